package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's story as told to a reporter: the "I" is not the reporter. */
final class ToldTo implements SignedPart.Sign {
  private static final Pattern TOLD_TO =
      Pattern.compile(
          "^(?:.{0,60}\\b)?(?:[Aa]s told to|AS TOLD TO|[Ii]nterviews? by|INTERVIEWS? BY) \\p{Lu}.{2,60}$");

  /** "Ada Finch" in a line of its own, or "By Ada Finch, as told to Tom Ash". */
  private static final Pattern TELLER =
      Pattern.compile(
          "^(?:[Bb]y |BY )?("
              + Names.PERSON
              + ")(?:,? (?i:as told to) .{3,60}|: ?[“‘\"'«].{2,160})?$");

  /** "Ada Finch, 71, was a diver until the fire." */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "^("
              + Names.PERSON
              + "), (?:\\d{1,3}|[^.]{3,80}), (?:is|was|has|had|runs|works|lives)\\b");

  private static final int FEWEST = 3;
  private static final int LAST_LINES = 4;

  @Override
  public ImmutableList<SignedPart> parts(Page page) {
    ImmutableList<Passage> passages = page.passages();
    int foot = Math.max(0, passages.size() - LAST_LINES);
    boolean told =
        page.isHeadedBy(TOLD_TO)
            || passages.subList(foot, passages.size()).stream()
                .anyMatch(p -> Page.isLine(p) && TOLD_TO.matcher(p.text()).matches());
    return !told || page.isDialogue() || page.mine() < FEWEST
        ? ImmutableList.of()
        : introduced(page).or(() -> named(page)).map(ImmutableList::of).orElse(ImmutableList.of());
  }

  /** The text below the reporter's paragraph about the teller. */
  private static Optional<SignedPart> introduced(Page page) {
    Passage first = page.prose().get(0);
    Matcher m = INTRODUCED.matcher(Page.head(first.text()));
    int from = page.passages().indexOf(first) + 1;
    return m.find() && Page.mine(first) == 0
        ? Optional.of(SignedPart.of(from, end(page), first, m.start(1), m.end(1)))
        : Optional.empty();
  }

  private static Optional<SignedPart> named(Page page) {
    for (Passage line : page.header()) {
      Matcher m = TELLER.matcher(line.text());
      if (m.matches() && !page.mentions(m.group(1))) {
        int from = page.passages().indexOf(page.prose().get(0));
        return Optional.of(SignedPart.of(from, end(page), line, m.start(1), m.end(1)));
      }
    }
    return Optional.empty();
  }

  /** The line that says who wrote it down, or the end. */
  private static int end(Page page) {
    ImmutableList<Passage> passages = page.passages();
    int first = passages.indexOf(page.prose().get(0));
    for (int i = first; i < passages.size(); i++) {
      if (Page.isLine(passages.get(i)) && TOLD_TO.matcher(passages.get(i).text()).matches()) {
        return i;
      }
    }
    return passages.size();
  }

  @Override
  public boolean isHead(Passage passage) {
    return Page.isLine(passage) && TOLD_TO.matcher(passage.text()).matches();
  }
}
