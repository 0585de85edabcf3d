package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "the mayor’s office | the mayor's office",
        "the miners’ pay wasn’t cut | the miners' pay wasn't cut",
        "the harbour‘s gate | the harbour's gate",
        "a ‘total’ loss | a ‘total’ loss",
        "no marks at all | no marks at all",
      })
  void straightensApostrophesAndNothingElse(String text, String expected) {
    assertThat(QuoteMarks.straightenApostrophes(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "he said it was “ quite safe ” in there | 4 7",
        "“ It is safe , ” he said | ",
        "he said : “ It is safe ” | ",
        "it was \" quite safe \" | 2 5",
        "an open “ mark | ",
      })
  void findsMarksAroundPartsOfClauses(String words, String expected) {
    List<CoreLabel> tokens = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      tokens.add(CoreLabel.wordFromString(word));
    }
    String found =
        String.join(" ", QuoteMarks.aroundFragments(tokens).stream().map(String::valueOf).toList());
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void keepsTheLength() {
    assertThat(QuoteMarks.straightenApostrophes("‘x’ y’z")).hasSize(7);
  }
}
