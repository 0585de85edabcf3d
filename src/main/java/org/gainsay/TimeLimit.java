package org.gainsay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long one document may take. Thread-safe. */
final class TimeLimit implements AutoCloseable {
  private final Optional<Duration> limit;
  private final Optional<ScheduledExecutorService> clock;

  private TimeLimit(Optional<Duration> limit) {
    this.limit = limit;
    this.clock = limit.map(l -> clock());
  }

  /** A limit, or none. */
  static TimeLimit of(Optional<Duration> limit) {
    return new TimeLimit(limit);
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "gainsay-clock");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /**
   * Fails the result and interrupts the calling thread when the time is over. What does not heed
   * the interrupt goes on, and the pool gets another thread until it has ended.
   *
   * @param spent the part of the time that is over already
   * @param pool the calling thread's
   */
  Watch watch(CompletableFuture<?> result, Duration spent, ThreadPoolExecutor pool) {
    Watch watch = new Watch(Thread.currentThread(), pool);
    if (limit.isPresent() && clock.isPresent()) {
      Duration most = limit.get();
      long left = Math.max(1, most.minus(spent).toMillis());
      watch.alarm =
          clock.get().schedule(() -> watch.ring(result, most), left, TimeUnit.MILLISECONDS);
    }
    return watch;
  }

  @Override
  public void close() {
    clock.ifPresent(ScheduledExecutorService::shutdownNow);
  }

  /** Says that a document took too long. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException(Duration limit) {
      super("it took longer than " + limit.toMillis() / 1000.0 + " s");
    }
  }

  /** Over one document, from the thread that works on it. */
  static final class Watch {
    private final Thread worker;
    private final ThreadPoolExecutor pool;
    private final long start = System.nanoTime();
    private @Nullable Future<?> alarm;
    private boolean over;
    private boolean rang;

    private Watch(Thread worker, ThreadPoolExecutor pool) {
      this.worker = worker;
      this.pool = pool;
    }

    private synchronized void ring(CompletableFuture<?> result, Duration limit) {
      if (!over && result.completeExceptionally(new ExceededException(limit))) {
        rang = true;
        WorkerThreads.grow(pool, 1);
        worker.interrupt();
      }
    }

    /**
     * Ends the watch; the interrupt that it made is not left to the worker's next document. Tells
     * how long it was.
     */
    synchronized Duration close() {
      over = true;
      if (alarm != null) {
        alarm.cancel(false);
      }
      if (rang) {
        WorkerThreads.grow(pool, -1);
        boolean unused = Thread.interrupted();
      }
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }
}
