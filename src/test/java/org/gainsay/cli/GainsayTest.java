package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GainsayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "report",
        "report --nonsense x",
        "report --threads 0 x",
        "report --threshold 2 x",
        "report --format yaml x",
        "report --graph x",
        "check one",
        "check one two three",
        "pairs",
        "pairs --scorer nonsense x",
        "pairs --scorer model x",
        "report --model",
        "report --model x --no-model x"
      })
  void wrongCommandLinesExitWith2AndOneOrTwoLines(String line) {
    CommandRun run = CommandRun.of(line.isEmpty() ? new String[0] : line.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("gainsay: ").matches("(?s)([^\n]+\n){1,2}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reprot x | no such command: 'reprot'",
        "report --format yaml x | expected one of text, json, jsonl, markdown, csv, html, sarif, jsonld, not 'yaml'",
        "report --threshold much x | 'much' is not a number",
        "report --threads many x | 'many' is not a whole number",
        "check one two three | one argument too many: 'three'; put each statement in quotation",
        "doctor x | one argument too many: 'x'",
        "report --model m --no-model x | --model and --no-model exclude each other",
        "pairs --scorer model x | --scorer model needs a language model: --model DIR"
      })
  void wrongCommandLinesAreToldInTheUsersWords(String line, String message) {
    assertThat(CommandRun.of(line.split(" ")).err().lines()).first().asString().contains(message);
  }

  @Test
  void whatCannotBeWrittenIsToldBeforeTheWork(@TempDir Path folder) {
    String out = folder.resolve("no/such.txt").toString();
    for (String command : new String[] {"report", "claims", "pairs"}) {
      CommandRun run = CommandRun.of(command, "--out", out, folder.resolve("gone").toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).isEqualTo("gainsay: cannot write: " + out + ": no such folder\n");
    }
  }

  @Test
  void helpIsACommandToo() {
    assertThat(CommandRun.of("help").out()).isEqualTo(CommandRun.of("--help").out());
    assertThat(CommandRun.of("help", "check").out()).startsWith("Usage: gainsay check");
  }

  @Test
  void helpListsTheExitStatusesThatACommandHas() {
    assertThat(CommandRun.of("report", "--help").out()).contains("4     Findings");
    assertThat(CommandRun.of("why", "--help").out()).doesNotContain("Findings at").contains("Done");
  }

  @Test
  void blankStatementsAreWrongUsage() {
    assertThat(CommandRun.of("check", " ", "Ann met Bob.").code()).isEqualTo(2);
    assertThat(CommandRun.of("why", "Ann met Bob.", "").code()).isEqualTo(2);
    CommandRun number = CommandRun.of("check", "42", "Ann met Bob.");
    assertThat(number.code()).isEqualTo(2);
    assertThat(number.err()).contains("a statement has no words");
  }

  @Test
  void aThresholdThatIsNoProbabilityIsWrongUsage() {
    CommandRun run = CommandRun.of("evaluate", "--threshold", "1.5", "seeds");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--threshold must lie between 0 and 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "check", "why", "pairs", "claims", "evaluate"})
  void everyCommandHasHelpWithExamplesAndExitStatuses(String command) {
    CommandRun run = CommandRun.of(command, "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "Usage: gainsay " + command, "Example", "Exit status:", "130", "  gainsay " + command);
  }

  @Test
  void versionIsThePoms() {
    assertThat(CommandRun.of("--version").out()).matches("gainsay \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void checkSaysWhetherAndWhy() {
    CommandRun run = CommandRun.of("check", "Ann met Bob.", "Ann never met Bob.");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).startsWith("CONTRADICTION · negation").contains("one affirms");
    assertThat(CommandRun.of("check", "Ann met Bob.", "Ann met Bob.").code()).isZero();
    assertThat(
            CommandRun.of("check", "--fail-on=none", "Ann met Bob.", "Ann never met Bob.").code())
        .isZero();
  }

  @Test
  void checkShowsWhatIsBelowTheThresholdAndDoesNotCountIt() {
    CommandRun run = CommandRun.of("check", "--threshold=1", "Ann met Bob.", "Ann never met Bob.");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Below the threshold of 1.0, so not counted.");
  }

  @Test
  void checkOfWhatClaimsNothingSaysSo() {
    CommandRun run = CommandRun.of("check", "Hello!", "Ann met Bob.");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no claim was found in the first statement");
  }

  @Test
  void whyExplainsAnyTwoClaimsOfAReport(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Ann met Bob.");
    Files.writeString(folder.resolve("b.txt"), "Ann never met Bob. Cy met Dee.");
    String report = folder.resolve("report.json").toString();
    String documents = folder.resolve("b.txt").toString();
    CommandRun.of(
        "report",
        folder.resolve("a.txt").toString(),
        documents,
        "--format",
        "json",
        "--out",
        report);

    CommandRun found = CommandRun.of("why", "a.txt#1", "b.txt#1", "--report", report);
    assertThat(found.code()).isZero();
    assertThat(found.out()).contains("CONTRADICTION · negation").contains("Ann never met Bob");
    CommandRun other = CommandRun.of("why", "a.txt#1", "b.txt#2", "--report", report);
    assertThat(other.out()).contains("NOT COMPARABLE").contains("Cy met Dee");

    CommandRun unknown = CommandRun.of("why", "a.txt#1", "c.txt#9", "--report", report);
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no claim 'c.txt#9' in report.json");
    assertThat(CommandRun.of("why", "a.txt#1", "b.txt#1", "--report", documents).code())
        .isEqualTo(5);
    Files.writeString(folder.resolve("b.txt"), "Cy met Dee.");
    CommandRun changed = CommandRun.of("why", "a.txt#1", "b.txt#1", "--report", report);
    assertThat(changed.code()).isEqualTo(5);
    assertThat(changed.err()).contains("have changed since report.json");
  }

  @Test
  void whyShowsEveryPair() {
    CommandRun run = CommandRun.of("why", "Ann met Bob. Ann met Cid.", "Ann never met Bob.");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("First statement", "Second statement", "CONTRADICTION", "Cid");
  }

  @Test
  void claimsAreListed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "\nAnn met Bob.\n");

    assertThat(CommandRun.of("claims", file.toString()).out())
        .contains("1 claim", "   2: Ann met Bob.");
    JsonNode claim =
        new ObjectMapper()
            .readTree(CommandRun.of("claims", "--format=jsonl", file.toString()).out());
    assertThat(claim.get("text").textValue()).isEqualTo("Ann met Bob");
    JsonNode report =
        new ObjectMapper()
            .readTree(CommandRun.of("claims", "--format=json", file.toString()).out());
    assertThat(report.at("/claims/0")).isEqualTo(claim);
    assertThat(report.get("conflicts")).isEmpty();
  }

  @Test
  void doctorTellsWhatIsThere() {
    CommandRun run = CommandRun.of("doctor");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Java", "Cores", "Memory").doesNotContain("missing");
  }

  @Test
  void terminalIsWhatTheLauncherSays() {
    Map<String, String> usual = Map.of("TERM", "xterm");

    assertThat(Terminal.of("out,err", "132", usual)).isEqualTo(new Terminal(true, true, 132, true));
    assertThat(Terminal.of("", "", usual)).isEqualTo(new Terminal(false, false, 80, true));
    assertThat(Terminal.of("out", "x", Map.of("TERM", "xterm", "NO_COLOR", "1")).colours())
        .isFalse();
  }
}
