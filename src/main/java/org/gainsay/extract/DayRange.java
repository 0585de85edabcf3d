package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a TIMEX3 value stands for, both ends included.
 *
 * @param clock time of day, if the value has one
 */
record DayRange(LocalDate from, LocalDate to, Optional<String> clock) {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
  private static final Pattern CENTURY = Pattern.compile("(\\d{2})XX");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
  private static final Pattern CLOCK = Pattern.compile("(\\d{2}:\\d{2}).*");

  /** First month and number of months of the parts of a year; winter runs into the next. */
  private static final ImmutableMap<String, int[]> PARTS =
      ImmutableMap.<String, int[]>builder()
          .put("Q1", new int[] {1, 3})
          .put("Q2", new int[] {4, 3})
          .put("Q3", new int[] {7, 3})
          .put("Q4", new int[] {10, 3})
          .put("H1", new int[] {1, 6})
          .put("H2", new int[] {7, 6})
          .put("SP", new int[] {3, 4})
          .put("SU", new int[] {6, 4})
          .put("FA", new int[] {9, 4})
          .put("WI", new int[] {12, 4})
          .buildOrThrow();

  /** Reads a value; empty if it is not anchored to a year. */
  static Optional<DayRange> of(String value) {
    int time = value.indexOf('T');
    String date = time < 0 ? value : value.substring(0, time);
    Matcher clock = CLOCK.matcher(time < 0 ? "" : value.substring(time + 1));
    Optional<String> hour = clock.matches() ? Optional.of(clock.group(1)) : Optional.empty();
    try {
      return days(date).map(d -> new DayRange(d.from, d.to, hour));
    } catch (DateTimeException e) {
      return Optional.empty(); // "2019-02-30"
    }
  }

  private static Optional<DayRange> days(String date) {
    Matcher m = DAY.matcher(date);
    if (m.matches()) {
      return range(LocalDate.parse(date), LocalDate.parse(date));
    }
    m = MONTH.matcher(date);
    if (m.matches()) {
      YearMonth month = YearMonth.parse(date);
      return range(month.atDay(1), month.atEndOfMonth());
    }
    if (YEAR.matcher(date).matches()) {
      return years(Integer.parseInt(date), 1);
    }
    m = DECADE.matcher(date);
    if (m.matches()) {
      return years(Integer.parseInt(m.group(1)) * 10, 10);
    }
    m = CENTURY.matcher(date);
    if (m.matches()) {
      return years(Integer.parseInt(m.group(1)) * 100, 100);
    }
    m = WEEK.matcher(date);
    if (m.matches()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(m.group(1)), 1, 4)
              .with(WeekFields.ISO.dayOfWeek(), 1)
              .plusWeeks(Integer.parseInt(m.group(2)) - 1L);
      return range(m.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6));
    }
    m = PART.matcher(date);
    if (m.matches()) {
      int[] part = PARTS.getOrDefault(m.group(2), new int[] {1, 12});
      LocalDate from = LocalDate.of(Integer.parseInt(m.group(1)), part[0], 1);
      return range(from, from.plusMonths(part[1]).minusDays(1));
    }
    return Optional.empty();
  }

  private static Optional<DayRange> years(int first, int count) {
    return range(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static Optional<DayRange> range(LocalDate from, LocalDate to) {
    return Optional.of(new DayRange(from, to, Optional.empty()));
  }

  boolean isDay() {
    return from.equals(to);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  DayRange plusDays(int days) {
    return new DayRange(from.plusDays(days), to.plusDays(days), clock);
  }

  /** The same days of another year; a whole month stays whole. */
  DayRange plusYears(int years) {
    boolean monthEnd = to.equals(YearMonth.from(to).atEndOfMonth());
    LocalDate end = to.plusYears(years);
    return new DayRange(
        from.plusYears(years), monthEnd ? YearMonth.from(end).atEndOfMonth() : end, clock);
  }
}
