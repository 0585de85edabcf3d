package org.gainsay.cli;

import java.time.Duration;
import org.gainsay.ContradictionChecker;
import org.gainsay.document.DocumentReaders;
import org.gainsay.extract.DependencyClaimExtractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much one document may cost: options of every command that reads files. */
final class LimitOptions {
  private static final long MEGABYTE = 1 << 20;
  private static final long LARGEST = DocumentReaders.LARGEST_SIZE / MEGABYTE;

  /** A document that takes longer than that hangs, for all that a user can see. */
  private static final int USUAL_SECONDS = 600;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "Leave out documents that are larger, and say so (default: ${DEFAULT-VALUE}).")
  private long size = DocumentReaders.USUAL_SIZE / MEGABYTE;

  @Option(
      names = "--max-sentence",
      paramLabel = "WORDS",
      description = "Cut longer sentences into pieces, and say so (default: ${DEFAULT-VALUE}).")
  private int sentence = DependencyClaimExtractor.USUAL_SENTENCE;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description =
          "Give up a document that takes longer, and say so; 0 is no limit (default:"
              + " ${DEFAULT-VALUE}).")
  private int seconds = USUAL_SECONDS;

  @Option(
      names = "--max-memory",
      paramLabel = "PERCENT",
      description =
          "Leave out the documents that are left when so much of Java's memory is in use, and say"
              + " so (default: ${DEFAULT-VALUE}).")
  private int percent = (int) Math.round(100 * ContradictionChecker.DEFAULT_MEMORY);

  /** The builder with these limits. */
  ContradictionChecker.Builder applyTo(ContradictionChecker.Builder builder) {
    require("--max-size", size, 1, LARGEST);
    require(
        "--max-sentence",
        sentence,
        ContradictionChecker.SHORTEST_SENTENCE,
        ContradictionChecker.LONGEST_SENTENCE);
    require("--max-time", seconds, 0, Integer.MAX_VALUE);
    require("--max-memory", percent, 1, 100);
    if (seconds > 0) {
      builder.timeLimit(Duration.ofSeconds(seconds));
    }
    return builder.sizeLimit(size * MEGABYTE).sentenceLimit(sentence).memoryLimit(percent / 100.0);
  }

  private void require(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + " must lie between " + least + " and " + most);
    }
  }
}
