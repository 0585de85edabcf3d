package org.gainsay.document;

/**
 * A half-open range of UTF-16 code units in a document's original text.
 *
 * @param begin offset of the first code unit
 * @param end offset after the last code unit
 */
public record SourceSpan(int begin, int end) implements Comparable<SourceSpan> {
  public SourceSpan {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a range: [" + begin + ", " + end + ")");
    }
  }

  /** Length in code units. */
  public int length() {
    return end - begin;
  }

  /** Whether the other range lies within this one. */
  public boolean contains(SourceSpan other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Number of code units that both ranges hold. */
  public int overlap(SourceSpan other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  /** The smallest range that holds both. */
  public SourceSpan union(SourceSpan other) {
    return new SourceSpan(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
