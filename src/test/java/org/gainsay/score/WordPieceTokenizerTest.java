package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPieceTokenizerTest {
  // 0 to 3 are marks, then words and pieces.
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "cafe", "un", "##able", ".", "'", "s", "中",
          "5", ",", "000", "$", "[", "]", "sep");

  private final WordPieceTokenizer tokenizer;

  WordPieceTokenizerTest() throws InvalidModelException {
    tokenizer = new WordPieceTokenizer(VOCABULARY);
  }

  @Test
  void lowerCasesAndStripsAccents() {
    assertThat(tokenizer.tokens("The CAFÉ", 99).asList()).containsExactly(4, 5);
  }

  @Test
  void cutsWordsIntoTheLongestPieces() {
    assertThat(tokenizer.tokens("Unable", 99).asList()).containsExactly(6, 7);
  }

  @Test
  void callsAWordUnknownThatHasAnUnknownPiece() {
    assertThat(tokenizer.tokens("unknowable", 99).asList()).containsExactly(1);
    assertThat(tokenizer.tokens("s".repeat(101), 99).asList()).containsExactly(1);
  }

  @Test
  void setsPunctuationSymbolsAndIdeographsApart() {
    assertThat(tokenizer.tokens("the's $5,000.", 99).asList())
        .containsExactly(4, 9, 10, 15, 12, 13, 14, 8);
    assertThat(tokenizer.tokens("the中the", 99).asList()).containsExactly(4, 11, 4);
  }

  @Test
  void leavesOutControlCharactersAndTakesAllBlanks() {
    assertThat(tokenizer.tokens("t\u0000h\u200be\u00a0cafe\u2028the\uFFFD", 99).asList())
        .containsExactly(4, 5, 4);
  }

  @Test
  void readsMarksInATextAsOrdinaryCharacters() {
    assertThat(tokenizer.tokens("[SEP]", 99).asList()).containsExactly(16, 18, 17);
  }

  @Test
  void laysAPairOut() {
    TokenizedPair pair = tokenizer.tokenize(new SentencePair("the cafe", "unable"), 99);
    assertThat(pair.ids()).containsExactly(2, 4, 5, 3, 6, 7, 3);
    assertThat(pair.typeIds()).containsExactly(0, 0, 0, 0, 1, 1, 1);
    assertThat(pair.cut()).isFalse();
  }

  @Test
  void cutsTheLongerSentenceAndSaysSo() {
    TokenizedPair pair =
        tokenizer.tokenize(new SentencePair("the ".repeat(1_000_000), "cafe cafe"), 10);
    assertThat(pair.ids()).containsExactly(2, 4, 4, 4, 4, 4, 3, 5, 5, 3);
    assertThat(pair.cut()).isTrue();
  }

  @Test
  void takesEmptySentences() {
    assertThat(tokenizer.tokenize(new SentencePair("", " "), 10).ids()).containsExactly(2, 3, 3);
  }

  @Test
  void needsTheMarksInTheVocabulary() {
    assertThatThrownBy(() -> new WordPieceTokenizer(List.of("the", "[CLS]")))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("vocab.txt holds no [SEP]");
  }
}
