package org.gainsay;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.gainsay.score.InvalidModelException;
import org.jspecify.annotations.Nullable;

/**
 * A model that is loaded when it is first asked for, once: also a failure is the same ever after.
 * Thread-safe.
 */
final class LazyLoaded<T> implements AutoCloseable {

  /** Reads a model's files. */
  interface Loader<T> {
    T load() throws InvalidModelException;
  }

  /** Looks whether a model's files are there, without reading them. */
  interface Check {
    void require() throws InvalidModelException;
  }

  private final String name;
  private final Loader<T> loader;
  private final Consumer<T> closing;
  private @Nullable T loaded;
  private @Nullable UnusableModelException failure;
  private boolean closed;

  /**
   * A model that is not loaded yet.
   *
   * @param name of the thread that loads it in the background
   * @param closing frees its memory
   */
  LazyLoaded(String name, Loader<T> loader, Consumer<T> closing) {
    this.name = name;
    this.loader = loader;
    this.closing = closing;
  }

  /**
   * The model.
   *
   * @throws UnusableModelException if its files are no good
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws IllegalStateException if it was closed
   */
  synchronized T get() {
    if (closed) {
      throw new IllegalStateException("the checker is closed");
    }
    if (failure != null) {
      throw failure;
    }
    T known = loaded;
    if (known != null) {
      return known;
    }
    try {
      T fresh = loader.load();
      loaded = fresh;
      return fresh;
    } catch (InvalidModelException e) {
      if (Thread.currentThread().isInterrupted()) {
        CancellationException cancelled = new CancellationException("interrupted while loading");
        cancelled.initCause(e);
        throw cancelled; // files cannot be read then; they may be good
      }
      throw failed(e);
    }
  }

  private UnusableModelException failed(InvalidModelException e) {
    UnusableModelException unusable = new UnusableModelException(String.valueOf(e.getMessage()), e);
    failure = unusable;
    return unusable;
  }

  /** Loads it now; whether that went well shows when it is asked for. */
  void load() {
    try {
      get();
    } catch (UnusableModelException e) {
      // Whoever asks for it meets the same failure.
    }
  }

  /** Loads it in the background, as a run is about to need it. */
  void prepare() {
    Thread thread =
        new Thread(
            () -> {
              try {
                load();
              } catch (RuntimeException | Error e) {
                // Closed meanwhile, or whoever asks for it meets the same failure.
              }
            },
            "gainsay-load-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Why it cannot be used, if it cannot; if it was not loaded, its files are only looked for. */
  synchronized Optional<String> fault(Check files) {
    if (failure == null && loaded == null && !closed) {
      try {
        files.require();
      } catch (InvalidModelException e) {
        failed(e);
      }
    }
    return Optional.ofNullable(failure).map(Throwable::getMessage);
  }

  /** Frees it; asking for it then fails. */
  @Override
  public synchronized void close() {
    closed = true;
    T known = loaded;
    loaded = null;
    if (known != null) {
      closing.accept(known);
    }
  }
}
