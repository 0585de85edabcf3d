package org.gainsay.cli;

import org.gainsay.ContradictionChecker;
import org.gainsay.report.Comparison;
import org.gainsay.report.FailOn;
import org.gainsay.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which findings count. */
final class FindingOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description =
          "Leave out findings with a score below X, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double threshold = ContradictionChecker.DEFAULT_THRESHOLD;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "Exit with 4 if there is a finding of this kind or worse:"
              + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.CONTRADICTION;

  ContradictionChecker.Builder applyTo(ContradictionChecker.Builder builder) {
    return builder.threshold(threshold());
  }

  /** The threshold if one was asked for, else 0: for what was found with another. */
  double asked() {
    return spec.commandLine().getParseResult().hasMatchedOption("--threshold") ? threshold() : 0;
  }

  double threshold() {
    return checked(threshold, spec);
  }

  /** Refuses a threshold that is no probability. */
  static double checked(double threshold, CommandSpec spec) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new ParameterException(spec.commandLine(), "--threshold must lie between 0 and 1");
    }
    return threshold;
  }

  /** Input that was lost weighs more than findings: the report says less than it should. */
  int exitCode(Report report) {
    if (report.incomplete()) {
      return ExitCodes.UNREADABLE_INPUT;
    }
    return failOn.failsOn(report) ? ExitCodes.FINDINGS : ExitCodes.OK;
  }

  int exitCode(Comparison comparison) {
    return failOn.failsOn(comparison, threshold) ? ExitCodes.FINDINGS : ExitCodes.OK;
  }
}
