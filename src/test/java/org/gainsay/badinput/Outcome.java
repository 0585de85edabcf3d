package org.gainsay.badinput;

/**
 * What a run over a bad input should come to.
 *
 * @param isRead whether the report lists it as a document
 * @param message what one of its problems says; empty if it is to have none
 */
record Outcome(boolean isRead, String message) {
  /** Read, and nothing to be said about it. */
  static final Outcome READ = new Outcome(true, "");

  /** Read, with a problem that names what was assumed, cut or left out. */
  static Outcome readBut(String message) {
    return new Outcome(true, message);
  }

  /** Not read, with a problem that says why. */
  static Outcome lost(String message) {
    return new Outcome(false, message);
  }
}
