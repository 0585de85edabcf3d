package org.gainsay;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How full Java's memory may be when the next document is begun. What counts is what was still in
 * use after the last garbage collection: what will be collected is no harm. As that may be long
 * ago, garbage is collected before a document is refused, if not too often. Thread-safe.
 */
final class MemoryLimit {
  /** Markup takes most: a tag of four characters becomes an element. */
  private static final int MOST_PER_BYTE = 50;

  private static final long BETWEEN_COLLECTIONS = TimeUnit.SECONDS.toNanos(10);

  private final double share;
  private final AtomicLong lastCollection = new AtomicLong(System.nanoTime() - BETWEEN_COLLECTIONS);

  /** A limit as a share of the heap, from 0 to 1. */
  MemoryLimit(double share) {
    this.share = share;
  }

  /**
   * Looks whether there is room for another document.
   *
   * @throws ExceededException if not
   */
  void require() {
    if (isFull()) {
      collectSeldom();
      if (isFull()) {
        throw new ExceededException(share);
      }
    }
  }

  private boolean isFull() {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      // Only the pool of what has lived long has a threshold of usage.
      boolean lasting =
          pool.getType() == MemoryType.HEAP
              && pool.isUsageThresholdSupported()
              && pool.isCollectionUsageThresholdSupported();
      MemoryUsage kept = lasting ? pool.getCollectionUsage() : null;
      if (kept != null && kept.getMax() > 0 && kept.getUsed() > share * kept.getMax()) {
        return true;
      }
    }
    return false;
  }

  /** Collects garbage, so that what is said to be kept is. */
  void collect() {
    lastCollection.set(System.nanoTime());
    // Java leaves out a collection that was asked for while another one went on.
    for (int i = 0; i < 3 && (i == 0 || isFull()); i++) {
      System.gc();
    }
  }

  private void collectSeldom() {
    long last = lastCollection.get();
    long now = System.nanoTime();
    if (now - last >= BETWEEN_COLLECTIONS && lastCollection.compareAndSet(last, now)) {
      collect();
    }
  }

  /** Whether a file of so many bytes may take a good part of the memory while it is read. */
  static boolean isLarge(long bytes) {
    return bytes > Runtime.getRuntime().maxMemory() / MOST_PER_BYTE / 2;
  }

  /** Says that there is no room for another document. */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException(double share) {
      super(
          String.format(
              Locale.ROOT,
              "the memory that Java has is full to %.0f %% and more: give it more, or fewer"
                  + " documents",
              share * 100));
    }
  }
}
