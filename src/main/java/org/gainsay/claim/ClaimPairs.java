package org.gainsay.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Pairs of claims that are made while they are walked over, as those of very many claims would not
 * fit into memory. They come in slices, which can be walked side by side; a slice gives the same
 * pairs in the same order each time. Immutable and thread-safe.
 */
public abstract class ClaimPairs extends AbstractCollection<ClaimPair> {
  private static final int IN_A_SLICE = 1_000;

  /** The number of slices. */
  public abstract int slices();

  /** Hands over those pairs of a slice that are wanted; asks about each in its order. */
  public abstract void walk(int slice, Filter wanted, Consumer<? super ClaimPair> to);

  /** Tells which pairs are wanted, before a pair is made of the two. */
  @FunctionalInterface
  public interface Filter {
    /** Every pair. */
    Filter ALL = (a, b, wordsOnly) -> true;

    /**
     * Whether the pair of the two is wanted.
     *
     * @param wordsOnly see {@link ClaimPair#sharesWordsOnly}
     */
    boolean wants(Claim a, Claim b, boolean wordsOnly);
  }

  /** Hands over the pairs of a slice. */
  public final void walk(int slice, Consumer<? super ClaimPair> to) {
    walk(slice, Filter.ALL, to);
  }

  /** The pairs of any collection. */
  public static ClaimPairs of(Collection<ClaimPair> pairs) {
    return pairs instanceof ClaimPairs ready ? ready : new Listed(ImmutableList.copyOf(pairs));
  }

  /** The pairs in order; no more than a slice of them is in memory at a time. */
  @Override
  public final Iterator<ClaimPair> iterator() {
    return IntStream.range(0, slices()).boxed().flatMap(i -> slice(i).stream()).iterator();
  }

  private List<ClaimPair> slice(int number) {
    List<ClaimPair> pairs = new ArrayList<>();
    walk(number, pairs::add);
    return pairs;
  }

  /** The number of pairs; walks over all of them to count. */
  @Override
  public int size() {
    int[] count = {0};
    for (int i = 0; i < slices(); i++) {
      walk(i, pair -> count[0]++);
    }
    return count[0];
  }

  @Override
  public final boolean isEmpty() {
    return !iterator().hasNext();
  }

  /** Pairs that are in memory anyway. */
  private static final class Listed extends ClaimPairs {
    private final List<List<ClaimPair>> slices;
    private final int size;

    Listed(List<ClaimPair> pairs) {
      slices = Lists.partition(pairs, IN_A_SLICE);
      size = pairs.size();
    }

    @Override
    public int slices() {
      return slices.size();
    }

    @Override
    public void walk(int slice, Filter wanted, Consumer<? super ClaimPair> to) {
      for (ClaimPair pair : slices.get(slice)) {
        if (wanted.wants(pair.a(), pair.b(), pair.sharesWordsOnly())) {
          to.accept(pair);
        }
      }
    }

    @Override
    public int size() {
      return size;
    }
  }
}
