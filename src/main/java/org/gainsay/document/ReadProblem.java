package org.gainsay.document;

/**
 * What is wrong with an input, in one line that a user understands. Immutable.
 *
 * @param kind whether input was lost
 * @param message one line, without the file's name
 */
public record ReadProblem(Kind kind, String message) {
  /** Whether input was lost. */
  public enum Kind {
    /** Input that could not be read: a whole file, or part of it. */
    LOST,
    /** Input that was read, but on an assumption. */
    NOTE
  }

  static ReadProblem lost(String message) {
    return new ReadProblem(Kind.LOST, message);
  }

  static ReadProblem note(String message) {
    return new ReadProblem(Kind.NOTE, message);
  }
}
