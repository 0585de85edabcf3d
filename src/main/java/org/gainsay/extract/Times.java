package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.claim.EventTime;
import org.gainsay.extract.ParsedSentence.Word;
import org.gainsay.extract.TimeParser.Timed;

/**
 * When things happen, by the time expressions of a sentence. Weekdays and months without a year lie
 * before the day of writing unless their clause looks ahead. Lengths of time ("for three days") and
 * repetitions ("every year") are left out; "the next morning", which hangs on another event, is
 * found but has no date.
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
              + "|\\bthe (next|day|night|week|month|year)\\b(?! of).*");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(the |a |an |one |some |any |that |every |each )?(day|night|week|month|year|hour|minute"
              + "|second|moment|time|morning|afternoon|evening|season|quarter|decade|century|spring"
              + "|fall)s?");

  private static final Pattern PAST_SPAN = Pattern.compile("\\b(past|last|previous)\\b.*");

  private static final ImmutableSet<String> PLANNING =
      ImmutableSet.of("schedule", "expect", "plan", "set", "due", "slate", "hope", "intend");

  private final TimeParser parser;

  Times(TimeParser parser) {
    this.parser = parser;
  }

  /** A resolved expression before the words around it are read. */
  private record Resolved(int from, int to, String text, Optional<DayRange> range, boolean clock) {}

  /** The time expressions of a sentence, in text order. */
  ImmutableList<Found> in(ParsedSentence sentence, Optional<LocalDate> reference) {
    if (!holdsTimeWord(sentence)) {
      return ImmutableList.of();
    }
    List<Resolved> resolved = new ArrayList<>();
    ImmutableList<Timed> timeds =
        PlainDates.read(sentence, reference).orElseGet(() -> parser.find(sentence, reference));
    for (Timed timed : timeds) {
      resolve(sentence, timed, reference).ifPresent(resolved::add);
    }
    return merged(sentence, withDates(sentence, resolved), reference);
  }

  /** The cheap test that spares most sentences the parser. */
  static boolean holdsTimeWord(ParsedSentence sentence) {
    return sentence.words().stream().anyMatch(PlainDates::isTimeWord);
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
    if (timed.type().equals("SET") || VAGUE.matcher(lower).matches()) {
      return Optional.empty();
    }
    int from = timed.from();
    if (ANAPHORIC.matcher(lower).find() || precededBy(s, from, "that", "same")) {
      return Optional.of(new Resolved(from, timed.to(), text, Optional.empty(), false));
    }
    Optional<DayRange> range = DayRange.of(timed.value());
    if (range.isPresent() && reference.isPresent()) {
      DayRange placed = placed(s, timed, lower, range.get(), reference.get());
      range = Optional.of(lower.endsWith(" ago") ? loosened(lower, placed) : placed);
    }
    boolean clockOnly =
        timed.type().equals("TIME")
            && Regex.matches(timed.value(), ".*T[0-9].*")
            && !WEEKDAY.matcher(lower).find()
            && !MONTH.matcher(lower).find()
            && !Regex.matches(lower, ".*([0-9]{4}|today|tonight|yesterday|tomorrow|this|last).*");
    if (range.isEmpty() && !timed.value().contains("XXXX")) {
      return Optional.empty();
    }
    return Optional.of(new Resolved(from, timed.to(), text, range, clockOnly));
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

  /** Puts what SUTime resolves to the nearest day of that name on the right side of today. */
  private static DayRange placed(
      ParsedSentence s, Timed timed, String text, DayRange range, LocalDate today) {
    if (FOUR_DIGITS.matcher(text).find() || DIRECTED.matcher(text).find()) {
      return range;
    }
    boolean ahead = looksAhead(s, timed.from());
    boolean month = MONTH.matcher(text).find() || SEASON.matcher(text).find();
    boolean week = WEEKDAY.matcher(text).find() || text.contains("weekend");
    if (range.from().isAfter(today) && !ahead) {
      return month ? range.plusYears(-1) : week ? range.plusDays(-7) : range;
    }
    if (range.to().isBefore(today) && ahead) {
      return month ? range.plusYears(1) : week ? range.plusDays(7) : range;
    }
    return range;
  }

  /** Whether the clause of a time expression is about what is still to come. */
  private static boolean looksAhead(ParsedSentence s, int word) {
    int verb = word;
    while (verb >= 0 && !s.word(verb).tag().startsWith("V")) {
      verb = s.word(verb).head();
    }
    if (verb < 0) {
      return false;
    }
    Word found = s.word(verb);
    if (PLANNING.contains(found.lemma())) {
      return true;
    }
    boolean modal =
        s.children(verb, "aux").stream()
            .anyMatch(
                c ->
                    s.word(c).tag().equals("MD")
                        && !Regex.matches(s.word(c).lemma(), "could|would"));
    boolean perfect =
        s.children(verb, "aux").stream().anyMatch(c -> s.word(c).lemma().equals("have"));
    boolean infinitive =
        found.tag().equals("VB")
            && s.children(verb, "mark").stream().anyMatch(c -> s.word(c).tag().equals("TO"))
            && found.head() >= 0
            && Regex.matches(
                s.word(found.head()).lemma(),
                "plan|expect|schedule|want|hope|intend|due|set|agree|promise|need|have|ask|order|go|vow|prepare");
    boolean did = s.children(verb, "aux").stream().anyMatch(c -> s.word(c).tag().equals("VBD"));
    boolean present = found.tag().equals("VBZ") || found.tag().equals("VBP");
    return (modal && !perfect) || infinitive || (present && !did);
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
    return new Found(
        from,
        second.to(),
        new EventTime(
            begin,
            Optional.of(end.to()),
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
        to = from.map(d -> d.minusDays(1));
        from = none;
      }
      case "after" -> {
        from = to.map(d -> d.plusDays(1));
        to = none;
      }
      case "throughout" -> whole = true;
      default -> start = r.from();
    }
    return new Found(start, last, new EventTime(from, to, whole, clock, s.text(start, last)));
  }
}
