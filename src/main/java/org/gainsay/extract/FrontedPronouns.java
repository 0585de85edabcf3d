package org.gainsay.extract;

import java.util.Optional;

/** Pronouns in a phrase before the subject, which may mean what comes only after them. */
final class FrontedPronouns {
  private FrontedPronouns() {}

  /**
   * The subject that a pronoun in a phrase before it may mean: "his" in "Short of ending his
   * campaign, Lee said", "she" in "When she came in, Lee sat down". Of possessives, a phrase with a
   * subject of its own may be about another.
   */
  static Optional<Integer> aheadOf(ParsedSentence s, int pronoun) {
    int phrase = fronted(s, pronoun);
    if (phrase < 0) {
      return Optional.empty();
    }
    int verb = s.word(phrase).head();
    int end = s.subtree(phrase).stream().reduce(phrase, Math::max);
    return s.children(verb, "nsubj", "nsubj:pass").stream()
        .filter(c -> c > end && c < verb)
        // "In his speech, Lee said, taxes rose": who says it, and not what it is about
        .filter(c -> verb + 1 == s.size() || !s.word(verb + 1).text().equals(","))
        .findFirst();
  }

  /** The first word of the phrase before the subject that a pronoun stands in. */
  static int frontedFrom(ParsedSentence s, int pronoun) {
    return s.subtree(fronted(s, pronoun)).stream().reduce(pronoun, Math::min);
  }

  /** The head of the phrase, or of the clause without another subject, that a pronoun is in. */
  private static int fronted(ParsedSentence s, int pronoun) {
    boolean possessive = s.word(pronoun).tag().equals("PRP$");
    if (!possessive && !s.is(pronoun, "nsubj", "nsubj:pass")) {
      return -1;
    }
    for (int at = possessive ? pronoun : s.word(pronoun).head();
        at >= 0 && s.word(at).head() >= 0;
        at = s.word(at).head()) {
      boolean own = !possessive && at == s.word(pronoun).head();
      if ((!own && s.child(at, "nsubj", "nsubj:pass", "csubj", "expl").isPresent())
          || s.is(at, "nsubj", "nsubj:pass", "conj", "acl:relcl")
          || (!own && s.is(at, "acl"))) {
        return -1;
      }
      if (s.is(at, "obl", "advcl") && s.word(at).head() > at) {
        return at;
      }
    }
    return -1;
  }
}
