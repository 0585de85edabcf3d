package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.EventTime;
import org.gainsay.extract.TimeParser.Timed;

/**
 * When things happen, by the time expressions of a sentence. Weekdays and months without a year lie
 * before or after the day of writing as their clause says ({@link Outlook}), and have no date where
 * it leaves that open. Lengths of time ("for three days") and repetitions ("every year") are left
 * out; "the next morning", which hangs on another event, is found but has no date.
 */
final class Times {
  /**
   * A time expression and the words it stands on, with "since", "until" and the like.
   *
   * @param from number of its first word
   * @param to number of its last word
   */
  record Found(int from, int to, EventTime time) {}

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(mon|tues?|wed|thurs?|fri|sat|sun)\\.");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(january|february|march|april|may|june|july|august|september|october|november"
              + "|december)\\b|\\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b");
  private static final Pattern SEASON = Pattern.compile("\\b(spring|summer|autumn|fall|winter)\\b");
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}|['’][0-9]{2}");

  /** Says itself on which side of today it lies. */
  private static final Pattern DIRECTED =
      Pattern.compile("\\b(last|next|this|past|previous|coming|ago|now|later|earlier)\\b");

  /** Counted from another event, not from the day of writing. */
  private static final Pattern ANAPHORIC =
      Pattern.compile(
          "\\b(before|after|later|earlier|following|same|previous)$|\\b(same|following|previous|that)\\b"
              + "|\\bthe (next|day|night|week|month|year)\\b(?! of).*"
              + "|\\b(the last|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
              + " (day|night|morning|afternoon|evening|weekend)s?$"
              + "|\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
              + " (year|month|week|spring|summer|autumn|winter)s?$");

  /** After a date without a year: "on the Fourth of July that year". */
  private static final Pattern OTHER_YEAR =
      Pattern.compile("(of )?(that|(the )?(same|next|following|previous)) year\\b.*");

  /** "Friday the 3rd". */
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("day,? the ([0-9]{1,2})(st|nd|rd|th)");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(the |a |an |one |some |any |that |every |each )?(day|night|week|month|year|hour|minute"
              + "|second|moment|time|morning|afternoon|evening|season|quarter|decade|century|spring"
              + "|fall)s?");

  private static final Pattern DAWN =
      Pattern.compile("(the )?(dawn|dusk|daybreak|nightfall|sunrise|sunset)");

  private static final String PARTS_OF_DAY = "morning|afternoon|evening|night|lunchtime";

  /** How many times nearer a day must be than the other to be taken where the clause tells none. */
  private static final int MUCH_NEARER = 8;

  private static final Pattern PAST_SPAN = Pattern.compile("\\b(past|last|previous)\\b.*");

  private final TimeParser parser;

  Times(TimeParser parser) {
    this.parser = parser;
  }

  /** A resolved expression before the words around it are read. */
  private record Resolved(int from, int to, String text, Optional<DayRange> range, boolean clock) {}

  /** The time expressions of a sentence, in text order. */
  ImmutableList<Found> in(ParsedSentence sentence, Optional<LocalDate> reference) {
    return in(sentence, reference, ImmutableList.of());
  }

  /**
   * The time expressions of a sentence, in text order.
   *
   * @param before those of the sentences right before, which "on the Thursday" may mean
   */
  ImmutableList<Found> in(
      ParsedSentence sentence, Optional<LocalDate> reference, List<Found> before) {
    if (!holdsTimeWord(sentence)) {
      return ImmutableList.of();
    }
    List<Resolved> resolved = new ArrayList<>();
    ImmutableList<Timed> timeds =
        PlainDates.read(sentence, reference).orElseGet(() -> parser.find(sentence, reference));
    for (Timed timed : timeds) {
      resolve(sentence, timed, reference)
          .map(r -> refersBack(sentence, r.from(), r.to()) ? retold(r, before, resolved) : r)
          .ifPresent(resolved::add);
    }
    return merged(sentence, withDates(sentence, resolved), reference);
  }

  /** Whether a weekday's article points to a day told before: "on the Thursday". */
  static boolean refersBack(ParsedSentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      if (refersBack(sentence, i, i)) {
        return true;
      }
    }
    return false;
  }

  /** "on the Sunday evening", but not "the Sunday game" or "the Monday 8 August". */
  private static boolean refersBack(ParsedSentence s, int from, int to) {
    for (int w = from; w <= to; w++) {
      boolean article = w > 0 && s.word(w - 1).lemma().equals("the");
      if (article && WEEKDAY.matcher(Ascii.toLowerCase(s.word(w).text())).matches()) {
        int noun = s.word(w - 1).head();
        boolean ofDay =
            noun == w || (noun >= 0 && Regex.matches(s.word(noun).lemma(), PARTS_OF_DAY));
        boolean numbered = w + 1 < s.size() && Regex.matches(s.word(w + 1).text(), "[0-9].*");
        return ofDay && !numbered;
      }
    }
    return false;
  }

  /** The last day of that name told before, in the sentence or in those right before it. */
  private static Resolved retold(Resolved r, List<Found> before, List<Resolved> here) {
    Stream<DayRange> days =
        Stream.concat(
            before.stream()
                .map(Found::time)
                .filter(t -> t.from().isPresent() && t.from().equals(t.to()))
                .map(t -> new DayRange(t.from().orElseThrow(), t.to().orElseThrow(), t.clock())),
            here.stream().flatMap(h -> h.range().stream()).filter(DayRange::isDay));
    Optional<DayRange> day =
        days.filter(d -> r.text().contains(weekday(d.from()))).reduce((a, b) -> b);
    Optional<String> clock = r.range().flatMap(DayRange::clock);
    return new Resolved(
        r.from(), r.to(), r.text(), day.map(d -> new DayRange(d.from(), d.to(), clock)), false);
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The cheap test that spares most sentences the parser. */
  static boolean holdsTimeWord(ParsedSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (PlainDates.isTimeWord(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Resolved> resolve(
      ParsedSentence s, Timed timed, Optional<LocalDate> reference) {
    String text = s.text(timed.from(), timed.to());
    String lower = text.toLowerCase(Locale.ROOT);
    if (timed.type().equals("DURATION")) {
      return reference
          .flatMap(today -> span(lower, timed.value(), today))
          .map(r -> new Resolved(timed.from(), timed.to(), text, Optional.of(r), false));
    }
    int from = timed.from();
    boolean vague = VAGUE.matcher(lower).matches() && !PlainDates.isInSpring(s, timed.to());
    if (timed.type().equals("SET") || vague) {
      return Optional.empty();
    }
    if (ANAPHORIC.matcher(lower).find()
        || precededBy(s, from, "that", "same")
        || isCounted(s, from, lower)
        || isOfOtherYear(s, timed.to(), lower)) {
      return Optional.of(new Resolved(from, timed.to(), text, Optional.empty(), false));
    }
    Optional<DayRange> range = DayRange.of(timed.value());
    if (range.isPresent() && reference.isPresent()) {
      Optional<DayRange> placed = chosen(s, timed, lower, range.get(), reference.get());
      if (placed.isEmpty()) {
        return Optional.of(new Resolved(from, timed.to(), text, placed, false));
      }
      range = placed.map(p -> lower.endsWith(" ago") ? loosened(lower, p) : p);
    }
    boolean clock = isTimeOfDay(timed, lower, reference);
    if (range.isEmpty() && !timed.value().contains("XXXX")) {
      return Optional.empty();
    }
    return Optional.of(new Resolved(from, timed.to(), text, range, clock));
  }

  /** A time of day whose day SUTime does not know and takes for today: "at 9 a.m.", "at dusk". */
  private static boolean isTimeOfDay(Timed timed, String text, Optional<LocalDate> reference) {
    if (DAWN.matcher(text).matches()) {
      return true;
    }
    boolean today =
        Regex.matches(timed.value(), ".*T[0-9].*")
            || reference.filter(d -> timed.value().startsWith(d + "T")).isPresent();
    return timed.type().equals("TIME")
        && today
        && !WEEKDAY.matcher(text).find()
        && !MONTH.matcher(text).find()
        && !Regex.matches(text, ".*([0-9]{4}|today|tonight|yesterday|tomorrow|this|last).*");
  }

  /** "in the past three years": up to today. */
  private static Optional<DayRange> span(String text, String value, LocalDate today) {
    if (!PAST_SPAN.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      Period period = Period.parse(value);
      return Optional.of(new DayRange(today.minus(period), today, Optional.empty()));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // "PXW": some weeks
    }
  }

  /** "two years ago" is no day: it may be off by half of its unit. */
  private static DayRange loosened(String text, DayRange range) {
    int days = text.contains("year") ? 183 : text.contains("month") ? 16 : 0;
    days = text.contains("week") ? 4 : text.contains("decade") ? 1826 : days;
    return new DayRange(range.from().minusDays(days), range.to().plusDays(days), range.clock());
  }

  /** "from the first summer", "the second Monday". */
  private static boolean isCounted(ParsedSentence s, int from, String text) {
    return precededBy(s, from, "first", "second", "third", "fourth", "fifth")
        && (WEEKDAY.matcher(text).matches() || SEASON.matcher(text).matches());
  }

  /** "on the Fourth of July that year": of a year told before. */
  private static boolean isOfOtherYear(ParsedSentence s, int to, String text) {
    boolean after =
        to + 1 < s.size()
            && OTHER_YEAR
                .matcher(Ascii.toLowerCase(s.text(to + 1, Math.min(s.size() - 1, to + 4))))
                .matches();
    return after && (MONTH.matcher(text).find() || SEASON.matcher(text).find());
  }

  private static Optional<DayRange> chosen(
      ParsedSentence s, Timed timed, String text, DayRange range, LocalDate today) {
    if (Seasons.isNamed(text)) {
      return Seasons.named(text, today);
    }
    Matcher day = DAY_OF_MONTH.matcher(text);
    return day.find()
        ? numbered(range.from().getDayOfWeek(), Integer.parseInt(day.group(1)), today)
        : placed(s, timed, text, range, today);
  }

  /** The nearest "Friday the 3rd". */
  private static Optional<DayRange> numbered(DayOfWeek weekday, int number, LocalDate today) {
    for (int i = 0; i <= 31; i++) {
      for (LocalDate day : ImmutableList.of(today.minusDays(i), today.plusDays(i))) {
        if (day.getDayOfMonth() == number && day.getDayOfWeek() == weekday) {
          return Optional.of(new DayRange(day, day, Optional.empty()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Puts what SUTime resolves to the nearest day of that name on the right side of today. Empty
   * where the clause does not tell the side: no date is better than a wrong one.
   */
  private static Optional<DayRange> placed(
      ParsedSentence s, Timed timed, String text, DayRange range, LocalDate today) {
    boolean month = MONTH.matcher(text).find() || SEASON.matcher(text).find();
    boolean week = WEEKDAY.matcher(text).find() || text.contains("weekend");
    boolean told = FOUR_DIGITS.matcher(text).find() || DIRECTED.matcher(text).find();
    if (told || (!month && !week) || range.holds(today)) {
      return Optional.of(range);
    }
    boolean after = range.from().isAfter(today);
    DayRange past = after ? (month ? range.plusYears(-1) : range.plusDays(-7)) : range;
    DayRange next = after ? range : month ? range.plusYears(1) : range.plusDays(7);
    if (past.holds(today)) {
      return Optional.of(past); // "winter" in February
    }
    long ahead = ChronoUnit.DAYS.between(today, next.from());
    long ago = ChronoUnit.DAYS.between(past.to(), today);
    return switch (Outlook.of(s, timed.from(), timed.to())) {
      case AHEAD, PRESENT -> Optional.of(next);
      case UNCLEAR -> nearest(past, next, ago, ahead);
      case BACK -> {
        // Told in February: "spoke of the congress in May"
        boolean open = month && Outlook.isAfterNoun(s, timed.from(), timed.to()) && 2 * ahead < ago;
        yield open ? Optional.empty() : Optional.of(past);
      }
    };
  }

  /** Told on 14 June, "agreed to set a paper on 4 July" means the one three weeks on. */
  private static Optional<DayRange> nearest(DayRange past, DayRange next, long ago, long ahead) {
    if (MUCH_NEARER * ahead < ago) {
      return Optional.of(next);
    }
    return MUCH_NEARER * ago < ahead ? Optional.of(past) : Optional.empty();
  }

  private static boolean precededBy(ParsedSentence s, int word, String... texts) {
    return word > 0
        && ImmutableSet.copyOf(texts).contains(Ascii.toLowerCase(s.word(word - 1).text()));
  }

  /** A clock time takes its day from the day named beside it, and is one with it if adjacent. */
  private static List<Resolved> withDates(ParsedSentence s, List<Resolved> found) {
    List<Resolved> result = new ArrayList<>(found);
    for (int i = 0; i < result.size(); i++) {
      Resolved r = result.get(i);
      Optional<Resolved> day =
          r.clock()
              ? result.stream()
                  .filter(o -> !o.clock() && o.range().filter(DayRange::isDay).isPresent())
                  .findFirst()
              : Optional.empty();
      if (day.isEmpty()) {
        continue;
      }
      Resolved d = day.get();
      Optional<DayRange> range =
          d.range().map(x -> new DayRange(x.from(), x.to(), r.range().flatMap(DayRange::clock)));
      boolean adjacent = Math.max(d.from() - r.to(), r.from() - d.to()) <= 2;
      int from = adjacent ? Math.min(r.from(), d.from()) : r.from();
      int to = adjacent ? Math.max(r.to(), d.to()) : r.to();
      result.set(i, new Resolved(from, to, s.text(from, to), range, false));
      if (adjacent) {
        result.remove(d);
        i = -1;
      }
    }
    return result;
  }

  private static ImmutableList<Found> merged(
      ParsedSentence s, List<Resolved> found, Optional<LocalDate> today) {
    ImmutableList.Builder<Found> result = ImmutableList.builder();
    for (int i = 0; i < found.size(); i++) {
      Resolved first = found.get(i);
      if (i + 1 < found.size() && linked(s, first, found.get(i + 1))) {
        result.add(range(s, first, found.get(i + 1)));
        i++;
      } else {
        result.add(single(s, first, today));
      }
    }
    return result.build();
  }

  /** "from May to July", "between September and November", "2010-2012". */
  private static boolean linked(ParsedSentence s, Resolved first, Resolved second) {
    if (second.from() != first.to() + 2 || first.range().isEmpty() || second.range().isEmpty()) {
      return false;
    }
    String link = Ascii.toLowerCase(s.word(first.to() + 1).text());
    return switch (link) {
      case "to", "until", "till", "through", "-", "–" -> true;
      case "and" -> precededBy(s, first.from(), "between");
      default -> false;
    };
  }

  private static Found range(ParsedSentence s, Resolved first, Resolved second) {
    DayRange end = second.range().orElseThrow();
    Optional<LocalDate> begin =
        Optional.of(begin(first, second).from()).filter(from -> !from.isAfter(end.to()));
    boolean between = precededBy(s, first.from(), "between");
    boolean opened = between || precededBy(s, first.from(), "from");
    int from = opened ? first.from() - 1 : first.from();
    boolean undated = first.clock() && second.clock(); // "between midnight and 6 a.m."
    return new Found(
        from,
        second.to(),
        new EventTime(
            begin.filter(d -> !undated),
            Optional.of(end.to()).filter(d -> !undated),
            !between,
            first.clock() ? Optional.empty() : first.range().flatMap(DayRange::clock),
            s.text(from, second.to())));
  }

  /**
   * Where a range begins whose end is known: "from May to July 2012" in 2012, "from November to
   * March" in the year before, "from Friday to Monday" in the week before.
   */
  private static DayRange begin(Resolved first, Resolved second) {
    DayRange begin = first.range().orElseThrow();
    LocalDate end = second.range().orElseThrow().to();
    String text = Ascii.toLowerCase(first.text());
    if (FOUR_DIGITS.matcher(text).find() || DIRECTED.matcher(text).find()) {
      return begin;
    }
    if (MONTH.matcher(text).find() || SEASON.matcher(text).find()) {
      boolean dated = FOUR_DIGITS.matcher(second.text()).find();
      DayRange near = dated ? begin.plusYears(end.getYear() - begin.from().getYear()) : begin;
      return near.from().isAfter(end) ? near.plusYears(-1) : near;
    }
    boolean after = WEEKDAY.matcher(text).find() && begin.from().isAfter(end);
    return after ? begin.plusDays(-7) : begin;
  }

  private static Found single(ParsedSentence s, Resolved r, Optional<LocalDate> today) {
    Optional<LocalDate> from = r.clock() ? Optional.empty() : r.range().map(DayRange::from);
    Optional<LocalDate> to = r.clock() ? Optional.empty() : r.range().map(DayRange::to);
    Optional<String> clock = r.range().flatMap(DayRange::clock);
    String before = r.from() > 0 ? Ascii.toLowerCase(s.word(r.from() - 1).text()) : "";
    boolean season =
        r.to() + 2 < s.size()
            && Regex.matches(s.word(r.to() + 1).text(), "[-–]")
            && Regex.matches(s.word(r.to() + 2).text(), "[0-9]{2}")
            && Regex.matches(s.word(r.to()).text(), "[0-9]{4}");
    int last = season ? r.to() + 2 : r.to();
    to = season ? to.map(d -> d.plusYears(1)) : to;
    int start = r.from() - 1;
    boolean whole = false;
    Optional<LocalDate> none = Optional.empty();
    switch (before) {
      case "since" -> {
        whole = true;
        to = today.filter(t -> r.range().filter(x -> !x.from().isAfter(t)).isPresent());
      }
      case "until", "till" -> {
        whole = true;
        from = none;
      }
      case "by" -> from = none;
      case "before" -> {
        boolean day = clock.isPresent(); // "before midnight on Saturday" is on Saturday
        to = day ? to : from.map(d -> d.minusDays(1));
        from = day ? from : none;
      }
      case "after" -> {
        boolean midnight = clock.filter(c -> c.equals("00:00")).isPresent();
        from = midnight || clock.isEmpty() ? to.map(d -> d.plusDays(midnight ? 0 : 1)) : from;
        to = clock.isEmpty() ? none : to.map(d -> d.plusDays(midnight ? 1 : 0));
      }
      case "throughout" -> whole = true;
      default -> start = r.from();
    }
    return new Found(start, last, new EventTime(from, to, whole, clock, s.text(start, last)));
  }
}
