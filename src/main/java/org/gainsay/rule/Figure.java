package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.conflict.Frame;

/**
 * A number in a claim, and what part it has there.
 *
 * @param quantity the number, as the whole claim means it: "did not exceed 60" is at most 60
 * @param argument the participant that holds it; empty if it says how often
 */
record Figure(Quantity quantity, Optional<Argument> argument) {
  /** Verbs that say on which side of a number something lies. */
  static final ImmutableSet<String> ABOVE =
      ImmutableSet.of("exceed", "top", "surpass", "pass", "outnumber", "break");

  /** "A further 30", "19 more": counts what comes on top. */
  private static final Pattern ADDED =
      Pattern.compile(
          "(?i)\\b(further|additional|another|extra|other)\\b|\\b(?<!no )more (?!than)");

  private static final Pattern OF_WHAT =
      Pattern.compile(" (?:of|among|in (?:five|ten|twenty|\\d+)) ");

  private static final Pattern STUFF =
      Pattern.compile(
          "\\d[^ ]*(?: [\\p{L}-]+){0,3}? of ([^,;]+?)(?= (?:in|on|at|for|from|by|with) |[,;]|$)");

  /** "The only one who saw it": whom it is, not how many. */
  private static final Pattern ONLY_ONE =
      Pattern.compile("(?i)\\b(?:the|not) only ones?\\b|^only one$");

  /** "600 kilos over the limit", "six years older": how far from something else. */
  private static final Pattern DISTANCE =
      Pattern.compile(
          "^ (?:over|under|above|below|beyond|short of|ahead of|behind|off|too|apart"
              + "|(?:long|short|old|young|high|low|tall|heavi|light|fast|slow|earli|lat|larg|small|bigg|wid|deep)er)\\b"
              + "(?! (?:age|oath|water)\\b)");

  /** "A week", "on a Saturday": the time in which it comes to so much. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:(?:an?|per|each|every) (second|minute|hour|day|night|week|month|quarter|year|season|shift)(?! (?:ago|later|earlier|before|old|long))"
              + "|(hourly|daily|nightly|weekly|monthly|quarterly|annual|yearly)"
              + "|on (?:an?|each|every) \\p{L}*?(day|night))(?:ly)?\\b");

  private static final ImmutableMap<String, String> PERIODS =
      ImmutableMap.of("daily", "day", "nightly", "night", "annual", "year");

  private static final Pattern SHARED_OUT = Pattern.compile("(?i)\\b(each|apiece|per|average)\\b");

  /** The numbers of a claim that can be held against another claim's. */
  static ImmutableList<Figure> of(Frame frame) {
    ImmutableList.Builder<Figure> figures = ImmutableList.builder();
    for (Argument participant : frame.claim().proposition().arguments()) {
      Mention mention = participant.mention();
      boolean name = !mention.head().isEmpty() && Character.isUpperCase(mention.head().charAt(0));
      if (mention.quantity().isPresent()
          && !name
          && !ADDED.matcher(mention.text()).find()
          && !ONLY_ONE.matcher(mention.text()).find()) {
        meant(frame, mention.quantity().get())
            .ifPresent(q -> figures.add(new Figure(q, Optional.of(participant))));
      }
    }
    frame
        .claim()
        .qualifiers()
        .count()
        .flatMap(q -> meant(frame, q))
        .ifPresent(q -> figures.add(new Figure(q, Optional.empty())));
    return figures.build();
  }

  private static Optional<Quantity> meant(Frame frame, Quantity quantity) {
    boolean above = ABOVE.contains(frame.predicate()) || quantity.bound() == Bound.MORE_THAN;
    if (frame.negative()) {
      return above ? Optional.of(with(quantity, Bound.AT_MOST)) : Optional.empty();
    }
    return Optional.of(
        ABOVE.contains(frame.predicate()) && quantity.bound() == Bound.EXACT
            ? with(quantity, Bound.MORE_THAN)
            : quantity);
  }

  private static Quantity with(Quantity q, Bound bound) {
    return new Quantity(q.low(), q.high(), q.unit(), bound, q.text());
  }

  /**
   * How the number stands to the verb: the level ("to"), the change ("by"), the start ("from") or
   * the distance from something else.
   */
  String part() {
    String text = argument.map(a -> a.mention().text()).orElse("");
    int at = text.indexOf(quantity.text());
    if (at >= 0 && DISTANCE.matcher(text.substring(at + quantity.text().length())).lookingAt()) {
      return "distance";
    }
    return switch (argument.map(Argument::marker).orElse("")) {
      case "by" -> "change";
      case "from" -> "start";
      case "against", "after", "before", "than", "despite" -> "other";
      default -> "level";
    };
  }

  /** Whether the number is of one out of several, or a mean. */
  boolean sharedOut() {
    return argument.map(a -> SHARED_OUT.matcher(a.mention().text()).find()).orElse(false);
  }

  /**
   * The time in which it comes to so much, if a claim says it beside the number: "day", "week";
   * empty if not. A speed's hour is part of its unit.
   */
  static String period(Frame frame, Figure figure) {
    String said = frame.claim().proposition().sentence().replace(figure.quantity.text(), " ");
    Matcher found = PERIOD.matcher(said);
    if (!found.find()) {
      return "";
    }
    String word =
        Stream.of(1, 2, 3)
            .flatMap(g -> Optional.ofNullable(found.group(g)).stream())
            .collect(Collectors.joining())
            .toLowerCase(Locale.ROOT);
    return PERIODS.getOrDefault(word, word.replaceFirst("ly$", ""));
  }

  /** The words that say what it is a share of: "30 percent of Sunday's flights"; empty if none. */
  ImmutableSet<String> whole() {
    String text = argument.map(a -> a.mention().text()).orElse("");
    Matcher of = OF_WHAT.matcher(text);
    return (quantity.unit().equals("percent") || quantity.unit().equals("point")) && of.find()
        ? Terms.of(text.substring(of.start()))
        : ImmutableSet.of();
  }

  /** The words that say of what something is so much: "200 grams of butter"; empty if none. */
  ImmutableSet<String> stuff() {
    Matcher of = STUFF.matcher(argument.map(a -> a.mention().text()).orElse(""));
    return of.find() ? Terms.of(of.group(1)) : ImmutableSet.of();
  }

  boolean isAll() {
    return argument.map(a -> a.mention().quantifier() == Mention.Quantifier.ALL).orElse(false);
  }

  /** "Two of the brothers". */
  boolean isPart() {
    return argument
        .map(
            a ->
                a.mention()
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .matches(".*\\bof (the|its|their|his|her|them|these|those|all)\\b.*"))
        .orElse(false);
  }
}
