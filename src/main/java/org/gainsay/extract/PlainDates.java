package org.gainsay.extract;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.extract.ParsedSentence.Word;
import org.gainsay.extract.TimeParser.Timed;

/**
 * The time expressions that make up most of news text, read without SUTime, which takes as long for
 * them as the tagger and the parser: weekdays, days and months by name, years, "yesterday", "last
 * month". A sentence that holds any other is left to SUTime as a whole.
 */
final class PlainDates {
  private static final ImmutableMap<String, Integer> MONTHS =
      ImmutableMap.<String, Integer>builder()
          .put("january", 1)
          .put("february", 2)
          .put("march", 3)
          .put("april", 4)
          .put("may", 5)
          .put("june", 6)
          .put("july", 7)
          .put("august", 8)
          .put("september", 9)
          .put("october", 10)
          .put("november", 11)
          .put("december", 12)
          .put("jan.", 1)
          .put("feb.", 2)
          .put("mar.", 3)
          .put("apr.", 4)
          .put("jun.", 6)
          .put("jul.", 7)
          .put("aug.", 8)
          .put("sept.", 9)
          .put("sep.", 9)
          .put("oct.", 10)
          .put("nov.", 11)
          .put("dec.", 12)
          .buildOrThrow();

  private static final ImmutableMap<String, DayOfWeek> WEEKDAYS =
      ImmutableMap.of(
          "monday", DayOfWeek.MONDAY,
          "tuesday", DayOfWeek.TUESDAY,
          "wednesday", DayOfWeek.WEDNESDAY,
          "thursday", DayOfWeek.THURSDAY,
          "friday", DayOfWeek.FRIDAY,
          "saturday", DayOfWeek.SATURDAY,
          "sunday", DayOfWeek.SUNDAY);

  private static final ImmutableSet<String> UNITS =
      ImmutableSet.of(
          "year",
          "month",
          "week",
          "day",
          "hour",
          "decade",
          "century",
          "night",
          "morning",
          "afternoon",
          "evening",
          "quarter",
          "fall",
          "spring");

  private static final ImmutableSet<String> OTHERS =
      ImmutableSet.of(
          "jan",
          "feb",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "mon.",
          "tues.",
          "wed.",
          "thurs.",
          "fri.",
          "sat.",
          "sun.",
          "tonight",
          "overnight",
          "ago",
          "noon",
          "midday",
          "midnight",
          "summer",
          "autumn",
          "winter",
          "weekend",
          "fortnight",
          "a.m.",
          "p.m.",
          "am",
          "pm",
          "a.m",
          "p.m",
          "o'clock",
          "o’clock",
          "dawn",
          "dusk");

