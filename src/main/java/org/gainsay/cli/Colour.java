package org.gainsay.cli;

import java.util.Locale;

/** When to send colours. */
enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether to send colours to a stream. */
  boolean on(boolean isTerminal, Terminal terminal) {
    return switch (this) {
      case AUTO -> isTerminal && terminal.colours();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
