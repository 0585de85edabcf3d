/**
 * What a conflict is and how one is found.
 *
 * <p>An {@link org.gainsay.conflict.Alignment} says what in one claim answers to what in the other;
 * rules propose a verdict from it, guards set false alarms aside, and {@link
 * org.gainsay.conflict.ConflictMatcher} runs them and groups what is found.
 */
@NullMarked
package org.gainsay.conflict;

import org.jspecify.annotations.NullMarked;
