package org.gainsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Gold files that somebody writes, on any JSON. */
final class GoldFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @MethodSource("files")
  @FuzzTest
  void gold(byte[] content) {
    JsonNode root;
    try {
      root = JSON.readTree(content);
    } catch (IOException e) {
      return; // told as such
    }
    GoldJson gold = new GoldJson("gold.json");
    try {
      if (root.isArray()) {
        gold.attributions(root).forEach(a -> assertThat(a.content()).isNotEmpty());
        return;
      }
      gold.folder(root);
      for (GoldPair pair : gold.pairs(root)) {
        assertThat(pair.a()).isNotEmpty();
        assertThat(pair.b()).isNotEmpty();
      }
    } catch (InvalidGoldException e) {
      assertThat(e.getMessage()).startsWith("gold.json: ");
    }
  }

  static Stream<byte[]> files() throws IOException {
    return Stream.of(
        Files.readAllBytes(Path.of("seeds", "gold.json")),
        "[{\"doc\": \"a.txt\", \"source\": [[0, 3]], \"content\": [[4, 9]]}]"
            .getBytes(StandardCharsets.UTF_8));
  }
}
