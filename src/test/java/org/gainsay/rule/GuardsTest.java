package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.count;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.claim.Source.Stance;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each guard lets pass, softens and sets aside, each way round. */
final class GuardsTest {
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Entity WEBER = person("Anna Weber");
  private static final Entity LIND = person("Paul Lind");

  @Test
  void otherTimes() {
    Guard guard = new OtherTimeGuard();
    Claim may = claim("a#1").subject(named(WEBER)).verb("leave").on("2019-05-03").build();
    Claim june = claim("b#1").subject(named(WEBER)).verb("leave").on("2019-06-03").build();
    assertThat(reason(guard, may, june)).contains(ReasonCode.OTHER_TIME);
    assertThat(reason(guard, may, may)).isEmpty();
    assertThat(check(guard, may, june, finding(ConflictType.TEMPORAL))).isEmpty();
  }

  @Test
  void saidBeforeIt() {
    Guard guard = new OtherTimeGuard();
    Claim event = claim("b#1").subject(named(WEBER)).verb("leave").on("2019-05-03").build();
    assertThat(reason(guard, said("2019-05-02").build(), event)).contains(ReasonCode.OTHER_TIME);
    assertThat(reason(guard, said("2019-05-03").build(), event)).isEmpty();
    assertThat(reason(guard, said("2019-05-02").mood(Mood.FUTURE).build(), event)).isEmpty();
  }

  private static SampleClaim said(String date) {
    return claim("a#1").subject(named(WEBER)).verb("leave").said(date);
  }

  @Test
  void statesOfTwoDays() {
    Guard guard = new OtherTimeGuard();
    Claim monday = state(41).said("2019-05-03").build();
    Claim tuesday = state(55).said("2019-05-04").build();
    assertThat(reason(guard, monday, tuesday)).contains(ReasonCode.OTHER_TIME);
    assertThat(reason(guard, monday, state(55).said("2019-05-03").build())).isEmpty();
    assertThat(reason(guard, monday, state(55).build())).isEmpty();
    assertThat(reason(guard, monday, state(55).said("2019-05-04").tense(Tense.PAST).build()))
        .isEmpty();
    assertThat(reason(guard, monday, state(55).said("2019-05-04").mood(Mood.OPINION).build()))
        .isEmpty();
    Claim open =
        claim("a#1")
            .subject(named(WEBER))
            .verb("lead")
            .tense(Tense.PRESENT)
            .said("2019-05-05")
            .build();
    assertThat(reason(guard, open, tuesday)).isEmpty();
  }

  private static SampleClaim state(double number) {
    return claim("b#1")
        .subject(named(WEBER))
        .verb("have")
        .object(count(number, "ship", Bound.EXACT))
        .tense(Tense.PRESENT);
  }

  @Test
  void aStateAndThePast() {
    Guard guard = new OtherTimeGuard();
    Claim stands = claim("a#1").subject(named(WEBER)).verb("lead").tense(Tense.PRESENT).build();
    Claim stood = claim("b#1").subject(named(WEBER)).verb("lead").on("2019-05-03").build();
    Claim once = claim("b#1").subject(named(WEBER)).verb("lead").build();
    assertThat(reason(guard, stands, stood)).contains(ReasonCode.OTHER_TIME);
    assertThat(reason(guard, stands, once)).isEmpty();
    assertThat(reason(guard, stood, stood)).isEmpty();
    Claim stoodNow =
        claim("b#1")
            .subject(named(WEBER))
            .verb("lead")
            .on("2019-05-03")
            .tense(Tense.PRESENT)
            .build();
    assertThat(reason(guard, stands, stoodNow)).isEmpty();
  }

