package org.gainsay.claim;

/**
 * What a proposition says of its participants.
 *
 * @param lemma lemma of the head, with its particle: "meet", "step down", "misleading", "meeting"
 * @param kind what kind of word the head is
 */
public record Predicate(String lemma, Kind kind) {

  /** What kind of word a predicate is. */
  public enum Kind {
    VERB,
    /** An event noun with participants of its own: "two meetings he had with ...". */
    EVENT_NOUN,
    /** An adjective after a copula: "was misleading". */
    ADJECTIVE,
    /** A noun after a copula: "is the mayor"; the noun is also the {@code ATTRIBUTE} argument. */
    NOUN,
    /** Being somewhere or being there at all: "there was a fire", "was in the raft". */
    EXISTENCE,
    /**
     * What somebody wants, promises, praises or names, or a fragment of what they say. Nothing is
     * asserted of it, so it is shown and never compared.
     */
    CONTENT
  }
}
