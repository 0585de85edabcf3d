package org.gainsay.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files and folders on the command line. */
final class Inputs {
  private Inputs() {}

  /** Refuses what a shell makes of a variable that is not set: Java takes it for this folder. */
  static void requireNames(List<Path> paths, CommandSpec spec) {
    if (paths.stream().anyMatch(path -> path.toString().isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "a PATH is empty; this folder is called '.'");
    }
  }
}
