package org.gainsay.claim;

/**
 * A participant of a proposition in its role.
 *
 * @param role the logical role: the subject of a passive is an object, its "by" phrase a subject
 * @param marker the preposition of an oblique ("with"), else empty
 * @param mention who or what
 */
public record Argument(Role role, String marker, Mention mention) {

  /** Logical roles. */
  public enum Role {
    SUBJECT,
    OBJECT,
    RECIPIENT,
    /** A prepositional participant; the marker is its preposition. */
    OBLIQUE,
    /** What a copula says of its subject as a noun: "is a spy", "became mayor". */
    ATTRIBUTE,
    /** A clause: what someone wants, plans or tries. */
    CLAUSE
  }
}
