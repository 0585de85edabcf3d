package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.gainsay.extract.QuoteFinder.Quote;

/** A document's quotations, and which one each word stands in. Immutable. */
final class QuoteMap {
  private final ImmutableList<Quote> quotes;
  private final int[][] numbers;

  private QuoteMap(ImmutableList<Quote> quotes, int[][] numbers) {
    this.quotes = quotes;
    this.numbers = numbers;
  }

  static QuoteMap of(ParsedDocument document) {
    ImmutableList<Quote> quotes = QuoteFinder.find(document);
    int[][] numbers = new int[document.sentences().size()][];
    for (ParsedSentence sentence : document.sentences()) {
      numbers[sentence.index()] = new int[sentence.size()];
      Arrays.fill(numbers[sentence.index()], -1);
    }
    for (int q = 0; q < quotes.size(); q++) {
      for (WordRange range : quotes.get(q).ranges()) {
        int[] row = numbers[range.sentence().index()];
        for (int w = range.from(); w <= range.to(); w++) {
          // Inner quotations end first and keep their words.
          row[w] = row[w] < 0 ? q : row[w];
        }
      }
    }
    return new QuoteMap(quotes, numbers);
  }

  ImmutableList<Quote> quotes() {
    return quotes;
  }

  /** The number of the innermost quotation that holds the word, -1 for none. */
  int at(ParsedSentence sentence, int word) {
    return numbers[sentence.index()][word];
  }
}
