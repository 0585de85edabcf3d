package org.gainsay.conflict;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feature, or the product of two, as calibrations count them; what is not known of a pair is 0.
 *
 * @param feature the feature
 * @param times the other factor, if any; can be the same feature
 */
record FeatureProduct(Feature feature, Optional<Feature> times) {
  private static final Splitter FACTORS = Splitter.on('*');

  /**
   * Reads {@code POLARITY} or {@code POLARITY*SAME_SUBJECT}.
   *
   * @throws IllegalArgumentException if a factor is no feature, or there are more than two
   */
  static FeatureProduct parse(String name) {
    List<Feature> factors = FACTORS.splitToStream(name).map(Feature::valueOf).toList();
    if (factors.size() > 2) {
      throw new IllegalArgumentException("more than two factors: " + name);
    }
    return new FeatureProduct(factors.get(0), factors.stream().skip(1).findFirst());
  }

  double of(Map<Feature, Double> features) {
    double value = features.getOrDefault(feature, 0.0);
    return times.isPresent() ? value * features.getOrDefault(times.get(), 0.0) : value;
  }
}
