package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern OF_WHAT = Pattern.compile(" (of|among) ");

  private static final Pattern STUFF =
      Pattern.compile(
          "\\d[^ ]*(?: [\\p{L}-]+){0,3}? of ([^,;]+?)(?= (?:in|on|at|for|from|by|with) |[,;]|$)");

  private static final Pattern SHARED_OUT = Pattern.compile("(?i)\\b(each|apiece|per|average)\\b");

  /** The numbers of a claim that can be held against another claim's. */
  static ImmutableList<Figure> of(Frame frame) {
    ImmutableList.Builder<Figure> figures = ImmutableList.builder();
    for (Argument participant : frame.claim().proposition().arguments()) {
      Mention mention = participant.mention();
      boolean name = !mention.head().isEmpty() && Character.isUpperCase(mention.head().charAt(0));
      if (mention.quantity().isPresent() && !name && !ADDED.matcher(mention.text()).find()) {
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
   * How the number stands to the verb: the level ("to"), the change ("by") or the start ("from").
   */
  String part() {
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
