package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of a model that somebody brings, and the texts that it is asked about. */
final class ScoreFuzzTest {
  private static final int LIMIT = 32;

  @MethodSource("metadata")
  @FuzzTest
  void modelJson(byte[] content) {
    try {
      ModelMetadata metadata = ModelMetadata.parse(new String(content, StandardCharsets.UTF_8));
      assertThat(metadata.labels()).doesNotHaveDuplicates().hasSize(NliLabel.values().length);
      assertThat(metadata.contradictionThreshold()).isBetween(0.0, 1.0);
      assertThat(metadata.files()).containsKey(metadata.modelFile());
      metadata
          .files()
          .keySet()
          .forEach(name -> assertThat(name).doesNotContain("/", "\\").isNotEqualTo(".."));
    } catch (InvalidModelException e) {
      assertThat(e.getMessage()).startsWith("model.json").doesNotContain("\n");
    }
  }

  @MethodSource("texts")
  @FuzzTest
  void wordPieces(byte[] content) throws InvalidModelException {
    String text = new String(content, StandardCharsets.UTF_8);
    int half = text.length() / 2;
    WordPieceTokenizer tokenizer =
        new WordPieceTokenizer(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "b", ".", "the", "##e"));
    TokenizedPair pair =
        tokenizer.tokenize(new SentencePair(text.substring(0, half), text.substring(half)), LIMIT);
    assertThat(pair.ids()).hasSizeBetween(3, LIMIT).hasSameSizeAs(pair.typeIds());
    for (long id : pair.ids()) {
      assertThat(id).isBetween(1L, 9L);
    }
    assertThat(pair.ids()[0]).isEqualTo(2);
    assertThat(pair.ids()[pair.ids().length - 1]).isEqualTo(3);
  }

  static Stream<byte[]> metadata() throws IOException {
    return Stream.of(
        Resources.toByteArray(Resources.getResource(ScoreFuzzTest.class, "tiny/model.json")),
        Resources.toByteArray(Resources.getResource(ScoreFuzzTest.class, "tiny-bert/model.json")));
  }

  static Stream<byte[]> texts() {
    return Stream.of("The a aa. b", "cafe\u0301 中中 \ud83d\udea2 aaaa")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
