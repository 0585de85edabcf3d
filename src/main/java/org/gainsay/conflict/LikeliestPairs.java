package org.gainsay.conflict;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Workers;

/**
 * Chooses, among very many pairs, those that are likeliest to conflict. A pair that certainly is
 * none of them is not looked at to the end, and one that was not likely enough in an earlier run
 * not at all. Immutable; what is chosen depends on none of that.
 *
 * @param <T> what is found out of a likely pair while it is looked at
 */
final class LikeliestPairs<T> {
  /**
   * Of so many slices of pairs one is looked at to guess how likely the last pair chosen will be.
   */
  static final int SLICES_A_SAMPLE = 16;

  /** With fewer slices to look at there is no guess. */
  private static final int SAMPLES_AT_LEAST = 4;

  /** By so much a sample is taken for too poor. */
  private static final double MARGIN = 1.3;

  /** Levels of likelihood, from the least that is wanted; four of them double it. */
  private static final int LEVELS = 27;

  private static final int TO_DOUBLE = 4;

  /** Of more pairs it is not kept what is known of them: of so many it takes some 40 MB. */
  private static final int MOST_KEPT = 20_000;

  private final ClaimPairs pairs;
  private final Supplier<Estimate<T>> estimates;
  private final SilentPairs unlikely;
  private final long most;
  private final double least;
  private final Workers workers;

  /**
   * A choice.
   *
   * @param estimates for each thread and some pairs
   * @param unlikely pairs that are known to be less likely than a level, by its number
   * @param most pairs that are chosen
   * @param least likely pair that is wanted
   */
  LikeliestPairs(
      ClaimPairs pairs,
      Supplier<Estimate<T>> estimates,
      SilentPairs unlikely,
      long most,
      double least,
      Workers workers) {
    this.pairs = pairs;
    this.estimates = estimates;
    this.unlikely = unlikely;
    this.most = most;
    this.least = least;
    this.workers = workers;
  }

  /** How likely a pair is at most. */
  @FunctionalInterface
  interface Estimate<T> {
    /**
     * The likelihood, where it is not less than the least; else anything between that and it.
     *
     * @param least need not be told from what is less likely
     */
    Worth<T> atMost(ClaimPair pair, double least);
  }

  /**
   * How likely a pair is, or is at most.
   *
   * @param known what was found out of it on the way, if it is likely
   */
  record Worth<T>(double likelihood, Optional<T> known) {
    static <T> Worth<T> atMost(double likelihood) {
      return new Worth<>(likelihood, Optional.empty());
    }
  }

  /**
   * A pair and how likely it is.
   *
   * @param known what was found out of it; not of very many
   */
  record Ranked<T>(ClaimPair pair, double worth, Optional<T> known) {
    Rank rank() {
      return new Rank(worth, pair.a().id(), pair.b().id());
    }
  }

  /** The likeliest first, of claims out of the same two sentences only the likeliest few. */
  List<Ranked<T>> choose() {
    Guess guess = guess();
    Shortlist shortlist = chosen(guess);
    if (guess.likelihood() > least && shortlist.last() < guess.likelihood()) {
      shortlist = chosen(new Guess(least, 0)); // for pairs are missing
    }
    return shortlist.best();
  }

  /**
   * How likely the last of the likeliest pairs will be.
   *
   * @param level not above that: pairs below it are remembered
   */
  private record Guess(double likelihood, int level) {}

  /** The likeliest of all pairs, if the last of them is not less likely than guessed. */
  private Shortlist chosen(Guess guess) {
    double unlikelier = likelihood(guess.level());
    Shortlist shortlist = new Shortlist(guess.likelihood());
    workers.each(
        pairs.slices(),
        slice -> {
          SilentPairs.Reader known = unlikely.reader();
          Estimate<T> estimate = estimates.get();
          List<Ranked<T>> ranked = new ArrayList<>();
          pairs.walk(
              slice,
              (a, b, wordsOnly) -> !known.has(a, b, guess.level()),
              pair -> {
                double wanted = shortlist.least();
                Worth<T> worth = estimate.atMost(pair, wanted);
                if (worth.likelihood() < unlikelier) {
                  known.add(pair.a(), pair.b(), guess.level());
                } else if (worth.likelihood() >= wanted) {
                  ranked.add(ranked(pair, worth));
                }
              });
          known.done();
          shortlist.add(ranked);
          return true;
        });
    return shortlist;
  }

  private Ranked<T> ranked(ClaimPair pair, Worth<T> worth) {
    return new Ranked<>(
        pair, worth.likelihood(), most > MOST_KEPT ? Optional.empty() : worth.known());
  }

