package org.gainsay.rule;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the case file of every rule and guard from text to finding. */
class RuleCasesIT {
  private final CaseJudge judge = new CaseJudge(ExtractedClaims::of);

  @TestFactory
  Stream<DynamicTest> cases() {
    return RuleCases.ids()
        .flatMap(
            id ->
                RuleCases.of(id).stream()
                    .map(
                        c ->
                            DynamicTest.dynamicTest(
                                id + ": " + c.a() + " | " + c.b(), () -> judge.check(c))));
  }
}
