package org.gainsay.claim;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Something that limits how far a proposition reaches: "to discuss issues of the campaign".
 *
 * @param kind how it limits
 * @param text the words, readable after the kind: "to discuss issues of the campaign"
 * @param terms lemmas of its content words, lower case
 */
public record Scope(Kind kind, String text, ImmutableSortedSet<String> terms) {

  /** How a scope limits. */
  public enum Kind {
    /** "to discuss the campaign". */
    PURPOSE,
    /** "about the election". */
    TOPIC,
    /** "as a senator". */
    CAPACITY,
    /** "if it rains", "unless". */
    CONDITION,
    /** "during the hearing", "before he resigned": time given by an event. */
    OCCASION,
    /** "by phone", "with help", "without a warrant". */
    MANNER,
    /** "only", "at best", "in part", "officially". */
    DEGREE
  }
}
