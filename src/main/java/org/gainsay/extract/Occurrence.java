package org.gainsay.extract;

/**
 * A noun phrase or pronoun that speaks of somebody or something.
 *
 * @param role as {@link Binding#role} gives it
 * @param quoted whether it stands in what somebody says
 * @param speaks whether it is the subject of a verb of saying, outside what is said
 */
record Occurrence(
    int sentence,
    int word,
    Referent referent,
    int role,
    int passage,
    boolean quoted,
    boolean speaks) {}
