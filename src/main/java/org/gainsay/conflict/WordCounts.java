package org.gainsay.conflict;

import com.google.common.collect.ImmutableMap;

/**
 * How common words, and what they are kin of, are among the claims of a collection that are
 * compared with any other. Immutable.
 *
 * @param claims the number of these claims
 * @param words how many of them have a word, by the word's stem
 * @param kin how many of them have a word of a kin
 */
public record WordCounts(
    int claims, ImmutableMap<String, Integer> words, ImmutableMap<String, Integer> kin)
    implements WordFrequencies {

  @Override
  public int with(String stem) {
    return words.getOrDefault(stem, 0);
  }
}
