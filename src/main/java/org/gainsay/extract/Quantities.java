package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Numbers with their units and bounds: "just under $41 million", "at least four times". The tally
 * of a vote ("6-3") has the unit "vote", the votes for it as {@code low} and those against it as
 * {@code high}. Years, dates, clock times, ordinals and numbers that are names ("page 9") are no
 * quantities.
 */
final class Quantities {
  /** Words before a number, longest first where one begins like another. */
  private static final ImmutableMap<String, Bound> BEFORE =
      ImmutableMap.<String, Bound>builder()
          .put("no more than", Bound.AT_MOST)
          .put("not more than", Bound.AT_MOST)
          .put("no fewer than", Bound.AT_LEAST)
          .put("no less than", Bound.AT_LEAST)
          .put("not less than", Bound.AT_LEAST)
          .put("a minimum of", Bound.AT_LEAST)
          .put("a maximum of", Bound.AT_MOST)
          .put("a total of", Bound.EXACT)
          .put("as many as", Bound.AT_MOST)
          .put("as much as", Bound.AT_MOST)
          .put("as few as", Bound.AT_LEAST)
          .put("as little as", Bound.AT_LEAST)
          .put("in excess of", Bound.MORE_THAN)
          .put("just short of", Bound.ABOUT)
          .put("just shy of", Bound.ABOUT)
          .put("a little under", Bound.ABOUT)
          .put("a little over", Bound.ABOUT)
          .put("little more than", Bound.ABOUT)
          .put("slightly more than", Bound.ABOUT)
          .put("slightly less than", Bound.ABOUT)
          .put("slightly fewer than", Bound.ABOUT)
          .put("just more than", Bound.ABOUT)
          .put("just less than", Bound.ABOUT)
          .put("well over", Bound.MORE_THAN)
          .put("well under", Bound.LESS_THAN)
          .put("just under", Bound.ABOUT)
          .put("just over", Bound.ABOUT)
          .put("just above", Bound.ABOUT)
          .put("just below", Bound.ABOUT)
          .put("slightly over", Bound.ABOUT)
          .put("slightly under", Bound.ABOUT)
          .put("at least", Bound.AT_LEAST)
          .put("at most", Bound.AT_MOST)
          .put("at the most", Bound.AT_MOST)
          .put("at a minimum", Bound.AT_LEAST)
          .put("up to", Bound.AT_MOST)
          .put("more than", Bound.MORE_THAN)
          .put("greater than", Bound.MORE_THAN)
          .put("upwards of", Bound.MORE_THAN)
          .put("upward of", Bound.MORE_THAN)
          .put("less than", Bound.LESS_THAN)
          .put("fewer than", Bound.LESS_THAN)
          .put("close to", Bound.ABOUT)
          .put("an estimated", Bound.ABOUT)
          .put("an average of", Bound.ABOUT)
          .put("over", Bound.MORE_THAN)
          .put("above", Bound.MORE_THAN)
          .put("exceeding", Bound.MORE_THAN)
          .put("under", Bound.LESS_THAN)
          .put("below", Bound.LESS_THAN)
          .put("about", Bound.ABOUT)
          .put("around", Bound.ABOUT)
          .put("roughly", Bound.ABOUT)
          .put("approximately", Bound.ABOUT)
          .put("approx.", Bound.ABOUT)
          .put("circa", Bound.ABOUT)
          .put("nearly", Bound.ABOUT)
          .put("almost", Bound.ABOUT)
          .put("some", Bound.ABOUT)
          .put("estimated", Bound.ABOUT)
          .put("perhaps", Bound.ABOUT)
          .put("maybe", Bound.ABOUT)
          .put("barely", Bound.ABOUT)
          .put("only", Bound.EXACT)
          .put("exactly", Bound.EXACT)
          .put("precisely", Bound.EXACT)
          .put("just", Bound.EXACT)
          .put("all", Bound.EXACT)
          .buildOrThrow();

  private static final ImmutableMap<String, Bound> AFTER =
      ImmutableMap.of(
          "or more", Bound.AT_LEAST,
          "or so", Bound.ABOUT,
          "or fewer", Bound.AT_MOST,
          "or less", Bound.AT_MOST,
          "at least", Bound.AT_LEAST,
          "at most", Bound.AT_MOST,
          "or thereabouts", Bound.ABOUT);

