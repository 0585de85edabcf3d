package org.gainsay.evaluate;

/** A gold set that cannot be used; the message says in one line where and why. */
public final class InvalidGoldException extends Exception {
  private static final long serialVersionUID = 1;

  InvalidGoldException(String message) {
    super(message);
  }
}
