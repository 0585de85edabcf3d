package org.gainsay.spark;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.conflict.WordCounts;

/**
 * {@link WordCounts} that travel. Immutable.
 *
 * @param claims the number of claims
 * @param words how many of them have a word
 * @param kin how many of them have a word of a kin
 */
record Counts(int claims, Map<String, Integer> words, Map<String, Integer> kin)
    implements Serializable {
  private static final String WORD = "w";
  private static final String KIN = "k";

  static String word(String stem) {
    return WORD + stem;
  }

  static String kin(String kin) {
    return KIN + kin;
  }

  /** Counts of what {@link #word} and {@link #kin} make. */
  static Counts of(int claims, Map<String, Integer> marked) {
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> kin = new HashMap<>();
    marked.forEach((key, n) -> (key.startsWith(WORD) ? words : kin).put(key.substring(1), n));
    return new Counts(claims, words, kin);
  }

  WordCounts counts() {
    return new WordCounts(claims, ImmutableMap.copyOf(words), ImmutableMap.copyOf(kin));
  }
}