  @Test
  void reversals() {
    Guard guard = new ReversalGuard();
    Claim plan = position("a#1", Mood.FUTURE, "2019-01-10", WEBER);
    assertThat(verdict(guard, plan, position("b#1", Mood.FUTURE, "2019-02-10", WEBER)))
        .contains(Verdict.REVERSAL);
    assertThat(verdict(guard, plan, position("b#1", Mood.ASSERTED, "2019-02-10", WEBER)))
        .contains(Verdict.REVERSAL);
    assertThat(verdict(guard, plan, position("b#1", Mood.FUTURE, "2019-01-10", WEBER))).isEmpty();
    assertThat(verdict(guard, plan, position("b#1", Mood.FUTURE, "2019-02-10", LIND))).isEmpty();
    Claim fact = position("a#1", Mood.ASSERTED, "2019-01-10", WEBER);
    assertThat(verdict(guard, fact, position("b#1", Mood.ASSERTED, "2019-02-10", WEBER))).isEmpty();
    Claim undated =
        claim("b#1")
            .subject(named(WEBER))
            .verb("resign")
            .mood(Mood.FUTURE)
            .by(WEBER, Stance.ASSERT)
            .build();
    assertThat(verdict(guard, plan, undated)).isEmpty();
  }

  private static Claim position(String id, Mood mood, String date, Entity who) {
    return claim(id)
        .subject(named(WEBER))
        .verb("resign")
        .mood(mood)
        .said(date)
        .by(who, Stance.ASSERT)
        .build();
  }

  @Test
  void hearsay() {
    Guard guard = new HearsayGuard();
    Claim fact = claim("a#1").subject(named(WEBER)).verb("resign").build();
    assertThat(verdict(guard, fact, mood(Mood.BELIEF))).contains(Verdict.NOT_COMPARABLE);
    assertThat(verdict(guard, fact, certain(Certainty.POSSIBLE))).contains(Verdict.NOT_COMPARABLE);
    assertThat(verdict(guard, fact, certain(Certainty.UNDERSPECIFIED)))
        .contains(Verdict.NOT_COMPARABLE);
    assertThat(verdict(guard, fact, certain(Certainty.PROBABLE))).isEmpty();
    assertThat(verdict(guard, fact, mood(Mood.ALLEGED))).contains(Verdict.TENSION);
    assertThat(verdict(guard, fact, fact)).isEmpty();
    assertThat(verdict(guard, mood(Mood.BELIEF), mood(Mood.ALLEGED)))
        .contains(Verdict.NOT_COMPARABLE);
  }

  @Test
  void opinions() {
    Guard guard = new OpinionGuard();
    Claim fact = claim("a#1").subject(named(WEBER)).verb("resign").build();
    assertThat(verdict(guard, mood(Mood.OPINION), mood(Mood.OPINION))).contains(Verdict.TENSION);
    assertThat(verdict(guard, fact, mood(Mood.OPINION))).contains(Verdict.NOT_COMPARABLE);
    assertThat(verdict(guard, fact, fact)).isEmpty();
    Judgement reversal =
        Judgement.finding(Verdict.REVERSAL, ConflictType.NEGATION, 0.9, Explanation.of("proposed"));
    assertThat(check(guard, mood(Mood.FUTURE), mood(Mood.OPINION), reversal)).isEmpty();
    assertThat(check(guard, fact, mood(Mood.OPINION), reversal).map(Judgement::verdict))
        .as("what should be, and what was: no change of position")
        .contains(Verdict.NOT_COMPARABLE);
  }

  @Test
  void plans() {
    Guard guard = new PlanGuard();
    Claim fact = claim("a#1").subject(named(WEBER)).verb("resign").build();
    assertThat(reason(guard, fact, mood(Mood.FUTURE))).contains(ReasonCode.PLAN);
    assertThat(reason(guard, fact, mood(Mood.DESIRED))).contains(ReasonCode.PLAN);
    assertThat(reason(guard, mood(Mood.FUTURE), mood(Mood.FUTURE))).isEmpty();
    assertThat(reason(guard, fact, fact)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"HYPOTHETICAL", "QUESTION"})
  void hypotheses(Mood mood) {
    Guard guard = new HypotheticalGuard();
    Claim fact = claim("a#1").subject(named(WEBER)).verb("resign").build();
    assertThat(reason(guard, fact, mood(mood))).contains(ReasonCode.HYPOTHETICAL);
    assertThat(
            reason(guard, fact, claim("b#1").subject(named(WEBER)).verb("resign").open().build()))
        .contains(ReasonCode.HYPOTHETICAL);
    assertThat(reason(guard, fact, mood(Mood.FUTURE))).isEmpty();
  }

