package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainsay.claim.Mention.Quantifier.ALL;
import static org.gainsay.claim.Mention.Quantifier.ANY;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Aligner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far what is affirmed falls under what is denied. */
final class CoverageTest {
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Offset<Double> EXACTLY = within(1e-9);

  private static final Mention COUNCIL = noun("the council", "council", DEFINITE);
  private static final Mention SALE = noun("the sale", "sale", DEFINITE);
  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention LIND = named(person("Paul Lind"));
  private static final Claim APPROVED =
      claim("a#1").subject(COUNCIL).verb("approve").object(SALE).build();

  @Test
  void theSameThingIsCovered() {
    Coverage found = covered(APPROVED, denial().build());
    assertThat(found.score()).isEqualTo(0.95, EXACTLY);
    assertThat(found.limits()).isEmpty();
    assertThat(found.exception()).isFalse();
    assertThat(found.steps())
        .extracting(s -> s.text().replaceAll(":.*", ""))
        .containsExactly("predicates", "who", "with whom or what");
  }

  @Test
  void wordsThatMeanTheSameAreCoveredLessSurely() {
    Claim resigned = claim("a#1").subject(WEBER).verb("resign").build();
    Claim stayed = claim("b#1").subject(WEBER).verb("step down").not().build();
    assertThat(covered(resigned, stayed).score()).isEqualTo(0.85, EXACTLY);
  }

  @Test
  void theParticularIsCoveredByTheGeneralAndNotTheOtherWayRound() {
    Claim met = claim("a#1").subject(WEBER).verb("meet").object(LIND).build();
    Claim silent = claim("b#1").subject(WEBER).verb("communicate").object(LIND).not().build();
    Claim spoke = claim("a#1").subject(WEBER).verb("communicate").object(LIND).build();
    Claim apart = claim("b#1").subject(WEBER).verb("meet").object(LIND).not().build();
    assertThat(covered(met, silent).score()).isEqualTo(0.85, EXACTLY);
    assertThat(of(spoke, apart)).isEmpty();
  }

  @Test
  void twoOfOneSideAreNotCompared() {
    assertThat(of(APPROVED, APPROVED)).isEmpty();
    assertThat(of(denial().build(), denial().build())).isEmpty();
  }

  @Test
  void othersAreNotCovered() {
    assertThat(of(APPROVED, denial("b#1", COUNCIL, noun("the lease", "lease", DEFINITE)).build()))
        .isEmpty();
    assertThat(of(APPROVED, claim("b#1").subject(COUNCIL).verb("melt").not().build())).isEmpty();
  }

  @Test
  void whatCanBeTheSameIsCoveredLessSurely() {
    Mention oldSale = noun("the old sale", "sale", DEFINITE, "old");
    assertThat(covered(APPROVED, denial("b#1", COUNCIL, oldSale).build()).score())
        .isEqualTo(0.95 * 0.8, EXACTLY);
  }

  @Test
  void oneOfAllIsCoveredByADenialOfAny() {
    Mention envoy = named(person("Ivan Orlov", new Entity.Description("ambassador", "Russia")));
    Mention officials = noun("any Russian officials", "official", ANY, "russian");
    Claim met = claim("a#1").subject(WEBER).verb("meet").object(envoy).build();
    Claim none = claim("b#1").subject(WEBER).verb("meet").object(officials).not().build();
    assertThat(covered(met, none).score()).isEqualTo(0.95, EXACTLY);
    // "some Russian officials" against "this Russian official"
    Claim some = claim("a#1").subject(WEBER).verb("meet").object(officials).build();
    Claim not = claim("b#1").subject(WEBER).verb("meet").object(envoy).not().build();
    assertThat(of(some, not)).isEmpty();
  }

  @Test
  void oneExceptionIsDeniedOfAll() {
    Claim all =
        claim("a#1")
            .subject(noun("all patients", "patient", ALL))
            .verb("complete")
            .object(noun("the study", "study", DEFINITE))
            .build();
    Claim one =
        claim("b#1")
            .subject(noun("the patient", "patient", DEFINITE))
            .verb("complete")
            .object(noun("the study", "study", DEFINITE))
            .not()
            .build();
    assertThat(covered(all, one).exception()).isTrue();
  }

