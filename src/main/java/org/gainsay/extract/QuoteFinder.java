package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds quotations by their marks, passage by passage. */
final class QuoteFinder {
  /** Words within quotation marks. */
  record Quote(
      ImmutableList<WordRange> ranges, int passage, boolean single, boolean open, boolean resumed) {
    WordRange first() {
      return ranges.get(0);
    }

    WordRange last() {
      return ranges.get(ranges.size() - 1);
    }

    /** The number of the first word after the closing mark. */
    int after() {
      return last().to() + 2;
    }

    int size() {
      return ranges.stream().mapToInt(WordRange::size).sum();
    }
  }

  private enum Mark {
    OPEN,
    CLOSE,
    EITHER,
    SINGLE_OPEN,
    SINGLE_CLOSE,
    NONE
  }

  private final List<Quote> quotes = new ArrayList<>();

  private QuoteFinder() {}

  /** The quotations of a document in the order of their ends; one open to its passage's end too. */
  static ImmutableList<Quote> find(ParsedDocument document) {
    QuoteFinder finder = new QuoteFinder();
    List<ParsedSentence> passage = new ArrayList<>();
    Quote carried = null;
    for (ParsedSentence sentence : document.sentences()) {
      if (!passage.isEmpty() && passage.get(0).passageIndex() != sentence.passageIndex()) {
        carried = finder.passage(passage, carried);
        passage.clear();
      }
      passage.add(sentence);
    }
    if (!passage.isEmpty()) {
      finder.passage(passage, carried);
    }
    return ImmutableList.copyOf(finder.quotes);
  }

  /** Returns the passage's last quotation if it was left open, else null. */
  private @org.jspecify.annotations.Nullable Quote passage(
      List<ParsedSentence> sentences, @org.jspecify.annotations.Nullable Quote carried) {
    int[] open = null;
    int[] single = null;
    Quote last = null;
    for (int s = 0; s < sentences.size(); s++) {
      ParsedSentence sentence = sentences.get(s);
      for (int w = 0; w < sentence.size(); w++) {
        Mark mark = mark(sentence, w);
        if (mark == Mark.EITHER) {
          mark = open == null ? Mark.OPEN : Mark.CLOSE;
        }
        if (mark == Mark.OPEN) {
          // An opening mark inside a quotation left open begins it anew, as at a paragraph's start.
          open = open == null ? new int[] {s, w} : open;
        } else if (mark == Mark.CLOSE && open != null) {
          boolean resumed = carried != null && open[0] == 0 && open[1] == 0;
          last = add(sentences, open, s, w, false, false, resumed).orElse(last);
          open = null;
          single = null;
        } else if (mark == Mark.SINGLE_OPEN && single == null) {
          single = new int[] {s, w};
        } else if (mark == Mark.SINGLE_CLOSE && single != null) {
          add(sentences, single, s, w, true, false, false);
          single = null;
        }
      }
    }
    if (open == null) {
      return null;
    }
    int s = sentences.size() - 1;
    boolean resumed = carried != null && open[0] == 0 && open[1] == 0;
    return add(sentences, open, s, sentences.get(s).size(), false, true, resumed).orElse(null);
  }

  private Optional<Quote> add(
      List<ParsedSentence> sentences,
      int[] open,
      int endSentence,
      int endWord,
      boolean single,
      boolean unclosed,
      boolean resumed) {
    ImmutableList.Builder<WordRange> ranges = ImmutableList.builder();
    for (int s = open[0]; s <= endSentence; s++) {
      int from = s == open[0] ? open[1] + 1 : 0;
      int to = s == endSentence ? endWord - 1 : sentences.get(s).size() - 1;
      if (from <= to) {
        ranges.add(new WordRange(sentences.get(s), from, to));
      }
    }
    ImmutableList<WordRange> built = ranges.build();
    if (built.isEmpty()) {
      return Optional.empty();
    }
    Quote quote = new Quote(built, sentences.get(0).passageIndex(), single, unclosed, resumed);
    quotes.add(quote);
    return Optional.of(quote);
  }

  private static Mark mark(ParsedSentence sentence, int w) {
    return switch (sentence.word(w).text()) {
      case "“", "„", "«" -> Mark.OPEN;
      case "”", "»" -> Mark.CLOSE;
      case "\"", "''", "``" -> Mark.EITHER;
      case "‘", "`" -> Mark.SINGLE_OPEN;
      case "’" -> Mark.SINGLE_CLOSE;
      case "'" -> straight(sentence, w);
      default -> Mark.NONE;
    };
  }

  /** A straight single mark opens before a word after space, and closes before space or a mark. */
  private static Mark straight(ParsedSentence sentence, int w) {
    String text = sentence.passage().text();
    int begin = sentence.word(w).begin();
    int end = sentence.word(w).end();
    boolean spaceBefore = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
    boolean letterAfter = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    if (spaceBefore && letterAfter && (begin == 0 || text.charAt(begin - 1) != '.')) {
      return Mark.SINGLE_OPEN;
    }
    return letterAfter ? Mark.NONE : Mark.SINGLE_CLOSE;
  }
}
