package org.gainsay.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.document.Document;
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;

/**
 * Parsed documents from short notes, so that a fuzzer can write them: a sentence a line, words with
 * blanks between them, each {@code text_TAG_head_relation_NER}, of which all but the text can be
 * left out. A head is counted from 1, 0 is the root. Whatever is written, a tree comes of it.
 */
final class TaggedText {
  private static final int MOST_WORDS = 60;
  private static final CharMatcher BLANKS =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

  private TaggedText() {}

  /** The notes of sentences that are parsed already. */
  static String of(ParsedDocument parsed) {
    StringBuilder out = new StringBuilder();
    for (ParsedSentence sentence : parsed.sentences()) {
      List<String> words = new ArrayList<>();
      for (ParsedSentence.Word w : sentence.words()) {
        words.add(
            String.join(
                "_",
                w.text(),
                w.tag(),
                Integer.toString(w.head() + 1),
                w.relation(),
                w.ner(),
                w.lemma()));
      }
      out.append(String.join(" ", words)).append('\n');
    }
    return out.toString();
  }

  static ParsedDocument parse(String notes) {
    StringBuilder text = new StringBuilder();
    List<List<ParsedSentence.Word>> sentences = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(notes)) {
      List<ParsedSentence.Word> words = words(line, text);
      if (!words.isEmpty()) {
        sentences.add(words);
      }
    }
    String readable = text.toString().stripTrailing();
    Passage passage =
        Passage.of(Passage.Kind.PROSE, readable, OffsetMap.shifted(0, readable.length()));
    ImmutableList.Builder<ParsedSentence> parsed = ImmutableList.builder();
    for (int i = 0; i < sentences.size(); i++) {
      parsed.add(new ParsedSentence(i, 0, passage, sentences.get(i)));
    }
    Document document =
        new Document(
            "d",
            readable,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of(passage));
    return new ParsedDocument(document, parsed.build(), ImmutableList.of());
  }

  private static List<ParsedSentence.Word> words(String line, StringBuilder text) {
    List<List<String>> notes = new ArrayList<>();
    for (String note : Splitter.onPattern("\\s").omitEmptyStrings().split(line)) {
      // As a tokenizer leaves it: no blanks of any kind within a word.
      List<String> parts = Splitter.on('_').splitToList(BLANKS.removeFrom(note));
      if (!parts.get(0).isBlank() && notes.size() < MOST_WORDS) {
        notes.add(parts);
      }
    }
    int[] heads = tree(notes);
    List<ParsedSentence.Word> words = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      List<String> parts = notes.get(i);
      String word = parts.get(0);
      int begin = text.length();
      text.append(word);
      words.add(
          new ParsedSentence.Word(
              word,
              part(parts, 5, word.toLowerCase(Locale.ROOT)),
              part(parts, 1, tag(word)),
              part(parts, 4, "O"),
              begin,
              text.length(),
              heads[i],
              heads[i] < 0 ? "root" : part(parts, 3, "dep")));
      text.append(' ');
    }
    return words;
  }

  private static String tag(String word) {
    return Character.isDigit(word.charAt(0)) ? "CD" : "NN";
  }

  private static String part(List<String> parts, int at, String otherwise) {
    return at < parts.size() && !parts.get(at).isEmpty() ? parts.get(at) : otherwise;
  }

  /** The heads as they are written, as far as they make a tree with one root. */
  private static int[] tree(List<List<String>> notes) {
    int[] heads = new int[notes.size()];
    int root = -1;
    for (int i = 0; i < heads.length; i++) {
      heads[i] = head(part(notes.get(i), 2, ""), i, heads.length);
      root = root < 0 && heads[i] < 0 ? i : root;
    }
    root = Math.max(root, 0);
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] < 0 ? root : heads[i];
    }
    for (int i = 0; i < heads.length; i++) {
      heads[root] = -1;
      int up = i;
      int steps = 0;
      while (heads[up] >= 0 && steps <= heads.length) {
        up = heads[up];
        steps++;
      }
      heads[i] = steps > heads.length ? root : heads[i];
    }
    return heads;
  }

  private static int head(String written, int word, int words) {
    if (written.matches("[0-9]{1,3}")) {
      int head = Integer.parseInt(written) - 1;
      return head < words && head != word ? head : -1;
    }
    return word - 1;
  }
}
