package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NliScoresTest {

  @Test
  void turnLogitsIntoProbabilities() {
    NliScores scores =
        NliScores.ofLogits(
            Map.of(
                NliLabel.ENTAILMENT, 900.0, NliLabel.NEUTRAL, 900.0, NliLabel.CONTRADICTION, -9.0),
            true);
    assertThat(scores.entailment()).isCloseTo(0.5, within(1e-9));
    assertThat(scores.contradiction()).isZero();
    assertThat(scores.cut()).isTrue();
  }

  @Test
  void callAContradictionFromTheThresholdOn() {
    NliScores scores = new NliScores(0.2, 0.3, 0.5, false);
    assertThat(scores.label(0.5)).isEqualTo(NliLabel.CONTRADICTION);
    assertThat(scores.label(0.6)).isEqualTo(NliLabel.NEUTRAL);
    assertThat(new NliScores(0.3, 0.2, 0.5, false).label(0.6)).isEqualTo(NliLabel.ENTAILMENT);
  }

  @Test
  void areProbabilities() {
    assertThatThrownBy(() -> new NliScores(Double.NaN, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NliScores(1, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
