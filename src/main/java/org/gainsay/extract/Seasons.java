package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The season that "last summer", "this winter" and "next spring" name on a day. */
final class Seasons {
  /** "last spring", "until this winter". */
  private static final Pattern NAMED =
      Pattern.compile("(last|this|next|coming) (spring|summer|autumn|fall|winter)$");

  private static final ImmutableMap<String, String> VALUES =
      ImmutableMap.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

  private Seasons() {}

  /** Whether a text in lower case names a season from the day of writing. */
  static boolean isNamed(String text) {
    return NAMED.matcher(text).find();
  }

  /**
   * The season's days; empty where it may be one or the other: "last winter" in March.
   *
   * @param text in lower case
   */
  static Optional<DayRange> named(String text, LocalDate today) {
    Matcher named = NAMED.matcher(text);
    if (!named.find()) {
      return Optional.empty();
    }
    String season = VALUES.getOrDefault(named.group(2), "");
    DayRange begun = begun(season, today);
    return switch (named.group(1)) {
      case "last" -> last(begun, today);
      case "this" -> Optional.of(current(begun, today));
      default -> next(begun, today);
    };
  }

  /** The latest one that has begun. */
  private static DayRange begun(String season, LocalDate today) {
    int year = today.getYear();
    DayRange range = in(season, year);
    return range.from().isAfter(today) ? in(season, year - 1) : range;
  }

  private static DayRange in(String season, int year) {
    return DayRange.of(year + "-" + season).orElseThrow();
  }

  private static Optional<DayRange> last(DayRange begun, LocalDate today) {
    if (!begun.holds(today)) {
      return Optional.of(begun);
    }
    boolean ending = today.isAfter(begun.to().minusMonths(1));
    return ending ? Optional.empty() : Optional.of(begun.plusYears(-1));
  }

  /** Around today or in its year: in June "this winter" is over, in October it is not. */
  private static DayRange current(DayRange begun, LocalDate today) {
    boolean winter = begun.from().getYear() < begun.to().getYear();
    boolean over =
        begun.to().getYear() == today.getYear()
            && !(winter && today.isAfter(begun.to().plusMonths(4)));
    return begun.holds(today) || over ? begun : begun.plusYears(1);
  }

  /** "next summer" in May may be the one of this year or of the next. */
  private static Optional<DayRange> next(DayRange begun, LocalDate today) {
    DayRange next = begun.plusYears(1);
    return next.from().isBefore(today.plusMonths(2)) ? Optional.empty() : Optional.of(next);
  }
}