  private static final ImmutableMap<String, String> CURRENCIES =
      ImmutableMap.<String, String>builder()
          .put("$", "usd")
          .put("us$", "usd")
          .put("dollar", "usd")
          .put("buck", "usd")
          .put("a$", "aud")
          .put("au$", "aud")
          .put("c$", "cad")
          .put("€", "eur")
          .put("euro", "eur")
          .put("eur", "eur")
          .put("£", "gbp")
          .put("gbp", "gbp")
          .put("#", "gbp")
          .put("¥", "jpy")
          .put("yen", "jpy")
          .put("usd", "usd")
          .buildOrThrow();

  private static final ImmutableMap<String, String> UNITS =
      ImmutableMap.<String, String>builder()
          .put("%", "percent")
          .put("pct", "percent")
          .put("per cent", "percent")
          .put("metre", "metre")
          .put("meter", "metre")
          .put("m", "metre")
          .put("kilometre", "km")
          .put("kilometer", "km")
          .put("centimetre", "cm")
          .put("centimeter", "cm")
          .put("millimetre", "mm")
          .put("millimeter", "mm")
          .put("feet", "foot")
          .put("ft", "foot")
          .put("kilogram", "kg")
          .put("kilogramme", "kg")
          .put("kilo", "kg")
          .put("gramme", "gram")
          .put("tonne", "ton")
          .put("litre", "litre")
          .put("liter", "litre")
          .put("hectare", "hectare")
          .put("hr", "hour")
          .put("min", "minute")
          .put("sec", "second")
          .put("people", "person")
          .put("persons", "person")
          .put("men", "man")
          .put("women", "woman")
          .put("mph", "mph")
          .buildOrThrow();

  private static final ImmutableMap<String, Double> FRACTIONS =
      ImmutableMap.of(
          "half", 1 / 2.0, "third", 1 / 3.0, "quarter", 1 / 4.0, "fourth", 1 / 4.0, "fifth",
          1 / 5.0, "tenth", 1 / 10.0);

  /** What people count shares of: "four in five". */
  private static final ImmutableSet<Double> WHOLES =
      ImmutableSet.of(5.0, 10.0, 20.0, 100.0, 1000.0);

  /** "dozens": at least two of them. */
  private static final ImmutableMap<String, Double> MANY =
      ImmutableMap.of(
          "dozens",
          24.0,
          "scores",
          40.0,
          "hundreds",
          200.0,
          "thousands",
          2e3,
          "millions",
          2e6,
          "billions",
          2e9);

  private static final ImmutableSet<String> NUMBERED =
      ImmutableSet.of(
          "page",
          "room",
          "section",
          "no.",
          "number",
          "article",
          "flight",
          "route",
          "highway",
          "chapter",
          "part",
          "figure",
          "phase",
          "level",
          "grade",
          "title",
          "form",
          "table",
          "item",
          "interstate",
          "line",
          "platform",
          "gate",
          "row",
          "channel",
          "version",
          "bill",
          "proposition",
          "amendment",
          "exhibit",
          "paragraph",
          "clause",
          "rule",
          "annex",
          "count",
          "suite",
          "apartment",
          "building",
          "ward",
          "district",
          "precinct",
          "division",
          "week",
          "pier",
          "berth",
          "step",
          "verse",
          "volume");

  private static final ImmutableSet<String> CHANGING =
      ImmutableSet.of(
          "rise",
          "fall",
          "grow",
          "drop",
          "increase",
          "decrease",
          "climb",
          "jump",
          "slip",
          "widen",
          "narrow",
          "cut",
          "raise",
          "lower",
          "go",
          "change",
          "shrink",
          "decline",
          "double",
          "move",
          "reduce",
          "expand",
          "revise",
          "surge",
          "plunge",
          "dip");

