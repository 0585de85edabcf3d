package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import org.gainsay.claim.ClaimPair;

/**
 * One finding: a pair of claims that conflict, and the further pairs that say the same.
 *
 * @param id short, made from the two quotes and where they stand, so that it stays the same when
 *     other findings come or go
 * @param pair the best pair
 * @param judgement what was found about it
 * @param also further pairs whose claims say the same as those of the first, in the order of the
 *     claims
 */
public record Conflict(
    String id, ClaimPair pair, Judgement judgement, ImmutableList<ClaimPair> also) {}
