package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportJobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --out r.json                            | no path
          articles                                | neither --out nor --findings
          --out r.json articles more              | not expected: more
          --quick --out r.json articles           | not expected: --quick
          articles --out                          | a value is missing after --out
          --threshold high --out r.json articles  | --threshold: not a number: high
          --format word --out r.json articles     | --format: one of [text, json,
          --no-model --model m --out r articles   | --model and --no-model exclude each other
          """)
  void saysWhatIsWrongAndHowItIsUsed(String arguments, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportJob.main(arguments.strip().split(" +")))
        .withMessageContaining(message)
        .withMessageContaining("usage: ReportJob");
  }
}
