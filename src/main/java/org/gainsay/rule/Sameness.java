package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;

/**
 * Whether two affirmed claims report one and the same event, judged by predicate and participants
 * alone.
 *
 * @param score how surely, from 0 to 1
 * @param steps the alignment, one line a step
 */
record Sameness(double score, ImmutableList<Explanation> steps) {

  /** Where it was is another question. */
  private static boolean isPlace(Alignment alignment, ParticipantMatch match) {
    return alignment
        .place()
        .filter(p -> p.a().mention().equals(match.a().mention()))
        .filter(p -> p.b().mention().equals(match.b().mention()))
        .isPresent();
  }

  static Optional<Sameness> of(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    boolean related = relation == Relation.SAME || relation == Relation.SYNONYM;
    if (!related || alignment.a().negative() || alignment.b().negative()) {
      return Optional.empty();
    }
    double score = relation == Relation.SAME ? 0.9 : 0.8;
    boolean anchored = false;
    boolean subject = false;
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of("predicates: " + alignment.predicate().because()));
    for (ParticipantMatch match : alignment.participants()) {
      steps.add(Explanation.of(match.because()));
      if (isPlace(alignment, match)) {
        continue;
      }
      switch (match.relation()) {
        case SAME -> {
          anchored |= Coverage.isReferring(match.a().mention());
          subject |= match.a().role() == Role.SUBJECT;
        }
        case COMPATIBLE -> {
          score *= 0.75;
          subject |= match.a().role() == Role.SUBJECT;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    boolean subjects =
        alignment.a().first(Role.SUBJECT).isPresent()
            && alignment.b().first(Role.SUBJECT).isPresent();
    if (!anchored || (subjects && !subject)) {
      return Optional.empty();
    }
    score *= Math.pow(0.9, alignment.onlyA().size() + alignment.onlyB().size());
    return Optional.of(new Sameness(score, ImmutableList.copyOf(steps)));
  }
}
