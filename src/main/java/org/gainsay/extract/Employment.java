package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Entity;
import org.jspecify.annotations.Nullable;

/**
 * Whom those who speak of their work mean by "they": "You worked for Norlund nine years. – They let
 * me go." It is a firm by its name, which no salience of people or things would find. Not
 * thread-safe.
 */
final class Employment {
  private static final ImmutableSet<String> WORKING =
      ImmutableSet.of("work", "serve", "drive", "fly", "write", "cook", "employ", "hire", "join");

  private static final ImmutableSet<String> DISMISSING =
      ImmutableSet.of(
          "fire",
          "dismiss",
          "sack",
          "hire",
          "employ",
          "suspend",
          "promote",
          "demote",
          "transfer",
          "rehire",
          "reinstate",
          "discharge",
          "pay",
          "retrain");

  /** So many sentences later the work is still what is spoken of. */
  private static final int WINDOW = 4;

  private @Nullable Referent firm;
  private int sentence;

  /** Notes a mention of whom somebody works for; call in text order. */
  void mentioned(ParsedSentence s, int word, Referent referent) {
    if (referent.kind == Entity.Kind.PERSON || !referent.isNamed() || !isWorkedFor(s, word)) {
      return;
    }
    firm = referent;
    sentence = s.index();
  }

  /** "Worked for Norlund", "was employed by Norlund", "joined Norlund". */
  private static boolean isWorkedFor(ParsedSentence s, int word) {
    int verb = s.word(word).head();
    if (verb < 0 || !WORKING.contains(lemma(s, verb))) {
      return false;
    }
    if (lemma(s, verb).equals("join")) {
      return s.is(word, "obj");
    }
    boolean employed = Regex.matches(lemma(s, verb), "employ|hire");
    return s.is(word, "obl", "nmod")
        && s.child(word, "case")
            .filter(c -> Regex.matches(lemma(s, c), employed ? "by" : "for|at|with"))
            .isPresent();
  }

  /** The firm that is meant by a "they" who let the speaker go, or took the speaker on. */
  Optional<Referent> meant(ParsedSentence s, int they) {
    if (firm == null || s.index() - sentence > WINDOW || !s.is(they, "nsubj")) {
      return Optional.empty();
    }
    int verb = s.word(they).head();
    if (verb < 0) {
      return Optional.empty();
    }
    boolean me = isMe(s, verb);
    boolean go =
        lemma(s, verb).equals("let")
            && s.child(verb, "ccomp", "xcomp")
                .filter(c -> lemma(s, c).equals("go"))
                .filter(c -> me || isMe(s, c))
                .isPresent();
    boolean off =
        Regex.matches(lemma(s, verb), "lay|take|let")
            && s.child(verb, "compound:prt").isPresent()
            && me;
    return go || off || (me && DISMISSING.contains(lemma(s, verb)))
        ? Optional.of(firm)
        : Optional.empty();
  }

  private static boolean isMe(ParsedSentence s, int verb) {
    return s.children(verb, "obj", "iobj", "nsubj").stream()
        .anyMatch(c -> Regex.matches(lower(s, c), "me|us"));
  }

  private static String lemma(ParsedSentence s, int word) {
    return s.word(word).lemma().toLowerCase(Locale.ROOT);
  }

  private static String lower(ParsedSentence s, int word) {
    return s.word(word).text().toLowerCase(Locale.ROOT);
  }
}