  @Test
  void nothingInParticularIsNotCovered() {
    Mention ships = noun("ships", "ship", PLAIN);
    Claim sank = claim("a#1").subject(ships).verb("sink").build();
    assertThat(of(sank, claim("b#1").subject(ships).verb("sink").not().build())).isEmpty();
    Mention oldShips = noun("old ships", "ship", PLAIN, "old");
    assertThat(
            of(
                claim("a#1").subject(oldShips).verb("sink").build(),
                claim("b#1").subject(oldShips).verb("sink").not().build()))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"about", "on", "regarding", "concerning", "over", "of", "related to"})
  void aTopicIsALimitAndNoPointOfItsOwn(String marker) {
    Claim denied = denial().with(Role.OBLIQUE, marker, noun("the quay", "quay", DEFINITE)).build();
    Coverage found = covered(APPROVED, denied);
    assertThat(found.score()).isEqualTo(0.95, EXACTLY);
    assertThat(found.limits()).extracting(Scope::text).containsExactly(marker + " the quay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anything", "nobody", "anyone", "way", "all"})
  void emptyParticipantsAddNothing(String head) {
    Claim denied = denial().with(Role.OBLIQUE, "for", noun("any " + head, head, ANY)).build();
    assertThat(covered(APPROVED, denied).score()).isEqualTo(0.95, EXACTLY);
    Claim saysWhich =
        denial().with(Role.OBLIQUE, "for", noun("any " + head, head, ANY, "close")).build();
    assertThat(of(APPROVED, saysWhich)).isEmpty();
  }

  @Test
  void withWhomCanBeThePointOfADenial() {
    assertThat(of(APPROVED, denial().with(Role.OBLIQUE, "with", LIND).build())).isEmpty();
    assertThat(of(APPROVED, denial().with(Role.RECIPIENT, "", LIND).build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "in", "from", "near", "inside", "during"})
  void whereIsSeldomThePointOfADenial(String marker) {
    Claim denied = denial().with(Role.OBLIQUE, marker, noun("the hall", "hall", DEFINITE)).build();
    assertThat(covered(APPROVED, denied).score()).isEqualTo(0.95 * 0.7, EXACTLY);
  }

  @Test
  void whereIsThePointOfBeingSomewhere() {
    Mention court = noun("the court", "court", DEFINITE);
    Claim was = claim("a#1").subject(WEBER).verb("be").build();
    Claim wasNot =
        claim("b#1").subject(WEBER).verb("be").with(Role.OBLIQUE, "in", court).not().build();
    assertThat(of(was, wasNot)).isEmpty();
    Claim fire = claim("a#1").subject(SALE).predicate("talk", Predicate.Kind.EXISTENCE).build();
    Claim noFire =
        claim("b#1")
            .subject(SALE)
            .predicate("talk", Predicate.Kind.EXISTENCE)
            .with(Role.OBLIQUE, "in", court)
            .not()
            .build();
    assertThat(of(fire, noFire)).isEmpty();
  }

  @Test
  void aClauseIsThePointUnlessItIsALimit() {
    Claim denied =
        claim("b#1")
            .subject(COUNCIL)
            .verb("approve")
            .object(SALE)
            .with(Role.CLAUSE, "", noun("end the row", "end", PLAIN))
            .not()
            .build();
    Coverage found = covered(APPROVED, denied);
    assertThat(found.limits()).extracting(Scope::text).containsExactly("to end the row");
    Claim alone =
        claim("b#1")
            .subject(WEBER)
            .verb("promise")
            .with(Role.CLAUSE, "", noun("end the row", "end", PLAIN))
            .not()
            .build();
    assertThat(of(claim("a#1").subject(WEBER).verb("promise").build(), alone)).isEmpty();
  }

  @Test
  void whenIsNoLimit() {
    Claim hearing = denial().scope(Scope.Kind.OCCASION, "during the hearing", "hearing").build();
    assertThat(covered(APPROVED, hearing).score()).isEqualTo(0.95 * 0.9, EXACTLY);
    assertThat(covered(APPROVED, hearing).limits()).isEmpty();
    Claim term = denial().scope(Scope.Kind.OCCASION, "at full term", "term").build();
    assertThat(covered(APPROVED, term).limits()).hasSize(1);
    Claim purpose = denial().scope(Scope.Kind.PURPOSE, "to end the row", "end", "row").build();
    assertThat(covered(APPROVED, purpose).limits()).hasSize(1);
    assertThat(covered(APPROVED, purpose).score()).isEqualTo(0.95, EXACTLY);
  }

  @Test
  void aLimitNeedsMoreInCommonThanWhoItIs() {
    Claim talked = claim("a#1").subject(WEBER).verb("talk").build();
    Claim silent =
        claim("b#1").subject(WEBER).verb("talk").with(Role.OBLIQUE, "about", SALE).not().build();
    assertThat(of(talked, silent)).isEmpty();
  }

  @Test
  void withoutSubjectsItIsOpenWhoDidIt() {
    Claim approved =
        claim("a#1").verb("approve").object(SALE).sentence("approved the sale").build();
    Claim passive =
        claim("a#2").verb("approve").object(SALE).sentence("The sale was approved").build();
    Claim denied =
        claim("b#1")
            .verb("approve")
            .object(SALE)
            .sentence("did not approve the sale")
            .not()
            .build();
    Claim passiveDenial =
        claim("b#2")
            .verb("approve")
            .object(SALE)
            .sentence("The sale was not approved")
            .not()
            .build();
    assertThat(of(approved, denied)).isEmpty();
    assertThat(covered(passive, denied).score()).isEqualTo(0.95, EXACTLY);
    assertThat(covered(approved, passiveDenial).score()).isEqualTo(0.95, EXACTLY);
    assertThat(covered(APPROVED, denied).score()).isEqualTo(0.95 * 0.5, EXACTLY);
    assertThat(covered(APPROVED, passiveDenial).score()).isEqualTo(0.95, EXACTLY);
  }

  @Test
  void subjectsMustAnswer() {
    Mention oldCouncil = noun("the old council", "council", DEFINITE, "old");
    Mention council = noun("council", "council", PLAIN);
    assertThat(covered(APPROVED, denial("b#1", oldCouncil, SALE).build()).score())
        .isEqualTo(0.95 * 0.8, EXACTLY);
    Claim some = claim("a#1").subject(council).verb("approve").object(SALE).build();
    assertThat(of(some, denial("b#1", oldCouncil, SALE).build())).isEmpty();
    Claim old = claim("a#1").subject(oldCouncil).verb("approve").object(SALE).build();
    assertThat(of(old, denial("b#1", council, SALE).build())).isEmpty();
    Claim passive =
        claim("a#1").verb("approve").object(SALE).sentence("The sale was approved").build();
    assertThat(of(passive, denial().build())).isEmpty();
  }

  @Test
  void onePersonIsNotSeveralPeople() {
    Mention envoy = named(person("Ivan Orlov", new Entity.Description("ambassador", "Russia")));
    Mention russian = noun("the Russian", "Russian", DEFINITE);
    Mention russians = noun("the Russians", "Russian", DEFINITE);
    Claim one = claim("a#1").subject(envoy).verb("approve").object(SALE).build();
    Claim several = claim("a#1").subject(russians).verb("approve").object(SALE).build();
    assertThat(of(one, denial("b#1", russian, SALE).build())).isPresent();
    assertThat(of(one, denial("b#1", russians, SALE).build())).isEmpty();
    assertThat(of(several, denial("b#1", envoy, SALE).build())).isEmpty();
  }

  @Test
  void whatNeedsTheSentenceBeforeIsNotCovered() {
    Claim such = denial().sentence("The council did not approve any such sale").build();
    assertThat(of(APPROVED, such)).isEmpty();
    Mention none = noun("none", "none", PLAIN);
    Claim thereWas = claim("a#1").subject(SALE).predicate("sale", Predicate.Kind.EXISTENCE).build();
    Claim thereWasNone =
        claim("b#1").subject(none).predicate("sale", Predicate.Kind.EXISTENCE).not().build();
    assertThat(of(thereWas, thereWasNone)).isEmpty();
  }

  @Test
  void whatRefersToSomethingInParticular() {
    assertThat(Coverage.isReferring(WEBER)).isTrue();
    assertThat(Coverage.isReferring(SALE)).isTrue();
    assertThat(Coverage.isReferring(noun("old ships", "ship", PLAIN, "old"))).isTrue();
    assertThat(Coverage.isReferring(noun("ships", "ship", PLAIN))).isFalse();
  }

  private static SampleClaim denial() {
    return denial("b#1", COUNCIL, SALE);
  }

  private static SampleClaim denial(String id, Mention who, Mention what) {
    return claim(id).subject(who).verb("approve").object(what).not();
  }

  private static Coverage covered(Claim a, Claim b) {
    return of(a, b).orElseThrow();
  }

  private static Optional<Coverage> of(Claim a, Claim b) {
    Optional<Coverage> found = Coverage.of(ALIGNER.align(a, b));
    assertThat(Coverage.of(ALIGNER.align(b, a)).isPresent()).isEqualTo(found.isPresent());
    return found;
  }
}
