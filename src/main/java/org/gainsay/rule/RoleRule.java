package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * Two holders of what only one can hold: "Vogel is director of the museum", "Pohl is director of
 * the museum". Not: "Vogel was director until May", "Pohl is director".
 */
public final class RoleRule implements ConflictRule {
  private static final ImmutableSet<String> ALONE =
      ImmutableSet.of("own", "alone", "sole", "only", "himself", "herself", "single-handedly");

  /** So many days apart an office may have passed on. */
  private static final int DAYS_OF_ONE_TIME = 30;

  private final FunctionalTable functional = FunctionalTable.load();

  @Override
  public String id() {
    return "role";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    boolean same = alignment.predicate().relation() == Relation.SAME;
    if (!same
        || alignment.a().negative()
        || alignment.b().negative()
        || alignment.time() == Alignment.TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    Optional<ParticipantMatch> holders =
        match(alignment, Role.SUBJECT)
            .filter(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
            .filter(m -> isPerson(m.a().mention()) && isPerson(m.b().mention()));
    if (holders.isEmpty() || !restIsSame(alignment, holders.get())) {
      return Optional.empty();
    }
    boolean title =
        isNoun(alignment.a())
            && functional.isOne(alignment.a().predicate())
            && isAtOneTime(alignment)
            && isTheOne(alignment.a())
            && isTheOne(alignment.b());
    boolean alone = isAlone(alignment.a()) || isAlone(alignment.b());
    boolean act = functional.isOnce(alignment.a().predicate()) && alone;
    if (!title && !act) {
      return Optional.empty();
    }
    return Optional.of(
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.ROLE,
            0.7,
            new Explanation(
                id() + ": " + holders.get().because() + ", and only one can hold it",
                alignment.participants().stream()
                    .map(m -> Explanation.of(m.because()))
                    .collect(ImmutableList.toImmutableList()))));
  }

  private static Optional<ParticipantMatch> match(Alignment alignment, Role role) {
    return alignment.participants().stream()
        .filter(m -> m.a().role() == role && m.b().role() == role)
        .findFirst();
  }

  private static boolean restIsSame(Alignment alignment, ParticipantMatch holders) {
    return alignment.participants().stream()
            .filter(m -> !m.equals(holders))
            .filter(m -> m.a().role() != Role.ATTRIBUTE)
            .anyMatch(m -> m.relation() == ParticipantMatch.Relation.SAME)
        && alignment.participants().stream()
            .filter(m -> !m.equals(holders))
            .filter(m -> m.a().role() != Role.ATTRIBUTE)
            .noneMatch(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT);
  }

  private static boolean isPerson(Mention mention) {
    return mention.entity().map(e -> e.kind() == Entity.Kind.PERSON).orElse(false);
  }

  private static boolean isNoun(Frame frame) {
    return frame.claim().proposition().predicate().kind() == Predicate.Kind.NOUN;
  }

  /**
   * Offices pass from one to the next: who held it once and who held it once are two, and so are
   * those who hold it on days far apart.
   */
  private static boolean isAtOneTime(Alignment alignment) {
    Tense a = tense(alignment.a());
    Tense b = tense(alignment.b());
    if (a != b) {
      return false;
    }
    return a == Tense.PAST
        ? alignment.time() == Alignment.TimeRelation.SAME
        : !areSaidFarApart(alignment.a().claim(), alignment.b().claim());
  }

  private static boolean areSaidFarApart(Claim a, Claim b) {
    Optional<LocalDate> x = a.qualifiers().utterance();
    Optional<LocalDate> y = b.qualifiers().utterance();
    return x.isPresent()
        && y.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(x.get(), y.get())) > DAYS_OF_ONE_TIME;
  }

  /** "A director of the bank" is one of several. */
  private static boolean isTheOne(Frame frame) {
    return frame.claim().proposition().arguments().stream()
        .filter(p -> p.role() == Role.ATTRIBUTE)
        .noneMatch(p -> p.mention().quantifier() == Quantifier.INDEFINITE);
  }

  private static Tense tense(Frame frame) {
    return frame.claim().qualifiers().tense();
  }

  private static boolean isAlone(Frame frame) {
    return frame.claim().qualifiers().scopes().stream()
        .map(Scope::terms)
        .anyMatch(terms -> terms.stream().anyMatch(ALONE::contains));
  }
}
