package org.gainsay.conflict;

/** How common words are in a collection of claims. Implementations are thread-safe. */
public interface WordFrequencies {
  /** The number of claims. */
  int claims();

  /** The number of claims whose sentence has the word, given by its stem. */
  int with(String stem);
}
