package org.gainsay.conflict;

import com.google.common.collect.ImmutableMap;
import org.gainsay.claim.ClaimPair;

/**
 * What the calibration knows of a pair in which no rule sees a conflict. Immutable.
 *
 * @param pair the claims
 * @param features their features; those that need the model are there only if it was asked
 */
public record PairEvidence(ClaimPair pair, ImmutableMap<Feature, Double> features) {}
