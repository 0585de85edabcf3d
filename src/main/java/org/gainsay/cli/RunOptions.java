package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.gainsay.ProgressListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a run goes: options of every command that reads documents. */
final class RunOptions {
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

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      arity = "0..1",
      fallbackValue = DEFAULT_FOLDER,
      description = {
        "Keep what documents claim, so that only those that changed are read again"
            + " (default folder: gainsay in $XDG_CACHE_HOME or ~/.cache).",
        "The folder holds sentences of the texts. GAINSAY_CACHE=DIR does the same."
      })
  private @Nullable String cache;

  @Option(names = "--no-cache", description = "Keep nothing, also where GAINSAY_CACHE is set.")
  private boolean noCache;

  /** Stands for the folder that is usual. */
  private static final String DEFAULT_FOLDER = "";

  /** More threads than that gain little and each costs memory. */
  private static int defaultThreads() {
    return Math.min(4, Runtime.getRuntime().availableProcessors());
  }

  /** A builder with these options. */
  ContradictionChecker.Builder builder(Session session, ProgressListener progress) {
    ContradictionChecker.Builder builder =
        session.checkers().get().threads(threads()).listener(progress);
    cache().ifPresent(builder::cache);
    return builder;
  }

  /** The folder of the cache, if there is to be one. */
  private Optional<Path> cache() {
    if (noCache && cache != null) {
      throw new ParameterException(spec.commandLine(), "--cache and --no-cache exclude each other");
    }
    String wanted = cache == null ? System.getenv("GAINSAY_CACHE") : cache;
    if (noCache || wanted == null || (cache == null && wanted.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(wanted.isEmpty() ? usualFolder() : Path.of(wanted));
  }

  private static Path usualFolder() {
    String caches = System.getenv("XDG_CACHE_HOME");
    return caches == null || caches.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "gainsay")
        : Path.of(caches, "gainsay");
  }

  int threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
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
