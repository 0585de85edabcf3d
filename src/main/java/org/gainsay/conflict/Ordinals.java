package org.gainsay.conflict;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** Words that pick one of a row, and the months. */
final class Ordinals {
  private static final ImmutableSet<String> WORDS =
      WordSet.of(
          """
          first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, last,
          final, previous, next, former, latter, earlier, later, upper, lower, left, right,
          north, south, east, west, northern, southern, eastern, western, morning, afternoon,
          evening, net, gross, total, average, adjusted, monthly, annual, weekly, daily,
          quarterly
          """);

  private static final ImmutableSet<String> PLACES =
      WordSet.of(
          """
          first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, only, sole
          """);

  private static final ImmutableSet<String> MONTHS =
      WordSet.of(
          """
          january, february, march, april, may, june, july, august, september, october,
          november, december
          """);

  private Ordinals() {}

  static ImmutableSet<String> months() {
    return MONTHS;
  }

  static boolean isMonth(String word) {
    return MONTHS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word says which of a row, counted from the first, or that there is no other. */
  static boolean isPlace(String word) {
    return PLACES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isOrdinal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return WORDS.contains(lower)
        || lower.endsWith("-quarter")
        || lower.endsWith("-half")
        || lower.endsWith("-year");
  }
}
