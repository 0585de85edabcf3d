package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;

/** Which of its kind an event is said to be, and whether it is told of as an earlier one. */
final class Precedence {
  /** "It was the first time that": what follows is what was done for the first time. */
  private static final Pattern TIME_THAT =
      Pattern.compile(
          "(?i)\\b(?:it|this|that|which) (?:is|was|has been|had been|marks|marked)"
              + "(?: (?:also|only|now|then|already|even))* the (?:very )?("
              + Ordinal.PATTERN
              + ") time(?: ever)?,?(?: that| when)? ?$");

  private static final Pattern FOR_THE_TIME =
      Pattern.compile(
          "(?i)^(?:the |a |his |her |its |their )?(?:very )?(" + Ordinal.PATTERN + ") time$");

  /** Time and kind within which something is the first: outside them there can be earlier ones. */
  private static final Pattern WINDOW =
      Pattern.compile(
          "(?i)\\b(?:since|this(?! (?:is|was|has|had|marks|marked)\\b)|these|under|as|seasons?|weeks?|months?|decades?|centur(?:y|ies)|generations?"
              + "|memory|years?|days?|modern|post-war|so far|back|again|return\\w*)\\b");

  private static final Pattern BARE_YEAR =
      Pattern.compile(
          "(?i)^(?:(?:back|already|early|late) )?(?:in |during )?(1[5-9]\\d\\d|20\\d\\d)$");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)\\b(?:before|previously|in the past|on (?:an )?earlier occasions?)[.!”\"]*$");

  private Precedence() {}

  /** Which of its kind the claim's event is: for the third time; empty if that is not said. */
  static OptionalInt place(Claim claim) {
    for (Argument argument : claim.proposition().arguments()) {
      if (isForTheTime(argument)) {
        Matcher time = FOR_THE_TIME.matcher(argument.mention().text());
        return time.find() ? OptionalInt.of(Ordinal.place(time.group(1))) : OptionalInt.empty();
      }
    }
    String quote = claim.evidence().quote().replaceFirst("^(?:that|when) ", "");
    String sentence = claim.evidence().surroundings().sentence();
    int at = sentence.indexOf(quote);
    Matcher time = TIME_THAT.matcher(at < 0 ? "" : sentence.substring(0, at));
    return time.find() ? OptionalInt.of(Ordinal.place(time.group(1))) : OptionalInt.empty();
  }

  static boolean isForTheTime(Argument argument) {
    return argument.role() == Role.OBLIQUE
        && argument.marker().equals("for")
        && argument.mention().head().equals("time");
  }

  /** "In ten years", "this season", "as mayor". */
  static boolean isWithin(String sentence) {
    return WINDOW.matcher(sentence).find();
  }

  /**
   * Whether the event of the second claim is told of as one of another, earlier time than that of
   * the first: as news nobody gives a bare year.
   */
  static boolean isEarlier(Claim first, Claim second) {
    if (first.qualifiers().time().flatMap(EventTime::from).isEmpty()
        && first.qualifiers().time().isPresent()) {
      return false;
    }
    Optional<Integer> year =
        second
            .qualifiers()
            .time()
            .map(time -> BARE_YEAR.matcher(time.text()))
            .filter(Matcher::find)
            .map(found -> Integer.valueOf(found.group(1)));
    Optional<Integer> ofFirst =
        first
            .qualifiers()
            .time()
            .flatMap(EventTime::from)
            .or(first.qualifiers()::utterance)
            .map(LocalDate::getYear);
    if (year.isPresent()) {
      return ofFirst.map(own -> own > year.get()).orElse(true);
    }
    return first.qualifiers().time().isEmpty()
        && second.qualifiers().time().isEmpty()
        && first.qualifiers().utterance().equals(second.qualifiers().utterance())
        && BEFORE.matcher(second.evidence().quote()).find();
  }

  /** Whether all that some words speak of is named by others. */
  static boolean covers(String others, String some, ImmutableSet<String> but) {
    return Terms.of(others).containsAll(Sets.difference(Terms.of(some), but));
  }
}
