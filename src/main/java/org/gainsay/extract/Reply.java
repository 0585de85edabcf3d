package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Polarity;

/**
 * A short answer, read from its words.
 *
 * @param polarity what is said of the question's event, negation in the question apart
 * @param certainty how surely: "not to my recollection" is probable only
 * @param particle whether it agrees or disagrees by a word alone ("no"), so that a negative
 *     question is confirmed by it; "I did not" says what is the case whatever the question
 */
record Reply(Polarity polarity, Certainty certainty, boolean particle) {
  private static final ImmutableSet<String> NO =
      ImmutableSet.of("no", "nope", "nah", "never", "not", "negative", "nobody", "none", "nothing");

  private static final ImmutableSet<String> YES =
      ImmutableSet.of(
          "yes",
          "yeah",
          "yep",
          "yup",
          "aye",
          "correct",
          "right",
          "absolutely",
          "certainly",
          "definitely",
          "indeed",
          "sure",
          "exactly",
          "affirmative",
          "true");

  private static final ImmutableSet<String> AUXILIARIES =
      ImmutableSet.of(
          "do", "does", "did", "have", "has", "had", "be", "am", "are", "is", "was", "were", "can",
          "could", "will", "would", "'m", "’m", "'ve", "’ve", "'s", "’s", "'d", "’d", "should");

  private static final ImmutableSet<String> NEGATIONS =
      ImmutableSet.of("not", "n't", "n’t", "never");

  private static final String MEMORY =
      ".*\\b(recollection|recall|remember|memory|knowledge|know|aware|believe|think)\\b.*";

  /** "I regret to say that they were": what the answer is said with. */
  private static final Pattern REGRET =
      Pattern.compile(
          "(?:i (?:regret|hate|have|had|(?:am|['’]m) sorry) to (?:say|tell you|admit|concede|report|acknowledge)"
              + "|i must (?:say|admit|concede|acknowledge)|i (?:am|['’]m) (?:afraid|sorry)"
              + "|unfortunately|sadly|regrettably|actually|in fact) (?:that )?");

  /** What says yes by saying how much or how often: "You paid him?" "Every penny." */
  private static final String FREQUENT =
      "every [a-z]+|all of (it|them)|(once|twice|often|sometimes|frequently|regularly|always)|(many|several|two|three|four) times";

  private static final int SHORT = 10;

  /** Reads words that may be an answer to a yes-no question; empty if they are none. */
  static Optional<Reply> of(ParsedSentence sentence, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      if (!Grammar.isPunctuation(sentence, i)) {
        words.add(sentence.word(i).text().toLowerCase(Locale.ROOT));
      }
    }
    while (!words.isEmpty()
        && Regex.matches(words.get(0), "well|oh|um|uh|so|and|but|that|thank|you")) {
      words.remove(0);
    }
    Matcher regret = REGRET.matcher(String.join(" ", words));
    if (regret.lookingAt()) {
      words.subList(0, (int) regret.group().chars().filter(c -> c == ' ').count()).clear();
      if (words.equals(List.of("so"))) {
        return Optional.of(new Reply(Polarity.POSITIVE, Certainty.CERTAIN, true));
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String first = words.get(0);
    String phrase = String.join(" ", words);
    boolean hedged = words.size() <= SHORT && Regex.matches(phrase, MEMORY);
    Certainty certainty = hedged ? Certainty.PROBABLE : Certainty.CERTAIN;
    if (first.equals("not") && isPartial(phrase)) {
      return Optional.empty(); // "not from me": perhaps from another
    }
    if (words.size() <= 3 && Regex.matches(phrase, FREQUENT)) {
      return Optional.of(new Reply(Polarity.POSITIVE, certainty, false));
    }
    if (isYesAtEnd(sentence, from, to)) {
      return Optional.of(new Reply(Polarity.POSITIVE, certainty, true));
    }
    if (NO.contains(first) && !(first.equals("not") && words.size() > SHORT)) {
      boolean noun = first.equals("no") && startsNounPhrase(sentence, from, to);
      return noun ? Optional.empty() : Optional.of(new Reply(Polarity.NEGATIVE, certainty, true));
    }
    if (YES.contains(first)
        || Regex.matches(phrase, "(of course|that('s|’s| is) (right|correct|true)).*")) {
      boolean not = words.size() > 1 && NEGATIONS.contains(words.get(1));
      return Optional.of(new Reply(not ? Polarity.NEGATIVE : Polarity.POSITIVE, certainty, true));
    }
    if (Regex.matches(
            phrase, "i (don('t|’t)|do n('t|’t)|do not) (recall|remember|believe so|think so).*")
        && words.size() <= SHORT) {
      return Optional.of(new Reply(Polarity.NEGATIVE, Certainty.PROBABLE, false));
    }
    if (Regex.matches(phrase, "i (believe|think|suppose|guess) so.*")) {
      return Optional.of(new Reply(Polarity.POSITIVE, Certainty.PROBABLE, true));
    }
    return elliptical(words);
  }

  /** "Not from me", "not on Friday": denies a part of what is asked. */
  private static boolean isPartial(String phrase) {
    return Regex.matches(
            phrase,
            "not (from|to|with|by|for) (me|us|you|him|her|them)|not (in|on|at|before|after|until|during) .*")
        && !Regex.matches(
            phrase,
            "not (at all|to my .*|to the best .*|in (the least|any way|my .*)|by any means|for a (moment|minute|second)|on your life|with certainty)");
  }

  /** "From the car park, yes.": where or when it was, and that it was. */
  private static boolean isYesAtEnd(ParsedSentence sentence, int from, int to) {
    int last = to;
    while (last > from && Grammar.isPunctuation(sentence, last)) {
      last--;
    }
    return last > from + 2
        && Regex.matches(sentence.word(last).text(), "(?i)yes|yeah")
        && sentence.word(last - 1).text().equals(",")
        && Regex.matches(sentence.word(from).tag(), "IN")
        && IntStream.range(from, last).noneMatch(i -> Grammar.isFiniteVerb(sentence, i));
  }

  /** "No comment" is not a no. */
  private static boolean startsNounPhrase(ParsedSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.word(i).lemma().equalsIgnoreCase("no")) {
        return Regex.matches(sentence.word(i + 1).tag(), "NN.*|JJ.*")
            && sentence.is(i, "det")
            && !Regex.matches(
                sentence.word(i + 1).lemma(), "sir|ma'am|ma’am|madam|senator|chairman");
      }
    }
    return false;
  }

  /** "he did not", "I have": a subject and an auxiliary, nothing else. */
  private static Optional<Reply> elliptical(List<String> words) {
    int i = 0;
    while (i < words.size() && !AUXILIARIES.contains(words.get(i)) && i < 4) {
      i++;
    }
    if (i == 0 || i >= words.size() || !AUXILIARIES.contains(words.get(i))) {
      return Optional.empty();
    }
    boolean negative = false;
    for (int k = i + 1; k < words.size(); k++) {
      boolean negation = NEGATIONS.contains(words.get(k));
      if (!negation
          && !AUXILIARIES.contains(words.get(k))
          && !Regex.matches(words.get(k), "been|sir|ma'am|indeed|so|either|ever")) {
        return Optional.empty();
      }
      negative |= negation;
    }
    negative |= words.subList(0, i).stream().anyMatch(NEGATIONS::contains);
    return Optional.of(
        new Reply(negative ? Polarity.NEGATIVE : Polarity.POSITIVE, Certainty.CERTAIN, false));
  }
}
