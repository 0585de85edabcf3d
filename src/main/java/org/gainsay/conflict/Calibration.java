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
 * features and on products of two of them, where the model is heard corrected by boosted trees; all
 * fitted on annotated documents (`models/calibration`). Immutable.
 */
final class Calibration {
  private static final Splitter TABS = Splitter.on('\t');
  private static final Splitter LINES = Splitter.on('\n').trimResults().omitEmptyStrings();

  /** Read once, when first needed: a matcher is made for each report. */
  private static final class OfClaims {
    static final Calibration READ =
        parse(read("weights.tsv"), BoostedTrees.parse(read("trees.tsv")));
  }

  private final ImmutableList<Term> withoutModel;
  private final ImmutableList<Term> withModel;
  private final BoostedTrees trees;

  private Calibration(List<Term> withoutModel, List<Term> withModel, BoostedTrees trees) {
    this.withoutModel = counting(withoutModel);
    this.withModel = counting(withModel);
    this.trees = trees;
  }

  private static ImmutableList<Term> counting(List<Term> terms) {
    return terms.stream().filter(term -> term.weight() != 0).collect(toImmutableList());
  }

  /**
   * How a feature counts, or the product of two.
   *
   * @param mean the product's mean, from which it counts
   */
  private record Term(FeatureProduct product, double mean, double weight) {
    double of(Map<Feature, Double> features) {
      return counted(product.of(features));
    }

    /** The most that it can count for, some features being anything from 0 to the most given. */
    double mostOf(Map<Feature, Double> known, Map<Feature, Double> unknown) {
      double low = least(product.feature(), known, unknown);
      double high = most(product.feature(), known, unknown);
      Optional<Feature> times = product.times();
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
    return OfClaims.READ;
  }

  /** For two statements that somebody holds against each other. */
  static Calibration ofStatements() {
    return parse(read("statements.tsv"), BoostedTrees.NONE);
  }

  private static String read(String table) {
    try {
      return Resources.toString(
          Resources.getResource(Calibration.class, table), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the calibration cannot be read", e);
    }
  }

  /**
   * Reads a table with a header and the columns feature, mean and weight without the model, mean
   * and weight with the model. A feature can be the product of two: {@code POLARITY*SAME_SUBJECT}.
   *
   * @param trees what is added where the model is heard
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Calibration parse(String table, BoostedTrees trees) {
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
    return new Calibration(withoutModel, withModel, trees);
  }

  private static Term term(String name, String mean, String weight) {
    return new Term(
        FeatureProduct.parse(name), Double.parseDouble(mean), Double.parseDouble(weight));
  }

  /** The probability as far as it can be told without the model. */
  double withoutModel(Map<Feature, Double> features) {
    return logistic(sum(withoutModel, features));
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
    return logistic(sum(withModel, features) + trees.of(features));
  }

  private static double sum(List<Term> terms, Map<Feature, Double> features) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.of(features);
    }
    return sum;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
