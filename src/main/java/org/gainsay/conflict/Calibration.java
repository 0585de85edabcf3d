package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
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
   * @param plainMean its mean over all pairs, from which it counts without the model
   * @param plain its weight without the model
   * @param fullMean its mean over pairs put to the model
   * @param full its weight with the model
   */
  private record Weight(double plainMean, double plain, double fullMean, double full) {
    double without(double value) {
      return plain * (value - plainMean);
    }

    double with(double value) {
      return full * (value - fullMean);
    }
  }

  /** For claims of documents. */
  static Calibration ofClaims() {
    return read("weights.tsv");
  }

  /** For two statements that somebody holds against each other. */
  static Calibration ofStatements() {
    return read("statements.tsv");
  }

  private static Calibration read(String table) {
    try {
      return parse(
          Resources.toString(
              Resources.getResource(Calibration.class, table), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the calibration cannot be read", e);
    }
  }

  /**
   * Reads a table with a header and the columns feature, mean and weight without the model, mean
   * and weight with the model.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Calibration parse(String table) {
    Map<Feature, Weight> weights = new EnumMap<>(Feature.class);
    for (String line : Iterables.skip(LINES.split(table), 1)) {
      List<String> cells = TABS.splitToList(line);
      try {
        weights.put(
            Feature.valueOf(cells.get(0)),
            new Weight(
                Double.parseDouble(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3)),
                Double.parseDouble(cells.get(4))));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("calibration: " + line, e);
      }
    }
    return new Calibration(weights);
  }

  /** The probability as far as it can be told without the model. */
  double withoutModel(Map<Feature, Double> features) {
    return logistic(
        weights.entrySet().stream()
            .mapToDouble(e -> e.getValue().without(features.getOrDefault(e.getKey(), 0.0)))
            .sum());
  }

  /**
   * The most that the probability can be without the model, some features being unknown yet.
   *
   * @param known the features that are known
   * @param unknown the others that are not 0 for certain, each with the most that it can be
   */
  double mostWithoutModel(Map<Feature, Double> known, Map<Feature, Double> unknown) {
    double most = 0;
    for (Map.Entry<Feature, Weight> e : weights.entrySet()) {
      Weight weight = e.getValue();
      double range = unknown.getOrDefault(e.getKey(), 0.0);
      most +=
          range > 0
              ? Math.max(weight.without(0), weight.without(range))
              : weight.without(known.getOrDefault(e.getKey(), 0.0));
    }
    return logistic(most);
  }

  /** The probability, the model heard. */
  double withModel(Map<Feature, Double> features) {
    return logistic(
        weights.entrySet().stream()
            .mapToDouble(e -> e.getValue().with(features.getOrDefault(e.getKey(), 0.0)))
            .sum());
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
