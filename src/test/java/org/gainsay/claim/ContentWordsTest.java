package org.gainsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentWordsTest {
  @Test
  void wordsOfOneFamilyShareAStem() {
    assertThat(ContentWords.stems("The inspection was inspected."))
        .isEqualTo(ContentWords.stems("Inspectors have inspected it."));
  }

  @Test
  void numbersAreKeptWhole() {
    assertThat(ContentWords.stems("It paid $412.60 to 1,214 people in 2018."))
        .containsExactly("1,214", "2018", "412.60", "paid", "peopl");
    assertThat(ContentWords.isNumber("412.60")).isTrue();
    assertThat(ContentWords.isNumber("paid")).isFalse();
  }

  @Test
  void wordsThatSayNothingAreLeftOut() {
    assertThat(ContentWords.stems("It was not what they had said.")).isEmpty();
    assertThat(ContentWords.words("He DID deny it")).containsExactly("deny");
  }

  @Test
  void wordsOfOtherScriptsCount() {
    assertThat(ContentWords.stems("Ærø Müllers 東京都庁舎内")).hasSize(3);
  }
}
