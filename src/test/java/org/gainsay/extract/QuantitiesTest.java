package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.claim.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One file a phenomenon: {@code # quantity = words | low..high | unit | bound} in text order. */
final class QuantitiesTest {
  static Stream<String> cases() throws IOException, URISyntaxException {
    return CaseFiles.in("quantities");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheQuantitiesOfEveryCase(String file) throws IOException {
    List<String> lines = CaseFiles.lines(file);
    Set<String> found = new LinkedHashSet<>();
    for (ParsedSentence sentence : ConlluReader.read(file, lines).sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        Quantities.at(sentence, i).map(QuantitiesTest::line).ifPresent(found::add);
      }
    }
    assertThat(found).containsExactlyElementsOf(CaseFiles.expected(lines, "quantity"));
  }

  private static String line(Quantity q) {
    String low = plain(q.low());
    String value = q.low() == q.high() ? low : low + ".." + plain(q.high());
    return "quantity = " + q.text() + " | " + value + " | " + q.unit() + " | " + q.bound();
  }

  private static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41 million | 41000000",
        "1,200 | 1200",
        "2.5bn | 2500000000",
        "fifty-five | 55",
        "two hundred and five | 205",
        "two dozen | 24",
        "40.8 million | 40800000"
      })
  void readsNumerals(String text, double value) {
    assertThat(Numbers.value(text)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "million-year-old dust", "12th", "", "--", "1.2.3.4", "pre-war"})
  void takesNothingElseForANumeral(String text) {
    assertThat(Numbers.value(text)).isEmpty();
  }

  @Test
  void roundsNoCounts() {
    assertThat(Numbers.value("2,087")).isEqualTo(Optional.of(2087.0));
  }
}
