package org.gainsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.claim.Quantity.Bound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "341, 340.6, true",
    "340.6, 341, true",
    "341, 340.4, false",
    "46000000, 45800000, true",
    "46000000, 45400000, false",
    "1500, 1540, true",
    "1500, 1600, false",
    "340, 341, true",
    "341, 342, false",
    "7, 7, false",
    "3, 2.6, false",
    "0, 0.2, false",
  })
  void isRoundedTellsWhatRoundingHides(double a, double b, boolean rounded) {
    assertThat(number(a).isRounded(number(b))).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"6, 3", "3, 6"})
  void aTallyOrARangeIsNoRoundedNumber(double low, double high) {
    Quantity two = new Quantity(low, high, "", Bound.EXACT, low + "-" + high);
    assertThat(two.isRounded(number(3.1))).isFalse();
    assertThat(number(3.1).isRounded(two)).isFalse();
  }

  private static Quantity number(double value) {
    return Quantity.of(value, "", Bound.EXACT, String.valueOf(value));
  }
}
