/**
 * Gainsay finds statements that contradict each other.
 *
 * <p>The pipeline, in the order in which data flows:
 *
 * <pre>
 * Document -read-> passages -extract-> Claim -graph-> ClaimPair -rules, guards, model-> Conflict -> Report
 * document          extract             graph          conflict, rule, score             report
 * </pre>
 *
 * <p>Stages do not know each other. They know the vocabulary of {@link org.gainsay.claim}; only
 * {@link org.gainsay.ContradictionChecker} knows the order.
 */
@NullMarked
package org.gainsay;

import org.jspecify.annotations.NullMarked;
