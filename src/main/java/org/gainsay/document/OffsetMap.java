package org.gainsay.document;

import java.util.Arrays;

/**
 * Maps offsets in a passage's readable text to offsets in the document's original text. Immutable.
 *
 * <p>Readable text is the original less markup, so the map is a list of runs that are copied
 * unchanged, plus single characters that stand for something longer (an HTML entity, a line break
 * with the blanks around it). Only the runs are kept: a line of five million characters costs no
 * more than a short one.
 */
public final class OffsetMap {
  /** Readable offset at which each run starts, ascending; the first is 0. */
  private final int[] starts;

  /** Original begin offset of each run, ascending. */
  private final int[] begins;

  /** Original end offset of each run. */
  private final int[] ends;

  private final int length;

  private OffsetMap(int[] starts, int[] begins, int[] ends, int length) {
    this.starts = starts;
    this.begins = begins;
    this.ends = ends;
    this.length = length;
  }

  /** A map for text copied unchanged from {@code begin}. */
  public static OffsetMap shifted(int begin, int length) {
    return new Builder().copy(begin, begin + length).build();
  }

  /** The original range of the readable range {@code [begin, end)}, which must not be empty. */
  public SourceSpan toSource(int begin, int end) {
    if (begin < 0 || end > length || begin >= end) {
      throw new IllegalArgumentException(
          "not a range of this passage: [" + begin + ", " + end + ") of " + length);
    }
    return new SourceSpan(sourceBegin(begin), sourceEnd(end - 1));
  }

  /** The part of this map for the readable range {@code [begin, end)}. */
  public OffsetMap slice(int begin, int end) {
    if (begin < 0 || end > length || begin > end) {
      throw new IllegalArgumentException(
          "not a range of this passage: [" + begin + ", " + end + ") of " + length);
    }
    Builder slice = new Builder();
    slice.addAll(this, begin, end);
    return slice.build();
  }

  /** Number of readable code units. */
  public int length() {
    return length;
  }

  /** Hears of the runs that a map is made of. */
  @FunctionalInterface
  public interface RunVisitor {
    /**
     * Hears of a run: copied text where both lengths agree, else one code unit that stands for the
     * original range.
     */
    void run(int length, int begin, int end);
  }

  /** Tells of every run, in order; {@link Builder} makes the same map of them. */
  public void forEachRun(RunVisitor visitor) {
    for (int run = 0; run < starts.length; run++) {
      visitor.run(runEnd(run) - starts[run], begins[run], ends[run]);
    }
  }

  private int sourceBegin(int at) {
    int run = runOf(at);
    return isCopy(run) ? begins[run] + at - starts[run] : begins[run];
  }

  private int sourceEnd(int at) {
    int run = runOf(at);
    return isCopy(run) ? begins[run] + at - starts[run] + 1 : ends[run];
  }

  private int runOf(int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  private int runEnd(int run) {
    return run + 1 < starts.length ? starts[run + 1] : length;
  }

  /** Whether the run is copied text, as against one code unit that stands for several. */
  private boolean isCopy(int run) {
    return ends[run] - begins[run] == runEnd(run) - starts[run];
  }

  /** Collects a map run by run, in reading order. Not thread-safe. */
  public static final class Builder {
    private int[] starts = new int[8];
    private int[] begins = new int[8];
    private int[] ends = new int[8];
    private int runs;
    private int length;

    /** Adds one readable code unit that stands for the original range {@code [begin, end)}. */
    public Builder add(int begin, int end) {
      if (end == begin + 1) {
        return copy(begin, end);
      }
      startRun(begin, end);
      length++;
      return this;
    }

    /** Adds original text {@code [begin, end)} that is read unchanged. */
    public Builder copy(int begin, int end) {
      if (begin == end) {
        return this;
      }
      int last = runs - 1;
      if (runs > 0 && ends[last] == begin && ends[last] - begins[last] == length - starts[last]) {
        ends[last] = end;
      } else {
        startRun(begin, end);
      }
      length += end - begin;
      return this;
    }

    /** Adds the readable range {@code [begin, end)} of another map of the same document. */
    public Builder addAll(OffsetMap map, int begin, int end) {
      int at = begin;
      while (at < end) {
        int run = map.runOf(at);
        if (map.isCopy(run)) {
          int stop = Math.min(end, map.runEnd(run));
          int from = map.begins[run] + at - map.starts[run];
          copy(from, from + stop - at);
          at = stop;
        } else {
          add(map.begins[run], map.ends[run]);
          at++;
        }
      }
      return this;
    }

    private void startRun(int begin, int end) {
      if (runs == starts.length) {
        starts = Arrays.copyOf(starts, runs * 2);
        begins = Arrays.copyOf(begins, runs * 2);
        ends = Arrays.copyOf(ends, runs * 2);
      }
      starts[runs] = length;
      begins[runs] = begin;
      ends[runs++] = end;
    }

    /** The finished map. */
    public OffsetMap build() {
      return new OffsetMap(
          Arrays.copyOf(starts, runs),
          Arrays.copyOf(begins, runs),
          Arrays.copyOf(ends, runs),
          length);
    }
  }
}
