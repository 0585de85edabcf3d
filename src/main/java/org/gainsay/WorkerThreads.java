package org.gainsay;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  static ExecutorService pool(int size) {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        size,
        task -> {
          Thread thread =
              new Thread(null, task, "gainsay-" + number.incrementAndGet(), STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }
}
