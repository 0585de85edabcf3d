package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentence encoder that is shipped. */
final class SentenceEncoderIT {
  private static final Path DIRECTORY = Path.of("models", "encoder");

  private static SentenceEncoder encoder;

  @TempDir Path folder;

  @BeforeAll
  static void load() throws InvalidModelException {
    encoder = SentenceEncoder.load(ModelLocation.shippedEncoder());
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void whatIsAboutOneMatterIsNearer() {
    String denial = "Nobody was hurt in the fire.";
    String report = "Two guests were taken to hospital with burns.";
    String other = "The council bought the land in 2014.";

    assertThat(near(denial, report)).isGreaterThan(near(denial, other) + 0.2);
    assertThat(near("The box was sealed.", "The seal had been broken."))
        .isGreaterThan(near("The box was sealed.", "The mayor had dinner with a developer.") + 0.2);
  }

  @Test
  void aFinalFullStopIsNoCue() {
    assertThat(encoder.encode("The bridge was closed").bytes())
        .isEqualTo(encoder.encode("The bridge was closed.").bytes());
  }

  @Test
  void longAndEmptySentencesHaveVectorsToo() {
    assertThat(near("yes ".repeat(5_000), "yes ".repeat(4_000))).isGreaterThan(0.99);
    assertThat(near("", "\u0000 \ud83d\ude00 \ud800")).isBetween(-1.0, 1.0);
  }

  @Test
  void aVectorHangsOnItsSentenceAlone() throws Exception {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sentences.add("Witness " + i + " saw " + "the red car ".repeat(1 + i % 7) + "at " + i);
    }
    List<byte[]> expected = sentences.stream().map(s -> encoder.encode(s).bytes()).toList();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Future<SentenceVector>> found = new ArrayList<>();
      for (String sentence : sentences) {
        found.add(callers.submit(() -> encoder.encode(sentence)));
      }
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).get().bytes()).isEqualTo(expected.get(i));
      }
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void aCrossEncoderIsNone() {
    assertThatThrownBy(() -> SentenceEncoder.load(ModelLocation.shipped()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("no sentence encoder");
    assertThatThrownBy(() -> NliModel.load(DIRECTORY))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("no cross-encoder");
  }

  @Test
  void aFileThatIsCutIsToldByName() throws IOException {
    for (String name : List.of("model.json", "vocab.txt", "model.onnx")) {
      Files.copy(DIRECTORY.resolve(name), folder.resolve(name));
    }
    byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
    whole[whole.length / 2] ^= 1;
    Files.write(folder.resolve("model.onnx"), whole);

    assertThatThrownBy(() -> SentenceEncoder.load(ModelLocation.folder(folder)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("model.onnx")
        .hasMessageContaining("checksum");
  }

  private static double near(String a, String b) {
    return encoder.encode(a).cosine(encoder.encode(b)).orElseThrow();
  }
}
