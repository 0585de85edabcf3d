package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claim.Mention.Quantifier.ALL;
import static org.gainsay.claim.Mention.Quantifier.ANY;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.NO;
import static org.gainsay.claim.Mention.Quantifier.SOME;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.count;
import static org.gainsay.rule.SampleClaim.noun;

import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.Judgement;
import org.junit.jupiter.api.Test;

/** What is said of all, and of some the other way. */
final class UniversalRuleTest {
  private static final UniversalRule RULE = new UniversalRule();
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Mention STUDY = noun("the study", "study", DEFINITE);
  private static final Mention ALL_PATIENTS = noun("all patients", "patient", ALL);
  private static final Mention SOME_PATIENTS = noun("some patients", "patient", SOME);

  @Test
  void someLeftOutOfAll() {
    Claim all = completed(ALL_PATIENTS).build();
    assertThat(judge(all, completed(SOME_PATIENTS).not().build())).isPresent();
    assertThat(judge(all, completed(SOME_PATIENTS).build())).isEmpty();
    assertThat(
            judge(
                completed(noun("the patients", "patient", DEFINITE)).build(),
                completed(SOME_PATIENTS).not().build()))
        .isEmpty();
    assertThat(judge(all, completed(noun("some nurses", "nurse", SOME)).not().build())).isEmpty();
    assertThat(judge(all, completed(noun("any patients", "patient", ANY)).not().build())).isEmpty();
    assertThat(judge(all, completed(ALL_PATIENTS).not().build())).isEmpty();
  }

  @Test
  void someOfNone() {
    Claim none = completed(noun("no patient", "patient", NO)).build();
    assertThat(judge(none, completed(SOME_PATIENTS).build())).isPresent();
    assertThat(judge(none, completed(SOME_PATIENTS).not().build())).isEmpty();
    Claim nobody =
        claim("a#1")
            .subject(noun("nobody", "nobody", NO))
            .verb("die")
            .sentence("Nobody died in the mine")
            .build();
    Claim two =
        claim("b#1")
            .subject(count(2, "person", Bound.EXACT))
            .verb("die")
            .sentence("Two people died in the mine")
            .build();
    Claim ships =
        claim("b#1")
            .subject(count(2, "ship", Bound.EXACT))
            .verb("die")
            .sentence("Two ships died in the mine")
            .build();
    Claim elsewhere =
        claim("b#1")
            .subject(count(2, "person", Bound.EXACT))
            .verb("die")
            .sentence("Two people died at sea")
            .build();
    assertThat(judge(nobody, two)).isPresent();
    assertThat(judge(nobody, ships)).isEmpty();
    assertThat(judge(nobody, elsewhere)).isEmpty();
  }

  @Test
  void oppositesExcludeEachOther() {
    Claim rose = claim("a#1").subject(noun("all prices", "price", ALL)).verb("rise").build();
    Claim fell = claim("b#1").subject(noun("some prices", "price", SOME)).verb("fall").build();
    Claim notFell =
        claim("b#1").subject(noun("some prices", "price", SOME)).verb("fall").not().build();
    assertThat(judge(rose, fell)).isPresent();
    assertThat(judge(rose, notFell)).isEmpty();
  }

  @Test
  void allButTheLastAreNotAll() {
    Claim but = completed(noun("all but one patients", "patient", ALL)).build();
    assertThat(judge(but, completed(SOME_PATIENTS).not().build())).isEmpty();
  }

  @Test
  void ofOtherTimesAndOtherThings() {
    Claim may = completed(ALL_PATIENTS).on("2019-05-03").build();
    assertThat(judge(may, completed(SOME_PATIENTS).not().on("2019-06-03").build())).isEmpty();
    Claim trial =
        claim("b#1")
            .subject(SOME_PATIENTS)
            .verb("complete")
            .object(noun("the form", "form", DEFINITE))
            .not()
            .build();
    assertThat(judge(completed(ALL_PATIENTS).build(), trial)).isEmpty();
  }

  @Test
  void allOfAKindLeaveNoneOfThatKindOut() {
    Claim all =
        completed(noun("all the older female patients", "patient", ALL, "older", "female")).build();
    assertThat(judge(all, completed(SOME_PATIENTS).not().build())).isEmpty();
    Mention older = noun("the older female patients", "patient", DEFINITE, "older", "female");
    assertThat(judge(all, completed(older).not().build())).isPresent();
  }

  private static SampleClaim completed(Mention who) {
    return claim("a#1").subject(who).verb("complete").object(STUDY);
  }

  private static Optional<Judgement> judge(Claim a, Claim b) {
    Optional<Judgement> found = RULE.judge(ALIGNER.align(a, b));
    assertThat(RULE.judge(ALIGNER.align(b, a)).map(Judgement::score))
        .isEqualTo(found.map(Judgement::score));
    return found;
  }
}
