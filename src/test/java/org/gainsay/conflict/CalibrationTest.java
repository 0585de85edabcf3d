package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final String HEADER =
      "feature\tmean\tweight\tmean with the model\tweight with the model\n";

  private static Calibration parse(String weights) {
    return Calibration.parse(HEADER + weights, BoostedTrees.NONE);
  }

  @Test
  void aWeightCountsFromItsMean() {
    Calibration calibration = parse("BIAS\t0\t-1\t0\t-2\nSHARED\t0.5\t2\t1\t4\n");
    Map<Feature, Double> features = Map.of(Feature.BIAS, 1.0, Feature.SHARED, 1.5);
    assertThat(calibration.withoutModel(features)).isEqualTo(1 / (1 + Math.exp(-1)), within(1e-9));
    assertThat(calibration.withModel(features)).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aProductOfTwoFeaturesCountsWhereBothAreThere() {
    Calibration calibration =
        parse("SHARED*POLARITY\t0.5\t2\t0.5\t2\nSHARED*SHARED\t0\t0\t0\t-1\n");
    Map<Feature, Double> both = Map.of(Feature.POLARITY, 1.0, Feature.SHARED, 1.5);
    assertThat(calibration.withoutModel(both)).isEqualTo(1 / (1 + Math.exp(-2)), within(1e-9));
    assertThat(calibration.withModel(both)).isEqualTo(1 / (1 + Math.exp(0.25)), within(1e-9));
    assertThat(calibration.withoutModel(Map.of(Feature.SHARED, 1.5)))
        .isEqualTo(1 / (1 + Math.exp(1)), within(1e-9));
  }

  @Test
  void theMostOfAProductIsThatOfItsLikeliestFactors() {
    Calibration calibration =
        parse("SHARED*SAME_SUBJECT\t0\t2\t0\t0\nBLOCKED*OTHER_SUBJECT\t0\t-3\t0\t0\n");
    Map<Feature, Double> known = Map.of(Feature.SHARED, 1.5);
    assertThat(calibration.mostWithoutModel(known, PairFeatures.OF_ALIGNMENT))
        .isEqualTo(1 / (1 + Math.exp(-3)), within(1e-9));
    assertThat(calibration.mostWithoutModel(known, Map.of())).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void treesAddToTheLogOddsWhereTheModelIsHeard() {
    Calibration calibration =
        Calibration.parse(
            HEADER + "BIAS\t0\t-1\t0\t-1\n",
            BoostedTrees.parse(
                """
                tree\tnode\tfeature\tthreshold\tbelow\tabove\tvalue
                0\t0\tSHARED*POLARITY\t0.5\t1\t2\t
                0\t1\t\t\t\t\t-2
                0\t2\tKIN\t0.1\t3\t4\t
                0\t3\t\t\t\t\t3
                0\t4\t\t\t\t\t5
                1\t0\t\t\t\t\t0.5
                """));
    Map<Feature, Double> shared = Map.of(Feature.BIAS, 1.0, Feature.SHARED, 2.0);
    assertThat(calibration.withModel(shared)).isEqualTo(1 / (1 + Math.exp(2.5)), within(1e-9));
    assertThat(calibration.withoutModel(shared)).isEqualTo(1 / (1 + Math.exp(1)), within(1e-9));
    Map<Feature, Double> atTheThresholds = new EnumMap<>(shared);
    atTheThresholds.put(Feature.POLARITY, 1.0);
    atTheThresholds.put(Feature.KIN, 0.1); // as a float it is a little more than as a double
    assertThat(calibration.withModel(atTheThresholds))
        .isEqualTo(1 / (1 + Math.exp(-4.5)), within(1e-9));
  }

  @Test
  void aWrongLineOfATreeIsNamed() {
    String header = "tree\tnode\tfeature\tthreshold\tbelow\tabove\tvalue\n";
    for (String wrong :
        List.of(
            "0\t0\tNONSENSE\t0\t1\t2\t",
            "0\t0\tSHARED\t0\t0\t0\t",
            "0\t0\tSHARED\t0\t1\t7\t",
            "0\t0\t\t\t\t\tmuch",
            "0\t0")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BoostedTrees.parse(header + wrong + "\n0\t1\t\t\t\t\t1\n"))
          .withMessageContaining(wrong);
    }
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("NONSENSE\t0\t1\t0\t1\n"))
        .withMessageContaining("NONSENSE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("BIAS*SHARED*KIN\t0\t1\t0\t1\n"))
        .withMessageContaining("BIAS*SHARED*KIN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("BIAS\t0\n"))
        .withMessageContaining("BIAS");
  }

  @Test
  void whatIsShippedCanBeRead() {
    Map<Feature, Double> nothing = Map.of(Feature.BIAS, 1.0);
    assertThat(Calibration.ofClaims().withModel(nothing)).isBetween(0.0, 0.5);
    assertThat(Calibration.ofStatements().withModel(nothing)).isBetween(0.0, 1.0);
  }

  @Test
  void noPairIsLikelierThanTheMostThatWasSaidOfIt() {
    Random random = new Random(3);
    Calibration calibration = Calibration.ofClaims();
    double closest = 1;
    for (int i = 0; i < 5_000; i++) {
      Map<Feature, Double> known = new EnumMap<>(Feature.class);
      for (Feature feature : Feature.values()) {
        if (!PairFeatures.OF_ALIGNMENT.containsKey(feature)) {
          known.put(feature, random.nextDouble());
        }
      }
      Map<Feature, Double> all = new EnumMap<>(known);
      PairFeatures.OF_ALIGNMENT.forEach(
          (feature, most) -> all.put(feature, (double) random.nextInt(most.intValue() + 1)));
      double most = calibration.mostWithoutModel(known, PairFeatures.OF_ALIGNMENT);
      assertThat(calibration.withoutModel(all)).isLessThanOrEqualTo(most + 1e-12);
      closest = Math.min(closest, most - calibration.withoutModel(all));
    }
    assertThat(closest).isLessThan(0.01);
  }
}
