package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gainsay.extract.ParsedSentence.Word;

/** A sentence's words while their heads and relations are being mended. Mutable. */
abstract class TreeEdit {
  static final ImmutableSet<String> FINITE = ImmutableSet.of("VBD", "VBZ", "VBP", "MD");

  final List<Word> words;

  TreeEdit(List<Word> words) {
    this.words = new ArrayList<>(words);
  }

  final boolean isFinite(int verb) {
    return FINITE.contains(words.get(verb).tag())
        || children(verb, "aux").stream().anyMatch(a -> FINITE.contains(words.get(a).tag()))
        || children(verb, "cop").stream().anyMatch(a -> FINITE.contains(words.get(a).tag()));
  }

  final boolean isSubjectless(int verb) {
    return child(verb, "nsubj", "") < 0 && child(verb, "mark", "") < 0;
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  final List<Integer> children(int head, String relation) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() == head && words.get(i).relation().startsWith(relation)) {
        found.add(i);
      }
    }
    return found;
  }

  /** The first dependent in the relation with the tag, or any tag if that is empty; or -1. */
  final int child(int head, String relation, String tag) {
    return children(head, relation).stream()
        .filter(c -> tag.isEmpty() || words.get(c).tag().equals(tag))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a word is another, or hangs on it. */
  final boolean isBelow(int word, int above) {
    int at = word;
    for (int steps = 0; at >= 0 && at != above && steps < words.size(); steps++) {
      at = words.get(at).head();
    }
    return at == above;
  }

  /**
   * The nearest word from one upwards that is wanted, the word itself included, or -1. Ends also
   * where two mends have left words that hang on each other.
   */
  final int nearest(int word, IntPredicate wanted) {
    int at = word;
    for (int steps = 0; at >= 0 && !wanted.test(at); steps++) {
      if (steps == words.size()) {
        return -1;
      }
      at = words.get(at).head();
    }
    return at;
  }

  /**
   * Whether every word hangs on the root in the end. Two mends that meet can leave words that hang
   * on each other.
   */
  final boolean isTree() {
    return IntStream.range(0, words.size()).allMatch(i -> isBelow(i, -1));
  }

  final void retag(int word, String tag) {
    Word w = words.get(word);
    words.set(
        word,
        new Word(w.text(), w.lemma(), tag, w.ner(), w.begin(), w.end(), w.head(), w.relation()));
  }

  final void attach(int word, int head, String relation) {
    Word w = words.get(word);
    words.set(
        word, new Word(w.text(), w.lemma(), w.tag(), w.ner(), w.begin(), w.end(), head, relation));
  }
}
