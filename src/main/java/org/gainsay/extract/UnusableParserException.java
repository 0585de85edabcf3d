package org.gainsay.extract;

/**
 * Says that nothing can be read, as a model of CoreNLP is missing or damaged; the message tells
 * which. Every document meets it alike.
 */
public final class UnusableParserException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnusableParserException(String message, Throwable cause) {
    super(message, cause);
  }
}
