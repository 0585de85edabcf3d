package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Source.Stance;

/**
 * A phrase without a verb that says whose words a sentence reports: "according to the police", "by
 * her count", "in the mayor's telling", "in the view of the court".
 *
 * @param from its first word
 * @param to its last word
 * @param noun the noun that ties it to the sentence
 * @param owner the head of whom it names
 * @param cue its words without whom it names
 * @param last the last word of the cue as it stands
 */
record SourcePhrase(int from, int to, int noun, int owner, String cue, int last, Stance stance) {
  private static final ImmutableSet<String> RECKONING =
      ImmutableSet.of(
          "account",
          "admission",
          "calculation",
          "count",
          "estimate",
          "estimation",
          "figure",
          "reckoning",
          "record",
          "tally",
          "telling",
          "version");

  private static final ImmutableSet<String> JUDGEMENT =
      ImmutableSet.of("assessment", "belief", "judgement", "judgment", "opinion", "view");

  /** The phrase that begins at a word. */
  static Optional<SourcePhrase> at(ParsedSentence sentence, int w) {
    if (SourceFinder.isAccordingTo(sentence, w)) {
      return SourceFinder.nounAfter(sentence, w + 2)
          .map(
              noun ->
                  new SourcePhrase(
                      w,
                      sentence.subtree(noun).stream().reduce(w, Math::max),
                      noun,
                      noun,
                      "according to",
                      w + 1,
                      Stance.ASSERT));
    }
    String preposition = sentence.word(w).lemma();
    return Regex.matches(preposition, "by|in|on") && sentence.word(w).tag().equals("IN")
        ? owned(sentence, w).or(() -> ofWhom(sentence, w, preposition))
        : Optional.empty();
  }

  /** "by their own count", "in the mayor's telling". */
  private static Optional<SourcePhrase> owned(ParsedSentence s, int w) {
    int owner = -1;
    for (int i = w + 1; i < Math.min(s.size(), w + 9); i++) {
      String tag = s.word(i).tag();
      if (tag.equals("PRP$") && owner < 0 && i == w + 1) {
        if (Regex.matches(s.word(i).text().toLowerCase(Locale.ROOT), "my|our|your")) {
          return Optional.empty();
        }
        owner = i;
      } else if (tag.equals("POS") && owner < 0) {
        owner = i - 1;
      } else if (owner >= 0 && isNoun(s, i)) {
        return owned(s, w, i, owner);
      } else if (!Regex.matches(tag, "NN.*|DT|JJ.*|HYPH|CD|VBN")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<SourcePhrase> owned(ParsedSentence s, int w, int noun, int owner) {
    String preposition = s.word(w).lemma();
    String cue = preposition + ' ' + s.word(noun).lemma();
    return stance(s, noun, preposition)
        .map(stance -> new SourcePhrase(w, noun, noun, owner, cue, noun, stance));
  }

  /** "in the view of the court". */
  private static Optional<SourcePhrase> ofWhom(ParsedSentence s, int w, String preposition) {
    boolean opens =
        w + 4 < s.size()
            && s.word(w + 1).lemma().equals("the")
            && isNoun(s, w + 2)
            && s.word(w + 3).lemma().equals("of");
    if (!opens) {
      return Optional.empty();
    }
    return stance(s, w + 2, preposition)
        .flatMap(
            stance ->
                s.children(w + 2, "nmod").stream()
                    .filter(c -> c > w + 3)
                    .findFirst()
                    .map(
                        owner ->
                            new SourcePhrase(
                                w,
                                s.subtree(owner).stream().reduce(w + 3, Math::max),
                                w + 2,
                                owner,
                                preposition + " the " + s.word(w + 2).lemma() + " of",
                                w + 3,
                                stance)));
  }

  /** A noun that no other noun follows; the parser takes "telling" for a verb. */
  private static boolean isNoun(ParsedSentence s, int i) {
    boolean ends = i + 1 == s.size() || !Regex.matches(s.word(i + 1).tag(), "NN.*|POS|HYPH");
    return ends && (s.word(i).tag().startsWith("NN") || s.word(i).text().equals("telling"));
  }

  private static Optional<Stance> stance(ParsedSentence s, int noun, String preposition) {
    String lemma = s.word(noun).text().equals("telling") ? "telling" : s.word(noun).lemma();
    if (RECKONING.contains(lemma)
        && !(preposition.equals("in")
            && Regex.matches(lemma, "count|figure|record|admission|tally"))) {
      return Optional.of(Stance.ASSERT);
    }
    if (preposition.equals("in") && lemma.equals("word") && s.word(noun).tag().equals("NNS")) {
      return Optional.of(Stance.ASSERT);
    }
    return preposition.equals("in") && JUDGEMENT.contains(lemma)
        ? Optional.of(Stance.BELIEVE)
        : Optional.empty();
  }

  /** Whether whom it names is only pointed back to: "in his telling". */
  boolean isPronoun(ParsedSentence sentence) {
    return sentence.word(owner).tag().equals("PRP$");
  }
}
