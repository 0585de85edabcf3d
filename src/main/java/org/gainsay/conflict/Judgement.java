package org.gainsay.conflict;

import java.util.Optional;

/**
 * What was found about a pair of claims. Immutable.
 *
 * @param verdict the outcome
 * @param type how they conflict; present for every finding
 * @param score how sure the finding is, from 0 to 1; 0 where the verdict is no finding
 * @param reason why the pair was set aside or softened, if it was
 * @param explanation what the verdict rests on
 */
public record Judgement(
    Verdict verdict,
    Optional<ConflictType> type,
    double score,
    Optional<ReasonCode> reason,
    Explanation explanation) {

  public Judgement {
    if (verdict.isFinding() && type.isEmpty()) {
      throw new IllegalArgumentException("a finding needs a type");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score not in [0, 1]: " + score);
    }
    // Factors may be multiplied in another order for the mirrored pair.
    score = Math.round(score * 10_000) / 10_000.0;
  }

  /** A finding. */
  public static Judgement finding(
      Verdict verdict, ConflictType type, double score, Explanation explanation) {
    return new Judgement(verdict, Optional.of(type), score, Optional.empty(), explanation);
  }

  /** A pair that says nothing against each other. */
  public static Judgement consistent(ReasonCode reason, Explanation explanation) {
    return new Judgement(Verdict.CONSISTENT, Optional.empty(), 0, Optional.of(reason), explanation);
  }

  /** A pair that was set aside. */
  public static Judgement notComparable(ReasonCode reason, Explanation explanation) {
    return new Judgement(
        Verdict.NOT_COMPARABLE, Optional.empty(), 0, Optional.of(reason), explanation);
  }

  /** The same finding with a milder verdict, for the reason given. */
  public Judgement softened(Verdict milder, ReasonCode why, double factor, Explanation because) {
    return new Judgement(milder, type, score * factor, Optional.of(why), explanation.with(because));
  }

  /** The same with a reason. */
  public Judgement because(ReasonCode why) {
    return new Judgement(verdict, type, score, Optional.of(why), explanation);
  }

  /** The same pair set aside, with what was proposed kept in the explanation. */
  public Judgement vetoed(ReasonCode why, Explanation because) {
    return new Judgement(
        Verdict.NOT_COMPARABLE,
        Optional.empty(),
        0,
        Optional.of(why),
        Explanation.of("not comparable: " + why.label(), because, explanation));
  }
}
