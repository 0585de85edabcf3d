package org.gainsay;

import java.lang.ref.WeakReference;
import org.gainsay.rule.StandardKnowledge;

/**
 * The knowledge of words, read once for all checkers that are there at a time and forgotten when
 * there is none: what a word means depends on nothing that a checker has. Thread-safe.
 */
final class SharedWords {
  private static WeakReference<StandardKnowledge> known = new WeakReference<>(null);

  private SharedWords() {}

  /** The knowledge, which starts to be read in the background if nobody has it. */
  static synchronized StandardKnowledge get() {
    StandardKnowledge words = known.get();
    if (words != null) {
      return words;
    }
    StandardKnowledge fresh = new StandardKnowledge();
    known = new WeakReference<>(fresh);
    Thread loader = new Thread(() -> load(fresh), "gainsay-load");
    loader.setDaemon(true);
    loader.start();
    return fresh;
  }

  private static void load(StandardKnowledge words) {
    try {
      words.load();
    } catch (RuntimeException | Error e) {
      // Whoever asks it reads it again, and meets the failure if it lasts.
    }
  }
}
