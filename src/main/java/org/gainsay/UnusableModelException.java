package org.gainsay;

/**
 * The language model that was asked for cannot be used. The message names the file and says why, in
 * one line that a user understands.
 */
public final class UnusableModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