  private static final ImmutableSet<String> MONTHS =
      ImmutableSet.of(
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
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "jun.",
          "jul.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  private static final ImmutableSet<String> DECIDING =
      ImmutableSet.of(
          "vote",
          "approve",
          "pass",
          "reject",
          "rule",
          "decide",
          "win",
          "lose",
          "beat",
          "defeat",
          "score",
          "majority",
          "decision",
          "margin",
          "ruling",
          "split",
          "tally",
          "count",
          "be",
          "adopt",
          "back",
          "agree",
          "verdict",
          "result",
          "victory",
          "loss",
          "lead",
          "draw");

  private Quantities() {}

  /** The quantity in the phrase headed by a noun, or at a number word. */
  static Optional<Quantity> at(ParsedSentence s, int word) {
    String lower = Ascii.toLowerCase(s.word(word).text());
    if (lower.equals("twice") || lower.equals("thrice") || lower.equals("once")) {
      return adverb(s, word, lower);
    }
    if (FRACTIONS.containsKey(singular(lower)) || MANY.containsKey(lower)) {
      return part(s, word, lower);
    }
    if (Numbers.isNumeral(s, word)) {
      return number(s, word);
    }
    if (isCurrency(lower) && word + 1 < s.size()) {
      return number(s, word + 1);
    }
    if (s.word(word).tag().startsWith("NN") || lower.equals("%")) {
      return ofNoun(s, word);
    }
    return Optional.empty();
  }

  private static Optional<Quantity> adverb(ParsedSentence s, int word, String lower) {
    boolean conjunction =
        lower.equals("once")
            && (s.is(word, "mark")
                || !s.is(word, "advmod")
                || (s.word(word).head() > word && word == 0)
                || s.children(word).size() > s.children(word, "advmod").size()
                || (word > 0 && s.word(word - 1).text().equals("at")));
    if (conjunction || next(s, word).equals("as")) {
      return Optional.empty();
    }
    double value = lower.equals("once") ? 1 : lower.equals("twice") ? 2 : 3;
    Bounded bounded = bound(s, word, word);
    return Optional.of(
        Quantity.of(value, "time", bounded.bound(), s.text(bounded.from(), bounded.to())));
  }

  /** "half of the 80 boats" is 40 boats; of an unknown whole it is 50 percent. "dozens of". */
  private static Optional<Quantity> part(ParsedSentence s, int word, String lower) {
    Optional<Integer> whole =
        s.children(word, "nmod").stream()
            .filter(c -> s.child(c, "case").filter(k -> s.word(k).text().equals("of")).isPresent())
            .findFirst();
    if (MANY.containsKey(lower)) {
      return many(s, word, whole);
    }
    double share = FRACTIONS.getOrDefault(singular(lower), 1.0);
    int from = word;
    int before = word >= 2 && s.word(word - 1).tag().equals("HYPH") ? word - 2 : word - 1;
    if (before >= 0 && Numbers.isNumeral(s, before)) {
      share *= Numbers.at(s, before).map(Numbers::value).orElse(1.0);
      from = before;
    } else if (!lower.equals("half")
        && !(before >= 0 && Regex.matches(s.word(before).text(), "[Aa]n?"))) {
      return Optional.empty(); // an ordinal: "the third"
    } else if (!lower.equals("half")) {
      from = before;
    }
    if (whole.isEmpty() && !next(s, word).equals("of")) {
      return Optional.empty();
    }
    Bounded bounded = bound(s, from, word);
    String text = s.text(bounded.from(), Math.max(bounded.to(), whole.orElse(word)));
    Optional<Integer> count = whole.flatMap(w -> s.child(w, "nummod"));
    Optional<Quantity> all =
        whole.isPresent() && Numbers.isNumeral(s, whole.get())
            ? number(s, whole.get())
            : count.flatMap(c -> number(s, c));
    if (all.isPresent()) {
      return Optional.of(
          Quantity.of(all.get().low() * share, all.get().unit(), bounded.bound(), text));
    }
    double percent = Math.round(share * 1000) / 10.0;
    return Optional.of(Quantity.of(percent, "percent", bounded.bound(), text));
  }

  /** "dozens of boats", "hundreds of thousands of people". */
  private static Optional<Quantity> many(ParsedSentence s, int word, Optional<Integer> of) {
    double least = MANY.getOrDefault(Ascii.toLowerCase(s.word(word).text()), 1.0);
    Optional<Quantity> more =
        of.filter(w -> MANY.containsKey(Ascii.toLowerCase(s.word(w).text())))
            .flatMap(w -> at(s, w));
    if (more.isPresent()) {
      double value = least * more.get().low() / 2;
      return Optional.of(
          Quantity.of(value, more.get().unit(), Bound.AT_LEAST, s.text(word, word + 2)));
    }
    String unit = of.map(w -> unit(s, w)).orElse("");
    return Optional.of(Quantity.of(least, unit, Bound.AT_LEAST, s.text(word, word)));
  }

  private static Optional<Quantity> ofNoun(ParsedSentence s, int noun) {
    if (noun > 0 && s.is(noun - 1, "nummod", "compound") && Numbers.isNumeral(s, noun - 1)) {
      return number(s, noun - 1);
    }
    for (int c : s.children(noun, "nummod", "compound", "amod", "dep", "advmod")) {
      String lower = Ascii.toLowerCase(s.word(c).text());
      if (c > noun) {
        continue;
      }
      if (isCurrency(lower) && c + 1 < s.size()) {
        // "a $500 check": the money is not how many checks.
        return isMeasure(s, noun) ? number(s, c + 1) : Optional.empty();
      }
      if (Numbers.isNumeral(s, c)) {
        return number(s, c);
      }
    }
    return single(s, noun);
  }

  /** "A single shot was fired" is one; "not a single shot" is none, and no number. */
  private static Optional<Quantity> single(ParsedSentence s, int noun) {
    boolean single =
        noun >= 2
            && s.word(noun).tag().equals("NN")
            && Ascii.toLowerCase(s.word(noun - 1).text()).equals("single")
            && Regex.matches(Ascii.toLowerCase(s.word(noun - 2).text()), "an?|one");
    if (!single) {
      return Optional.empty();
    }
    for (int i = 0; i < s.size(); i++) {
      if (Regex.matches(
          Ascii.toLowerCase(s.word(i).text()),
          "not|n't|n’t|no|never|nobody|nothing|none|neither|nor|without|hardly|any|if|than|on")) {
        return Optional.empty(); // nor "120 km on a single charge", "more than a single"
      }
    }
    return Optional.of(Quantity.of(1, unit(s, noun), Bound.EXACT, s.text(noun - 2, noun)));
  }

  private static boolean isMeasure(ParsedSentence s, int noun) {
    String unit = unit(s, noun);
    return unit.equals("percent") || Numbers.isNumeral(s, noun);
  }

  private static Optional<Quantity> number(ParsedSentence s, int word) {
    Optional<Numbers> found = Numbers.at(s, word);
    if (found.isEmpty() || isName(s, found.get())) {
      return Optional.empty();
    }
    Numbers number = found.get();
    if (number.to() + 2 < s.size()
        && s.word(number.to() + 1).tag().equals("HYPH")
        && FRACTIONS.containsKey(singular(Ascii.toLowerCase(s.word(number.to() + 2).text())))) {
      return at(s, number.to() + 2);
    }
    Optional<Quantity> pair = share(s, number).or(() -> pair(s, number));
    if (pair.isPresent()) {
      return pair;
    }
    String unit = unitOf(s, number);
    if ((isYear(s, number) && (unit.isEmpty() || isOfOne(s, number)))
        || (unit.equals("time") && comparison(s, number))) {
      return Optional.empty();
    }
    int from =
        number.from() > 0 && isCurrency(s, number.from() - 1) ? number.from() - 1 : number.from();
    Bounded bounded = bound(s, from, number.to());
    int to = Math.max(bounded.to(), unitEnd(s, number, unit));
    return Optional.of(
        Quantity.of(number.value(), unit, bounded.bound(), s.text(bounded.from(), to)));
  }

  /** "four times as large": a factor, no count. */
  private static boolean comparison(ParsedSentence s, Numbers number) {
    int after = number.to() + 2;
    return after < s.size()
        && (s.word(after).text().equals("as") || Regex.matches(s.word(after).tag(), "JJR|RBR"));
  }

  /** "Nine in ten residents", "one out of five": so many percent. */
  private static Optional<Quantity> share(ParsedSentence s, Numbers number) {
    Optional<Numbers> of = beyondIn(s, number.to() + 1);
    if (of.isPresent()) {
      return share(s, number, of.get());
    }
    int in = number.from() - 1;
    int before = in > 1 && s.word(in).text().equals("of") ? in - 2 : in - 1;
    return before >= 0 && beyondIn(s, before + 1).filter(number::equals).isPresent()
        ? Numbers.at(s, before).flatMap(n -> share(s, n, number))
        : Optional.empty();
  }

  /** The number behind "in" or "out of" at a place. */
  private static Optional<Numbers> beyondIn(ParsedSentence s, int at) {
    int to =
        at < s.size() && s.word(at).text().equals("out") && next(s, at).equals("of")
            ? at + 2
            : at + 1;
    boolean in = at < s.size() && (to == at + 2 || s.word(at).text().equals("in"));
    return in && to < s.size() ? Numbers.at(s, to) : Optional.empty();
  }

  private static Optional<Quantity> share(ParsedSentence s, Numbers part, Numbers whole) {
    // "Killed two in three attacks" counts attacks; nobody counts out of four or seven.
    if (!WHOLES.contains(whole.value()) || part.value() <= 0 || part.value() >= whole.value()) {
      return Optional.empty();
    }
    Bounded bounded = bound(s, part.from(), part.to());
    return Optional.of(
        Quantity.of(
            part.value() / whole.value() * 100,
            "percent",
            bounded.bound(),
            s.text(bounded.from(), whole.to())));
  }

  /** Two numbers that belong together: a range or the tally of a vote. */
  private static Optional<Quantity> pair(ParsedSentence s, Numbers number) {
    Optional<Numbers> second = partner(s, number.to() + 1);
    Numbers low = number;
    if (second.isEmpty()) {
      int link = number.from() - 1;
      link = link > 0 && isCurrency(s, link) ? link - 1 : link;
      if (link < 1 || !isLink(s, link)) {
        return Optional.empty();
      }
      Optional<Numbers> first = Numbers.at(s, link - 1);
      if (first.isEmpty()) {
        first =
            link >= 2
                ? Numbers.at(s, link - 2)
                    .filter(
                        n ->
                            s.word(n.to() + 1).text().equals("%")
                                || s.word(n.to() + 1).lemma().equals("percent"))
                : first;
      }
      if (first.isEmpty()) {
        return Optional.empty();
      }
      low = first.get();
      second = Optional.of(number);
    }
    Numbers high = second.get();
    int link = low.to() + 1;
    while (link < high.from() && !isLink(s, link)) {
      link++;
    }
    if (link >= high.from()) {
      return Optional.empty();
    }
    return pair(s, low, high, s.word(link).text());
  }

  private static Optional<Quantity> pair(ParsedSentence s, Numbers low, Numbers high, String link) {
    int from = low.from() > 0 && isCurrency(s, low.from() - 1) ? low.from() - 1 : low.from();
    boolean between = from > 0 && s.word(from - 1).lemma().equals("between");
    if (link.equals("and") && !between) {
      return Optional.empty();
    }
    boolean changing = from > 0 && s.word(from - 1).text().equals("from") && changes(s, low.to());
    if (link.equals("to") && changing) {
      return Optional.empty();
    }
    boolean hyphen = link.equals("-") || link.equals("–") || link.equals("‑");
    if (isYear(s, low) && unitOf(s, high).isEmpty()) {
      return Optional.empty();
    }
    boolean voted = link.equals("to") && low.value() >= high.value();
    if ((hyphen || voted) && isTally(s, low, high)) {
      return Optional.of(
          new Quantity(
              low.value(), high.value(), "vote", Bound.EXACT, s.text(low.from(), high.to())));
    }
    String unit = unitOf(s, high);
    unit = unit.isEmpty() ? unitOf(s, low) : unit;
    if (low.value() >= high.value() || (link.equals("to") && unit.isEmpty())) {
      return Optional.empty();
    }
    double floor = low.value();
    // "$3 to $5 million", "3-5 million": the scale is said once.
    if (high.to() > high.from() && low.to() == low.from() && high.value() >= 1000 * floor) {
      double scale = high.value() / Numbers.value(s.word(high.from()).text()).orElse(high.value());
      floor = floor * scale < high.value() ? floor * scale : floor;
    }
    Bounded bounded = bound(s, between ? from - 1 : from, high.to());
    int to = Math.max(bounded.to(), unitEnd(s, high, unit));
    return Optional.of(
        new Quantity(floor, high.value(), unit, bounded.bound(), s.text(bounded.from(), to)));
  }

  private static Optional<Numbers> partner(ParsedSentence s, int link) {
    int at = link;
    if (at < s.size() && (s.word(at).text().equals("%") || s.word(at).lemma().equals("percent"))) {
      at++;
    }
    if (at >= s.size() || !isLink(s, at)) {
      return Optional.empty();
    }
    int next = at + 1 < s.size() && isCurrency(s, at + 1) ? at + 2 : at + 1;
    return next < s.size() ? Numbers.at(s, next) : Optional.empty();
  }

  private static boolean isLink(ParsedSentence s, int i) {
    String text = s.word(i).text();
    return text.equals("-")
        || text.equals("–")
        || text.equals("‑")
        || text.equals("to")
        || text.equals("and");
  }

  /** "rose from 3% to 12%": two numbers, no range. */
  private static boolean changes(ParsedSentence s, int word) {
    int at = word;
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      if (CHANGING.contains(s.word(at).lemma())) {
        return true;
      }
      at = s.word(at).head();
    }
    return false;
  }

