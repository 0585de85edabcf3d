package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.claim.Quantity;
import org.gainsay.claim.Quantity.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({
    "41000000, EXACT, 55000000, EXACT, true",
    "412600000, EXACT, 398300000, EXACT, true",
    "318, EXACT, 214, EXACT, true",
    "2, EXACT, 9, EXACT, true",
    "41000000, LESS_THAN, 40800000, EXACT, false",
    "41000000, EXACT, 40800000, EXACT, false",
    "2100, ABOUT, 2087, EXACT, false",
    "2000, EXACT, 1960, EXACT, false",
    "12, AT_LEAST, 31, EXACT, false",
    "12, AT_LEAST, 9, EXACT, true",
    "60, AT_MOST, 112, EXACT, true",
    "9000, MORE_THAN, 3160, EXACT, true",
    "30, EXACT, 31, EXACT, false",
    "30, EXACT, 66, EXACT, true",
    "0, EXACT, 14, EXACT, true"
  })
  void excludes(double x, Bound a, double y, Bound b, boolean excluded) {
    Quantity first = Quantity.of(x, "usd", a, "");
    Quantity second = Quantity.of(y, "usd", b, "");
    assertThat(Quantities.exclude(first, second)).isEqualTo(excluded);
    assertThat(Quantities.exclude(second, first)).isEqualTo(excluded);
  }
}
