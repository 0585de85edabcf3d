package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;

/**
 * Reads what gives an amount to a noun as the verb would say it: "there were 96 people on board the
 * ferry" as what the ferry carried, "the death toll was nine" as nine who died, "the cost of the
 * bridge came to two million" as what the bridge cost. Immutable.
 */
final class AmountFrames {
  private static final ImmutableSet<String> GIVING =
      ImmutableSet.of("be", "come", "amount", "stand", "total", "reach", "run", "rise", "number");

  private static final Pattern ABOARD = Pattern.compile("(?i)\\b(?:on board|aboard)\\b");

  private static final Pattern ABOARD_WHAT =
      Pattern.compile("(?i)\\b(?:on board|aboard) (?:the|a|an|his|her|its|our|their) ([^,;.]+)");

  /** "Aboard the Corra": whether that is the tug, the name alone does not tell. */
  private static final Pattern ABOARD_NAME =
      Pattern.compile("\\b(?:[Oo]n board|[Aa]board) (?:the )?\\p{Lu}");

  private static final Pattern TOLL =
      Pattern.compile(
          "(?i)^(?:the )?(?:\\p{L}+ )?(?:(?:death )?toll|number of (?:the )?(?:dead|deaths))\\b");

  private static final Pattern ATTRIBUTE_OF =
      Pattern.compile(
          "(?i)^(?:the|its|their) (?:\\p{L}+ )?(cost|price|weight|duration) of (the \\p{L}+.*)$");

  private static final ImmutableMap<String, String> SAID_OF =
      ImmutableMap.of("cost", "cost", "price", "cost", "weight", "weigh", "duration", "last");

  private static final Pattern END = Pattern.compile(" (?:in|at|on|of|from|near|for|to|by) .*$");

  private final LexicalKnowledge words;

  AmountFrames(LexicalKnowledge words) {
    this.words = words;
  }

  Optional<Frame> read(Claim claim, ImmutableList<Argument> participants, boolean negative) {
    return negative
        ? Optional.empty()
        : aboard(claim, participants)
            .or(() -> toll(claim, participants))
            .or(() -> attribute(claim, participants));
  }

  /** "96 people were on board", "the ferry had 96 people aboard": it carried them. */
  private Optional<Frame> aboard(Claim claim, ImmutableList<Argument> participants) {
    Predicate predicate = claim.proposition().predicate();
    boolean have = predicate.lemma().equals("have");
    String sentence = claim.proposition().sentence();
    if (!(have || isBeing(predicate))
        || !ABOARD.matcher(sentence).find()
        || ABOARD_NAME.matcher(sentence).find()) {
      return Optional.empty();
    }
    Optional<Mention> people =
        participants.stream()
            .filter(p -> p.role() == (have ? Role.OBJECT : Role.SUBJECT))
            .map(Argument::mention)
            .filter(m -> m.quantity().filter(q -> isPeople(q.unit())).isPresent())
            .findFirst();
    if (people.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mention> craft =
        have
            ? participants.stream()
                .filter(p -> p.role() == Role.SUBJECT)
                .map(Argument::mention)
                .findFirst()
            : craft(sentence);
    ImmutableList.Builder<Argument> read = ImmutableList.builder();
    craft.ifPresent(c -> read.add(new Argument(Role.SUBJECT, "", c)));
    read.add(new Argument(Role.OBJECT, "", people.get()));
    return Optional.of(new Frame(claim, "carry", /* negative= */ false, read.build()));
  }

  private boolean isPeople(String unit) {
    return !unit.isEmpty() && words.isKindOf(unit, "person");
  }

  private static boolean isBeing(Predicate predicate) {
    return predicate.kind() == Predicate.Kind.EXISTENCE || predicate.lemma().equals("be");
  }

  private static Optional<Mention> craft(String sentence) {
    Matcher what = ABOARD_WHAT.matcher(sentence);
    return what.find() ? Optional.of(definite("the " + what.group(1))) : Optional.empty();
  }

  /** "The death toll was nine": nine people died. */
  private static Optional<Frame> toll(Claim claim, ImmutableList<Argument> participants) {
    return subject(participants)
        .filter(m -> TOLL.matcher(m.text()).find())
        .flatMap(m -> amount(claim))
        .map(
            amount ->
                new Frame(
                    claim,
                    "die",
                    /* negative= */ false,
                    ImmutableList.of(new Argument(Role.SUBJECT, "", persons(amount.mention())))));
  }

  private static Mention persons(Mention amount) {
    return new Mention(
        amount.text(),
        "person",
        ImmutableList.of(),
        Quantifier.PLAIN,
        Optional.empty(),
        amount.quantity());
  }

  /** "The cost of the bridge came to two million": the bridge cost two million. */
  private static Optional<Frame> attribute(Claim claim, ImmutableList<Argument> participants) {
    Optional<Matcher> of =
        subject(participants).map(m -> ATTRIBUTE_OF.matcher(m.text())).filter(Matcher::matches);
    Optional<Argument> amount = of.flatMap(m -> amount(claim));
    if (of.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    String noun = of.get().group(1).toLowerCase(Locale.ROOT);
    return Optional.of(
        new Frame(
            claim,
            SAID_OF.getOrDefault(noun, noun),
            /* negative= */ false,
            ImmutableList.of(
                new Argument(Role.SUBJECT, "", definite(of.get().group(2))), amount.get())));
  }

  private static Optional<Mention> subject(ImmutableList<Argument> participants) {
    return participants.stream()
        .filter(p -> p.role() == Role.SUBJECT)
        .map(Argument::mention)
        .findFirst();
  }

  /** The amount, where the claim does no more than give it. */
  private static Optional<Argument> amount(Claim claim) {
    boolean attribute =
        claim.proposition().arguments().stream().anyMatch(a -> a.role() == Role.ATTRIBUTE);
    if (!attribute && !GIVING.contains(claim.proposition().predicate().lemma())) {
      return Optional.empty();
    }
    return claim.proposition().arguments().stream()
        .filter(a -> a.role() != Role.SUBJECT && a.mention().quantity().isPresent())
        .findFirst();
  }

  private static Mention definite(String text) {
    String noun = END.matcher(text).replaceFirst("");
    String last = noun.substring(noun.lastIndexOf(' ') + 1);
    return new Mention(
        text,
        Character.isUpperCase(last.charAt(0)) ? last : Framer.singular(last),
        ImmutableList.of(),
        Quantifier.DEFINITE,
        Optional.empty(),
        Optional.empty());
  }
}
