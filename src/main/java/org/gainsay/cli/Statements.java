package org.gainsay.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Statements on the command line. */
final class Statements {
  private Statements() {}

  /** Refuses blank statements. */
  static void requireText(String first, String second, CommandSpec spec) {
    if (first.isBlank() || second.isBlank()) {
      throw new ParameterException(spec.commandLine(), "a statement is blank");
    }
  }
}
