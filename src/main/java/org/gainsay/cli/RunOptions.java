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

  @Option(
      names = "--cache",
      description = {
        "Keep what documents claim, so that only those that change are read again,"
            + " in gainsay in $XDG_CACHE_HOME or ~/.cache.",
        "It holds sentences of the texts."
      })
  private boolean cache;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = "The same in this folder, as GAINSAY_CACHE=DIR does.")
  private @Nullable Path cacheFolder;

  @Option(names = "--no-cache", description = "Keep nothing, also where GAINSAY_CACHE is set.")
  private boolean noCache;

  /** More threads than that gain little and each costs memory. */
  private static int defaultThreads() {
    return Math.min(4, Runtime.getRuntime().availableProcessors());
  }

  /** A builder with these options. */
  ContradictionChecker.Builder builder(Session session, ProgressListener progress) {
    ContradictionChecker.Builder builder =
        session.checkers().get().threads(threads()).listener(progress);
    try {
      cache().ifPresent(builder::cache);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return builder;
  }

  /** The folder of the cache, if there is to be one. */
  private Optional<Path> cache() {
    if (noCache && (cache || cacheFolder != null)) {
      throw new ParameterException(spec.commandLine(), "--cache and --no-cache exclude each other");
    }
    String set = System.getenv("GAINSAY_CACHE");
    if (noCache) {
      return Optional.empty();
    }
    if (cacheFolder != null) {
      return Optional.of(cacheFolder);
    }
    if (set != null && !set.isEmpty()) {
      return Optional.of(Path.of(set));
    }
    return cache ? Optional.of(usualFolder()) : Optional.empty();
  }

  private static Path usualFolder() {
    String caches = System.getenv("XDG_CACHE_HOME");
    return caches == null || caches.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".cache", "gainsay")
        : Path.of(caches, "gainsay");
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
