package org.gainsay.claim;

/**
 * A proposition that somebody puts forward somewhere: the unit that Gainsay compares. Immutable.
 *
 * @param id unique within a run: the document's id, {@code #} and the claim's number in it
 * @param document the document's id
 * @param proposition what is said
 * @param attribution by whom
 * @param factuality how the innermost source presents it, its stance taken in: the content of a
 *     denial is negative
 * @param qualifiers when, where, how often, how far
 * @param evidence the exact words
 */
public record Claim(
    String id,
    String document,
    Proposition proposition,
    Attribution attribution,
    Factuality factuality,
    Qualifiers qualifiers,
    Evidence evidence) {}
