package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the features of a pair into the probability that it is a finding: logistic regression,
 * fitted on annotated documents (`models/calibration`). Immutable.
 */
final class Calibration {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter LINES = Splitter.on('\n').trimResults().omitEmptyStrings();

  private final ImmutableMap<Feature, Weight> weights;

  private Calibration(Map<Feature, Weight> weights) {
    this.weights = Maps.immutableEnumMap(weights);
  }

  /**
   * How a feature counts.
   *
   * @param mean its mean, from which it counts
   * @param plain without the model
   * @param full with the model
   */
  private record Weight(double mean, double plain, double full) {}

  /** The calibration that is shipped. */
  static Calibration shipped() {
    try {
      return parse(
          Resources.toString(
              Resources.getResource(Calibration.class, "weights.tsv"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the calibration cannot be read", e);
    }
  }

  /**
   * Reads a table with a header and the columns feature, mean, weight without the model, weight with
   * the model.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Calibration parse(String table) {
    Map<Feature, Weight> weights = new EnumMap<>(Feature.class);
    for (String line : LINES.splitToList(table).subList(1, LINES.splitToList(table).size())) {
      List<String> cells = TABS.splitToList(line);
      try {
        weights.put(
            Feature.valueOf(cells.get(0)),
            new Weight(
                Double.parseDouble(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3))));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("calibration: " + line, e);
      }
    }
    return new Calibration(weights);
  }

  /** The probability as far as it can be told without the model. */
  double withoutModel(Map<Feature, Double> features) {
    double sum = 0;
    for (Map.Entry<Feature, Weight> entry : weights.entrySet()) {
      Weight weight = entry.getValue();
      sum += weight.plain() * (features.getOrDefault(entry.getKey(), 0.0) - weight.mean());
    }
    return logistic(sum);
  }

  /** The probability, the model heard. */
  double withModel(Map<Feature, Double> features) {
    double sum = 0;
    for (Map.Entry<Feature, Weight> entry : weights.entrySet()) {
      sum += contribution(entry.getKey(), features);
    }
    return logistic(sum);
  }

  /** How much a feature speaks for a finding, in log odds against the mean pair. */
  double contribution(Feature feature, Map<Feature, Double> features) {
    Weight weight = weights.get(feature);
    return weight == null
        ? 0
        : weight.full() * (features.getOrDefault(feature, 0.0) - weight.mean());
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
