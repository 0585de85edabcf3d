package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/** Words that say which of a row something is. */
final class Ordinal {
  private static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** What a pattern finds them by. */
  static final String PATTERN = "(?:" + String.join("|", WORDS) + "|\\d{1,2}(?:st|nd|rd|th))";

  private Ordinal() {}

  /** The place in the row, from 1. */
  static int place(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Character.isDigit(lower.charAt(0))
        ? Integer.parseInt(lower.substring(0, lower.length() - 2))
        : WORDS.indexOf(lower) + 1;
  }
}
