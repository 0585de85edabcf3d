package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/** Where English puts negation: at verbs, in noun phrases, in adverbials. */
final class Negation {
  /** How far something is negated. */
  enum Degree {
    NONE,
    /** "hardly", "few": almost not. */
    NEAR,
    FULL
  }

  private static final ImmutableSet<String> NEGATIONS = WordSets.set("negation");
  private static final ImmutableSet<String> NEAR = WordSets.set("near-negation");
  private static final ImmutableSet<String> FEW = WordSets.set("near-negative-quantifier");
  private static final ImmutableSet<String> FOCUS = WordSets.set("focus");
  private static final ImmutableSet<String> PRONOUNS = WordSets.set("negative-pronoun");
  private static final ImmutableSet<String> CIRCUMSTANCES = WordSets.set("negative-circumstance");
  private static final ImmutableSet<String> AUXILIARIES = ImmutableSet.of("be", "have", "do");
  private static final ImmutableSet<String> SHARED_ACTS =
      ImmutableSet.of(
          "meet", "speak", "talk", "communicate", "consult", "deal", "negotiate", "share", "work");

  private Negation() {}

  /** Negation words at the verb (or predicate) itself: "did not", "never", "no longer", "nor". */
  static Degree atVerb(ParsedSentence s, int verb) {
    Degree degree = Degree.NONE;
    for (int c : s.children(verb)) {
      Degree found = Degree.NONE;
      if (s.is(c, "advmod", "neg", "cc:preconj") || (s.is(c, "cc") && c < verb)) {
        found = ofAdverb(s, c, verb);
      }
      degree = found.compareTo(degree) > 0 ? found : degree;
    }
    return degree;
  }

  private static Degree ofAdverb(ParsedSentence s, int adverb, int verb) {
    String text = lower(s.word(adverb).text());
    String lemma = lower(s.word(adverb).lemma());
    if (s.is(adverb, "cc") && !s.is(adverb, "cc:preconj") && !lemma.equals("nor")) {
      return Degree.NONE;
    }
    if (text.equals("longer") && adverb > 0 && isWord(s, adverb - 1, "no")) {
      return Degree.FULL;
    }
    if (NEAR.contains(lemma)) {
      return Degree.NEAR;
    }
    boolean negation = NEGATIONS.contains(lemma) || NEGATIONS.contains(text);
    return negation && !isFocus(s, adverb, verb) ? Degree.FULL : Degree.NONE;
  }

  /** "not only", "closed not in May but in June": what is negated is not the clause. */
  private static boolean isFocus(ParsedSentence s, int adverb, int verb) {
    if (adverb + 1 >= s.size()) {
      return false;
    }
    String next = lower(s.word(adverb + 1).text());
    boolean afterVerb =
        adverb > verb
            && s.word(verb).tag().startsWith("VB")
            && !AUXILIARIES.contains(s.word(verb).lemma());
    return FOCUS.contains(next) || afterVerb;
  }

  /** Whether negation words stand at the verb itself. */
  static boolean isAtVerb(ParsedSentence s, int verb) {
    return atVerb(s, verb) != Degree.NONE;
  }

  /** Whether the verb is negated, by a word or by its own subject: "nobody knew". */
  static boolean isNegated(ParsedSentence s, int verb) {
    return isAtVerb(s, verb)
        || s.children(verb, "nsubj").stream().anyMatch(c -> ofPhrase(s, c) == Degree.FULL);
  }

  /** Whether a noun phrase itself negates: "no talks", "nobody", "none of them". */
  static boolean isNo(ParsedSentence s, int noun) {
    return ofPhrase(s, noun) == Degree.FULL;
  }

  /** Whether a noun phrase negates its clause at least almost: "no talks", "few residents". */
  static boolean isNegative(ParsedSentence s, int noun) {
    return ofPhrase(s, noun) != Degree.NONE;
  }

  /** How far a noun phrase negates its clause: "no talks", "few residents". */
  static Degree ofPhrase(ParsedSentence s, int noun) {
    if (PRONOUNS.contains(lower(s.word(noun).lemma()))) {
      return isBut(s, noun) ? Degree.NONE : Degree.FULL;
    }
    boolean bare = true;
    boolean few = FEW.contains(lower(s.word(noun).text())) && s.word(noun).tag().startsWith("J");
    for (int c : s.children(noun)) {
      if (c > noun || !s.is(c, "det", "advmod", "nummod", "amod", "cc:preconj")) {
        continue;
      }
      String lemma = lower(s.word(c).lemma());
      if (lemma.equals("no") || lemma.equals("neither") || lemma.equals("zero")) {
        return Degree.FULL;
      }
      if (isNotOne(s, c)) {
        return Degree.FULL;
      }
      boolean outside = s.children(noun, "case").stream().anyMatch(k -> k > c); // "not in the bill"
      if (lemma.equals("not")
          && !outside
          && s.child(noun, "cop").isEmpty()
          && !isFocus(s, c, noun)
          && !Contrast.isDenied(s, noun)) {
        return Degree.FULL;
      }
      few |= FEW.contains(lower(s.word(c).text())) && isBareQuantifier(s, c, noun);
      bare &= !s.is(c, "det");
    }
    return few && bare ? Degree.NEAR : Degree.NONE;
  }

  /** "Not one pilot". */
  private static boolean isNotOne(ParsedSentence s, int number) {
    return s.is(number, "nummod")
        && lower(s.word(number).lemma()).equals("one")
        && s.children(number, "advmod").stream().anyMatch(c -> isWord(s, c, "not"));
  }

  private static boolean isBareQuantifier(ParsedSentence s, int quantifier, int noun) {
    boolean little = lower(s.word(quantifier).text()).equals("little");
    boolean mass = s.word(noun).tag().equals("NN") && s.child(noun, "det", "nmod:poss").isEmpty();
    boolean very = s.child(quantifier, "advmod").map(a -> !isWord(s, a, "quite")).orElse(true);
    boolean some = quantifier > 0 && isWord(s, quantifier - 1, "a"); // "only a few others"
    return very && !some && (!little || mass);
  }

  /** "nothing but the truth": an exception turns the pronoun. */
  private static boolean isBut(ParsedSentence s, int pronoun) {
    return pronoun + 1 < s.size()
        && (isWord(s, pronoun + 1, "but") || isWord(s, pronoun + 1, "except"));
  }

  /**
   * Whether a prepositional phrase negates the clause it stands in: "spoke to no one", "at no
   * point"; but not "won with no support".
   */
  static boolean isNegativeOblique(ParsedSentence s, int verb, String marker, int noun) {
    if (!isNo(s, noun)) {
      return false;
    }
    String lemma = lower(s.word(noun).lemma());
    if (CIRCUMSTANCES.contains(lemma)) {
      return true;
    }
    boolean person =
        PRONOUNS.contains(lemma) || (lemma.equals("one") && s.child(noun, "nmod").isEmpty());
    return switch (marker) {
      case "to", "from", "against", "on", "about" -> true;
      case "with" -> person || SHARED_ACTS.contains(s.word(verb).lemma());
      default -> person;
    };
  }

  private static boolean isWord(ParsedSentence s, int i, String word) {
    return s.word(i).text().equalsIgnoreCase(word);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
