package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.INDEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens once happens at one time. */
final class TemporalRuleTest {
  private static final TemporalRule RULE = new TemporalRule();
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention STORE = noun("the store", "store", DEFINITE);

  @Test
  void whatHappensOnceHasOneDay() {
    assertThat(judge(robbed("on May 3"), robbed("on May 4"))).isPresent();
    assertThat(judge(robbed("on May 3"), robbed("on May 3"))).isEmpty();
    assertThat(judge(robbed("on May 3"), robbed("in May"))).isEmpty();
  }

  @Test
  void itHappensOnceToOneInParticular() {
    Mention stores = noun("stores", "store", PLAIN);
    Mention aStore = noun("a store", "store", INDEFINITE);
    assertThat(judge(robbed(stores, "on May 3"), robbed(stores, "on May 4"))).isEmpty();
    assertThat(judge(robbed(aStore, "on May 3"), robbed(aStore, "on May 4"))).isEmpty();
  }

  @Test
  void manyThingsHappenMoreThanOnce() {
    Claim may =
        claim("a#1").subject(WEBER).verb("visit").object(STORE).time("on May 3", "", "").build();
    Claim june =
        claim("b#1").subject(WEBER).verb("visit").object(STORE).time("on May 4", "", "").build();
    assertThat(judge(may, june)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "last", "only", "final"})
  void whatIsSingledOutHappensOnce(String which) {
    Mention visit = noun("the " + which + " visitor", "visitor", DEFINITE, which);
    assertThat(judge(came(visit, "on May 3"), came(visit, "on May 4"))).isPresent();
    Mention old = noun("the old visitor", "visitor", DEFINITE, "old");
    assertThat(judge(came(old, "on May 3"), came(old, "on May 4"))).isEmpty();
    assertThat(
            judge(
                came(visit, "on May 3"),
                came(noun("the visitor", "visitor", DEFINITE), "on May 4")))
        .isEmpty();
  }

  private static Claim came(Mention who, String time) {
    return claim("a#1").subject(who).verb("come").time(time, "", "").build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before May 4",
        "after May 4",
        "since May 4",
        "until May 4",
        "by May 4",
        "within May 4",
        "Between May 4"
      })
  void boundsAreNoTimes(String bound) {
    assertThat(judge(robbed("on May 3"), robbed(bound))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "at 4:10, at 4:30, true",
    "at 4:10, at 4:20, true",
    "at 4:10, at 4:19, false",
    "at 4:10, at 4:10, false"
  })
  void clocksAreLookedAtWithTenMinutesOfGrace(String a, String b, boolean conflict) {
    assertThat(judge(met(a), met(b)).isPresent()).isEqualTo(conflict);
  }

  @Test
  void timesOfDayAreLessSureThanDays() {
    double day = judge(robbed("on May 3"), robbed("on May 4")).orElseThrow().score();
    double clock = judge(robbed("at 4:10"), robbed("at 5:10")).orElseThrow().score();
    assertThat(clock).isEqualTo(day * 0.9, within(1e-9));
  }

  @Test
  void timesOfDayOfOneEventInThePast() {
    Claim alone = claim("a#1").subject(WEBER).verb("sleep").time("at 4:10", "", "").build();
    Claim later = claim("b#1").subject(WEBER).verb("sleep").time("at 5:10", "", "").build();
    assertThat(judge(alone, later)).isEmpty();
    Claim now =
        claim("b#1")
            .subject(WEBER)
            .verb("rob")
            .object(STORE)
            .time("at 5:10", "", "")
            .tense(Tense.PRESENT)
            .build();
    assertThat(judge(robbed("at 4:10"), now)).isEmpty();
    Mention ships = noun("ships", "ship", PLAIN);
    assertThat(judge(robbed(ships, "at 4:10"), robbed(ships, "at 5:10"))).isEmpty();
  }

  @Test
  void shopsOpenDayByDay() {
    assertThat(judge(opened("on Monday"), opened("on Tuesday"))).isEmpty();
    assertThat(judge(opened("on May 3"), opened("on May 4"))).isPresent();
  }

  private static Claim opened(String time) {
    return claim("a#1").subject(STORE).verb("open").time(time, "", "").build();
  }

  private static Claim met(String time) {
    return claim("a#1")
        .subject(WEBER)
        .verb("meet")
        .object(named(person("Paul Lind")))
        .time(time, "", "")
        .build();
  }

  private static Claim robbed(String time) {
    return robbed(STORE, time);
  }

  private static Claim robbed(Mention what, String time) {
    return claim("a#1").subject(WEBER).verb("rob").object(what).time(time, "", "").build();
  }

  private static Optional<Judgement> judge(Claim a, Claim b) {
    Optional<Judgement> found = RULE.judge(ALIGNER.align(a, b));
    assertThat(RULE.judge(ALIGNER.align(b, a)).map(Judgement::score))
        .isEqualTo(found.map(Judgement::score));
    return found;
  }
}
