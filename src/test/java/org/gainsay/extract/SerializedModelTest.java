package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SerializedModelTest {
  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.UTF_8);
  private static final String SHA_256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void anotherFileIsRefusedBeforeItIsRead() {
    assertThatCode(() -> SerializedModel.check("a.ser", CONTENT, SHA_256))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SerializedModel.check("a.ser", new byte[] {1}, SHA_256))
        .hasMessageStartingWith("a.ser is damaged or of another version (SHA-256 4bf5122f");
  }
}
