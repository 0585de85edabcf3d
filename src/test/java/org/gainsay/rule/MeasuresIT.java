package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that the rules for numbers, times, places and parts must tell apart. */
class MeasuresIT {
  private static final CaseJudge JUDGE = new CaseJudge(ExtractedClaims::of);

  @ParameterizedTest
  @MethodSource("org.gainsay.rule.RuleCases#measures")
  void judgesTheCases(String file) {
    assertThat(RuleCases.of(file))
        .isNotEmpty()
        .filteredOn(c -> JUDGE.isFinding(c.a(), c.b()) != c.outcome().equals("contradiction"))
        .isEmpty();
  }
}
