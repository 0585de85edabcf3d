package org.gainsay.claim;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Two claims that are worth comparing.
 *
 * @param a the claim that comes first in the order of documents and text
 * @param b the other
 * @param keys the blocking keys that brought them together
 */
public record ClaimPair(Claim a, Claim b, ImmutableSortedSet<String> keys) {
  /** Begins the keys that are no more than a word of both sentences. */
  public static final String WORD_KEY = "w|";

  /** Whether a word is all that brought the claims together. */
  public boolean sharesWordsOnly() {
    return !keys.isEmpty() && keys.stream().allMatch(key -> key.startsWith(WORD_KEY));
  }
}
