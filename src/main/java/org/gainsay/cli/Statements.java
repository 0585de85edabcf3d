package org.gainsay.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Statements on the command line. */
final class Statements {
  private Statements() {}

  /** Refuses statements without words. */
  static void requireText(String first, String second, CommandSpec spec) {
    if (!hasWords(first) || !hasWords(second)) {
      throw new ParameterException(spec.commandLine(), "a statement has no words");
    }
  }

  private static boolean hasWords(String statement) {
    return statement.codePoints().anyMatch(Character::isLetter);
  }
}