  private static boolean isTally(ParsedSentence s, Numbers low, Numbers high) {
    boolean deciding = false;
    int head = high.to();
    for (int steps = 0; steps < 4 && head >= 0 && !deciding; steps++) {
      deciding = DECIDING.contains(Ascii.toLowerCase(s.word(head).lemma()));
      head = s.word(head).head();
    }
    deciding |= s.child(high.to(), "cop").isPresent();
    boolean near =
        high.to() + 1 < s.size()
            && DECIDING.contains(Ascii.toLowerCase(s.word(high.to() + 1).lemma()));
    return near || (deciding && (low.value() >= high.value() || unitOf(s, high).isEmpty()));
  }

  private static boolean isYear(ParsedSentence s, Numbers number) {
    return number.from() == number.to()
        && Regex.matches(s.word(number.from()).text(), "(1[5-9]|20)[0-9]{2}s?");
  }

  /** "The 2014 study": nothing that there are two thousand of. */
  private static boolean isOfOne(ParsedSentence s, Numbers number) {
    int noun = s.word(number.to()).head();
    return noun > number.to() && Regex.matches(s.word(noun).tag(), "NN|NNP");
  }

  /** A date, a clock time, a page or room: a number that names, and does not count. */
  private static boolean isName(ParsedSentence s, Numbers number) {
    Word first = s.word(number.from());
    if (first.text().contains(":") || Regex.matches(first.text(), "[0-9]+(st|nd|rd|th)")) {
      return true;
    }
    String before = number.from() > 0 ? Ascii.toLowerCase(s.word(number.from() - 1).text()) : "";
    String after = next(s, number.to());
    if (MONTHS.contains(before) && !before.equals("may")) {
      return true;
    }
    if (before.equals("may") && s.word(number.from() - 1).tag().startsWith("NNP")) {
      return true;
    }
    boolean day =
        number.value() >= 1 && number.value() <= 31 && Regex.matches(first.text(), "[0-9]+");
    if (day && MONTHS.contains(after) && s.word(number.to() + 1).tag().startsWith("NNP")) {
      return true;
    }
    if (Regex.matches(after, "a\\.?m\\.?|p\\.?m\\.?|o'clock|o’clock")) {
      return true;
    }
    return NUMBERED.contains(before)
        || (before.equals("#") && Regex.matches(first.text(), "[0-9]+"));
  }

