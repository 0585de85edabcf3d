package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/**
 * Named sets of words, one a line of {@code word-sets.txt}: {@code name: word, word}. Immutable.
 */
final class WordSets {
  private static final WordSets STANDARD = load();

  private final ImmutableMap<String, ImmutableSet<String>> sets;

  private WordSets(ImmutableMap<String, ImmutableSet<String>> sets) {
    this.sets = sets;
  }

  private static WordSets load() {
    ImmutableMap.Builder<String, ImmutableSet<String>> sets = ImmutableMap.builder();
    for (String line : Resources.lines("word-sets.txt")) {
      int colon = line.indexOf(':');
      sets.put(
          line.substring(0, colon),
          ImmutableSet.copyOf(
              Splitter.on(',')
                  .trimResults()
                  .omitEmptyStrings()
                  .split(line.substring(colon + 1).toLowerCase(Locale.ROOT))));
    }
    return new WordSets(sets.buildOrThrow());
  }

  /**
   * The set of a name.
   *
   * @throws IllegalArgumentException if the file has no such set
   */
  static ImmutableSet<String> set(String name) {
    ImmutableSet<String> set = STANDARD.sets.get(name);
    if (set == null) {
      throw new IllegalArgumentException("no set of words is called " + name);
    }
    return set;
  }
}