  @Test
  void otherSubjects() {
    Guard guard = new OtherSubjectGuard();
    Mention quay = noun("the quay", "quay", DEFINITE);
    Mention mill = noun("the mill", "mill", DEFINITE);
    Claim weber = leaving(named(WEBER), "for", quay);
    assertThat(reason(guard, weber, leaving(named(LIND), "for", quay)))
        .contains(ReasonCode.OTHER_SUBJECT);
    assertThat(reason(guard, weber, leaving(named(WEBER), "for", mill))).isEmpty();
    assertThat(
            reason(
                guard,
                leaving(named(WEBER), "for", named(person("Graz"))),
                leaving(named(WEBER), "for", named(person("Linz")))))
        .contains(ReasonCode.OTHER_SUBJECT);
    for (ConflictType type :
        new ConflictType[] {ConflictType.ROLE, ConflictType.SCOPE, ConflictType.STRUCTURE}) {
      assertThat(check(guard, weber, leaving(named(LIND), "for", quay), finding(type))).isEmpty();
    }
  }

  @Test
  void otherPlacesAreWhatAFindingOfPlacesIsAbout() {
    Guard guard = new OtherSubjectGuard();
    Claim graz = leaving(named(WEBER), "for", named(person("Graz")));
    Claim linz = leaving(named(WEBER), "for", named(person("Linz")));
    assertThat(check(guard, graz, linz, finding(ConflictType.LOCATION))).isEmpty();
    assertThat(
            check(
                guard,
                graz,
                leaving(named(LIND), "for", named(person("Graz"))),
                finding(ConflictType.LOCATION)))
        .isPresent();
  }

  private static Claim leaving(Mention who, String marker, Mention whither) {
    return claim("a#1").subject(who).verb("leave").with(Role.OBLIQUE, marker, whither).build();
  }

  @Test
  void oneBreath() {
    Guard guard = new SameBreathGuard();
    Claim first = claim("a#1").subject(named(WEBER)).verb("resign").at(100).build();
    Claim within = claim("a#2").subject(named(WEBER)).verb("stay").at(149).build();
    Claim next = claim("a#2").subject(named(WEBER)).verb("stay").at(150).build();
    Claim elsewhere = claim("b#1").subject(named(WEBER)).verb("stay").at(100).build();
    assertThat(reason(guard, first, within)).contains(ReasonCode.REFINEMENT);
    assertThat(reason(guard, first, next)).isEmpty();
    assertThat(reason(guard, first, elsewhere)).isEmpty();
  }

  private static Claim mood(Mood mood) {
    return claim("b#1").subject(named(WEBER)).verb("resign").mood(mood).build();
  }

  private static Claim certain(Certainty certainty) {
    return claim("b#1").subject(named(WEBER)).verb("resign").certainty(certainty).build();
  }

  private static Judgement finding(ConflictType type) {
    return Judgement.finding(Verdict.CONTRADICTION, type, 0.9, Explanation.of("proposed"));
  }

  private static Optional<ReasonCode> reason(Guard guard, Claim a, Claim b) {
    return check(guard, a, b, finding(ConflictType.NEGATION)).flatMap(Judgement::reason);
  }

  private static Optional<Verdict> verdict(Guard guard, Claim a, Claim b) {
    return check(guard, a, b, finding(ConflictType.NEGATION)).map(Judgement::verdict);
  }

  private static Optional<Judgement> check(Guard guard, Claim a, Claim b, Judgement proposed) {
    Optional<Judgement> found = guard.check(ALIGNER.align(a, b), proposed);
    assertThat(guard.check(ALIGNER.align(b, a), proposed).map(Judgement::verdict))
        .isEqualTo(found.map(Judgement::verdict));
    found.ifPresent(j -> assertThat(j.explanation().render()).contains(guard.id() + ": "));
    return found;
  }
}
