package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Predicate;

/** Clauses that are better not told: torn from their subject, or naming nothing that happened. */
final class SubjectCheck {
  /** Prepositions that no subject has before it; "about forty people" and the like have others. */
  private static final ImmutableSet<String> PREPOSITIONS =
      ImmutableSet.of(
          "at", "in", "on", "with", "after", "before", "during", "into", "through", "without", "of",
          "by", "from", "for");

  private SubjectCheck() {}

  /**
   * Whether the parser took for the subject what cannot be it: "left over [at closing time are
   * given] away", "[Piet Vos were] moved".
   */
  static boolean isTorn(Clause clause) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    if (!s.word(anchor).tag().startsWith("VB") && s.child(anchor, "cop").isEmpty()) {
      return false;
    }
    return s.child(anchor, "nsubj").filter(w -> w < anchor).stream()
        .anyMatch(w -> isBehindPreposition(s, w) || isOneWithMany(s, anchor, w));
  }

  private static boolean isBehindPreposition(ParsedSentence s, int noun) {
    return s.word(noun).tag().startsWith("NN")
        && s.child(noun, "nummod", "conj").isEmpty()
        && s.children(noun, "case").stream()
            .anyMatch(
                c ->
                    c < noun
                        && s.word(c).tag().equals("IN")
                        && s.child(c, "fixed").isEmpty()
                        && PREPOSITIONS.contains(lower(s, c)));
  }

  /** One person does not take "are" or "were", unless it is only imagined. */
  private static boolean isOneWithMany(ParsedSentence s, int anchor, int subject) {
    boolean person =
        s.word(subject).tag().equals("NNP")
            && s.word(subject).ner().equals("PERSON")
            && subject > 0
            && s.word(subject - 1).head() == subject
            && GivenNames.contains(s.word(subject - 1).text())
            && s.child(subject, "conj", "cc").isEmpty();
    boolean imagined =
        s.child(anchor, "mark").isPresent() || s.is(anchor, "ccomp", "advcl", "conj", "acl:relcl");
    return person
        && !imagined
        && s.children(anchor, "aux", "cop").stream()
            .anyMatch(a -> a > subject && Regex.matches(lower(s, a), "are|were"));
  }

  /** Whether a noun of doing names no event of its own: "all calls", "a recall would be wrong". */
  static boolean isOfNoEvent(Clause clause, Factuality factuality) {
    ParsedSentence s = clause.sentence();
    int noun = clause.head();
    if (clause.predicate().kind() != Predicate.Kind.EVENT_NOUN
        || clause.verb() != noun
        || s.child(noun, "cop").isPresent()
        || factuality.polarity() == Polarity.NEGATIVE) {
      return false;
    }
    boolean any =
        s.children(noun, "det").stream()
            .anyMatch(d -> Regex.matches(lower(s, d), "any|all|every|each|either"));
    return any
        || (factuality.mood() == Mood.PRESUPPOSED && (isMost(s, noun) || isImagined(s, noun)));
  }

  /** "The gravest violation": which of them it was, not that there was one. */
  private static boolean isMost(ParsedSentence s, int noun) {
    return s.children(noun, "amod").stream()
        .anyMatch(
            a ->
                s.word(a).tag().equals("JJS")
                    || s.children(a, "advmod").stream()
                        .anyMatch(m -> Regex.matches(lower(s, m), "most|least")));
  }

  /** "A recall would be wrong". */
  private static boolean isImagined(ParsedSentence s, int noun) {
    boolean definite =
        s.child(noun, "nmod:poss").isPresent()
            || s.children(noun, "det").stream().anyMatch(d -> !Regex.matches(lower(s, d), "an?"));
    Optional<Integer> predicate =
        Optional.of(s.word(noun).head()).filter(p -> p >= 0 && s.is(noun, "nsubj"));
    return !definite
        && predicate
            .filter(p -> s.child(p, "cop").isPresent())
            .filter(
                p ->
                    s.children(p, "aux").stream()
                        .anyMatch(a -> Regex.matches(lower(s, a), "would|might|could|['’]d")))
            .isPresent();
  }

  private static String lower(ParsedSentence s, int word) {
    return s.word(word).text().toLowerCase(Locale.ROOT);
  }
}
