package org.gainsay.cli;

import org.gainsay.ContradictionChecker;
import org.gainsay.ProgressListener;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a run goes: options of every command that reads documents. */
final class RunOptions {
  /** Each takes a stack of 16 MB at most, and its share of the heap. */
  private static final int MOST_THREADS = 256;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Documents, or rows of a table, worked on at once (default: one for each core, at most 4).")
  private int threads = defaultThreads();

  @Option(names = "--no-progress", description = "Show no progress bar.")
  private boolean noProgress;

  /** More threads than that gain little and each costs memory. */
  private static int defaultThreads() {
    return Math.min(4, Runtime.getRuntime().availableProcessors());
  }

  /** A builder with these options. */
  ContradictionChecker.Builder builder(Session session, ProgressListener progress) {
    return session.checkers().get().threads(threads()).listener(progress);
  }

  int threads() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads must lie between 1 and " + MOST_THREADS);
    }
    return threads;
  }

  /** A progress bar, or nothing where nobody would see it. */
  ProgressBars progress(Session session) {
    boolean shown = !noProgress && session.terminal().err();
    return shown
        ? ProgressBars.on(session.err(), session.terminal().columns())
        : ProgressBars.hidden();
  }
}
