package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainsay.claim.Mention.Quantifier.ALL;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are of one measure, and how sure that is. */
final class NumericRuleTest {
  private static final NumericRule RULE = new NumericRule();
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Offset<Double> EXACTLY = within(1e-9);

  private static final Mention BRIDGE = noun("the bridge", "bridge", DEFINITE);
  private static final Mention FERRY = noun("the ferry", "ferry", DEFINITE);
  private static final Mention WEBER = named(person("Anna Weber"));

  @Test
  void otherNumbersOfTheSameMeasureConflict() {
    assertThat(score(cost(41), cost(55))).isEqualTo(0.9, EXACTLY);
    assertThat(judge(cost(41), cost(41))).isEmpty();
    assertThat(judge(cost(41), claim("b#1").subject(FERRY).verb("cost").object(usd(55)).build()))
        .isEmpty();
    assertThat(judge(cost(41), claim("b#1").subject(BRIDGE).verb("cost").build())).isEmpty();
  }

  @Test
  void nearNumbersMayBeTwoWaysOfCounting() {
    assertThat(score(cost(101), cost(97))).isEqualTo(0.9 * 0.85, EXACTLY);
    assertThat(score(cost(101), cost(95))).isEqualTo(0.9, EXACTLY);
  }

  @Test
  void otherDaysHaveOtherNumbers() {
    Claim may = costing(41).on("2019-05-03").build();
    Claim june = costing(55).on("2019-06-03").build();
    assertThat(judge(may, june)).isEmpty();
    assertThat(judge(may, costing(55).on("2019-05-03").build())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"die", "infect", "evacuate", "sign"})
  void talliesAreBroughtUpToDate(String verb) {
    Claim first = tally("a#1", verb, 12).said("2019-05-03").build();
    assertThat(judge(first, tally("b#1", verb, 31).said("2019-05-04").build())).isEmpty();
    assertThat(judge(first, tally("b#1", verb, 31).said("2019-05-03").build())).isPresent();
    assertThat(judge(first, tally("b#1", verb, 31).build())).isPresent();
    assertThat(judge(tally("a#1", verb, 12).build(), tally("b#1", verb, 31).build())).isPresent();
  }

  @Test
  void pricesAreNot() {
    Claim first = costing(41).said("2019-05-03").build();
    assertThat(judge(first, costing(55).said("2019-05-04").build())).isPresent();
  }

