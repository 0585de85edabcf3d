package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gainsay.claim.Surroundings;
import org.junit.jupiter.api.Test;

final class SentenceTextsTest {
  @Test
  void aSentenceStandsAsInTheTextWithTheOneBeforeIt() throws IOException {
    String file = "own-pronouns.conllu";
    ParsedDocument document = ConlluReader.read(file, ConlluCases.lines("claims", file));
    SentenceTexts texts = new SentenceTexts(document);

    assertThat(texts.around(document.sentences().get(0)))
        .isEqualTo(new Surroundings("Clara Yeo handed in her resignation on Friday.", ""));
    assertThat(texts.around(document.sentences().get(1)))
        .isEqualTo(
            new Surroundings(
                "The board kept her letter.", "Clara Yeo handed in her resignation on Friday."));
  }
}
