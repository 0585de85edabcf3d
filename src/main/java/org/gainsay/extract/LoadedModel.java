package org.gainsay.extract;

import com.google.common.base.Throwables;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model of CoreNLP that loads in the background. A load that failed because something else had
 * taken the memory is tried again when the model is next asked for. A load cannot be stopped, so it
 * is shared instead: see {@link Shared}. Thread-safe.
 */
final class LoadedModel<T> {
  private final Supplier<T> loader;
  private CompletableFuture<T> loading;

  /** Starts to load. */
  LoadedModel(Supplier<T> loader) {
    this.loader = loader;
    loading = load();
  }

  /** Done when the model has been loaded, or could not be. */
  CompletableFuture<?> ready() {
    return current();
  }

  /**
   * The model, as soon as it is there.
   *
   * @throws OutOfMemoryError if it does not fit into the memory that is free
   * @throws UnusableParserException if it cannot be loaded
   */
  T get() {
    try {
      return current().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof OutOfMemoryError lacking) {
        throw lacking;
      }
      Throwable cause = Throwables.getRootCause(e);
      String why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      throw new UnusableParserException("a CoreNLP model could not be loaded: " + why, e);
    }
  }

  private synchronized CompletableFuture<T> current() {
    if (lacksMemory(loading)) {
      loading = load();
    }
    return loading;
  }

  private static boolean lacksMemory(CompletableFuture<?> load) {
    return load.isDone() && load.handle((model, e) -> cause(e) instanceof OutOfMemoryError).join();
  }

  private static @Nullable Throwable cause(@Nullable Throwable e) {
    return e instanceof CompletionException ? e.getCause() : e;
  }

  /** On a plain thread: the common pool may have but one, and loading blocks on input. */
  private CompletableFuture<T> load() {
    return CompletableFuture.supplyAsync(
        loader,
        task -> {
          Thread thread = new Thread(null, () -> run(task), "gainsay-load", 16L << 20);
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** While it loads, whoever comes next finds it, also if nobody else waits for it any more. */
  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** One model for all that need it at a time; forgotten when none does. Thread-safe. */
  static final class Shared<T> {
    private final Supplier<T> loader;
    private WeakReference<LoadedModel<T>> known = new WeakReference<>(null);

    Shared(Supplier<T> loader) {
      this.loader = loader;
    }

    /** The model, which starts to load if nobody has it. */
    synchronized LoadedModel<T> get() {
      LoadedModel<T> model = known.get();
      if (model == null) {
        model = new LoadedModel<>(loader);
        known = new WeakReference<>(model);
      }
      return model;
    }
  }
}
