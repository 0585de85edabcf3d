package org.gainsay.conflict;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * What the words of one claim are kin of, in numbers, so that two claims are compared by one walk
 * along both. Immutable.
 */
final class Kin {
  /** The words' stems, sorted. */
  private final String[] stems;

  /** Each a number of something and, in the lower bits, of the word that is kin of it; sorted. */
  private final long[] ties;

  private Kin(String[] stems, long[] ties) {
    this.stems = stems;
    this.ties = ties;
  }

  /**
   * The kin of a claim.
   *
   * @param related what each word is kin of, by the word's stem
   * @param numbers of these, a number of its own for each
   */
  static Kin of(
      Map<String, ImmutableSet<String>> related, Function<ImmutableSet<String>, int[]> numbers) {
    String[] stems = related.keySet().stream().sorted().toArray(String[]::new);
    int size = related.values().stream().mapToInt(ImmutableSet::size).sum();
    long[] ties = new long[size];
    int next = 0;
    for (int word = 0; word < stems.length; word++) {
      for (int number : numbers.apply(related.getOrDefault(stems[word], ImmutableSet.of()))) {
        ties[next++] = (long) number << Integer.SIZE | word;
      }
    }
    Arrays.sort(ties);
    return new Kin(stems, ties);
  }

  /**
   * How much the words that only one of two claims has are kin of those that only the other has,
   * both ways: for each word, the rarest thing that it has in common with one of them.
   *
   * @param rarity of a thing, by its number
   */
  double with(Kin other, IntToDoubleFunction rarity) {
    double[] best = new double[stems.length];
    double[] bestOfOther = new double[other.stems.length];
    boolean[] own = apart(stems, other.stems);
    boolean[] others = apart(other.stems, stems);
    int j = 0;
    for (long tie : ties) {
      int number = number(tie);
      while (j < other.ties.length && number(other.ties[j]) < number) {
        j++;
      }
      if (!own[word(tie)]) {
        continue;
      }
      for (int k = j; k < other.ties.length && number(other.ties[k]) == number; k++) {
        if (others[word(other.ties[k])]) {
          double rare = rarity.applyAsDouble(number);
          best[word(tie)] = Math.max(best[word(tie)], rare);
          bestOfOther[word(other.ties[k])] = Math.max(bestOfOther[word(other.ties[k])], rare);
        }
      }
    }
    // In one order whichever of the two is the first.
    return Arrays.stream(best).sum() + Arrays.stream(bestOfOther).sum();
  }

  /** Adds one to the count of each thing that a word is kin of, by its number. */
  void count(int[] counts) {
    int last = -1;
    for (long tie : ties) {
      if (number(tie) != last) {
        last = number(tie);
        counts[last]++;
      }
    }
  }

  /** The sum of what each thing counts, by its number; as often as words are kin of it. */
  long sum(long[] counts) {
    long sum = 0;
    for (long tie : ties) {
      sum += counts[number(tie)];
    }
    return sum;
  }

  /** Which of some sorted words are not among some others. */
  private static boolean[] apart(String[] some, String[] others) {
    boolean[] apart = new boolean[some.length];
    int j = 0;
    for (int i = 0; i < some.length; i++) {
      while (j < others.length && others[j].compareTo(some[i]) < 0) {
        j++;
      }
      apart[i] = j == others.length || !others[j].equals(some[i]);
    }
    return apart;
  }

  private static int number(long tie) {
    return (int) (tie >>> Integer.SIZE);
  }

  private static int word(long tie) {
    return (int) tie;
  }
}
