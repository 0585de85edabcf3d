package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.extract.EmbeddingWords.Effect;
import org.gainsay.extract.EmbeddingWords.Frame;

/** Which word a clause depends on, in which frame, and what that word says about it. Immutable. */
final class Embedding {
  private static final ImmutableSet<String> CONTENT_NOUNS = WordSets.set("content-noun");

  private static final ImmutableSet<String> WILL = WordSets.set("will");

  private final EmbeddingWords words;

  Embedding(EmbeddingWords words) {
    this.words = words;
  }

  /** The form of the clause that depends on another word. */
  static Frame frame(ParsedSentence s, int node) {
    if (isInfinitive(s, node)) {
      return Frame.TO;
    }
    boolean gerund = s.word(node).tag().equals("VBG") && s.child(node, "aux", "nsubj").isEmpty();
    return gerund || isGerundPhrase(s, node) ? Frame.ING : Frame.THAT;
  }

  private static boolean isInfinitive(ParsedSentence s, int node) {
    return s.children(node, "mark").stream().anyMatch(m -> s.word(m).tag().equals("TO"))
        || (s.word(node).tag().equals("VB") && s.child(node, "nsubj").isEmpty());
  }

  /** "having met", "being in the house". */
  private static boolean isGerundPhrase(ParsedSentence s, int node) {
    return s.child(node, "nsubj").isEmpty()
        && s.children(node, "aux", "cop").stream().anyMatch(a -> s.word(a).tag().equals("VBG"));
  }

  /**
   * The preposition before a gerund: "from" in "kept them from leaving"; empty if there is none.
   */
  static String preposition(ParsedSentence s, int node) {
    return s.children(node, "mark", "case").stream()
        .filter(m -> m < node && s.word(m).tag().equals("IN"))
        .map(m -> s.word(m).lemma().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  /** What the governor says about the clause at a node, if it is known to say anything. */
  Optional<Effect> effect(ParsedSentence s, int node, int governor) {
    boolean perceived = // "heard it go"
        Regex.matches(s.word(node).tag(), "VB|VBG")
            && lemma(s, governor).equals("hear")
            && s.child(node, "mark", "aux").isEmpty();
    Frame frame = perceived ? Frame.ING : frame(s, node);
    boolean negated = isNegated(s, governor);
    if (!negated && (isTurned(s, governor) || isForetold(s, governor))) {
      // "failed to notice that", "will have noticed that": taken for granted, noticed or not
      Optional<Effect> factive =
          words.effect(lemma(s, governor), frame, true).filter(e -> e.mood() == Mood.PRESUPPOSED);
      if (factive.isPresent()) {
        return factive;
      }
    }
    String lemma = lemma(s, governor);
    String preposition = preposition(s, node);
    if (!preposition.isEmpty()) {
      Optional<Effect> found = words.effect(lemma + "_" + preposition, frame, negated);
      if (found.isPresent()) {
        return found;
      }
    }
    return words.effect(lemma, frame, negated);
  }

  private static boolean isForetold(ParsedSentence s, int verb) {
    return s.children(verb, "aux").stream()
        .anyMatch(a -> WILL.contains(s.word(a).text().toLowerCase(Locale.ROOT)));
  }

  /** What a verb says about what a noun below it names. */
  Optional<Effect> ofNoun(ParsedSentence s, int verb) {
    return words.effect(lemma(s, verb), Frame.NOUN, isNegated(s, verb));
  }

  /** Whether the noun's that-clause is its content ("the claim that"). */
  static boolean isContentNoun(ParsedSentence s, int noun) {
    return s.word(noun).tag().startsWith("NN")
        && CONTENT_NOUNS.contains(s.word(noun).lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether the word above says that this one did not happen: "failed to notice". */
  boolean isTurned(ParsedSentence s, int word) {
    int governor = s.word(word).head();
    return governor >= 0
        && s.is(word, "xcomp")
        && words
            .effect(lemma(s, governor), frame(s, word), isNegated(s, governor))
            .map(e -> e.polarity() == Polarity.NEGATIVE)
            .orElse(false);
  }

  /** Negated by a word of its own, by its subject, or as a noun by its determiner. */
  static boolean isNegated(ParsedSentence s, int word) {
    return s.word(word).tag().startsWith("NN")
        ? Negation.ofPhrase(s, word) != Negation.Degree.NONE || Negation.isAtVerb(s, word)
        : Negation.isNegated(s, word);
  }

  private static String lemma(ParsedSentence s, int word) {
    return ClauseFinder.lemma(s, word).toLowerCase(Locale.ROOT);
  }
}
