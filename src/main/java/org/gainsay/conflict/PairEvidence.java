package org.gainsay.conflict;

import com.google.common.collect.ImmutableMap;
import org.gainsay.claim.ClaimPair;

/**
 * All that is known of a pair that blocking brought together. Immutable.
 *
 * @param pair the claims
 * @param features what the calibration knows of a pair in which no rule sees a conflict; those that
 *     need the model are there only if it was asked; empty for the other pairs
 * @param outcome what the pair comes to, however sure
 */
public record PairEvidence(
    ClaimPair pair, ImmutableMap<Feature, Double> features, Judgement outcome) {

  /** Whether a rule proposed a finding, whatever became of it. */
  public boolean ruled() {
    return features.isEmpty();
  }

  /** Whether the pair was put to the language model. */
  public boolean asked() {
    return features.containsKey(Feature.CONTRADICTION);
  }
}