  private static final ImmutableSet<String> PARTS_OF_DAY =
      ImmutableSet.of("morning", "afternoon", "evening", "night");

  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})(:[0-5][0-9])?");

  private static final Pattern DOTTED = Pattern.compile("([01]?[0-9]|2[0-3])\\.[0-5][0-9]");

  /** A sentence that holds one of these may hold a number that looks like an hour. */
  private static final ImmutableSet<String> AMOUNTS = WordSets.set("amounts");

  private static final Pattern HALF = Pattern.compile("[ap]\\.?m\\.?");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "[12][0-9]{3}s?|[0-9]{1,2}:[0-9]{2}|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
              + "|['’][0-9]{2}s?");

  /** Before a weekday, month or unit they change what it means. */
  private static final ImmutableSet<String> CHANGING =
      ImmutableSet.of(
          "last",
          "next",
          "this",
          "that",
          "coming",
          "following",
          "previous",
          "past",
          "same",
          "other",
          "each",
          "every",
          "first",
          "second",
          "third",
          "fourth",
          "mid",
          "-",
          "early",
          "late",
          "later",
          "earlier",
          "end",
          "beginning",
          "middle",
          "of",
          "recent",
          "half");

  private static final ImmutableSet<String> COUNTED_FROM =
      ImmutableSet.of(
          "ago",
          "before",
          "after",
          "later",
          "earlier",
          "from",
          "of",
          "following",
          "prior",
          "-",
          "to");

  /** A mere length of time. */
  private static final Optional<ImmutableList<Timed>> NOTHING = Optional.of(ImmutableList.of());

  private PlainDates() {}

  /** Whether a word may be part of a time expression. */
  static boolean isTimeWord(ParsedSentence s, int i) {
    return (isTimeWord(s.word(i)) && !TimeLikeNames.isName(s, i)) || isDotted(s, i);
  }

  private static boolean isTimeWord(Word word) {
    String lower = Ascii.toLowerCase(word.text());
    if (NUMERIC.matcher(lower).matches()) {
      return true;
    }
    if (lower.equals("am") || lower.equals("pm")) {
      return !word.tag().startsWith("V");
    }
    if (lower.equals("may") || lower.equals("march") || lower.equals("fall")) {
      return word.tag().startsWith("N");
    }
    String lemma = Ascii.toLowerCase(word.lemma());
    return MONTHS.containsKey(lower)
        || WEEKDAYS.containsKey(lower)
        || WEEKDAYS.containsKey(lemma)
        || OTHERS.contains(lower)
        || OTHERS.contains(lemma)
        || ((UNITS.contains(lower) || UNITS.contains(lemma)) && word.tag().startsWith("N"))
        || lower.equals("today")
        || lower.equals("yesterday")
        || lower.equals("tomorrow");
  }

  /** The expressions of a sentence in text order; empty if it holds one that is not plain. */
  static Optional<ImmutableList<Timed>> read(ParsedSentence s, Optional<LocalDate> today) {
    ImmutableList.Builder<Timed> result = ImmutableList.builder();
    int done = -1;
    int last = -10;
    boolean lastClock = false;
    for (int i = 0; i < s.size(); i++) {
      if (i <= done || !isTimeWord(s, i)) {
        continue;
      }
      Optional<ImmutableList<Timed>> one = one(s, i, today);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      if (!one.get().isEmpty()) {
        Timed timed = one.get().get(0);
        boolean near = last >= 0 && timed.from() - last <= 3;
        boolean clock = lastClock || timed.type().equals("TIME");
        if (near && !clock && !linked(s, last, timed.from())) {
          return Optional.empty();
        }
        result.add(timed);
        done = timed.to();
        last = done;
        lastClock = timed.type().equals("TIME");
      }
    }
    return Optional.of(result.build());
  }

  /** "from May to July", "on Monday and Tuesday": two expressions, not one. */
  private static boolean linked(ParsedSentence s, int end, int begin) {
    return begin == end + 2 && Regex.matches(s.word(end + 1).text(), "to|and|or|until|through");
  }

  /** The expression at a word, none if it is a mere length; empty if it is not plain. */
  private static Optional<ImmutableList<Timed>> one(
      ParsedSentence s, int i, Optional<LocalDate> today) {
    String lower = Ascii.toLowerCase(s.word(i).text());
    String before = text(s, i - 1);
    if (UNITS.contains(Ascii.toLowerCase(s.word(i).lemma()))) {
      return unit(s, i, before, today);
    }
    Optional<Timed> clock = clock(s, i, lower, today);
    if (clock.isPresent()) {
      return clock.map(ImmutableList::of);
    }
    if ((before.equals("late") || before.equals("early")) && !text(s, i - 2).equals("in")) {
      return one(s, i, "", lower, today)
          .map(o -> o.stream().map(x -> from(x, i - 1)).collect(toImmutableList()));
    }
    if (before.equals("last") && MONTHS.containsKey(lower) && !text(s, i + 1).equals(",")) {
      return today.isEmpty() || day(text(s, i + 1)).isPresent()
          ? Optional.empty()
          : timed(i - 1, i, lastMonth(today.get(), MONTHS.getOrDefault(lower, 1)));
    }
    return one(s, i, before, lower, today);
  }

  private static Timed from(Timed timed, int from) {
    return new Timed(from, timed.to(), timed.type(), timed.value());
  }

  private static String lastMonth(LocalDate today, int month) {
    int year = month < today.getMonthValue() ? today.getYear() : today.getYear() - 1;
    return year + String.format("-%02d", month);
  }

  /** "4:10 p.m.", "9 a.m.", "noon", "13:50". */
  private static Optional<Timed> clock(
      ParsedSentence s, int i, String lower, Optional<LocalDate> today) {
    String date = today.map(LocalDate::toString).orElse("XXXX-XX-XX");
    if (lower.equals("noon") || lower.equals("midnight")) {
      if (Regex.matches(text(s, i - 1), "past|before|after|to")) {
        return Optional.empty(); // "one minute past midnight"
      }
      String value = date + (lower.equals("noon") ? "T12:00" : "T00:00");
      return Optional.of(new Timed(i, i, "TIME", value));
    }
    int at = HALF.matcher(lower).matches() ? i - 1 : i;
    Matcher digits = HOUR.matcher(isDotted(s, at) ? text(s, at).replace('.', ':') : text(s, at));
    boolean half = HALF.matcher(text(s, at + 1)).matches();
    if (!digits.matches() || (!half && digits.group(2) == null)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(digits.group(1));
    boolean late = text(s, at + 1).startsWith("p");
    hour = half ? hour % 12 + (late ? 12 : 0) : hour;
    String minute = digits.group(2) == null ? "00" : digits.group(2).substring(1);
    return hour > 23
        ? Optional.empty()
        : Optional.of(
            new Timed(
                at, half ? at + 1 : at, "TIME", date + String.format("T%02d:", hour) + minute));
  }

  /** "at 17.40", "between 9.15 and 9.50": no price, rate or length, which tell of what they are. */
  private static boolean isDotted(ParsedSentence s, int i) {
    if (i < 1 || !DOTTED.matcher(text(s, i)).matches()) {
      return false;
    }
    String before = text(s, i - 1);
    boolean timed =
        Regex.matches(before, "at|until|till|before|after|since|between")
            || (Regex.matches(before, "and|to|-|–") && i > 1 && isDotted(s, i - 2));
    int head = s.word(i).head();
    boolean traded = head >= 0 && s.word(head).lemma().equals("trade");
    String after = i + 1 < s.size() ? s.word(i + 1).tag() : ".";
    boolean alone =
        !Regex.matches(after, "NNS?|CD|JJ.*|\\$|HYPH|SYM")
            || isTimeWord(s.word(i + 1))
            || Regex.matches(text(s, i + 1), "hours|gmt|local");
    return timed
        && alone
        && !traded
        && s.words().stream().noneMatch(w -> AMOUNTS.contains(Ascii.toLowerCase(w.lemma())));
  }

  private static Optional<ImmutableList<Timed>> one(
      ParsedSentence s, int i, String before, String lower, Optional<LocalDate> today) {
    if (CHANGING.contains(before) && !before.equals("of")) {
      return Optional.empty();
    }
    DayOfWeek weekday = WEEKDAYS.get(lower);
    if (weekday != null && text(s, i + 1).equals("the") && day(text(s, i + 2)).isPresent()) {
      return Optional.empty(); // "Friday the 3rd"
    }
    if (weekday != null) {
      int to = PARTS_OF_DAY.contains(text(s, i + 1)) ? i + 1 : i;
      String value =
          today
              .map(d -> d.with(TemporalAdjusters.previousOrSame(weekday)).toString())
              .orElse("XXXX-WXX-" + weekday.getValue());
      return timed(i, to, value);
    }
    if (MONTHS.containsKey(lower) || isShortMonth(s, i)) {
      return month(s, i, today);
    }
    if (YEAR.matcher(lower).matches() && !Regex.matches(text(s, i + 1), "[-–/]")) {
      boolean part = Regex.matches(before, "[$£€]|'|’|of|spring|fall|q[1-4]");
      return part ? Optional.empty() : timed(i, i, lower);
    }
    Optional<Integer> days =
        switch (lower) {
          case "yesterday" -> Optional.of(-1);
          case "today" -> Optional.of(0);
          case "tonight" -> Optional.of(0);
          case "tomorrow" -> Optional.of(1);
          default -> Optional.empty();
        };
    if (days.isEmpty()) {
      return Optional.empty();
    }
    return today.isEmpty() ? NOTHING : timed(i, i, today.get().plusDays(days.get()).toString());
  }

  /** "Nov. 9", "November 9, 2018", "9 November 2018", "November 2018", "November". */
  private static Optional<ImmutableList<Timed>> month(
      ParsedSentence s, int i, Optional<LocalDate> today) {
    String name = Ascii.toLowerCase(s.word(i).text());
    int month = MONTHS.getOrDefault(isShortMonth(s, i) ? name + "." : name, 1);
    int from = i;
    int to = i;
    Optional<Integer> day = day(text(s, i + 1));
    if (day.isPresent()) {
      to = i + 1;
    } else {
      day = day(text(s, i - 1));
      from = day.isPresent() ? i - 1 : i;
      if (text(s, i - 1).equals("of")) {
        return Optional.empty(); // "the 18th of December"
      }
    }
    int year = text(s, to + 1).equals(",") ? to + 2 : to + 1;
    boolean dated = YEAR.matcher(text(s, year)).matches();
    String in = dated ? text(s, year) : today.map(d -> year(d, month)).orElse("XXXX");
    to = dated ? year : to;
    if (Regex.matches(text(s, to + 1), "[-–/]")) {
      return Optional.empty();
    }
    String value = in + String.format("-%02d", month);
    return timed(from, to, day.map(d -> value + String.format("-%02d", d)).orElse(value));
  }

  /** "Oct 25", "25 Oct": a month without its full stop, which only a day beside it tells. */
  private static boolean isShortMonth(ParsedSentence s, int i) {
    String lower = Ascii.toLowerCase(s.word(i).text());
    return OTHERS.contains(lower)
        && MONTHS.containsKey(lower + ".")
        && (day(text(s, i + 1)).isPresent() || day(text(s, i - 1)).isPresent());
  }

  /** The latest year in which the month has begun. */
  private static String year(LocalDate today, int month) {
    return String.valueOf(month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1);
  }

  private static Optional<Integer> day(String text) {
    if (!Regex.matches(text, "[0-9]{1,2}(st|nd|rd|th)?")) {
      return Optional.empty();
    }
    int day = Integer.parseInt(text.replaceAll("[a-z]", ""));
    return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
  }

  /** "last month" is an expression; "three days" and "the day" are none. */
  private static Optional<ImmutableList<Timed>> unit(
      ParsedSentence s, int i, String before, Optional<LocalDate> today) {
    String after = text(s, i + 1);
    if (before.equals("-") && after.equals("-")) {
      return NOTHING; // "a 27-year-old man"
    }
    if (before.equals("each") || before.equals("every")) {
      return NOTHING;
    }
    if (isInSpring(s, i)) {
      return Optional.empty();
    }
    if (after.equals("later") || after.equals("earlier")) {
      return i > 0 ? timed(i - 1, i + 1, UNKNOWN) : Optional.empty();
    }
    if (after.equals("before") || after.equals("after")) {
      return i > 0 && !before.equals("the") && !CHANGING.contains(before)
          ? NOTHING
          : Optional.empty();
    }
    if (COUNTED_FROM.contains(after)) {
      return Optional.empty();
    }
    String two = text(s, i - 2);
    if (before.equals("that")
        || (before.equals("next") && two.equals("the"))
        || (before.equals("same") && two.equals("the"))) {
      int from = before.equals("that") ? i - 1 : i - 2;
      // "said that night falls early": "that" must be of the noun.
      return s.word(i - 1).head() == i ? timed(from, i, UNKNOWN) : Optional.empty();
    }
    if (before.equals("first")
        && two.equals("the")
        && !Regex.matches(
            Ascii.toLowerCase(s.word(i).lemma()), "quarter|half|decade|century|week|month")) {
      return NOTHING;
    }
    Optional<Integer> steps =
        switch (before) {
          case "last" -> Optional.of(-1);
          case "this" -> Optional.of(0);
          case "next" -> Optional.of(1);
          default -> Optional.empty();
        };
    String unit = Ascii.toLowerCase(s.word(i).text());
    boolean thisPart = before.equals("this") && PARTS_OF_DAY.contains(unit);
    boolean lastNight = before.equals("last") && unit.equals("night");
    if ((thisPart || lastNight) && today.isPresent()) {
      return timed(i - 1, i, today.get().minusDays(lastNight ? 1 : 0).toString());
    }
    if (steps.isPresent()) {
      boolean alone = !CHANGING.contains(text(s, i - 2)) && !text(s, i - 2).equals("the");
      return alone && today.isPresent()
          ? value(unit, today.get(), steps.get()).flatMap(v -> timed(i - 1, i, v))
          : Optional.empty();
    }
    boolean changed =
        CHANGING.contains(before)
            || CHANGING.contains(text(s, i - 2))
            || isTimeWord(s, Math.max(0, i - 1))
            || (i > 0 && s.word(i - 1).text().equals(","));
    return changed ? Optional.empty() : NOTHING;
  }

  /** "in the spring", "until spring": the season, and neither water nor a coil. */
  static boolean isInSpring(ParsedSentence s, int i) {
    int before = text(s, i - 1).equals("the") ? i - 2 : i - 1;
    return text(s, i).equals("spring")
        && s.word(i).tag().startsWith("N")
        && !s.is(i, "compound")
        && Regex.matches(text(s, before), "in|by|until|till|since|during|before|after");
  }

  /** Of an expression that hangs on another event. */
  private static final String UNKNOWN = "XXXX";

  private static Optional<String> value(String unit, LocalDate today, int steps) {
    return switch (unit) {
      case "year" -> Optional.of(String.valueOf(today.getYear() + steps));
      case "month" -> Optional.of(today.plusMonths(steps).toString().substring(0, 7));
      case "week" -> {
        LocalDate day = today.plusWeeks(steps);
        yield Optional.of(
            String.format(
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<ImmutableList<Timed>> timed(int from, int to, String value) {
    return Optional.of(ImmutableList.of(new Timed(from, to, "DATE", value)));
  }

  private static String text(ParsedSentence s, int i) {
    return i >= 0 && i < s.size() ? Ascii.toLowerCase(s.word(i).text()) : "";
  }
}
