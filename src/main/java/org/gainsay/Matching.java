package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gainsay.ContradictionChecker.Heard;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.FoundPair;
import org.gainsay.report.Problem;

/**
 * Finds what conflicts among the pairs of a report, whatever happens meanwhile: what keeps some of
 * it from being found becomes a problem. Thread-safe.
 */
final class Matching {
  /** What problems of the comparison of all documents are about. */
  static final String ALL = "all documents";

  /** Claims still looked at once a run is interrupted: less than a second. */
  static final int CLAIMS_WHEN_INTERRUPTED = 2_000;

  private static final String MODEL = "language model";

  /**
   * Pairs still compared, by the rules alone, once a run is interrupted: a fraction of a second.
   */
  private static final int PAIRS_WHEN_INTERRUPTED = 10_000;

  private final ConflictMatcher rules;
  private final Hearing hearing;
  private final boolean usesModel;
  private final BooleanSupplier closed;
  private final UnaryOperator<ImmutableList<FoundPair>> witnesses;

  /**
   * A matching.
   *
   * @param rules judges without a model
   * @param hearing judges with the model where there is one
   * @param usesModel whether there is one
   * @param closed whether the checker was closed meanwhile: then a check fails
   * @param witnesses adds further pairs that say the same as those found
   */
  Matching(
      ConflictMatcher rules,
      Hearing hearing,
      boolean usesModel,
      BooleanSupplier closed,
      UnaryOperator<ImmutableList<FoundPair>> witnesses) {
    this.rules = rules;
    this.hearing = hearing;
    this.usesModel = usesModel;
    this.closed = closed;
    this.witnesses = witnesses;
  }

  /** Lets a matcher work that asks the model, and says what kept it from being heard. */
  @FunctionalInterface
  interface Hearing {
    Heard<ImmutableList<Conflict>> hear(Function<ConflictMatcher, ImmutableList<Conflict>> work);
  }

  /** What is found among the pairs, and what keeps more from being found. */
  Heard<ImmutableList<Conflict>> match(ClaimPairs pairs) {
    try {
      return hearing.hear(matcher -> conflicts(matcher, pairs));
    } catch (CancellationException e) {
      boolean interrupted = Thread.interrupted();
      Heard<ImmutableList<Conflict>> matched = matchInterrupted(pairs);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return matched;
    } catch (RuntimeException | StackOverflowError e) {
      if (closed.getAsBoolean()) {
        throw e;
      }
      return matchWhatCanBe(pairs, e);
    }
  }

  /** What can still be said at once. */
  Heard<ImmutableList<Conflict>> matchInterrupted(ClaimPairs pairs) {
    ImmutableList<ClaimPair> first =
        ImmutableList.copyOf(Iterables.limit(pairs, PAIRS_WHEN_INTERRUPTED));
    Heard<ImmutableList<Conflict>> matched = matchWithoutModel(ClaimPairs.of(first), "interrupted");
    if (Iterables.size(Iterables.limit(pairs, PAIRS_WHEN_INTERRUPTED + 1)) == first.size()) {
      return matched;
    }
    String cut =
        String.format(
            Locale.ROOT,
            "interrupted: compared the first %d pairs of claims only",
            PAIRS_WHEN_INTERRUPTED);
    return with(matched, Problem.unread(ALL, cut));
  }

  /**
   * Rules are pure: a pair that one of them cannot judge is left out, and the others are judged.
   */
  private Heard<ImmutableList<Conflict>> matchWhatCanBe(ClaimPairs pairs, Throwable why) {
    ImmutableList<ClaimPair> sound =
        pairs.stream().filter(this::canBeJudged).collect(ImmutableList.toImmutableList());
    String message =
        String.format(
            Locale.ROOT,
            "%d of %d pairs of claims not compared, an error of Gainsay: %s",
            pairs.size() - sound.size(),
            pairs.size(),
            why);
    if (sound.size() < pairs.size()) {
      return with(match(ClaimPairs.of(sound)), Problem.unread(ALL, message));
    }
    try {
      return matchWithoutModel(pairs, String.valueOf(why));
    } catch (RuntimeException | StackOverflowError e) {
      Problem problem = Problem.unread(ALL, "not compared, an error of Gainsay: " + e);
      return new Heard<>(ImmutableList.of(), ImmutableList.of(problem));
    }
  }

  private boolean canBeJudged(ClaimPair pair) {
    try {
      return rules.judge(pair).verdict() != null;
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private Heard<ImmutableList<Conflict>> matchWithoutModel(ClaimPairs pairs, String why) {
    return new Heard<>(
        conflicts(rules, pairs),
        usesModel ? ImmutableList.of(withoutModel(why)) : ImmutableList.of());
  }

  private ImmutableList<Conflict> conflicts(ConflictMatcher matcher, ClaimPairs pairs) {
    return matcher.group(witnesses.apply(matcher.found(pairs)));
  }

  /** Says that the model was not heard. */
  static Problem withoutModel(String why) {
    return Problem.unread(MODEL, "not used, so these are the findings of the rules alone: " + why);
  }

  /** Something worth knowing of what the model read. */
  static Problem modelNote(String note) {
    return Problem.note(MODEL, note);
  }

  private static Heard<ImmutableList<Conflict>> with(
      Heard<ImmutableList<Conflict>> matched, Problem problem) {
    return new Heard<>(
        matched.what(),
        ImmutableList.<Problem>builder().addAll(matched.problems()).add(problem).build());
  }
}
