package org.gainsay.conflict;

import org.gainsay.claim.Claim;

/**
 * Remembers from run to run which pairs of claims came to nothing, so that they are not judged
 * anew. What is found is the same with it and without. Thread-safe.
 */
public interface PairMemory {
  /** Remembers nothing. */
  PairMemory NONE =
      new PairMemory() {
        @Override
        public long fingerprint(Claim claim) {
          return 0;
        }

        @Override
        public boolean has(long pair) {
          return false;
        }

        @Override
        public void add(long[] pairs, int count) {
          // Nothing is kept.
        }

        @Override
        public void keep() {
          // Nothing is kept.
        }
      };

  /** A number that stands for all that is known of a claim, in every run; another for any other. */
  long fingerprint(Claim claim);

  /** Whether a pair was known before this run. */
  boolean has(long pair);

  /**
   * Remembers pairs.
   *
   * @param count how many of the array are meant
   */
  void add(long[] pairs, int count);

  /** Makes what was added known to later runs, as far as that is possible. */
  void keep();
}
