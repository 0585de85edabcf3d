package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  private static final String GOLD =
      """
      {"pairs": [
        {"label": "conflict", "type": "negation", "difficulty": "easy",
         "a": {"doc": "a.txt", "text": "Ann met Bob"},
         "b": {"doc": "b.txt", "text": "Ann never met Bob"}},
        {"label": "tension", "type": "negation", "difficulty": "hard",
         "a": {"doc": "a.txt", "text": "Ann met Bob"},
         "b": {"doc": "b.txt", "text": "Cy met Dee"}}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void story() throws IOException {
    write("one/a.txt", "Ann met Bob.");
    write("one/b.txt", "Ann never met Bob. Cy met Dee.");
    write("one/gold.json", GOLD);
  }

  @Test
  void printsALineForASetAndATotalForSeveral() throws IOException {
    CommandRun one = CommandRun.of("evaluate", folder.resolve("one").toString());
    assertThat(one.out())
        .startsWith("one/gold.json: precision 1.000 (1/1) recall 0.500 (1/2) F1 0.667 verdict 1/1")
        .hasLineCount(1);
    assertThat(one.err()).isEmpty();
    assertThat(one.code()).isZero();

    write("two/a.txt", "Ann met Bob.");
    write("two/b.txt", "Nothing is known.");
    write("two/gold.json", GOLD);
    CommandRun two = CommandRun.of("evaluate", folder.toString());
    assertThat(two.out().lines()).last().asString().startsWith("ALL: precision 1.000 (1/1) recall");
  }

  @Test
  void countsHowFarPairsCame() {
    CommandRun run =
        CommandRun.of("evaluate", "--losses", "--verbose", folder.resolve("one").toString());
    assertThat(run.out())
        .contains("   1/2 found\n")
        .contains("[found] - conflict/")
        .contains("[claims not brought together] - tension/negation/hard")
        .contains("   1/2 claims not brought together\n");
  }

  @Test
  void listsWhatWentWrong() throws IOException {
    CommandRun run = CommandRun.of("evaluate", "--verbose", folder.resolve("one").toString());
    assertThat(run.out()).contains("  missed tension/negation/hard: “Ann met Bob” <> “Cy met Dee”");

    CommandRun json =
        CommandRun.of(
            "evaluate", "--verbose", "--format", "json", folder.resolve("one").toString());
    JsonNode root = new ObjectMapper().readTree(json.out());
    JsonNode set = root.path("sets").path(0);
    assertThat(set.path("recall").path("part").asInt()).isEqualTo(1);
    assertThat(set.path("byDifficulty").path("hard").path("all").asInt()).isEqualTo(1);
    assertThat(set.path("faults").path(0).path("kind").asText()).isEqualTo("missed");
    assertThat(root.path("totals")).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestMeasured() throws IOException {
    write("two/gold.json", "{\"pairs\": [");
    CommandRun run =
        CommandRun.of(
            "evaluate",
            folder.resolve("one").toString(),
            folder.resolve("two").toString(),
            folder.resolve("three").toString());
    assertThat(run.out()).startsWith("one/gold.json: precision 1.000").hasLineCount(1);
    assertThat(run.err()).contains("not JSON: line 1").contains("three: no such file or folder");
    assertThat(run.code()).isEqualTo(5);
  }

  @Test
  void aDocumentThatIsNotThereIsTold() throws IOException {
    Files.delete(folder.resolve("one/b.txt"));
    CommandRun run = CommandRun.of("evaluate", folder.resolve("one").toString());
    assertThat(run.err()).contains("b.txt: no such document in");
    assertThat(run.out()).contains("recall 0.000 (0/2)");
    assertThat(run.code()).isEqualTo(5);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