  private static boolean isCurrency(ParsedSentence s, int i) {
    return isCurrency(Ascii.toLowerCase(s.word(i).text()));
  }

  private static boolean isCurrency(String text) {
    return CURRENCIES.containsKey(text) && !Character.isLetter(text.charAt(text.length() - 1));
  }

  private static String unitOf(ParsedSentence s, Numbers number) {
    if (number.from() > 0 && isCurrency(s, number.from() - 1)) {
      return CURRENCIES.getOrDefault(Ascii.toLowerCase(s.word(number.from() - 1).text()), "");
    }
    return unitWord(s, number).map(w -> unit(s, w)).orElse("");
  }

  /** The word that a number counts: the noun it modifies, or what follows "of". */
  private static Optional<Integer> unitWord(ParsedSentence s, Numbers number) {
    int after = number.to() + 1;
    if (after + 1 < s.size()
        && s.word(after).text().equals("or")
        && Regex.matches(s.word(after + 1).text(), "more|fewer|less|so")) {
      after += 2; // "thirty or more eggs"
    }
    if (after < s.size() && s.word(after).text().equals("%")) {
      return Optional.of(after);
    }
    if (after + 1 < s.size()
        && s.word(after).tag().equals("HYPH")
        && s.word(after + 1).tag().startsWith("NN")) {
      return Optional.of(after + 1);
    }
    int head = s.word(number.to()).head();
    for (int i = number.from(); i <= number.to(); i++) {
      int h = s.word(i).head();
      head = h > number.to() ? h : head;
    }
    if (head > number.to()
        && head - number.to() < 8
        && s.word(head).tag().startsWith("NN")
        && Regex.matches(s.word(after).tag(), "NN.*|JJ.*|VB[GN]|HYPH|``|''|,")) {
      return Optional.of(head);
    }
    if (after < s.size() && s.word(after).tag().startsWith("NN")) {
      return Optional.of(after);
    }
    if (next(s, number.to()).equals("of")) {
      return s.children(number.to(), "nmod").stream()
          .filter(c -> s.word(c).tag().startsWith("NN"))
          .findFirst();
    }
    return Optional.empty();
  }

