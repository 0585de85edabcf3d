package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void findingsMakeItExitWith4() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");

    CommandRun run = CommandRun.of("report", folder.toString());

    assertThat(run.out())
        .startsWith("2 documents, 2 claims: 1 contradiction.")
        .contains("“Ann met Bob”");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(4);
    assertThat(CommandRun.of("report", "--fail-on", "none", folder.toString()).code()).isZero();
    assertThat(CommandRun.of("report", "--threshold", "1", folder.toString()).code()).isZero();
  }

  @Test
  void agreementExitsWith0() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann met Bob.");

    CommandRun run = CommandRun.of("report", folder.toString());

    assertThat(run.out()).startsWith("2 documents, 2 claims: no conflicts found.");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestReported() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");
    write("empty.txt", "");
    write("crash.txt", "This will crash.");
    write("overflow.txt", "This will overflow.");
    Files.write(folder.resolve("binary.txt"), new byte[] {'a', 0, 1, 2, 3});
    Files.write(
        folder.resolve("broken.txt"), new byte[] {'c', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, 'x'});
    Files.createDirectory(folder.resolve("none"));

    CommandRun run =
        CommandRun.of(
            "report",
            "--format",
            "json",
            folder.toString(),
            folder.resolve("none").toString(),
            folder.resolve("gone.txt").toString());

    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(run.code()).isEqualTo(5);
    assertThat(report.get("conflicts")).hasSize(1);
    assertThat(report.get("problems").findValuesAsText("message"))
        .hasSize(7)
        .allSatisfy(message -> assertThat(message).doesNotContain("\n"))
        .anyMatch(m -> m.contains("empty"))
        .anyMatch(m -> m.contains("binary"))
        .anyMatch(m -> m.contains("not valid UTF-8"))
        .anyMatch(m -> m.contains("no documents in this folder"))
        .anyMatch(m -> m.contains("no such file"))
        .anyMatch(m -> m.contains("IllegalStateException: two lines"))
        .anyMatch(m -> m.contains("nested too deeply"));
  }

  @Test
  void fileWithoutReadPermissionIsTold() throws IOException {
    write("a.txt", "Ann met Bob.");
    Path secret = write("b.txt", "Ann never met Bob.");
    boolean changed = secret.toFile().setReadable(false);
    assumeTrue(changed && !Files.isReadable(secret), "runs as a user who may read everything");

    CommandRun run = CommandRun.of("report", folder.toString());

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out()).contains("no permission");
  }

  @Test
  void outIsWrittenWholeAndNothingIsLeftBeside() throws IOException {
    Path input = write("a.txt", "Ann met Bob.");
    Path out = Files.createDirectory(folder.resolve("out")).resolve("report.json");
    Files.writeString(out, "old and longer than nothing");

    CommandRun run =
        CommandRun.of("report", "--format=json", "--out", out.toString(), input.toString());

    assertThat(run.out()).isEmpty();
    assertThat(new ObjectMapper().readTree(Files.readString(out)).get("documents")).hasSize(1);
    try (var files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void outThatCannotBeWrittenIsTold() throws IOException {
    Path input = write("a.txt", "Ann met Bob.");

    CommandRun run =
        CommandRun.of(
            "report", "--out", folder.resolve("no/such.txt").toString(), input.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("gainsay: cannot write: ").hasLineCount(1);
  }

  @Test
  void graphIsExportedInTheFormatOfItsName() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");
    Path dot = folder.resolve("g.dot");
    Path json = folder.resolve("g.json");
    Path xml = folder.resolve("g.graphml");

    CommandRun run =
        CommandRun.of(
            "report", "--graph=" + dot, "--graph=" + json, "--graph=" + xml, folder.toString());

    assertThat(run.code()).isEqualTo(4);
    assertThat(dot).content(StandardCharsets.UTF_8).startsWith("digraph").contains("conflicts");
    assertThat(xml).content(StandardCharsets.UTF_8).contains("<graphml");
    JsonNode graph = new ObjectMapper().readTree(Files.readString(json));
    assertThat(graph.get("edges").findValuesAsText("kind")).contains("conflicts", "mentions");
    assertThat(CommandRun.of("report", "--graph=g.png", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void coloursFollowTheTerminalUnlessAsked() throws IOException {
    Path input = write("a.txt", "Ann met Bob. Ann never met Bob.");
    Terminal terminal = new Terminal(true, false, 80, true);

    assertThat(CommandRun.of(terminal, "report", input.toString()).out()).contains("\u001b[");
    assertThat(CommandRun.of(terminal, "report", "--color=never", input.toString()).out())
        .doesNotContain("\u001b[");
    assertThat(CommandRun.of("report", "--color=always", input.toString()).out())
        .contains("\u001b[");
  }

  @Test
  void outputIsTheSameForAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("a" + i + ".txt", i % 2 == 0 ? "Ann met Bob" + i + "." : "Ann never met Bob.");
    }
    String one = CommandRun.of("report", "--threads=1", "--format=json", folder.toString()).out();

    for (int threads : new int[] {2, 4, 16}) {
      assertThat(
              CommandRun.of("report", "--threads=" + threads, "--format=json", folder.toString())
                  .out())
          .isEqualTo(one);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
