package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.common.primitives.ImmutableIntArray;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that is shipped. */
final class NliModelIT {
  private static final Path DIRECTORY = Path.of("models", "nli");
  private static final Path STATEMENTS = Path.of("models", "training", "statements.tsv");

  private static NliModel model;
  private static List<String[]> rows;

  @BeforeAll
  static void load() throws InvalidModelException, IOException {
    model = NliModel.load(DIRECTORY, 2);
    try (var lines = Files.lines(STATEMENTS)) {
      rows = lines.skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void isSmallEnoughToShip() throws IOException {
    assertThat(Files.size(DIRECTORY.resolve(model.metadata().modelFile())))
        .isLessThanOrEqualTo(35_000_000);
  }

  @Test
  void tellsPlainCasesApart() {
    assertThat(labels(new SentencePair("The senator met the envoy.", "The senator met the envoy.")))
        .containsExactly(NliLabel.ENTAILMENT);
    assertThat(
            labels(
                new SentencePair(
                    "The senator met the ambassador in September.",
                    "The senator did not meet the ambassador in September.")))
        .containsExactly(NliLabel.CONTRADICTION);
    assertThat(
            labels(
                new SentencePair(
                    "Fishing boats stayed in port because of the storm.",
                    "The central bank raised interest rates.")))
        .containsExactly(NliLabel.NEUTRAL);
  }

  @Test
  void doesNotLookAtAFinalFullStop() {
    List<SentencePair> with = new ArrayList<>();
    List<SentencePair> without = new ArrayList<>();
    for (String[] row : rows.subList(0, 100)) {
      with.add(new SentencePair(row[5] + ".", row[6]));
      without.add(new SentencePair(row[5], NliModel.plainEnd(row[6])));
    }
    assertThat(model.score(with)).isEqualTo(model.score(without));
  }

  @Test
  void guessesTheProjectsOwnDevelopmentPairs() {
    List<SentencePair> pairs = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (String[] row : rows) {
      if (row[1].equals("dev")) {
        pairs.add(new SentencePair(row[5], row[6]));
        gold.add(row[4]);
      }
    }
    List<NliLabel> found = labels(pairs.toArray(new SentencePair[0]));
    int right = 0;
    for (int i = 0; i < gold.size(); i++) {
      right += found.get(i).name().equalsIgnoreCase(gold.get(i)) ? 1 : 0;
    }
    assertThat((double) right / gold.size()).isGreaterThan(0.55);
  }

  @Test
  void givesTheSameScoresWhateverTheThreads() throws Exception {
    List<SentencePair> pairs =
        rows.subList(0, 120).stream().map(r -> new SentencePair(r[5], r[6])).toList();
    List<NliScores> expected = model.score(pairs);
    try (NliModel single = NliModel.load(DIRECTORY, 1)) {
      assertThat(single.score(pairs)).isEqualTo(expected);
    }
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<NliScores>>> calls = Collections.nCopies(4, () -> model.score(pairs));
      for (Future<List<NliScores>> result : callers.invokeAll(calls)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void scoresAPairNearlyAlikeInAnyBatch() {
    List<SentencePair> pairs =
        rows.subList(0, 64).stream().map(r -> new SentencePair(r[5], r[6])).toList();
    List<NliScores> together = model.score(pairs);
    for (int i = 0; i < pairs.size(); i += 8) {
      NliScores alone = model.score(pairs.subList(i, i + 1)).get(0);
      assertThat(alone.contradiction()).isCloseTo(together.get(i).contradiction(), within(0.05));
    }
  }

  @Test
  void cutsLongSentencesWithANote() {
    String longSentence = "The report lists every payment. ".repeat(50_000);
    assertThat(
            model.score(List.of(new SentencePair(longSentence, "Nothing was paid."))).get(0).cut())
        .isTrue();
  }

  @Test
  void tokenizesAsTheReferenceDoes() throws Exception {
    List<String> vocabulary = Files.readAllLines(DIRECTORY.resolve("vocab.txt"));
    WordPieceTokenizer own = new WordPieceTokenizer(vocabulary);
    List<String> texts = new ArrayList<>();
    for (String[] row : rows.subList(0, 500)) {
      texts.add(row[5]);
      texts.add(row[6]);
    }
    texts.addAll(oddTexts());
    try (HuggingFaceTokenizer reference = reference(vocabulary)) {
      for (String text : texts) {
        Encoding encoding = reference.encode(text, false, false);
        int[] expected =
            java.util.Arrays.stream(encoding.getIds()).mapToInt(i -> (int) i).toArray();
        assertThat(own.tokens(text, 1_000_000))
            .as(text)
            .isEqualTo(ImmutableIntArray.copyOf(expected));
      }
    }
  }

  private static List<NliLabel> labels(SentencePair... pairs) {
    double threshold = model.metadata().contradictionThreshold();
    return model.score(List.of(pairs)).stream().map(s -> s.label(threshold)).toList();
  }

  /** Texts of characters from many scripts. */
  private static List<String> oddTexts() {
    String characters =
        "aZ9 .,-'’“”—…\u00a0\u2009\tÉÅßİıſÇñØłŁœπΣςЖйאبजकไ日本한국，。！€£$%^`~|<>+=#@\u0301\u200d\u00ad🙂";
    int[] points = characters.codePoints().toArray();
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  /** The library's tokenizer over the same vocabulary. */
  private static HuggingFaceTokenizer reference(List<String> vocabulary) throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < vocabulary.size(); i++) {
      String word = vocabulary.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
      words.append(i == 0 ? "" : ", ").append('"').append(word).append("\": ").append(i);
    }
    String json =
        """
        {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
         "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
           "strip_accents": null, "lowercase": true},
         "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": null, "decoder": null,
         "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
           "max_input_chars_per_word": 100, "vocab": {%s}}}
        """
            .formatted(words);
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }
}
