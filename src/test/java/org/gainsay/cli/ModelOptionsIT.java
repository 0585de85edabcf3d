package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gainsay.score.NliModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands with the language models that tests have. */
final class ModelOptionsIT {
  @TempDir Path folder;
  private Path texts;

  @BeforeEach
  void texts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("a.txt"), "Ann met Bob.");
    Files.writeString(texts.resolve("b.txt"), "Ann never met Bob.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny", "tiny-bert"})
  void pairsTakesAModelOfAnyShape(String name) throws Exception {
    Path table =
        table(
            "The minister met the ambassador.\tThe minister met.",
            "The minister met the ambassador.\tThe minister did not meet.");

    CommandRun run =
        CommandRun.of(
            "pairs", "--scorer", "model", "--model", model(name).toString(), table.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<JsonNode> lines = lines(run.out());
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("verdict").textValue()).isEqualTo("entailment");
    assertThat(lines.get(1).get("verdict").textValue()).isEqualTo("contradiction");
    assertThat(lines.get(1).at("/probabilities/contradiction").doubleValue()).isGreaterThan(0.9);
    assertThat(lines.get(1).get("row").intValue()).isEqualTo(2);
    assertThat(lines.get(1).get("type").isNull()).isTrue();
  }

  @Test
  void rowsThatAreTooLongAreCutWithANote() throws Exception {
    Path table = table("Ann met Bob.\tAnn met Bob.", "Ann met Bob.\t" + "Ann met Bob. ".repeat(50));
    Path model = model("tiny");

    for (String scorer : new String[] {"all", "model"}) {
      CommandRun run = CommandRun.withModel(model, "pairs", "--scorer=" + scorer, table.toString());

      assertThat(run.code()).isZero();
      assertThat(run.err())
          .contains("1 row is longer than the language model reads")
          .hasLineCount(1);
      List<JsonNode> lines = lines(run.out());
      assertThat(lines.get(0).get("explanation").textValue()).doesNotContain("note");
      assertThat(lines.get(1).get("explanation").textValue()).contains("note: ");
    }
    assertThat(CommandRun.withModel(model, "why", "Ann met Bob. ".repeat(50), "Ann met Cid.").out())
        .contains("Note: the statements are longer than the language model");
  }

  @Test
  void reportsHaveTheRulesFindingsAndSayThatTheModelWasNotUsed() throws Exception {
    Path model = model("tiny");
    Files.write(model.resolve("tiny.onnx"), new byte[] {1, 2, 3});

    CommandRun run = CommandRun.of("report", "--format=json", "--model=" + model, texts.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(5);
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(report.get("conflicts")).hasSize(1);
    assertThat(report.get("problems")).hasSize(1);
    assertThat(report.at("/problems/0/message").textValue())
        .contains("findings of the rules alone", model.resolve("tiny.onnx") + ": 3 bytes");

    CommandRun shipped = CommandRun.withModel(model, "report", texts.toString());
    assertThat(shipped.code()).isEqualTo(5);
    assertThat(shipped.out()).contains("1 contradiction", "language model: not used");

    CommandRun without = CommandRun.withModel(model, "report", "--no-model", texts.toString());
    assertThat(without.code()).isEqualTo(4);
    assertThat(without.out()).doesNotContain("language model");
  }

  @Test
  void otherCommandsSayWhichFileIsWrong() throws Exception {
    Path model = model("tiny");
    Files.delete(model.resolve("tokenizer.json"));
    String table = table("Ann met Bob.\tAnn never met Bob.").toString();

    for (String[] line :
        new String[][] {
          {"check", "Ann met Bob.", "Ann never met Bob."},
          {"why", "Ann met Bob.", "Ann never met Bob."},
          {"pairs", table},
          {"pairs", "--scorer=model", table}
        }) {
      CommandRun run = CommandRun.withModel(model, line);

      assertThat(run.code()).as(line[0]).isEqualTo(5);
      assertThat(run.out()).as(line[0]).isEmpty();
      assertThat(run.err())
          .as(line[0])
          .startsWith("gainsay: the language model cannot be used: missing model file: ")
          .contains(model.resolve("tokenizer.json").toString(), "--no-model")
          .hasLineCount(2);
    }
    assertThat(
            CommandRun.withModel(model, "check", "--no-model", "Ann met Bob.", "Ann met Bob.")
                .code())
        .isZero();
  }

  @Test
  void theModelIsAskedUnlessTold() throws Exception {
    Path model = model("tiny");

    assertThat(CommandRun.withModel(model, "why", "Ann met Bob.", "Cy met Dee.").out())
        .contains("Language model, first as premise: entailment");
    assertThat(
            CommandRun.withModel(model, "why", "--no-model", "Ann met Bob.", "Cy met Dee.").out())
        .doesNotContain("Language model");
    assertThat(CommandRun.of("why", "Ann met Bob.", "Cy met Dee.").out())
        .doesNotContain("Language model");
  }

  @Test
  void doctorHoldsTheFilesAgainstTheirChecksums() throws Exception {
    Path model = model("tiny");
    String[] sums =
        NliModel.inspect(model).stream().map(file -> file.sha256()).toArray(String[]::new);

    CommandRun good = CommandRun.of("doctor", "--model", model.toString());
    assertThat(good.code()).isZero();
    assertThat(good.out()).contains(sums).contains("as in model.json", "CoreNLP", "ONNX Runtime");

    Files.writeString(model.resolve("tokenizer.json"), "{}");
    CommandRun bad = CommandRun.withModel(model, "doctor");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.out())
        .contains("NOT as in model.json")
        .contains("Problem: " + model.resolve("tokenizer.json") + ": checksum");

    assertThat(CommandRun.of("doctor").out()).containsPattern("Language model +none: rules alone");
  }

  /** A copy of a model, free to be spoilt. */
  private Path model(String name) throws IOException, URISyntaxException {
    Path from =
        Path.of(
                Objects.requireNonNull(
                        getClass().getResource("/org/gainsay/score/" + name + "/model.json"))
                    .toURI())
            .getParent();
    Path to = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
    return to;
  }

  private Path table(String... rows) throws IOException {
    return Files.writeString(
        folder.resolve("in.tsv"), "premise\thypothesis\n" + String.join("\n", rows) + "\n");
  }

  private static List<JsonNode> lines(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }
}
