package org.gainsay.document;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;

/** Small questions about how a line is written. */
final class Sentences {
  private static final String CLOSERS = "\"'”’»)]*_";
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private Sentences() {}

  /** Whether the text ends as a sentence does. */
  static boolean isClosed(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether the text has letters and none of them is small. */
  static boolean isCapitals(String text) {
    int large = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        large++;
      }
    }
    return large >= 3;
  }

  /** Number of words; of a long text, a number that is large enough. */
  static int words(String text) {
    return text.length() > 2000 ? text.length() / 10 : Iterables.size(WORDS.split(text));
  }

  /** Whether most words of more than three letters begin with a capital, as in headlines. */
  static boolean isTitleCase(String text) {
    int all = 0;
    int capital = 0;
    for (String word : WORDS.split(text)) {
      if (word.length() > 3) {
        all++;
        char first = Character.isLetterOrDigit(word.charAt(0)) ? word.charAt(0) : word.charAt(1);
        if (!Character.isLowerCase(first)) {
          capital++;
        }
      }
    }
    return all >= 3 && capital * 10 >= all * 8;
  }
}
