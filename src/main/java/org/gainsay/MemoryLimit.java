package org.gainsay;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Locale;

/**
 * How full Java's memory may be when the next document is begun. What counts is what was still in
 * use after the last garbage collection: what will be collected is no harm. Immutable.
 */
final class MemoryLimit {
  /** Markup takes most: a tag of four characters becomes an element. */
  private static final int MOST_PER_BYTE = 50;

  private final double share;

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
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      // Only the pool of what has lived long has a threshold of usage.
      boolean lasting =
          pool.getType() == MemoryType.HEAP
              && pool.isUsageThresholdSupported()
              && pool.isCollectionUsageThresholdSupported();
      MemoryUsage kept = lasting ? pool.getCollectionUsage() : null;
      if (kept != null && kept.getMax() > 0 && kept.getUsed() > share * kept.getMax()) {
        throw new ExceededException(share);
      }
    }
  }

  /** Whether a file of so many bytes may take a good part of the memory while it is read. */
  static boolean isLarge(long bytes) {
    return bytes > Runtime.getRuntime().maxMemory() / MOST_PER_BYTE / 2;
  }

  /** Collects garbage: without that, what counts as kept may be long gone. */
  static void collect() {
    System.gc();
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
