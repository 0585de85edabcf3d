package org.gainsay.document;

import java.util.Arrays;

/**
 * Maps offsets in a passage's readable text to offsets in the document's original text. Immutable.
 *
 * <p>Readable text is the original less markup, so the map is a list of runs that are copied
 * unchanged, plus single characters that stand for something longer (an HTML entity).
 */
public final class OffsetMap {
  /** Original begin offset of each readable code unit, ascending. */
  private final int[] begins;

  /** Original end offset of each readable code unit. */
  private final int[] ends;

  private OffsetMap(int[] begins, int[] ends) {
    this.begins = begins;
    this.ends = ends;
  }

  /** A map for text copied unchanged from {@code begin}. */
  public static OffsetMap shifted(int begin, int length) {
    int[] begins = new int[length];
    int[] ends = new int[length];
    for (int i = 0; i < length; i++) {
      begins[i] = begin + i;
      ends[i] = begin + i + 1;
    }
    return new OffsetMap(begins, ends);
  }

  /** The original range of the readable range {@code [begin, end)}, which must not be empty. */
  public SourceSpan toSource(int begin, int end) {
    if (begin < 0 || end > begins.length || begin >= end) {
      throw new IllegalArgumentException(
          "not a range of this passage: [" + begin + ", " + end + ") of " + begins.length);
    }
    return new SourceSpan(begins[begin], ends[end - 1]);
  }

  /** The part of this map for the readable range {@code [begin, end)}. */
  public OffsetMap slice(int begin, int end) {
    return new OffsetMap(
        Arrays.copyOfRange(begins, begin, end), Arrays.copyOfRange(ends, begin, end));
  }

  /** Number of readable code units. */
  public int length() {
    return begins.length;
  }

  /** Collects a map code unit by code unit, in reading order. Not thread-safe. */
  public static final class Builder {
    private int[] begins = new int[256];
    private int[] ends = new int[256];
    private int size;

    /** Adds one readable code unit that stands for the original range {@code [begin, end)}. */
    public Builder add(int begin, int end) {
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      begins[size] = begin;
      ends[size++] = end;
      return this;
    }

    /** The finished map. */
    public OffsetMap build() {
      return new OffsetMap(Arrays.copyOf(begins, size), Arrays.copyOf(ends, size));
    }
  }
}
