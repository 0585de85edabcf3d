package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gainsay.score.ModelMetadata.FileCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelMetadataTest {
  private static final String GOOD =
      """
      {"name": "n", "format": 1, "model": "m.onnx", "labels": ["neutral", "contradiction", "entailment"],
       "maxTokens": 128, "tokenizer": "wordpiece-uncased", "finalFullStop": "removed",
       "contradictionThreshold": 0.6,
       "files": {"m.onnx": {"bytes": 3, "sha256": "SHA"}, "vocab.txt": {"bytes": 4, "sha256": "SHA"}}}
      """
          .replace("SHA", "0".repeat(64));

  @Test
  void readsWhatDiffersBetweenModels() throws InvalidModelException {
    ModelMetadata metadata = ModelMetadata.parse(GOOD);
    assertThat(metadata.labels())
        .containsExactly(NliLabel.NEUTRAL, NliLabel.CONTRADICTION, NliLabel.ENTAILMENT);
    assertThat(metadata.maxTokens()).isEqualTo(128);
    assertThat(metadata.dropsFinalFullStop()).isTrue();
    assertThat(metadata.contradictionThreshold()).isEqualTo(0.6);
    assertThat(metadata.files().get("vocab.txt").bytes()).isEqualTo(4);
  }

  @Test
  void aFileIsHeldAgainstItsQuickChecksumWhereThereIsOne() throws InvalidModelException {
    byte[] content = "abc".getBytes(StandardCharsets.UTF_8);
    byte[] changed = "abd".getBytes(StandardCharsets.UTF_8);
    String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    for (FileCheck check :
        List.of(
            new FileCheck(3, sha256, Optional.empty()),
            new FileCheck(3, "0".repeat(64), Optional.of("352441c2")))) {
      assertThat(check.fits(content)).isTrue();
      assertThat(check.fits(changed)).isFalse();
      assertThat(check.fits(new byte[0])).isFalse();
    }
    String given = GOOD.replaceFirst("0{64}\"", "0".repeat(64) + "\", \"crc32\": \"352441c2\"");
    assertThat(ModelMetadata.parse(given).files().get("m.onnx").crc32()).contains("352441c2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\": 1 | \"format\": 2 | \"format\" must be 1",
        "m.onnx\", \"labels | ../m.onnx\", \"labels | none of its directory's",
        "\"neutral\", \"contradiction\" | \"neutral\", \"neutral\" | \"labels\" must list",
        "\"neutral\", | | \"labels\" must list",
        "128 | 1e300 | \"maxTokens\" must be a number",
        "128 | \"128\" | \"maxTokens\" must be a number",
        "128 | 12.5 | \"maxTokens\" must be a whole number",
        "128 | 1000000000 | \"maxTokens\" must be a number from 8 to 1024",
        "removed | sometimes | \"finalFullStop\" must be removed or kept",
        "\"entailment\"] | \"ENTAILMENT\"] | \"labels\" must list",
        "\"name\": \"n\", | \"name\": \"n\", \"name\": \"m\", | not JSON: Duplicate",
        "m.onnx\": { | /etc/m.onnx\": { | none of its directory's",
        "wordpiece-uncased | magic | \"tokenizer\" must be wordpiece-uncased or",
        "vocab.txt | words.txt | \"files\" lacks vocab.txt",
        "\"bytes\": 3 | \"bytes\": -3 | \"bytes\" must be a number",
        "0000\"}} | 000G\"}} | bad checksum",
        "0000\"}} | 0000\", \"crc32\": \"352441C\"}} | bad checksum",
        "\"name\": \"n\" | \"name\": {} | \"name\" must be a short text",
        "}} | | not JSON",
      })
  void saysWhatIsWrong(String part, String instead, String message) {
    String broken = GOOD.replace(part.strip(), instead == null ? "" : instead.strip());
    assertThatThrownBy(() -> ModelMetadata.parse(broken))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String text : new String[] {"", "[]", "7", "[".repeat(20_000)}) {
      assertThatThrownBy(() -> ModelMetadata.parse(text)).isInstanceOf(InvalidModelException.class);
    }
  }
}
