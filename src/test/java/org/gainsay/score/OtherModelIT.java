package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Models of other shapes (other inputs, label orders and tokenizers), and what is said about
 * directories that hold no good model. {@code models/training/make_tiny_model.py} made them.
 */
final class OtherModelIT {
  private static final List<String> FILES = List.of("model.json", "tiny.onnx", "tokenizer.json");

  @TempDir Path directory;

  @BeforeEach
  void copyModel() throws IOException, URISyntaxException {
    copyModel("tiny");
  }

  private void copyModel(String name) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(resource(name + "/model.json").getParent())) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            directory.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(getClass().getResource(name)).toURI());
  }

  @Test
  void readsAModelOfBertsForm() throws Exception {
    copyModel("tiny-bert");
    try (NliModel model = NliModel.load(directory, 2)) {
      List<NliScores> scores =
          model.score(
              List.of(
                  new SentencePair("The minister met the ambassador.", "The minister met."),
                  new SentencePair("The minister met the ambassador.", "He did not meet."),
                  new SentencePair("The minister did not meet.", "The minister did not meet."),
                  new SentencePair("not ".repeat(100), "The minister met.")));
      assertThat(scores.get(0).entailment()).isGreaterThan(0.9);
      assertThat(scores.get(1).contradiction()).isGreaterThan(0.9);
      assertThat(scores.get(2).entailment()).isGreaterThan(0.9);
      assertThat(scores).extracting(NliScores::cut).containsExactly(false, false, false, true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dimensions", "memory", "outside", "nan"})
  void refusesHostileNetworks(String name) throws Exception {
    replaceFile("tiny.onnx", Files.readAllBytes(resource("hostile/" + name + ".onnx")));
    String message = refused(directory.resolve("tiny.onnx") + " is no usable model: ");
    assertThat(message).hasSizeLessThan(400 + directory.toString().length());
  }

  @Test
  void refusesAModelForShorterSentencesThanItsMetadataSay() throws Exception {
    copyModel("tiny-bert");
    editMetadata("\"maxTokens\": 32", "\"maxTokens\": 33");
    refused("is no usable model");
  }

  @Test
  void refusesAModelForFewerWordsThanItsVocabulary() throws Exception {
    copyModel("tiny-bert");
    byte[] words = Files.readAllBytes(directory.resolve("vocab.txt"));
    String more = new String(words, StandardCharsets.UTF_8) + "envoy\n";
    replaceFile("vocab.txt", more.getBytes(StandardCharsets.UTF_8));
    refused("is no usable model");
  }

  @Test
  void refusesFilesOfTwoModels() throws Exception {
    copyModel("tiny-bert"); // its model.json, over the other files
    Files.copy(
        directory.resolve("tiny.onnx"),
        directory.resolve("tiny-bert.onnx"),
        StandardCopyOption.REPLACE_EXISTING);
    refused(directory.resolve("tiny-bert.onnx") + ": ");
  }

  @Test
  void refusesFilesOutsideTheDirectory() throws Exception {
    editMetadata("\"model\": \"tiny.onnx\"", "\"model\": \"../tiny.onnx\"");
    refused("names a file that is none of its directory's");
  }

  @Test
  void inspectsFilesOneByOne() throws Exception {
    assertThat(NliModel.inspect(directory))
        .hasSize(2)
        .allSatisfy(file -> assertThat(file.fault()).isEmpty())
        .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
    Files.delete(directory.resolve("tokenizer.json"));
    Files.write(directory.resolve("tiny.onnx"), new byte[] {1});
    assertThat(NliModel.inspect(directory))
        .extracting(file -> file.fault().orElse(""))
        .containsExactly(
            directory.resolve("tiny.onnx") + ": checksum is not the one in model.json",
            "missing model file: " + directory.resolve("tokenizer.json"));
    assertThatThrownBy(() -> NliModel.require(ModelLocation.folder(directory)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("1 bytes, not as many as model.json says");
  }

  @Test
  void loadsInAThreadWithASmallStack() throws Exception {
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                NliModel.load(directory, 1).close();
              } catch (InvalidModelException | RuntimeException e) {
                thrown[0] = e;
              }
            },
            "small",
            512 << 10);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }

  /** See docs/decisions/0008. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib"
      })
  void runtimeHoldsNothingThatReportsToItsMaker(String library) throws IOException {
    try (InputStream in =
        OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(text.contains("OneCollector") || text.contains("events.data.microsoft"))
          .as("telemetry")
          .isFalse();
    }
  }

  @Test
  void takesLabelOrderInputsAndTokenizerFromItsDirectory() throws InvalidModelException {
    try (NliModel model = NliModel.load(directory, 2)) {
      List<NliScores> scores =
          model.score(
              List.of(
                  new SentencePair("The minister met the ambassador", "The minister met"),
                  new SentencePair(
                      "The minister met the ambassador", "The minister did not meet")));
      assertThat(scores.get(0).entailment()).isGreaterThan(0.9);
      assertThat(scores.get(1).contradiction()).isGreaterThan(0.9);
    }
  }

  @Test
  void notesThatALongPairWasCut() throws InvalidModelException {
    try (NliModel model = NliModel.load(directory, 1)) {
      List<NliScores> scores =
          model.score(
              List.of(
                  new SentencePair("the minister ".repeat(10_000), "the minister"),
                  new SentencePair("the minister", "the minister")));
      assertThat(scores.get(0).cut()).isTrue();
      assertThat(scores.get(1).cut()).isFalse();
    }
  }

  @Test
  void refusesMissingFiles() throws IOException {
    for (String file : FILES) {
      Path moved = directory.resolve(file + ".moved");
      Files.move(directory.resolve(file), moved);
      refused("missing model file: " + directory.resolve(file));
      Files.move(moved, directory.resolve(file));
    }
    assertThatThrownBy(() -> NliModel.load(directory.resolve("nowhere")))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("no model directory");
  }

  @Test
  void refusesCutAndChangedFiles() throws IOException {
    byte[] onnx = Files.readAllBytes(directory.resolve("tiny.onnx"));
    onnx[onnx.length / 2] ^= 1;
    Files.write(directory.resolve("tiny.onnx"), onnx);
    refused("checksum is not the one in model.json");
    Files.write(directory.resolve("tiny.onnx"), new byte[] {1, 2, 3});
    refused("3 bytes, not as many as model.json says");
  }

  @Test
  void refusesALargeMetadataFile() throws IOException {
    Files.writeString(directory.resolve("model.json"), " ".repeat(100_000));
    refused("larger than 65536 bytes");
  }

  @Test
  void refusesFilesThatAreNoModelThoughTheirChecksumsAreRight() throws IOException {
    replaceFile("tiny.onnx", "no model".getBytes(StandardCharsets.UTF_8));
    refused("is no usable model");
    copyAgain();
    replaceFile("tokenizer.json", "{}".getBytes(StandardCharsets.UTF_8));
    refused("tokenizer.json cannot be used");
  }

  @Test
  void refusesSwappedFiles() throws IOException {
    byte[] tokenizer = Files.readAllBytes(directory.resolve("tokenizer.json"));
    replaceFile("tiny.onnx", tokenizer);
    refused("is no usable model");
  }

  @Test
  void failsClearlyOnceClosed() throws InvalidModelException {
    NliModel model = NliModel.load(directory, 1);
    model.close();
    assertThatThrownBy(() -> model.score(List.of(new SentencePair("a", "b"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model is closed");
  }

  private void copyAgain() throws IOException {
    try {
      copyModel();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private String refused(String message) {
    InvalidModelException e =
        catchThrowableOfType(InvalidModelException.class, () -> NliModel.load(directory));
    assertThat(e).hasMessageContaining(message).hasMessageNotContaining("\n");
    return e.getMessage();
  }

  private void editMetadata(String part, String instead) throws IOException {
    Path metadata = directory.resolve("model.json");
    String json = Files.readString(metadata);
    assertThat(json).contains(part);
    Files.writeString(metadata, json.replace(part, instead));
  }

  /** Puts other bytes in a file's place, with a metadata file that fits them. */
  private void replaceFile(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    String before = check(Files.readAllBytes(file));
    Files.write(file, bytes);
    Path metadata = directory.resolve("model.json");
    String json = Files.readString(metadata).replaceAll("\\s+", " ");
    assertThat(json).contains(before);
    Files.writeString(metadata, json.replace(before, check(bytes)));
  }

  private static String check(byte[] bytes) {
    return "\"bytes\": %d, \"sha256\": \"%s\""
        .formatted(bytes.length, com.google.common.hash.Hashing.sha256().hashBytes(bytes));
  }
}
