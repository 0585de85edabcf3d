package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class NativeLibrariesTest {
  private static final String PATH = "onnxruntime.native.path";

  @Test
  void areGoneWhenTheyAreLoaded() {
    NativeLibraries libraries = NativeLibraries.unpack();
    Path folder = Path.of(System.getProperty(PATH));
    assertThat(folder).isDirectoryContaining("glob:**/*onnxruntime4j_jni*");

    libraries.discard();

    assertThat(System.getProperty(PATH)).isNull();
    assertThat(folder).doesNotExist();
  }

  @Test
  void areTheUsersWhereHeNamesThem() {
    System.setProperty(PATH, "/somewhere");
    try {
      NativeLibraries.unpack().discard();
    } finally {
      assertThat(System.clearProperty(PATH)).isEqualTo("/somewhere");
    }
  }
}
