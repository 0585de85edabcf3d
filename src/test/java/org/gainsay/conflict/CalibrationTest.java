package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final String HEADER =
      "feature\tmean\tweight\tmean with the model\tweight with the model\n";

  @Test
  void aWeightCountsFromItsMean() {
    Calibration calibration =
        Calibration.parse(HEADER + "BIAS\t0\t-1\t0\t-2\nSHARED\t0.5\t2\t1\t4\n");
    Map<Feature, Double> features = Map.of(Feature.BIAS, 1.0, Feature.SHARED, 1.5);
    assertThat(calibration.withoutModel(features)).isEqualTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(calibration.withModel(features)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.parse(HEADER + "NONSENSE\t0\t1\t0\t1\n"))
        .withMessageContaining("NONSENSE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.parse(HEADER + "BIAS\t0\n"))
        .withMessageContaining("BIAS");
  }

  @Test
  void whatIsShippedCanBeRead() {
    Map<Feature, Double> nothing = Map.of(Feature.BIAS, 1.0);
    assertThat(Calibration.ofClaims().withModel(nothing)).isBetween(0.0, 0.5);
    assertThat(Calibration.ofStatements().withModel(nothing)).isBetween(0.0, 1.0);
  }
}
