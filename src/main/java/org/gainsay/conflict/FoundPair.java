package org.gainsay.conflict;

import org.gainsay.claim.ClaimPair;

/**
 * A pair of claims that conflict, before pairs that say the same are made one finding. Immutable.
 *
 * @param pair the claims
 * @param judgement what was found about them
 */
public record FoundPair(ClaimPair pair, Judgement judgement) {}
