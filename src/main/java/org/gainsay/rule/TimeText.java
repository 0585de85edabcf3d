package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;

/**
 * What the words of a time say where they give no full date: "March 3", "on Friday", "at twenty to
 * ten".
 *
 * @param year "2018"
 * @param month from 1
 * @param day of the month
 * @param weekday from 1, Monday
 * @param minutes since midnight; of twelve hours where nothing says which half of the day
 */
record TimeText(
    Optional<Integer> year,
    Optional<Integer> month,
    Optional<Integer> day,
    Optional<Integer> weekday,
    Optional<Integer> minutes) {
  private static final int HALF_DAY = 12 * 60;

  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final ImmutableList<String> DAYS =
      ImmutableList.of(
          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final ImmutableMap<String, Integer> HOURS =
      ImmutableMap.<String, Integer>builder()
          .put("one", 1)
          .put("two", 2)
          .put("three", 3)
          .put("four", 4)
          .put("five", 5)
          .put("six", 6)
          .put("seven", 7)
          .put("eight", 8)
          .put("nine", 9)
          .put("ten", 10)
          .put("eleven", 11)
          .put("twelve", 12)
          .put("quarter", 15)
          .put("a quarter", 15)
          .put("twenty", 20)
          .put("twenty-five", 25)
          .put("half", 30)
          .buildOrThrow();

  private static final String HOUR =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9]";

  private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\d.:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])(?: ?([ap])\\.? ?m\\b)?");

  /** "7.45 p.m.", "at 7.45": but not "at 4.50 percent". */
  private static final Pattern POINTED =
      Pattern.compile(
          "(?<![\\d.:$€£])(?:([01]?\\d|2[0-3])\\.([0-5]\\d) ?([ap])\\.? ?m\\b"
              + "|(?<=\\b(?:at|until) )([01]?\\d|2[0-3])\\.([0-5]\\d)(?![\\d.])"
              + "(?! ?(?:%|per ?cent|points?\\b|pence|cents?\\b|euros?\\b|dollars?\\b|pounds?\\b|"
              + "[mb]illion|trillion|times\\b|degrees|km|kilomet|met(?:er|re)s?\\b|miles?\\b|"
              + "inches|feet|kilos?\\b|tonn?e?s?\\b)))");

  private static final Pattern HALF = Pattern.compile("\\b(" + HOUR + ") ?([ap])\\.? ?m\\b");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(a quarter|quarter|half|five|ten|twenty-five|twenty) (to|past|before|after) ("
              + HOUR
              + ")\\b(?! (?:minutes|hours|people|men|women))");
  private static final Pattern OF_DAY =
      Pattern.compile(
          "\\b("
              + HOUR
              + ")(?: o['’]clock)? (?:(?:in the|this|that) (morning|afternoon|evening)|at night|tonight)\\b");
  private static final Pattern MIDDLE =
      Pattern.compile("\\b(?:at|after|before|past) (noon|midnight|midday)\\b");
  private static final Pattern FULL = Pattern.compile("\\b(" + HOUR + ") o['’]clock\\b");

  /** The time that a claim's event has, as far as the text says. */
  static TimeText of(Claim claim) {
    String time = claim.qualifiers().time().map(EventTime::text).orElse("");
    TimeText dated = parse(time);
    if (dated.minutes().isPresent()) {
      return dated;
    }
    Optional<Integer> clock =
        claim
            .qualifiers()
            .time()
            .flatMap(EventTime::clock)
            .flatMap(TimeText::clock)
            .or(() -> clock(claim.proposition().sentence()));
    return new TimeText(dated.year(), dated.month(), dated.day(), dated.weekday(), clock);
  }

  static TimeText parse(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    Optional<Integer> month = Optional.empty();
    Optional<Integer> day = Optional.empty();
    Matcher monthDay = MONTH_DAY.matcher(text);
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (monthDay.find()) {
      month = month(monthDay.group(1));
      day = Optional.of(Integer.valueOf(monthDay.group(2)));
    } else if (dayMonth.find()) {
      month = month(dayMonth.group(2));
      day = Optional.of(Integer.valueOf(dayMonth.group(1)));
    } else {
      month = only(text, MONTHS);
    }
    Matcher year = YEAR.matcher(text);
    return new TimeText(
        year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty(),
        month,
        day,
        only(text, DAYS),
        clock(text));
  }

  /** Whether the two name different days, or days of different months or years. */
  boolean otherDay(TimeText other) {
    return differ(year, other.year)
        || differ(month, other.month)
        || differ(day, other.day)
        || differ(weekday, other.weekday);
  }

  /** Whether both name one month or one year. */
  boolean isSameMonthOrYear(TimeText other) {
    return (month.isPresent() && month.equals(other.month))
        || (year.isPresent() && year.equals(other.year));
  }

  /** How many minutes the two times of day are apart, as far as both are given. */
  Optional<Integer> minutesApart(TimeText other) {
    if (minutes.isEmpty() || other.minutes.isEmpty()) {
      return Optional.empty();
    }
    int x = minutes.get();
    int y = other.minutes.get();
    int apart = Math.abs(x % HALF_DAY - y % HALF_DAY);
    return Optional.of(Math.min(apart, HALF_DAY - apart));
  }

  private static boolean differ(Optional<Integer> a, Optional<Integer> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private static Optional<Integer> month(String start) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(start)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The number of the one name of the list that stands in the text. */
  private static Optional<Integer> only(String text, ImmutableList<String> names) {
    Optional<Integer> found = Optional.empty();
    for (int i = 0; i < names.size(); i++) {
      if (text.matches(".*\\b" + names.get(i) + "\\b.*")) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(i + 1);
      }
    }
    return found;
  }

  private static Optional<Integer> clock(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    Matcher digits = DIGITS.matcher(text);
    if (digits.find()) {
      return Optional.of(
          minutes(digits.group(1), digits.group(2), Optional.ofNullable(digits.group(3))));
    }
    Matcher pointed = POINTED.matcher(text);
    if (pointed.find()) {
      Optional<String> half = Optional.ofNullable(pointed.group(3));
      int first = half.isPresent() ? 1 : 4;
      return Optional.of(minutes(pointed.group(first), pointed.group(first + 1), half));
    }
    Matcher spoken = SPOKEN.matcher(text);
    if (spoken.find()) {
      int past = HOURS.getOrDefault(spoken.group(1), 0);
      boolean before = spoken.group(2).equals("to") || spoken.group(2).equals("before");
      int hour = hour(spoken.group(3)) * 60;
      return Optional.of(Math.floorMod(before ? hour - past : hour + past, HALF_DAY));
    }
    Matcher half = HALF.matcher(text);
    if (half.find()) {
      int hour = hour(half.group(1)) % 12 + (half.group(2).equals("p") ? 12 : 0);
      return Optional.of(hour * 60);
    }
    Matcher ofDay = OF_DAY.matcher(text);
    if (ofDay.find()) {
      boolean morning = "morning".equals(ofDay.group(2));
      return Optional.of((hour(ofDay.group(1)) % 12 + (morning ? 0 : 12)) * 60);
    }
    Matcher middle = MIDDLE.matcher(text);
    if (middle.find()) {
      return Optional.of(middle.group(1).equals("midnight") ? 0 : HALF_DAY);
    }
    Matcher full = FULL.matcher(text);
    return full.find() ? Optional.of(hour(full.group(1)) * 60) : Optional.empty();
  }

  /** Minutes since midnight: a quarter past noon is 12:15 p.m. */
  private static int minutes(String hours, String past, Optional<String> half) {
    int hour = Integer.parseInt(hours);
    int ofDay = half.map(h -> hour % 12 + (h.equals("p") ? 12 : 0)).orElse(hour);
    return ofDay * 60 + Integer.parseInt(past);
  }

  private static int hour(String word) {
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : HOURS.getOrDefault(word, 0);
  }
}
