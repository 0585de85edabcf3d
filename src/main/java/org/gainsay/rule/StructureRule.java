package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
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
 * The same participants with their parts exchanged: "Crane defeated Hollis in the final", "Hollis
 * defeated Crane in the final". Not: "The bank sued the builder", "The builder sued the bank".
 */
public final class StructureRule implements ConflictRule {
  /** What can hardly hold both ways round of one occasion. */
  private static final ImmutableSet<String> ONE_WAY =
      Tables.set(
          """
          defeat, beat, buy, acquire, take over, purchase, succeed, replace, swear in, employ,
          hire, own, found, dismiss, fire, kill, precede, inherit, outrank, report to, overtake,
          prompt, cause, swear, outbid, outvote, overrule, rescue, arrest, appoint, hand over, give,
          lend, bequeath, invite, rent, lease, pay, father, mother
          """);

  @Override
  public String id() {
    return "structure";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    if ((relation != Relation.SAME && relation != Relation.SYNONYM)
        || alignment.a().negative()
        || alignment.b().negative()
        || alignment.time() == Alignment.TimeRelation.DISJOINT
        || isOneOfSeveral(alignment.a().claim())
        || isOneOfSeveral(alignment.b().claim())) {
      return Optional.empty();
    }
    boolean oneWay =
        ONE_WAY.contains(alignment.a().predicate()) || ONE_WAY.contains(alignment.b().predicate());
    Optional<String> exchanged = exchanged(alignment.a(), alignment.b());
    if (!oneWay || exchanged.isEmpty() || isOfSomethingElse(alignment)) {
      return Optional.empty();
    }
    return Optional.of(
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.STRUCTURE,
            0.8,
            new Explanation(
                id() + ": " + exchanged.get() + " have exchanged their parts",
                ImmutableList.of(
                    Explanation.of("predicates: " + alignment.predicate().because())))));
  }

  /** "It was the first time that Norvia had beaten Veldonia": Veldonia had beaten Norvia. */
  private static boolean isOneOfSeveral(Claim claim) {
    return Precedence.place(claim).isPresent();
  }

  private static Optional<String> exchanged(Frame a, Frame b) {
    Optional<Mention> subjectA = a.first(Role.SUBJECT);
    Optional<Mention> subjectB = b.first(Role.SUBJECT);
    if (subjectA.isEmpty() || subjectB.isEmpty() || same(subjectA.get(), subjectB.get())) {
      return Optional.empty();
    }
    return among(b, subjectA.get()) && among(a, subjectB.get())
        ? Optional.of(
            ImmutableList.of(subjectA.get().text(), subjectB.get().text()).stream()
                .sorted()
                .collect(java.util.stream.Collectors.joining(" and ")))
        : Optional.empty();
  }

  /** "Norvia bought a plant from Keel", "Keel bought a mine from Norvia": two acts. */
  private static boolean isOfSomethingElse(Alignment alignment) {
    return alignment.participants().stream()
        .filter(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
        .anyMatch(
            m ->
                !isExchanged(m.a().mention(), alignment.b())
                    && !isExchanged(m.b().mention(), alignment.a()));
  }

  /** Whether it takes part in the other too. */
  private static boolean isExchanged(Mention mention, Frame other) {
    return other.participants().stream().anyMatch(p -> same(p.mention(), mention));
  }

  private static boolean among(Frame frame, Mention who) {
    return frame.participants().stream()
        .filter(p -> p.role() != Role.SUBJECT)
        .map(Argument::mention)
        .anyMatch(mention -> same(mention, who));
  }

  private static boolean same(Mention a, Mention b) {
    if (a.entity().isPresent()
        && b.entity().isPresent()
        && a.entity().get().name().equalsIgnoreCase(b.entity().get().name())
        && a.modifiers().equals(b.modifiers())) {
      return true;
    }
    boolean name = Character.isUpperCase(a.head().charAt(0));
    ImmutableSet<String> ma = ImmutableSet.copyOf(a.modifiers());
    ImmutableSet<String> mb = ImmutableSet.copyOf(b.modifiers());
    return !name
        && a.head().equals(b.head())
        && (ma.containsAll(mb) || mb.containsAll(ma))
        && ma.isEmpty() == mb.isEmpty()
        && Coverage.isReferring(a)
        && Coverage.isReferring(b);
  }
}
