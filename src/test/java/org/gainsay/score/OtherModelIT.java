package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model of another shape (fewer inputs, other label order, {@code tokenizer.json}), and what is
 * said about directories that hold no good model. {@code models/training/make_tiny_model.py} made
 * it.
 */
final class OtherModelIT {
  private static final List<String> FILES = List.of("model.json", "tiny.onnx", "tokenizer.json");

  @TempDir Path directory;

  @BeforeEach
  void copyModel() throws IOException, URISyntaxException {
    Path tiny =
        Path.of(Objects.requireNonNull(getClass().getResource("tiny/model.json")).toURI())
            .getParent();
    for (String file : FILES) {
      Files.copy(tiny.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
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

  private void refused(String message) {
    assertThatThrownBy(() -> NliModel.load(directory))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
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
