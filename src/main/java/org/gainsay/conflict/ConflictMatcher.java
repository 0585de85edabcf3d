package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ConflictGrouping.Judged;

/**
 * Judges pairs of claims with rules and guards, and gathers what was found. Immutable and
 * thread-safe; the result depends neither on the order of the pairs nor on the number of threads.
 */
public final class ConflictMatcher {
  /** Findings less sure than this are kept out of reports unless asked for. */
  public static final double DEFAULT_THRESHOLD = 0.5;

  private final Aligner aligner;
  private final ImmutableList<ConflictRule> rules;
  private final ImmutableList<Guard> guards;
  private final double threshold;

  /**
   * A matcher with the default threshold.
   *
   * @param words lexical knowledge for the alignment
   * @param rules propose findings; the surest proposal is taken, the earlier rule's in a tie
   * @param guards look at a proposal one after the other
   */
  public ConflictMatcher(
      LexicalKnowledge words, ImmutableList<ConflictRule> rules, ImmutableList<Guard> guards) {
    this(words, rules, guards, DEFAULT_THRESHOLD);
  }

  /** A matcher whose findings have at least the given score. */
  public ConflictMatcher(
      LexicalKnowledge words,
      ImmutableList<ConflictRule> rules,
      ImmutableList<Guard> guards,
      double threshold) {
    this.aligner = new Aligner(words);
    this.rules = rules;
    this.guards = guards;
    this.threshold = threshold;
  }

  /** What the pair comes to, whether a finding or not and however sure. */
  public Judgement judge(ClaimPair pair) {
    return judge(aligner.apply(pair));
  }

  private Judgement judge(Alignment alignment) {
    Optional<Judgement> best = Optional.empty();
    for (ConflictRule rule : rules) {
      Optional<Judgement> proposed = rule.judge(alignment);
      if (proposed.isPresent() && (best.isEmpty() || proposed.get().score() > best.get().score())) {
        best = proposed;
      }
    }
    return best.map(proposed -> guarded(alignment, proposed))
        .orElseGet(() -> Comparability.judge(alignment));
  }

  private Judgement guarded(Alignment alignment, Judgement proposed) {
    Judgement judgement = proposed;
    for (Guard guard : guards) {
      if (judgement.verdict().isFinding()) {
        judgement = guard.check(alignment, judgement).orElse(judgement);
      }
    }
    return judgement;
  }

  /** The findings among the pairs, the surest first; pairs that say the same are one finding. */
  public ImmutableList<Conflict> conflicts(Collection<ClaimPair> pairs) {
    List<Judged> found = new ArrayList<>();
    for (ClaimPair pair : pairs) {
      Judgement judgement = judge(pair);
      if (judgement.verdict().isFinding() && judgement.score() >= threshold) {
        found.add(new Judged(pair, judgement));
      }
    }
    return new ConflictGrouping(this::sayTheSame).group(found);
  }

  /** Whether two claims are witnesses of one statement. */
  public boolean sayTheSame(Claim a, Claim b) {
    return Comparability.sayTheSame(aligner.align(a, b));
  }
}
