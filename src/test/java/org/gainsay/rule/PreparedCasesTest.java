package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link RuleCasesIT} and {@link MeasuresIT} hold, on claims that are extracted already: so
 * that mutation testing can try it for every mutant. Skipped where none are prepared.
 */
@EnabledIf(
    value = "org.gainsay.rule.PreparedCases#exist",
    disabledReason = "no prepared claims; RuleCasesIT and MeasuresIT try the same cases")
class PreparedCasesTest {
  private static final CaseJudge JUDGE = new CaseJudge(PreparedCases::of);

  @ParameterizedTest
  @MethodSource("org.gainsay.rule.RuleCases#ids")
  void rulesJudgeTheirCases(String id) {
    RuleCases.of(id).forEach(JUDGE::check);
  }

  @ParameterizedTest
  @MethodSource("org.gainsay.rule.RuleCases#measures")
  void measuresAreToldApart(String file) {
    assertThat(RuleCases.of(file))
        .isNotEmpty()
        .filteredOn(c -> JUDGE.isFinding(c.a(), c.b()) != c.outcome().equals("contradiction"))
        .isEmpty();
  }
}
