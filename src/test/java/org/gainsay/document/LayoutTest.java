package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayoutTest {
  static List<LayoutCases.Case> cases() {
    return LayoutCases.of("layout.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsTheCaseFileSays(LayoutCases.Case c) throws Exception {
    assertThat(LayoutCases.show(DocumentReaders.readText("case", c.text())))
        .isEqualTo(c.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsOfWindowsMakeNoDifference(LayoutCases.Case c) throws Exception {
    String text = c.text().replace("\n", "\r\n");

    Document document = DocumentReaders.readText("case", text);

    assertThat(LayoutCases.show(document)).isEqualTo(c.expected());
    Contract.holds(document, Contract.Notation.PLAIN);
  }
}
