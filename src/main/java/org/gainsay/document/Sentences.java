package org.gainsay.document;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small questions about how a line is written. */
final class Sentences {
  private static final String CLOSERS = "\"'”’»)]*_";
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private static final int LONGEST_COUNT = 10;

  /** "(3/8)", "3/8", "3/". */
  private static final Pattern COUNT =
      Pattern.compile("\\s+(?:\\(\\d{1,2}/\\d{0,2}\\)|\\d{1,2}/\\d{0,2})$");

  private Sentences() {}

  /** Whether the text ends as a sentence does, a post's "(3/8)" aside. */
  static boolean isClosed(String text) {
    int end = withoutCount(text);
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Where the text ends before the number that a post has in its thread. */
  private static int withoutCount(String text) {
    int tail = Math.max(0, text.length() - LONGEST_COUNT);
    Matcher count = COUNT.matcher(text).region(tail, text.length());
    return text.indexOf('/', tail) >= 0 && count.find() ? count.start() : text.length();
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
