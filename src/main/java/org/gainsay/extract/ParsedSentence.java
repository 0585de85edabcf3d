package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;

/**
 * A sentence with its words and basic Universal Dependencies, apart from the parser that made it.
 * Word numbers count from 0; the root's head is -1. Immutable.
 */
final class ParsedSentence {
  /**
   * A word.
   *
   * @param text as written
   * @param lemma base form; lower case unless a proper noun
   * @param tag Penn Treebank tag
   * @param ner PERSON, ORGANIZATION, LOCATION, MISC or O
   * @param begin offset in the passage's readable text
   * @param end offset after the last code unit
   * @param head number of the governor, -1 for the root
   * @param relation the dependency's full name: "nsubj:pass"
   */
  record Word(
      String text,
      String lemma,
      String tag,
      String ner,
      int begin,
      int end,
      int head,
      String relation) {}

  private final int index;
  private final int passageIndex;
  private final Passage passage;
  private final ImmutableList<Word> words;
  private final ImmutableList<ImmutableList<Integer>> children;

  /**
   * @param index number of the sentence in its document
   * @param passageIndex number of the passage in its document
   */
  ParsedSentence(int index, int passageIndex, Passage passage, List<Word> words) {
    this.index = index;
    this.passageIndex = passageIndex;
    this.passage = passage;
    this.words = ImmutableList.copyOf(words);
    List<List<Integer>> below = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      below.add(new ArrayList<>());
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() >= 0) {
        below.get(words.get(i).head()).add(i);
      }
    }
    this.children =
        below.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
  }

  int index() {
    return index;
  }

  int passageIndex() {
    return passageIndex;
  }

  Passage passage() {
    return passage;
  }

  int size() {
    return words.size();
  }

  ImmutableList<Word> words() {
    return words;
  }

  Word word(int i) {
    return words.get(i);
  }

  /** Numbers of the words that depend on {@code i}, in text order. */
  ImmutableList<Integer> children(int i) {
    return children.get(i);
  }

  /** The dependents of {@code i} in one of the relations (full names, or the part before ':'). */
  ImmutableList<Integer> children(int i, String... relations) {
    return children.get(i).stream()
        .filter(c -> is(c, relations))
        .collect(ImmutableList.toImmutableList());
  }

  /** The first dependent of {@code i} in one of the relations. */
  Optional<Integer> child(int i, String... relations) {
    return children.get(i).stream().filter(c -> is(c, relations)).findFirst();
  }

  /** Whether word {@code i} bears one of the relations (full name, or the part before ':'). */
  boolean is(int i, String... relations) {
    String relation = words.get(i).relation();
    for (String r : relations) {
      if (relation.equals(r) || (relation.startsWith(r) && relation.charAt(r.length()) == ':')) {
        return true;
      }
    }
    return false;
  }

  /** The root's number. */
  int root() {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() < 0) {
        return i;
      }
    }
    return 0;
  }

  /** Numbers of all words of the subtree at {@code i}, sorted, without the subtrees cut off. */
  ImmutableList<Integer> subtree(int i, IntPredicate cut) {
    boolean[] in = new boolean[words.size()];
    mark(i, cut, in);
    ImmutableList.Builder<Integer> result = ImmutableList.builder();
    for (int k = 0; k < in.length; k++) {
      if (in[k]) {
        result.add(k);
      }
    }
    return result.build();
  }

  /** The whole subtree at {@code i}, sorted. */
  ImmutableList<Integer> subtree(int i) {
    return subtree(i, k -> false);
  }

  private void mark(int i, IntPredicate cut, boolean[] in) {
    if (in[i]) {
      return;
    }
    in[i] = true;
    for (int c : children.get(i)) {
      if (!cut.test(c)) {
        mark(c, cut, in);
      }
    }
  }

  /** The readable text from word {@code from} to word {@code to}, both included. */
  String text(int from, int to) {
    return passage.text().substring(words.get(from).begin(), words.get(to).end());
  }

  /** Where words {@code from} to {@code to}, both included, stand in the original text. */
  SourceSpan span(int from, int to) {
    return passage.offsets().toSource(words.get(from).begin(), words.get(to).end());
  }

  /** Where the whole sentence stands in the original text. */
  SourceSpan span() {
    return span(0, words.size() - 1);
  }

  @Override
  public String toString() {
    return words.isEmpty() ? "" : text(0, words.size() - 1);
  }
}
