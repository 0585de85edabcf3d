package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.claim.ClaimPair;

/**
 * Judges pairs of claims with rules and guards, and gathers what was found. Immutable and
 * thread-safe; the result does not depend on the order of the pairs or on the number of threads.
 */
public final class ConflictMatcher {
  private final Function<ClaimPair, Alignment> aligner;
  private final ImmutableList<ConflictRule> rules;
  private final ImmutableList<Guard> guards;

  /**
   * A matcher.
   *
   * @param aligner says what in one claim answers to what in the other
   * @param rules propose findings; the surest proposal is taken, the earlier rule's in a tie
   * @param guards look at a proposal one after the other
   */
  public ConflictMatcher(
      Function<ClaimPair, Alignment> aligner,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards) {
    this.aligner = aligner;
    this.rules = rules;
    this.guards = guards;
  }

  /** What the pair comes to, whether a finding or not. */
  public Judgement judge(ClaimPair pair) {
    Alignment alignment = aligner.apply(pair);
    Optional<Judgement> best = Optional.empty();
    for (ConflictRule rule : rules) {
      Optional<Judgement> proposed = rule.judge(alignment);
      if (proposed.isPresent() && (best.isEmpty() || proposed.get().score() > best.get().score())) {
        best = proposed;
      }
    }
    if (best.isEmpty()) {
      return Judgement.notComparable(
          ReasonCode.UNRELATED, Explanation.of("no rule sees a conflict"));
    }
    Judgement judgement = best.get();
    for (Guard guard : guards) {
      if (!judgement.verdict().isFinding()) {
        break;
      }
      judgement = guard.check(alignment, judgement).orElse(judgement);
    }
    return judgement;
  }

  /** The findings among the pairs, the surest first; pairs that say the same are one finding. */
  public ImmutableList<Conflict> conflicts(Collection<ClaimPair> pairs) {
    return new ConflictGrouping(this, pairs).conflicts();
  }
}
