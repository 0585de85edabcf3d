package org.gainsay.conflict;

import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/** What can be said of a pair in which no rule sees a conflict. */
final class Comparability {
  private Comparability() {}

  static Judgement judge(Alignment alignment) {
    if (sayTheSame(alignment)) {
      return Judgement.consistent(
          ReasonCode.RESTATEMENT, explain(alignment, "consistent: they say the same"));
    }
    if (alignment.participants().stream()
        .anyMatch(
            m ->
                m.a().role() == Role.SUBJECT
                    && m.relation() == ParticipantMatch.Relation.DIFFERENT)) {
      return Judgement.notComparable(
          ReasonCode.OTHER_SUBJECT, explain(alignment, "not comparable: other subject"));
    }
    if (alignment.predicate().relation() == Relation.UNRELATED) {
      return Judgement.notComparable(
          ReasonCode.UNRELATED, explain(alignment, "not comparable: nothing relates them"));
    }
    return Judgement.consistent(
        ReasonCode.REFINEMENT, explain(alignment, "consistent: both can hold"));
  }

  private static Explanation explain(Alignment alignment, String verdict) {
    Explanation explanation =
        Explanation.of(verdict, Explanation.of("predicates: " + alignment.predicate().because()));
    for (ParticipantMatch match : alignment.participants()) {
      explanation = explanation.with(Explanation.of(match.because()));
    }
    return explanation;
  }

  /**
   * Whether two claims that conflict with the same thing are witnesses of one finding: they say the
   * same, or report dealings of the same two ("met him", "spoke with him").
   */
  static boolean areWitnesses(Alignment alignment) {
    return sayTheSame(alignment)
        || (alignment.a().negative() == alignment.b().negative()
            && alignment.participants().stream()
                .noneMatch(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
            && alignment.participants().stream()
                    .filter(m -> m.relation() == ParticipantMatch.Relation.SAME)
                    .filter(m -> m.a().mention().entity().isPresent())
                    .count()
                >= 2);
  }

  /** Whether both affirm, or both deny, the same of the same. */
  static boolean sayTheSame(Alignment alignment) {
    if (alignment.a().negative() != alignment.b().negative()) {
      return false;
    }
    switch (alignment.predicate().relation()) {
      case SAME, SYNONYM, ENTAILS, ENTAILED_BY -> {}
      default -> {
        return false;
      }
    }
    return alignment.participants().stream()
            .anyMatch(
                m ->
                    m.relation() == ParticipantMatch.Relation.SAME
                        && (m.a().mention().entity().isPresent()
                            || m.a().mention().quantifier() == Quantifier.DEFINITE))
        && alignment.participants().stream()
            .noneMatch(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
        && alignment.time() != Alignment.TimeRelation.DISJOINT;
  }
}
