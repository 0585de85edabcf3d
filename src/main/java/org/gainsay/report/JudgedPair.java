package org.gainsay.report;

import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Judgement;

/**
 * A pair of claims and what it came to.
 *
 * @param pair the claims
 * @param judgement whether they conflict, and why or why not
 */
public record JudgedPair(ClaimPair pair, Judgement judgement) {}
