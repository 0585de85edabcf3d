package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words without their endings. */
final class TermsTest {
  @ParameterizedTest
  @CsvSource({
    "die, died",
    "die, dies",
    "tie, tied",
    "kill, killed",
    "close, closed",
    "close, closing",
    "city, cities",
    "bridge, bridges",
    "bus, bus",
    "glass, glass",
    "box, boxes",
    "ring, ring",
    "bed, bed"
  })
  void formsOfAWordHaveOneStem(String word, String form) {
    assertThat(Terms.stem(form)).isEqualTo(Terms.stem(word));
  }

  @Test
  void emptyWordsAndNumbersSayNothing() {
    assertThat(Terms.of("The council's 3 old bridges were closed in May 2019"))
        .containsExactly("council", "old", "bridg", "clos");
    assertThat(Terms.of("He was aboard")).containsExactly("board");
  }
}
