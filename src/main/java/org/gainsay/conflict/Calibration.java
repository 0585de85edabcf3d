package org.gainsay.conflict;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the features of a pair into the probability that it is a finding: logistic regression on
 * features and on products of two of them, fitted on annotated documents (`models/calibration`).
 * Immutable.
 */
final class Calibration {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter FACTORS = Splitter.on('*');
  private static final Splitter LINES = Splitter.on('\n').trimResults().omitEmptyStrings();

  private final ImmutableList<Term> withoutModel;
  private final ImmutableList<Term> withModel;

  private Calibration(List<Term> withoutModel, List<Term> withModel) {
    this.withoutModel = counting(withoutModel);
    this.withModel = counting(withModel);
  }

  private static ImmutableList<Term> counting(List<Term> terms) {
    return terms.stream().filter(term -> term.weight() != 0).collect(toImmutableList());
  }

  /**
   * How a feature counts, or the product of two.
   *
   * @param feature the feature
   * @param times the other factor, if any; can be the same feature
   * @param mean the term's mean, from which it counts
   */
  private record Term(Feature feature, Optional<Feature> times, double mean, double weight) {
    double of(Map<Feature, Double> features) {
      double value = features.getOrDefault(feature, 0.0);
      if (times.isPresent()) {
        value *= features.getOrDefault(times.get(), 0.0);
      }
      return counted(value);
    }

    /** The most that it can count for, some features being anything from 0 to the most given. */
    double mostOf(Map<Feature, Double> known, Map<Feature, Double> unknown) {
      double low = least(feature, known, unknown);
      double high = most(feature, known, unknown);
      if (times.isEmpty()) {
        return Math.max(counted(low), counted(high));
      }
      double otherLow = least(times.get(), known, unknown);
      double otherHigh = most(times.get(), known, unknown);
      return Math.max(
          Math.max(counted(low * otherLow), counted(low * otherHigh)),
          Math.max(counted(high * otherLow), counted(high * otherHigh)));
    }

    private double counted(double value) {
      return weight * (value - mean);
    }

    private static double least(
        Feature feature, Map<Feature, Double> known, Map<Feature, Double> unknown) {
      return unknown.containsKey(feature) ? 0 : known.getOrDefault(feature, 0.0);
    }

    private static double most(
        Feature feature, Map<Feature, Double> known, Map<Feature, Double> unknown) {
      Double most = unknown.get(feature);
      return most != null ? most : known.getOrDefault(feature, 0.0);
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
   * and weight with the model. A feature can be the product of two: {@code POLARITY*SAME_SUBJECT}.
   *
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Calibration parse(String table) {
    List<Term> withoutModel = new ArrayList<>();
    List<Term> withModel = new ArrayList<>();
    for (String line : Iterables.skip(LINES.split(table), 1)) {
      List<String> cells = TABS.splitToList(line);
      try {
        withoutModel.add(term(cells.get(0), cells.get(1), cells.get(2)));
        withModel.add(term(cells.get(0), cells.get(3), cells.get(4)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("calibration: " + line, e);
      }
    }
    return new Calibration(withoutModel, withModel);
  }

  private static Term term(String name, String mean, String weight) {
    List<Feature> factors = FACTORS.splitToStream(name).map(Feature::valueOf).toList();
    if (factors.size() > 2) {
      throw new IllegalArgumentException("more than two factors: " + name);
    }
    return new Term(
        factors.get(0),
        factors.stream().skip(1).findFirst(),
        Double.parseDouble(mean),
        Double.parseDouble(weight));
  }

  /** The probability as far as it can be told without the model. */
  double withoutModel(Map<Feature, Double> features) {
    return logistic(withoutModel, features);
  }

  /**
   * The most that the probability can be without the model, some features being unknown yet.
   *
   * @param known the features that are known
   * @param unknown the others that are not 0 for certain, each with the most that it can be
   */
  double mostWithoutModel(Map<Feature, Double> known, Map<Feature, Double> unknown) {
    double most = 0;
    for (Term term : withoutModel) {
      most += term.mostOf(known, unknown);
    }
    return logistic(most);
  }

  /** The probability, the model heard. */
  double withModel(Map<Feature, Double> features) {
    return logistic(withModel, features);
  }

  private static double logistic(List<Term> terms, Map<Feature, Double> features) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.of(features);
    }
    return logistic(sum);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
