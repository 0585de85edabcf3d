package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;

/**
 * Why a pair was judged as it was: a statement and the statements that support it. Immutable.
 *
 * @param text one line
 * @param parts what it rests on, in order
 */
public record Explanation(String text, ImmutableList<Explanation> parts) {

  /** An explanation that rests on the given parts. */
  public static Explanation of(String text, Explanation... parts) {
    return new Explanation(text, ImmutableList.copyOf(parts));
  }

  /** The same with one more part at the end. */
  public Explanation with(Explanation part) {
    return new Explanation(
        text, ImmutableList.<Explanation>builder().addAll(parts).add(part).build());
  }

  /**
   * The tree as text, one statement a line, two spaces deeper at each level, lines joined by \n.
   */
  public String render() {
    StringBuilder out = new StringBuilder();
    render(0, out);
    return out.substring(0, out.length() - 1);
  }

  private void render(int depth, StringBuilder out) {
    out.append("  ".repeat(depth)).append(text).append('\n');
    for (Explanation part : parts) {
      part.render(depth + 1, out);
    }
  }

  @Override
  public String toString() {
    return render();
  }
}
