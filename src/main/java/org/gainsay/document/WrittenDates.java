package org.gainsay.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: "March 12, 2019", "12 March 2019", "Nov. 9, 2018", "2019-03-12". */
final class WrittenDates {
  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";

  /** Groups: 1-3 month day year, 4-6 day month year, 7-9 ISO. */
  static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(?:of\\s)?"
              + MONTH
              + ",?\\s{1,3}(\\d{4})"
              + "|(\\d{4})-(\\d{2})-(\\d{2}))(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  /** What stands beside a date in the line that gives it. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|posted|published|updated|last modified"
              + "|on|at|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?[ap]\\.?m\\b\\.?|[ecmp][ds]?t|gmt|cet|cest|utc)(?!\\w)");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private WrittenDates() {}

  /** The first full date (with its year) in the text. */
  static Optional<LocalDate> find(CharSequence text) {
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      Optional<LocalDate> date = parse(m);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** What a line says besides its date, its weekday and its hour. */
  static String around(String line) {
    return BESIDE.matcher(DATE.matcher(line).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The date that {@link #DATE} matched; empty for a 31 February. */
  static Optional<LocalDate> parse(Matcher m) {
    try {
      if (m.group(1) != null) {
        return Optional.of(date(m.group(3), month(m.group(1)), m.group(2)));
      }
      if (m.group(5) != null) {
        return Optional.of(date(m.group(6), month(m.group(5)), m.group(4)));
      }
      return Optional.of(date(m.group(7), Integer.parseInt(m.group(8)), m.group(9)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }
}