  private static SampleClaim tally(String id, String verb, double number) {
    return claim(id)
        .subject(counted(number, "miner"))
        .verb(verb)
        .with(Role.OBLIQUE, "in", noun("the mine", "mine", DEFINITE))
        .sentence(number + " miners " + verb + " in the mine");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "to, to, true",
    "by, by, true",
    "from, from, true",
    "to, by, false",
    "to, from, false",
    "by, from, false",
    "against, against, false",
    "after, to, false",
    "than, than, false"
  })
  void levelsChangesAndStartsAreToldApart(String a, String b, boolean conflict) {
    assertThat(judge(rise("a#1", a, 41), rise("b#1", b, 55)).isPresent()).isEqualTo(conflict);
  }

  private static Claim rise(String id, String marker, double number) {
    return claim(id)
        .subject(noun("the toll fee", "fee", DEFINITE, "toll"))
        .verb("rise")
        .with(marker.isEmpty() ? Role.OBJECT : Role.OBLIQUE, marker, usd(number))
        .sentence("The toll fee rose")
        .build();
  }

  @Test
  void whatEachGetsIsNotWhatAllGet() {
    Claim all = paying("a#1", "$41 million", 41);
    Claim each = paying("b#1", "$55 million each", 55);
    assertThat(judge(all, each)).isEmpty();
    assertThat(judge(paying("a#1", "$41 million each", 41), each)).isPresent();
    assertThat(judge(all, paying("b#1", "$55 million", 55))).isPresent();
    assertThat(judge(all, paying("b#1", "a further $55 million", 55))).isEmpty();
    assertThat(judge(all, paying("b#1", "$55 million more in fees", 55))).isEmpty();
    assertThat(judge(all, paying("b#1", "no more than $35 million", 35))).isPresent();
  }

  private static Claim paying(String id, String text, double number) {
    Mention sum =
        new Mention(
            text,
            "dollar",
            ImmutableList.of(),
            Quantifier.PLAIN,
            Optional.empty(),
            Optional.of(Quantity.of(number, "usd", Bound.EXACT, text)));
    return claim(id).subject(BRIDGE).verb("cost").object(sum).sentence("The bridge cost").build();
  }

  @Test
  void someOfThemAreNotAllOfThem() {
    Mention all = counted("all four brothers", "brother", 4, ALL);
    Mention two = counted("two of the brothers", "brother", 2, PLAIN);
    Mention three = counted("three brothers", "brother", 3, PLAIN);
    assertThat(judge(fled(all), fled(two))).isEmpty();
    assertThat(judge(fled(two), fled(all))).isEmpty();
    assertThat(judge(fled(all), fled(three))).isPresent();
    assertThat(judge(fled(two), fled(three))).isPresent();
  }

  private static Claim fled(Mention who) {
    return claim("a#1")
        .subject(who)
        .verb("flee")
        .with(Role.OBLIQUE, "from", noun("the farm", "farm", DEFINITE))
        .sentence("brothers fled from the farm")
        .build();
  }

  @Test
  void unitsOfOneKindAreBroughtTogether() {
    assertThat(judge(reached(82, "mile"), reached(60, "mile"))).isPresent();
    assertThat(judge(reached(1, "km"), reached(1000, "metre"))).isEmpty();
    assertThat(judge(reached(1, "km"), reached(1, "mile"))).isPresent();
    assertThat(judge(reached(82, "mile"), reached(60, "kg"))).isEmpty();
    assertThat(judge(reached(82, "mile"), reached(60, "room"))).isEmpty();
  }

  private static Claim reached(double number, String unit) {
    return claim("a#1")
        .subject(FERRY)
        .verb("reach")
        .object(counted(number, unit))
        .sentence("The ferry reached")
        .build();
  }

  @Test
  void bareNumbersAreOfWhatTheyStandBeside() {
    Claim a = claim("a#1").subject(BRIDGE).verb("carry").object(bare(41)).build();
    Claim b = claim("b#1").subject(BRIDGE).verb("carry").object(bare(55)).build();
    Claim c =
        claim("b#1").subject(BRIDGE).verb("carry").with(Role.OBLIQUE, "until", bare(55)).build();
    assertThat(judge(a, b)).isPresent();
    assertThat(judge(a, c)).isEmpty();
  }

  private static Mention bare(double number) {
    return new Mention(
        number + "",
        "number",
        ImmutableList.of(),
        Quantifier.PLAIN,
        Optional.empty(),
        Optional.of(Quantity.of(number, "", Bound.EXACT, number + "")));
  }

  @Test
  void theTollIsHowManyDied() {
    Claim toll =
        claim("a#1")
            .subject(noun("the death toll", "toll", DEFINITE, "death"))
            .verb("be")
            .with(Role.ATTRIBUTE, "", counted(9, "person"))
            .with(Role.OBLIQUE, "in", noun("the mine", "mine", DEFINITE))
            .sentence("The death toll in the mine was nine")
            .build();
    Claim killed = victims("kill", counted(12, "miner"));
    assertThat(judge(toll, killed)).isPresent();
    assertThat(judge(toll, victims("injure", counted(12, "miner")))).isEmpty();
    assertThat(judge(toll, victims("kill", counted(12, "km")))).isEmpty();
    assertThat(judge(toll, victims("kill", counted(12, "time")))).isEmpty();
    assertThat(judge(toll, victims("kill", counted(9, "miner")))).isEmpty();
  }

  private static Claim victims(String verb, Mention victims) {
    return claim("b#1")
        .object(victims)
        .verb(verb)
        .with(Role.OBLIQUE, "in", noun("the mine", "mine", DEFINITE))
        .sentence(victims.text() + " were killed in the mine")
        .build();
  }

  @Test
  void aLimitHoldsWhateverElseItDid() {
    Claim never =
        claim("a#1")
            .subject(FERRY)
            .verb("exceed")
            .object(counted(60, "mile"))
            .not()
            .sentence("The ferry never exceeded 60 miles")
            .build();
    assertThat(judge(never, sailed(82))).isPresent();
    assertThat(score(never, sailed(82))).isEqualTo(0.8 * (0.7 + 0.3 / 2), EXACTLY);
    assertThat(judge(never, sailed(50))).isEmpty();
    Claim did =
        claim("a#1")
            .subject(FERRY)
            .verb("exceed")
            .object(counted(60, "mile"))
            .sentence("The ferry exceeded 60 miles")
            .build();
    assertThat(judge(did, sailed(50))).isEmpty();
  }

  private static Claim sailed(double miles) {
    return claim("b#1")
        .subject(FERRY)
        .verb("sail")
        .object(counted(miles, "mile"))
        .sentence("The ferry sailed " + miles + " miles")
        .build();
  }

  @Test
  void measuringVerbsGiveOneMeasure() {
    Claim has = seats("a#1", "have", 60);
    assertThat(score(has, seats("b#1", "contain", 112))).isEqualTo(0.85, EXACTLY);
    assertThat(judge(has, seats("b#1", "sell", 112))).isEmpty();
    assertThat(judge(seats("a#1", "sell", 60), seats("b#1", "have", 112))).isEmpty();
    Claim there =
        claim("b#1")
            .predicate("room", Predicate.Kind.EXISTENCE)
            .subject(counted(112, "room"))
            .with(Role.OBLIQUE, "in", noun("the hotel", "hotel", DEFINITE))
            .sentence("There are 112 rooms in the hotel")
            .build();
    assertThat(judge(there, there)).isEmpty();
  }

  private static Claim seats(String id, String verb, double number) {
    return claim(id)
        .subject(noun("the hotel", "hotel", DEFINITE))
        .verb(verb)
        .object(counted(number, "room"))
        .sentence("The hotel has rooms")
        .build();
  }

  @Test
  void whatMattersMustAnswer() {
    Claim weber = gave(WEBER, noun("the school", "school", DEFINITE), 41);
    assertThat(judge(weber, gave(WEBER, noun("the school", "school", DEFINITE), 55))).isPresent();
    assertThat(
            judge(
                weber,
                gave(named(person("Paul Lind")), noun("the school", "school", DEFINITE), 55)))
        .isEmpty();
    assertThat(
            judge(weber, gave(noun("he", "he", PLAIN), noun("the school", "school", DEFINITE), 55)))
        .isPresent();
    assertThat(judge(weber, gave(noun("anyone", "anyone", Quantifier.ANY), BRIDGE, 55))).isEmpty();
  }

  @Test
  void pronounsAreLessSureThanKinds() {
    Claim weber = gave(WEBER, noun("the school", "school", DEFINITE), 41);
    Claim he = gave(noun("he", "he", PLAIN), noun("the school", "school", DEFINITE), 55);
    Claim old = gave(WEBER, noun("the old school", "school", DEFINITE, "old"), 55);
    assertThat(score(weber, he)).isLessThan(score(weber, old));
  }

  private static Claim gave(Mention who, Mention whom, double number) {
    return claim("a#1")
        .subject(who)
        .verb("give")
        .object(usd(number))
        .with(Role.OBLIQUE, "to", whom)
        .sentence(who.text() + " gave money to the school")
        .build();
  }

  @Test
  void countsOfTwoHalvesOfTheTownAreToldApart() {
    Claim upper = houses("upper", 41);
    assertThat(judge(upper, houses("lower", 55))).isEmpty();
    assertThat(judge(upper, houses("upper", 55))).isPresent();
  }

  private static Claim houses(String part, double number) {
    Mention houses =
        new Mention(
            number + " " + part + " houses",
            "house",
            ImmutableList.of(part),
            PLAIN,
            Optional.empty(),
            Optional.of(Quantity.of(number, "house", Bound.EXACT, number + "")));
    return claim("a#1")
        .subject(noun("the flood", "flood", DEFINITE))
        .verb("destroy")
        .object(houses)
        .sentence("The flood destroyed houses")
        .build();
  }

  @Test
  void sentencesAboutOtherThingsAreNotCompared() {
    Claim a = costing(41).sentence("The bridge cost it").build();
    assertThat(judge(a, costing(55).sentence("The ferry cost it").build())).isPresent();
    assertThat(judge(a, costing(55).sentence("Sailing wears engines").build())).isEmpty();
  }

  @Test
  void aNameThatTheOtherLacksSetsClaimsApart() {
    Claim graz = meeting("a#1", "Graz", 41);
    assertThat(judge(graz, meeting("b#1", "Linz", 55))).isEmpty();
    assertThat(judge(graz, meeting("b#1", "Graz", 55))).isPresent();
  }

  @Test
  void namesBesideOtherPrepositionsSetClaimsApartToo() {
    Claim graz = standing("in", "Graz", 41, "houses stood in Graz that year");
    assertThat(judge(graz, standing("under", "Linz", 55, "houses stood under Linz that year")))
        .isEmpty();
    assertThat(
            judge(graz, standing("under", "Linz", 55, "houses in Graz stood under Linz that year")))
        .isPresent();
    assertThat(
            judge(
                graz,
                claim("b#1")
                    .subject(counted(55, "house"))
                    .verb("vanish")
                    .sentence("houses vanished that year")
                    .build()))
        .isPresent();
  }

  private static Claim standing(String marker, String place, double number, String sentence) {
    return claim("a#1")
        .subject(counted(number, "house"))
        .verb("vanish")
        .with(Role.OBLIQUE, marker, named(person(place)))
        .sentence(sentence.replace("stood", "vanished"))
        .build();
  }

  @Test
  void onlyWhatIsCentralMustAnswer() {
    Mention mill = noun("the mill", "mill", DEFINITE);
    Mention quay = noun("the quay", "quay", DEFINITE);
    assertThat(judge(selling("near", mill, 41), selling("near", quay, 55))).isPresent();
    Mention graz = named(person("Graz"));
    assertThat(judge(selling("near", graz, 41), selling("near", quay, 55))).isEmpty();
    assertThat(judge(selling("near", mill, 41), selling("near", graz, 55))).isEmpty();
  }

  private static Claim selling(String marker, Mention where, double number) {
    return claim("a#1")
        .subject(FERRY)
        .verb("sell")
        .object(counted(number, "ticket"))
        .with(Role.OBLIQUE, marker, where)
        .sentence("The ferry sold tickets near Graz")
        .build();
  }

  @Test
  void asOftenAsWhatItMakes() {
    Claim nine = claim("a#1").subject(WEBER).verb("fire").times(9).sentence("Weber fired").build();
    Claim two =
        claim("b#1")
            .subject(WEBER)
            .verb("fire")
            .object(counted(2, "shot"))
            .sentence("Weber fired shots")
            .build();
    assertThat(judge(nine, two)).isPresent();
    Claim poured =
        claim("a#1").subject(WEBER).verb("pour").times(9).sentence("Weber poured").build();
    Claim shots =
        claim("b#1")
            .subject(WEBER)
            .verb("pour")
            .object(counted(2, "shot"))
            .sentence("Weber poured shots")
            .build();
    assertThat(judge(poured, shots)).isEmpty();
    Claim crew =
        claim("b#1")
            .subject(WEBER)
            .verb("fire")
            .object(counted(2, "worker"))
            .sentence("Weber fired workers")
            .build();
    assertThat(judge(nine, crew)).isEmpty();
    assertThat(
            judge(
                nine,
                claim("b#1").subject(WEBER).verb("fire").times(2).sentence("Weber fired").build()))
        .isPresent();
  }

  @Test
  void aPronounMayStandForWhatItsSourceIsAbout() {
    Claim hotel = seats("a#1", "have", 60);
    Mention it = noun("it", "it", PLAIN);
    SampleClaim brochure =
        claim("b#1").subject(it).verb("have").object(counted(112, "room")).sentence("It has rooms");
    assertThat(judge(hotel, brochure.build())).isEmpty();
    brochure.by(person("Hotel Brochure"), org.gainsay.claim.Source.Stance.ASSERT);
    assertThat(judge(hotel, brochure.build())).isPresent();
    assertThat(
            judge(
                hotel,
                claim("b#1")
                    .subject(noun("the house", "house", DEFINITE))
                    .verb("have")
                    .object(counted(112, "room"))
                    .sentence("It has rooms")
                    .by(person("Hotel Brochure"), org.gainsay.claim.Source.Stance.ASSERT)
                    .build()))
        .isEmpty();
  }

  private static Claim meeting(String id, String place, double number) {
    return claim(id)
        .subject(counted(number, "farmer"))
        .verb("protest")
        .with(Role.OBLIQUE, "near", named(person(place)))
        .sentence(number + " farmers protested near " + place)
        .build();
  }

  private static SampleClaim costing(double number) {
    return claim("a#1")
        .subject(BRIDGE)
        .verb("cost")
        .object(usd(number))
        .sentence("The bridge cost");
  }

  private static Claim cost(double number) {
    return costing(number).build();
  }

  private static Mention usd(double number) {
    return counted(number, "usd");
  }

  private static Mention counted(double number, String unit) {
    return counted(number + " " + unit + "s", unit, number, PLAIN);
  }

  private static Mention counted(String text, String unit, double number, Quantifier quantifier) {
    return new Mention(
        text,
        unit,
        ImmutableList.of(),
        quantifier,
        Optional.empty(),
        Optional.of(Quantity.of(number, unit, Bound.EXACT, text)));
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
