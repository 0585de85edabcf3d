package org.gainsay.report;

/**
 * Something that kept an input, or part of it, from being read as it should be. Immutable.
 *
 * @param document the document's id, or the path as the user gave it where there is no document;
 *     {@link Report#placeOf} gives the path of either
 * @param message one line that a user understands
 * @param kind what was lost by it
 */
public record Problem(String document, String message, Kind kind) {

  /** What was lost. */
  public enum Kind {
    /** The input, or a part of it, was not read. */
    UNREAD,
    /** All was read, though not quite as it stands: a very long sentence was cut in pieces. */
    NOTE
  }

  public Problem {
    message = message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** An input that was not read. */
  public static Problem unread(String document, String message) {
    return new Problem(document, message, Kind.UNREAD);
  }

  /** Something worth knowing about an input that was read. */
  public static Problem note(String document, String message) {
    return new Problem(document, message, Kind.NOTE);
  }
}
