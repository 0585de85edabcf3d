package org.gainsay.evaluate;

/**
 * One thing that went wrong. Immutable.
 *
 * @param kind what went wrong
 * @param message with the words of the documents, on one line
 */
public record Fault(Kind kind, String message) {

  /** What can go wrong. */
  public enum Kind {
    /** A pair or an attribution that was not found. */
    MISSED,
    /** A finding or an attribution that answers to none of the gold's. */
    WRONG,
    /** A gold text whose claims have another speaker, or none. */
    SPEAKER,
    /** A gold text that no claim overlaps. */
    UNREACHED
  }
}
