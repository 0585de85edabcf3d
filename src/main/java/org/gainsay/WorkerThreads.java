package org.gainsay;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that documents are read on. */
final class WorkerThreads {
  /** Deeply nested sentences are walked by recursion; the usual stack is short for them. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int MOST = 4;

  private WorkerThreads() {}

  /** One for each core; more than a few gain little, and each takes memory. */
  static int usual() {
    return Math.min(MOST, Runtime.getRuntime().availableProcessors());
  }

  /** A pool of threads that do not keep the process alive. */
  static ThreadPoolExecutor pool(int size) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread =
              new Thread(null, task, "gainsay-" + number.incrementAndGet(), STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        },
        (task, pool) -> {
          throw new IllegalStateException("the checker is closed");
        });
  }

  /** Makes the pool larger or, with a negative number, smaller. */
  static void grow(ThreadPoolExecutor pool, int by) {
    synchronized (pool) {
      int size = pool.getCorePoolSize() + by;
      if (by > 0) {
        pool.setMaximumPoolSize(size);
        pool.setCorePoolSize(size);
      } else {
        pool.setCorePoolSize(size);
        pool.setMaximumPoolSize(size);
      }
    }
  }
}
