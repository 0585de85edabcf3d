package org.gainsay.store;

import org.gainsay.conflict.Conflict;

/**
 * A finding among stored claims and what somebody decided about it. Immutable.
 *
 * @param conflict the finding; its id stays the same as long as both documents say the words
 * @param state what was decided
 * @param reason why, in the words of whoever decided; empty while it is open
 * @param byModel whether only the language model sees it
 */
public record StoredFinding(Conflict conflict, State state, String reason, boolean byModel) {}
