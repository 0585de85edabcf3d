package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Extracts the claims that {@link PreparedCasesTest} judges. */
@EnabledIfSystemProperty(
    named = "gainsay.prepareCases",
    matches = "true",
    disabledReason = "only mutation testing needs prepared claims (mvn -Ppit test)")
class PrepareCasesIT {
  @Test
  void prepares() throws IOException {
    PreparedCases.prepare();
    assertThat(PreparedCases.exist()).isTrue();
  }
}
