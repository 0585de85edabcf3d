package org.gainsay.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Threads that tasks are worked on beside the one that asks for it, which always takes part: what
 * the others have not begun it does itself, so that it can be one of them. Thread-safe.
 */
public final class Workers {
  /** No threads but the one that asks. */
  public static final Workers NONE = new Workers(Runnable::run, 1);

  private final Executor executor;
  private final int threads;

  /**
   * Workers.
   *
   * @param executor runs a task on another thread, sooner or later or never
   * @param threads to keep busy in all, the asking one counted
   */
  public Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /** One helper; whoever of the two comes first decides whether it takes part. */
  private record Helper(AtomicBoolean settled, CountDownLatch done) {}

  /**
   * What all tasks come to, in their order.
   *
   * @throws CancellationException if the asking thread is interrupted; it stays so
   */
  public <T> ImmutableList<T> each(int tasks, IntFunction<T> work) {
    Run<T> run = new Run<>(tasks, work);
    List<Helper> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, tasks); i++) {
      Helper helper = new Helper(new AtomicBoolean(), new CountDownLatch(1));
      helpers.add(helper);
      executor.execute(
          () -> {
            if (helper.settled().compareAndSet(false, true)) {
              run.run();
              helper.done().countDown();
            }
          });
    }
    run.run();
    for (Helper helper : helpers) {
      if (!helper.settled().compareAndSet(false, true)) {
        Uninterruptibles.awaitUninterruptibly(helper.done());
      }
    }
    return run.results();
  }

  /** Takes one task after the other until none is left or one has failed. */
  private static final class Run<T> implements Runnable {
    private final IntFunction<T> work;
    private final AtomicReferenceArray<T> results;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Run(int tasks, IntFunction<T> work) {
      this.work = work;
      this.results = new AtomicReferenceArray<>(tasks);
    }

    @Override
    public void run() {
      try {
        int task = next.getAndIncrement();
        while (task < results.length() && failure.get() == null) {
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while comparing");
          }
          results.set(task, work.apply(task));
          task = next.getAndIncrement();
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }

    ImmutableList<T> results() {
      Throwable failed = failure.get();
      if (failed instanceof Error error) {
        throw error;
      }
      if (failed instanceof RuntimeException exception) {
        throw exception;
      }
      ImmutableList.Builder<T> all = ImmutableList.builderWithExpectedSize(results.length());
      for (int i = 0; i < results.length(); i++) {
        all.add(results.get(i));
      }
      return all.build();
    }
  }
}