  /**
   * How likely the last of the likeliest pairs will about be, rather too low than too high. Told by
   * a sample, it spares the costly parts of a comparison to most pairs from the first on.
   */
  private Guess guess() {
    int sampled = pairs.slices() / SLICES_A_SAMPLE;
    if (sampled < SAMPLES_AT_LEAST) {
      return new Guess(least, 0);
    }
    AtomicInteger highest = new AtomicInteger(-1);
    double guess =
        guess(
            sampled,
            (known, a, b) -> {
              OptionalInt level = levelKnown(known, a, b);
              level.ifPresent(l -> highest.accumulateAndGet(l, Math::max));
              return level.isPresent();
            });
    int before = highest.get();
    if (before >= 0 && guess < likelihood(before)) {
      // Pairs passed over may be likelier than the guess, and make it higher.
      guess = guess(sampled, (known, a, b) -> false);
    }
    boolean stays = before >= 0 && likelihood(before) <= guess && guess <= 2 * likelihood(before);
    return new Guess(guess, stays ? before : level(guess));
  }

  /** Tells which pairs of a sample need not be looked at. */
  @FunctionalInterface
  private interface Unlikely {
    boolean test(SilentPairs.Reader known, Claim a, Claim b);
  }

  private double guess(int sampled, Unlikely passedOver) {
    Shortlist sample = new Shortlist(Math.round(MARGIN * most * sampled / pairs.slices()), least);
    workers.each(
        sampled,
        i -> {
          SilentPairs.Reader known = unlikely.reader();
          Estimate<T> estimate = estimates.get();
          List<Ranked<T>> ranked = new ArrayList<>();
          pairs.walk(
              i * SLICES_A_SAMPLE + SLICES_A_SAMPLE / 2,
              (a, b, wordsOnly) -> !passedOver.test(known, a, b),
              pair -> {
                double wanted = sample.least();
                Worth<T> worth = estimate.atMost(pair, wanted);
                if (worth.likelihood() >= wanted) {
                  ranked.add(new Ranked<>(pair, worth.likelihood(), Optional.empty()));
                }
              });
          sample.add(ranked);
          return true;
        });
    return sample.last();
  }

  /** The lowest level that a pair is known to be below. */
  private static OptionalInt levelKnown(SilentPairs.Reader known, Claim a, Claim b) {
    return IntStream.range(0, LEVELS).filter(level -> known.has(a, b, level)).findFirst();
  }

  /** The highest level that is not above a likelihood. */
  private int level(double likelihood) {
    int level = 0;
    while (level + 1 < LEVELS && likelihood(level + 1) <= likelihood) {
      level++;
    }
    return level;
  }

  private double likelihood(int level) {
    return least * Math.pow(2, (double) level / TO_DOUBLE);
  }

  /**
   * The likeliest pairs. Holds little more than those that it will come to, so that very many can
   * be added. Thread-safe.
   */
  private final class Shortlist {
    private final long mostHeld;
    private List<Ranked<T>> held = new ArrayList<>();
    private volatile double lowest;

    /**
     * A shortlist.
     *
     * @param lowest pairs that are less likely are not wanted, however few there are
     */
    Shortlist(double lowest) {
      this(most, lowest);
    }

    Shortlist(long mostHeld, double lowest) {
      this.mostHeld = mostHeld;
      this.lowest = lowest;
    }

    synchronized void add(List<Ranked<T>> more) {
      held.addAll(more);
      if (held.size() > 2 * mostHeld) {
        held = new ArrayList<>(best());
        if (held.size() == mostHeld) {
          lowest = held.get(held.size() - 1).worth();
        }
      }
    }

    /** Pairs less likely than this are not on it, whatever is added. */
    double least() {
      return lowest;
    }

    /** How likely the last pair on it is; the least that is wanted if there is room for more. */
    double last() {
      List<Ranked<T>> best = best();
      return best.size() < mostHeld ? least : best.get(best.size() - 1).worth();
    }

    /** The likeliest first. */
    synchronized List<Ranked<T>> best() {
      return LikeliestPairs.best(held, mostHeld);
    }
  }

  /** The likeliest of some pairs first. */
  static <T> List<Ranked<T>> best(List<Ranked<T>> ranked, long most) {
    Map<ImmutableSortedSet<String>, Integer> chosen = new HashMap<>();
    return ranked.stream()
        .sorted(Comparator.comparing(Ranked<T>::rank))
        .filter(
            r ->
                chosen.merge(ModelProposals.sentencesOf(r.pair()), 1, Integer::sum)
                    <= ModelProposals.OF_TWO_SENTENCES)
        .limit(most)
        .toList();
  }
}
