package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * What is said of one and thereby denied of another: "Hale, not Ober, signed", "not the driver but
 * the guard opened the door". The denied one hangs on the other, with its "not".
 */
final class Contrast {
  private static final ImmutableSet<String> FOCUS = WordSets.set("focus");

  private static final ImmutableSet<String> SOMEBODY = WordSets.set("somebody");

  /** How a noun phrase picks out what it means. */
  private enum Kind {
    /** A name, a pronoun or "the": one that is known. */
    KNOWN,
    /** "A cable", "heat": something of a kind. */
    ANY,
    /** "Not a doctor", "not the best": says what the other one is like. */
    OTHER
  }

  private Contrast() {}

  /** The one of whom it is denied, if what is said of this one is. */
  static Optional<Integer> of(ParsedSentence s, int noun) {
    return s.children(noun, "appos", "conj").stream().filter(c -> isDenied(s, c)).findFirst();
  }

  /** Whether the word is the one of whom something is denied. */
  static boolean isDenied(ParsedSentence s, int noun) {
    int other = s.word(noun).head();
    return other >= 0
        && s.is(noun, "appos", "conj")
        && not(s.words(), noun).isPresent()
        && isAnother(s.words(), noun, other);
  }

  /** The "not" or "rather than" before a noun, but not that of "not only". */
  static Optional<Integer> not(List<Word> words, int noun) {
    return IntStream.range(0, noun)
        .filter(w -> words.get(w).head() == noun)
        .filter(
            w ->
                (Regex.matches(lower(words, w), "not|n't|n’t")
                        && words.get(w).relation().equals("advmod")
                        && !FOCUS.contains(lower(words, w + 1)))
                    || (lower(words, w).equals("rather") && words.get(w).relation().equals("cc")))
        .boxed()
        .findFirst();
  }

  /** Whether a noun may be contrasted with another, and does not tell what that one is like. */
  static boolean isAnother(List<Word> words, int noun, int other) {
    return switch (kind(words, noun)) {
      case KNOWN -> Regex.matches(words.get(other).tag(), "NN.*|PRP");
      case ANY -> kind(words, other) == Kind.ANY;
      case OTHER -> false;
    };
  }

  private static Kind kind(List<Word> words, int noun) {
    String tag = words.get(noun).tag();
    if (Regex.matches(tag, "NNPS?|PRP")) {
      return Kind.KNOWN;
    }
    boolean ranked = has(words, noun, "amod", "JJS|RBS", ".*");
    return ranked || !Regex.matches(tag, "NNS?") ? Kind.OTHER : determined(words, noun);
  }

  private static Kind determined(List<Word> words, int noun) {
    if (has(words, noun, "nmod:poss", ".*", ".*")
        || has(words, noun, "det", ".*", "the|this|that|these|those")) {
      return Kind.KNOWN;
    }
    String lemma = words.get(noun).lemma();
    boolean somebody = RoleNouns.isPerson(lemma) || SOMEBODY.contains(lemma);
    boolean plain =
        has(words, noun, "det", ".*", "an?")
            || !(has(words, noun, "det", ".*", ".*") || has(words, noun, "nummod", ".*", ".*"));
    return plain && !somebody ? Kind.ANY : Kind.OTHER;
  }

  private static boolean has(
      List<Word> words, int noun, String relation, String tags, String texts) {
    return IntStream.range(0, words.size())
        .filter(w -> words.get(w).head() == noun && words.get(w).relation().equals(relation))
        .anyMatch(
            w -> Regex.matches(words.get(w).tag(), tags) && Regex.matches(lower(words, w), texts));
  }

  private static String lower(List<Word> words, int word) {
    return words.get(word).text().toLowerCase(Locale.ROOT);
  }
}
