package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Quantity;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * Numbers for the same measure that exclude each other: "Revenue was $412.6 million", "Revenue was
 * $398.3 million". Not: "just under $41 million", "$40.8 million"; "at least 12 died", "31 died".
 */
public final class NumericRule implements ConflictRule {
  private static final double FAR = 0.3;

  @Override
  public String id() {
    return "numeric";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    boolean related = relation == Relation.SAME || relation == Relation.SYNONYM;
    if (!related || alignment.a().negative() || alignment.b().negative()) {
      return Optional.empty();
    }
    Optional<Numbers> numbers = numbers(alignment);
    if (numbers.isEmpty() || !Quantities.exclude(numbers.get().a(), numbers.get().b())) {
      return Optional.empty();
    }
    double score = relation == Relation.SAME ? 0.85 : 0.75;
    List<Explanation> steps = new ArrayList<>();
    boolean anchored = false;
    for (ParticipantMatch match : alignment.participants()) {
      steps.add(Explanation.of(match.because()));
      if (numbers.get().holds(match)) {
        anchored |= match.a().role() == Role.SUBJECT && isCounted(match);
        continue;
      }
      switch (match.relation()) {
        case SAME -> anchored |= Coverage.isReferring(match.a().mention()) || isMeasure(match);
        case COMPATIBLE -> score *= 0.7;
        default -> {
          return Optional.empty();
        }
      }
    }
    if (!anchored) {
      return Optional.empty();
    }
    int open =
        alignment.onlyA().size()
            + alignment.onlyB().size()
            + alignment.scopesA().size()
            + alignment.scopesB().size();
    score *= Math.pow(0.85, open);
    if (Quantities.distance(numbers.get().a(), numbers.get().b()) < FAR) {
      score *= 0.9;
    }
    return Optional.of(judge(numbers.get(), score, steps, alignment));
  }

  private Judgement judge(
      Numbers numbers, double score, List<Explanation> steps, Alignment alignment) {
    Judgement found =
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.NUMERIC,
            score,
            new Explanation(
                id() + ": “" + numbers.a().text() + "” and “" + numbers.b().text() + "”",
                ImmutableList.copyOf(steps)));
    if (alignment.scopesA().isEmpty() && alignment.scopesB().isEmpty()) {
      return found;
    }
    return found.softened(
        Verdict.TENSION,
        ReasonCode.OTHER_SCOPE,
        0.8,
        Explanation.of("they may measure different things"));
  }

  /** A noun that the numbers are counts of. */
  private static boolean isCounted(ParticipantMatch match) {
    return match.a().mention().head().equals(match.b().mention().head());
  }

  /** "Revenue was ...": the subject says what is measured. */
  private static boolean isMeasure(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT && match.b().role() == Role.SUBJECT;
  }

  private static Optional<Numbers> numbers(Alignment alignment) {
    for (ParticipantMatch match : alignment.participants()) {
      Mention a = match.a().mention();
      Mention b = match.b().mention();
      if (a.quantity().isPresent()
          && b.quantity().isPresent()
          && isCount(a)
          && isCount(b)
          && a.quantifier() != Mention.Quantifier.ALL
          && b.quantifier() != Mention.Quantifier.ALL
          && Quantities.sameUnit(a.quantity().get(), b.quantity().get())) {
        return Optional.of(new Numbers(a.quantity().get(), b.quantity().get(), Optional.of(match)));
      }
    }
    Optional<Quantity> countA = alignment.a().claim().qualifiers().count();
    Optional<Quantity> countB = alignment.b().claim().qualifiers().count();
    if (countA.isPresent()
        && countB.isPresent()
        && Quantities.sameUnit(countA.get(), countB.get())) {
      return Optional.of(new Numbers(countA.get(), countB.get(), Optional.empty()));
    }
    return Optional.empty();
  }

  /** Not a name with a number in it. */
  private static boolean isCount(Mention mention) {
    return mention.entity().map(e -> e.kind() == Entity.Kind.GROUP).orElse(true);
  }

  private record Numbers(Quantity a, Quantity b, Optional<ParticipantMatch> match) {
    boolean holds(ParticipantMatch other) {
      return match.isPresent() && match.get().equals(other);
    }
  }
}
