package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one thing was, and where one event took place. */
final class LocationRuleTest {
  private static final LocationRule RULE = new LocationRule();
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention WEDDING = noun("the wedding", "wedding", DEFINITE);
  private static final Mention KNIFE = noun("the knife", "knife", DEFINITE);

  @Test
  void oneEventHasOneTown() {
    assertThat(score(held("Graz").build(), held("Linz").build())).isEqualTo(0.75, within(1e-9));
    assertThat(judge(held("Graz").build(), held("Graz").build())).isEmpty();
    assertThat(judge(held("Graz").build(), held("Linz").not().build())).isEmpty();
    assertThat(judge(held("Graz").on("2019-05-03").build(), held("Linz").on("2019-06-03").build()))
        .isEmpty();
    assertThat(
            judge(
                held("Graz").time("on Monday", "", "").build(),
                held("Linz").time("on Friday", "", "").build()))
        .isEmpty();
    Claim weddings =
        claim("b#1")
            .object(noun("weddings", "wedding", PLAIN))
            .verb("hold")
            .in(place("Linz"))
            .build();
    assertThat(judge(weddings, weddings)).isEmpty();
  }

  @Test
  void aTownMayLieInACountry() {
    assertThat(judge(held("Moscow").build(), held("Russia").build())).isEmpty();
    assertThat(judge(held("Graz").build(), held("Russia").build())).isEmpty();
    assertThat(judge(held("Moscow").build(), held("France").build())).isPresent();
    assertThat(judge(held("Russia").build(), held("France").build())).isPresent();
  }

  private static SampleClaim held(String where) {
    return claim("a#1").object(WEDDING).verb("hold").in(place(where));
  }

  @Test
  void whatHappensOnceHasOneTown() {
    assertThat(score(died("Graz").build(), died("Linz").build()))
        .isEqualTo(0.9 * 0.85, within(1e-9));
    assertThat(judge(slept("Graz").build(), slept("Linz").build())).isEmpty();
    assertThat(
            judge(slept("Graz").on("2019-05-03").build(), slept("Linz").on("2019-05-03").build()))
        .isPresent();
  }

  private static SampleClaim died(String where) {
    return claim("a#1").subject(WEBER).verb("die").in(place(where));
  }

  private static SampleClaim slept(String where) {
    return claim("a#1").subject(WEBER).verb("dance").in(place(where));
  }

  @Test
  void namesOfPeopleAreNoPlaces() {
    Claim graz = claim("a#1").subject(WEBER).verb("die").in(named(person("Graz"))).build();
    Claim linz = claim("b#1").subject(WEBER).verb("die").in(named(person("Linz"))).build();
    assertThat(judge(graz, linz)).isEmpty();
    assertThat(judge(graz, died("Linz").build())).isEmpty();
    assertThat(judge(died("Linz").build(), graz)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lie, in, kitchen, lie, in, bedroom, true",
    "lie, in, kitchen, be, in, bedroom, true",
    "lie, in, kitchen, lie, in, kitchen, false",
    "lie, in, kitchen, lie, in, idea, false",
    "lie, in, kitchen, rust, in, bedroom, false",
    "rust, in, kitchen, rust, in, bedroom, false",
    "lie, in, kitchen, lie, about, bedroom, false",
    "lie, in, kitchen, lie, in, meadow, true",
    "lie, in, meadow, lie, in, street, false"
  })
  void oneThingIsInOnePlace(
      String verb,
      String marker,
      String place,
      String other,
      String otherMarker,
      String otherPlace,
      boolean conflict) {
    assertThat(judge(lying(verb, marker, place), lying(other, otherMarker, otherPlace)).isPresent())
        .isEqualTo(conflict);
  }

  @Test
  void thingsInGeneralAreInManyPlaces() {
    Mention knives = noun("knives", "knife", PLAIN);
    Claim kitchen = lying(knives, "lie", "in", noun("the kitchen", "kitchen", DEFINITE));
    Claim bedroom = lying(knives, "lie", "in", noun("the bedroom", "bedroom", DEFINITE));
    assertThat(judge(kitchen, bedroom)).isEmpty();
    Claim spoon =
        lying(
            noun("the spoon", "spoon", DEFINITE),
            "lie",
            "in",
            noun("the bedroom", "bedroom", DEFINITE));
    assertThat(judge(lying("lie", "in", "kitchen"), spoon)).isEmpty();
  }

  @Test
  void aRoomOfAnotherIsNoOther() {
    Claim kitchen = lying("lie", "in", "kitchen");
    Claim inside =
        lying(KNIFE, "lie", "in", noun("the kitchen bedroom", "bedroom", DEFINITE, "kitchen"));
    assertThat(judge(kitchen, inside)).isEmpty();
  }

  private static Claim lying(String verb, String marker, String where) {
    return lying(KNIFE, verb, marker, noun("the " + where, where, DEFINITE));
  }

  private static Claim lying(Mention what, String verb, String marker, Mention where) {
    return claim("a#1").subject(what).verb(verb).with(Role.OBLIQUE, marker, where).build();
  }

  private static Mention place(String name) {
    return named(
        new Entity(name, name, Entity.Kind.PLACE, ImmutableList.of(name), ImmutableList.of()));
  }

  private static double score(Claim a, Claim b) {
    return judge(a, b).orElseThrow().score();
  }

  private static Optional<Judgement> judge(Claim a, Claim b) {
    Optional<Judgement> found = RULE.judge(ALIGNER.align(a, b));
    assertThat(RULE.judge(ALIGNER.align(b, a)).map(Judgement::score))
        .isEqualTo(found.map(Judgement::score));
    return found;
  }
}
