package org.gainsay.score;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts pairs into batches of like length, so that little is padding and no batch takes more memory
 * than the largest allowed.
 */
public final class Batches {
  /** Rows a batch holds at most. */
  static final int MAX_ROWS = 32;

  /** Tokens a batch holds at most, padding counted; one pair may be longer. */
  static final int MAX_TOKENS = 2048;

  private Batches() {}

  /**
   * Numbers of pairs, batch by batch. The longest come first, so that at the end no thread waits
   * for another that is busy with a long one.
   */
  static ImmutableList<ImmutableList<Integer>> of(List<TokenizedPair> pairs) {
    return ofLengths(pairs.stream().mapToInt(TokenizedPair::length).toArray());
  }

  /** The same for pairs of which only the number of tokens is at hand. */
  public static ImmutableList<ImmutableList<Integer>> ofLengths(int[] lengths) {
    List<Integer> order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> lengths[i]))
            .toList();
    ImmutableList.Builder<ImmutableList<Integer>> batches = ImmutableList.builder();
    List<Integer> batch = new ArrayList<>();
    for (int i : order) {
      boolean full = batch.size() == MAX_ROWS || (batch.size() + 1) * lengths[i] > MAX_TOKENS;
      if (full && !batch.isEmpty()) {
        batches.add(ImmutableList.copyOf(batch));
        batch.clear();
      }
      batch.add(i);
    }
    if (!batch.isEmpty()) {
      batches.add(ImmutableList.copyOf(batch));
    }
    return batches.build().reverse();
  }
}