  private static String unit(ParsedSentence s, int word) {
    String text = Ascii.toLowerCase(s.word(word).text());
    String lemma = Ascii.toLowerCase(s.word(word).lemma());
    String currency = CURRENCIES.get(lemma);
    if (currency != null) {
      return currency;
    }
    if (lemma.equals("cent") && word > 0 && s.word(word - 1).text().equals("per")) {
      return "percent";
    }
    String unit = UNITS.get(text);
    return unit != null ? unit : UNITS.getOrDefault(lemma, lemma);
  }

  private static int unitEnd(ParsedSentence s, Numbers number, String unit) {
    boolean money = number.from() > 0 && isCurrency(s, number.from() - 1);
    return unit.isEmpty() || money
        ? number.to()
        : unitWord(s, number)
            .filter(w -> w - number.to() <= 4 && w > number.to())
            .orElse(number.to());
  }

  private record Bounded(Bound bound, int from, int to) {}

  /** How the words around a number say that it is meant. */
  private static Bounded bound(ParsedSentence s, int from, int to) {
    for (Map.Entry<String, Bound> entry : BEFORE.entrySet()) {
      ImmutableList<String> words = ImmutableList.copyOf(entry.getKey().split(" "));
      if (from >= words.size() && matches(s, from - words.size(), words)) {
        return new Bounded(entry.getValue(), from - words.size(), to);
      }
    }
    for (Map.Entry<String, Bound> entry : AFTER.entrySet()) {
      ImmutableList<String> words = ImmutableList.copyOf(entry.getKey().split(" "));
      for (int at = to + 1; at <= to + 2; at++) {
        if (at + words.size() <= s.size() && matches(s, at, words)) {
          return new Bounded(entry.getValue(), from, at + words.size() - 1);
        }
      }
    }
    return new Bounded(Bound.EXACT, from, to);
  }

  private static boolean matches(ParsedSentence s, int at, ImmutableList<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!Ascii.equalsIgnoreCase(s.word(at + i).text(), words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String next(ParsedSentence s, int word) {
    return word + 1 < s.size() ? Ascii.toLowerCase(s.word(word + 1).text()) : "";
  }

  private static String singular(String word) {
    if (word.equals("halves")) {
      return "half";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
