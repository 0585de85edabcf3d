package org.gainsay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt of the main thread, which then writes what is done; the process
 * ends when it has, or after ten seconds.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 10;

  private final Thread main;
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean happened;

  private Interruption(Thread main) {
    this.main = main;
  }

  /** Watches over the calling thread from now on. */
  static Interruption watch() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutDown, "gainsay-interrupt"));
    return interruption;
  }

  private void shutDown() {
    if (finished.getCount() == 0) {
      return; // the usual end of the process
    }
    happened = true;
    main.interrupt();
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
  }

  /** Whether Ctrl-C was pressed. */
  boolean happened() {
    return happened;
  }

  /** Ends the process from the main thread. */
  void exit(int code) {
    finished.countDown();
    if (!happened) {
      System.exit(code);
    }
  }
}
