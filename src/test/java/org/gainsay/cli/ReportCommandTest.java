package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void itsOwnOutputIsNoDocumentOfTheNextRun() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");
    write("known.txt", "negation\tAnn met Bob\t*\tanother Ann\n");
    String[] arguments = {
      "report",
      "--format",
      "html=" + folder.resolve("report.html"),
      "--format",
      "csv=" + folder.resolve("report.csv"),
      "--format",
      "text",
      "--suppress",
      folder.resolve("known.txt").toString(),
      folder.toString()
    };

    String first = CommandRun.of(arguments).out();

    assertThat(first).startsWith("2 documents, 2 claims");
    assertThat(CommandRun.of(arguments).out()).isEqualTo(first);
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

  @Test
  void severalFormatsAreWrittenAtOnce() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");
    Path html = folder.resolve("report.html");
    Path sarif = folder.resolve("report.sarif");

    CommandRun run =
        CommandRun.of(
            "report",
            "--format=html=" + html,
            "--format=sarif=" + sarif,
            "--format=csv",
            folder.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).startsWith("\"record\",").contains("\n\"finding\",");
    assertThat(html).content().startsWith("<!DOCTYPE html>").contains("Ann never met Bob");
    assertThat(new ObjectMapper().readTree(sarif.toFile()).at("/runs/0/results")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=json --format=text x | two formats for standard output",
        "--format=json=r --format=text=r x | two formats for r",
        "--format=json=r --out=q x | --out is for a format without a file",
        "--format=json= x | a file name is missing after json=",
        "--update-baseline x | --update-baseline needs --baseline FILE",
        "--baseline=gone.txt x | gone.txt: no such file; --update-baseline makes one",
        "--suppress=gone.txt x | gone.txt: no such file",
        "--top=0 x | --top must be at least 1",
        "--since=yesterday x | --since': expected a date such as 2017-03-01, not 'yesterday'",
        "--speaker= x | --speaker needs a name",
        "--cache-dir=pom.xml x | the cache's folder pom.xml cannot be used: it is no folder",
        "--cache-dir=/proc/nope x | the cache's folder /proc/nope cannot be used: it cannot be made",
      })
  void wrongOptionsAreTold(String line) {
    String[] parts = line.split(" \\| ");
    CommandRun run = CommandRun.of(("report " + parts[0]).split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines().findFirst().orElse("")).startsWith("gainsay: ").contains(parts[1]);
  }

  @Test
  void baselineIsOnlyWrittenWhenAsked() throws IOException {
    Path baseline = folder.resolve("accepted.list");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "Ann met Bob. Ann met Cid.");
    Files.writeString(texts.resolve("b.txt"), "Ann never met Bob.");

    CommandRun first =
        CommandRun.of("report", "--update-baseline", "--baseline=" + baseline, texts.toString());
    assertThat(first.code()).isZero();
    assertThat(first.out()).startsWith("2 documents, 3 claims: no conflicts found, 1 accepted.");
    String accepted = Files.readString(baseline);
    assertThat(accepted).endsWith("\nnegation\tAnn met Bob\tAnn never met Bob\n");

    // The accepted words move to another file, and something new comes up.
    Files.writeString(texts.resolve("b.txt"), "Ann never met Cid.");
    Files.writeString(texts.resolve("c.txt"), "Well: Ann never met Bob.");
    CommandRun second = CommandRun.of("report", "--baseline=" + baseline, texts.toString());
    assertThat(second.code()).isEqualTo(4);
    assertThat(second.out()).contains("1 contradiction, 1 accepted").contains("never met Cid");
    assertThat(baseline).content().isEqualTo(accepted);

    Files.delete(texts.resolve("c.txt"));
    CommandRun third = CommandRun.of("report", "--baseline=" + baseline, texts.toString());
    assertThat(third.out().replaceAll("\\s+", " "))
        .contains(
            "accepted, but no longer found: negation: “Ann met Bob” against “Ann never met Bob”");
    assertThat(baseline).content().isEqualTo(accepted);
  }

  @Test
  void baselineIsLeftAloneWhenNotAllWasRead() throws IOException {
    Path baseline = write("accepted.list", "negation\tone\tother\n");
    write("a.txt", "Ann met Bob.");
    write("b.txt", "This will crash.");

    CommandRun run =
        CommandRun.of("report", "--update-baseline", "--baseline=" + baseline, folder.toString());

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out().replaceAll("\\s+", " ")).contains("not updated, because not all was read");
    assertThat(baseline).content().isEqualTo("negation\tone\tother\n");
  }

  @Test
  void suppressedFindingsAreShownWithTheirReason() throws IOException {
    write("a.txt", "Ann met Bob.");
    write("b.txt", "Ann never met Bob.");
    Path list = write("known.list", "negation\tAnn met Bob\t*\ttwo people called Bob\n");

    CommandRun run =
        CommandRun.of("report", "--format=json", "--suppress=" + list, folder.toString());

    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(report.get("conflicts")).isEmpty();
    assertThat(report.at("/setAside/0/kind").textValue()).isEqualTo("suppressed");
    assertThat(report.at("/setAside/0/because").textValue()).isEqualTo("two people called Bob");
    Path wrong = write("wrong.list", "negation\n");
    assertThat(CommandRun.of("report", "--suppress=" + wrong, folder.toString()).err())
        .contains("wrong.list, line 1: expected a finding's id and a reason");
  }

  @Test
  void onlyTheWantedFindingsAreShown() throws IOException {
    write("a.txt", "date 2024-05-01\nAnn met Bob. Ann met Cid.");
    write("b.txt", "date 2024-05-03\nAnn never met Bob.");
    write("c.txt", "date 2024-05-02\nAnn never met Cid.");

    assertThat(CommandRun.of("report", folder.toString()).out()).contains("2 contradictions.");
    assertThat(CommandRun.of("report", "--since=2024-05-03", folder.toString()).out())
        .contains("1 contradiction, 1 left out, 1 problem.")
        .contains("1 finding of before 2024-05-03 left out")
        .contains("never met Bob")
        .doesNotContain("never met Cid");
    assertThat(CommandRun.of("report", "--since=2024-06-01", folder.toString()).code()).isZero();
    CommandRun top = CommandRun.of("report", "--top=1", folder.toString());
    assertThat(top.out())
        .contains("1 contradiction, 1 left out,", "1 finding beyond the surest 1 left out");
    assertThat(top.code()).isEqualTo(4);
    assertThat(CommandRun.of("report", "--speaker=Ann", folder.toString()).out())
        .contains("no conflicts that are asked for, 2 findings left out")
        .contains("all documents: no claim is by “Ann”");
    assertThat(CommandRun.of("report", "--same-speaker-only", folder.toString()).out())
        .contains("no conflicts that are asked for, 2 findings left out");
  }

  @Test
  void problemsAreNamedByThePathThatWasGiven() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("c"));
    Files.writeString(sub.resolve("t.jsonl"), "{\"text\": \"Ann met Bob.\"}\nnothing\n");
    Files.writeString(sub.resolve("bin.txt"), "\0\1\2");

    CommandRun run = CommandRun.of(new Terminal(true, false, 300, false), "report", sub.toString());

    assertThat(run.out().lines().map(String::strip))
        .anyMatch(line -> line.startsWith(sub.resolve("bin.txt") + ": "))
        .anyMatch(line -> line.startsWith(sub.resolve("t.jsonl") + ": line 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "claims", "store add known.db", "evaluate"})
  void anEmptyPathIsNotThisFolder(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("");

    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("gainsay: a PATH is empty");
  }

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    Path cache = folder.resolve("caches").resolve("gainsay");
    Path input = write("a.txt", "Ann met Bob.");

    assertThat(CommandRun.of("report", "--cache-dir", cache.toString(), input.toString()).code())
        .isZero();

    assertThat(Files.getPosixFilePermissions(cache))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void interruptWritesWhatIsDoneAndLeavesTheBaselineAlone() throws IOException {
    write("a.txt", "Ann met Bob.");
    Path html = folder.resolve("report.html");
    Path baseline = write("accepted.list", "negation\tone\tother\n");

    Thread.currentThread().interrupt();
    CommandRun run =
        CommandRun.of(
            "report",
            "--format=html=" + html,
            "--format=json",
            "--update-baseline",
            "--baseline=" + baseline,
            folder.resolve("a.txt").toString());

    assertThat(run.code()).isEqualTo(130);
    assertThat(new ObjectMapper().readTree(run.out()).at("/problems/0/message").textValue())
        .isEqualTo("not read: interrupted");
    assertThat(html).content().contains("not read: interrupted").endsWith("</html>\n");
    assertThat(baseline).content().isEqualTo("negation\tone\tother\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
