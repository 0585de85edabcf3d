package org.gainsay.claim;

/**
 * What a claim is part of, as it stands in the document. Claims out of one sentence share it.
 *
 * @param sentence the sentence, its first where the claim is longer than one
 * @param before the sentence before it; empty if there is none
 */
public record Surroundings(String sentence, String before) {}
