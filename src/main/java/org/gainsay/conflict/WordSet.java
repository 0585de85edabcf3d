package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

/** Short word lists, written as people read them. */
final class WordSet {
  private static final Splitter WORDS = Splitter.on(',').trimResults().omitEmptyStrings();

  private WordSet() {}

  /** The words of "a, b, c", in that order. */
  static ImmutableSet<String> of(String list) {
    return ImmutableSet.copyOf(WORDS.split(list));
  }
}
