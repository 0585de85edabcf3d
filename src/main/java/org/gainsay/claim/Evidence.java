package org.gainsay.claim;

import org.gainsay.document.SourceSpan;

/**
 * Where a claim stands.
 *
 * @param span the claim's words in the document's original text
 * @param quote exactly that slice
 * @param context the sentence or sentences around it, in the original text
 * @param surroundings what is said there
 */
public record Evidence(
    SourceSpan span, String quote, SourceSpan context, Surroundings surroundings) {}
