package org.gainsay.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How likely the hypothesis follows from the premise, is left open, or is contradicted by it.
 *
 * @param entailment probability of entailment
 * @param neutral probability that the premise leaves the hypothesis open
 * @param contradiction probability of contradiction
 * @param cut whether the pair was over the model's limit, so that the end of a sentence was not
 *     read
 */
public record NliScores(double entailment, double neutral, double contradiction, boolean cut) {

  /** Checks that the probabilities add up to 1. */
  public NliScores {
    if (!(Math.abs(entailment + neutral + contradiction - 1) < 1e-3)) {
      throw new IllegalArgumentException(
          "probabilities " + entailment + ", " + neutral + ", " + contradiction);
    }
  }

  /** Scores of the labels' logits. */
  static NliScores ofLogits(Map<NliLabel, Double> logits, boolean cut) {
    double greatest = Collections.max(logits.values());
    double sum = 0;
    Map<NliLabel, Double> powers = new EnumMap<>(NliLabel.class);
    for (NliLabel label : NliLabel.values()) {
      double power = Math.exp(logits.getOrDefault(label, Double.NEGATIVE_INFINITY) - greatest);
      powers.put(label, power);
      sum += power;
    }
    return new NliScores(
        powers.getOrDefault(NliLabel.ENTAILMENT, 0.0) / sum,
        powers.getOrDefault(NliLabel.NEUTRAL, 0.0) / sum,
        powers.getOrDefault(NliLabel.CONTRADICTION, 0.0) / sum,
        cut);
  }

  /** The label that these scores come to, if contradiction is called from a threshold on. */
  public NliLabel label(double contradictionThreshold) {
    if (contradiction >= contradictionThreshold) {
      return NliLabel.CONTRADICTION;
    }
    return entailment >= neutral ? NliLabel.ENTAILMENT : NliLabel.NEUTRAL;
  }
}
