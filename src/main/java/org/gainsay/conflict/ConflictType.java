package org.gainsay.conflict;

import java.util.Locale;

/**
 * How two claims conflict, after de Marneffe, Rafferty and Manning, "Finding Contradictions in
 * Text" (ACL 2008).
 */
public enum ConflictType {
  /** The same predicate, once affirmed and once negated. */
  NEGATION,
  /** Predicates that exclude each other: resign and stay, rise and fall. */
  ANTONYM,
  /** Numbers for the same measure that cannot both hold. */
  NUMERIC,
  /** Dates, order or duration of the same event that cannot both hold. */
  TEMPORAL,
  /** Places of the same event that exclude each other. */
  LOCATION,
  /** A role or relation that only one can hold is given to two. */
  ROLE,
  /** The same participants with their parts exchanged. */
  STRUCTURE,
  /** A denial against a report, or what a predicate takes for granted against its negation. */
  FACTIVE,
  /** Different words of which one entails the other, once negated. */
  LEXICAL,
  /** A statement about all or none against an exception, or a denial limited by a scope. */
  SCOPE,
  /** Only knowledge of the world shows that they exclude each other. */
  WORLD_KNOWLEDGE;

  /** The word that reports use: "negation", "world-knowledge". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
