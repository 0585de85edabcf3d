package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes that are interrupted, lose their reader, or lack what they need. */
final class FaultsIT {
  private static final int INTERRUPTS = 8;

  @TempDir Path folder;

  private Path texts(int count) throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    for (int i = 0; i < count; i++) {
      String text = "Boat " + i + " was sold. The crew of boat " + i + " was paid. ";
      String first = i == 0 ? "The ferry sank in April. The ferry did not sink. " : "";
      Files.writeString(texts.resolve(i + ".txt"), first + text.repeat(20));
    }
    return texts;
  }

  @Test
  void anInterruptAtAnyMomentEndsWith130AndLeavesNoHalfReport() throws Exception {
    Path texts = texts(30);
    Path out = Files.createDirectories(folder.resolve("out")).resolve("report.json");
    List<String> line = new ArrayList<>(List.of("report", "--no-model", "--format=json", "--out"));
    line.add(out.toString());
    line.add(texts.toString());
    String[] arguments = line.toArray(new String[0]);
    long start = System.nanoTime();
    assertThat(Launched.run(folder, arguments).code()).isEqualTo(4);
    long whole = (System.nanoTime() - start) / 1_000_000;
    Random random = new Random(7);
    int interrupted = 0;
    for (int i = 0; i < INTERRUPTS; i++) {
      Files.writeString(out, "\"the old one\"");
      Process process =
          Launched.builder(List.of(), arguments)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      TimeUnit.MILLISECONDS.sleep(whole * i / INTERRUPTS + random.nextInt(50));
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      if (process.exitValue() != 4) { // else it was over before
        assertThat(process.exitValue()).isEqualTo(130);
        interrupted++;
      }
      JsonNode left = new ObjectMapper().readTree(out.toFile());
      assertThat(left.isTextual() || left.has("problems")).isTrue();
      assertThat(folder.resolve("said.txt")).isEmptyFile();
      try (Stream<Path> files = Files.list(out.getParent())) {
        assertThat(files).containsExactly(out);
      }
    }
    assertThat(interrupted).isGreaterThanOrEqualTo(INTERRUPTS / 2);
  }

  @Test
  void aReaderThatGoesAwayIsNoError() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "\"$@\" | head -n 1; exit ${PIPESTATUS[0]}", "gainsay"));
    command.addAll(
        Launched.builder(List.of(), "claims", "--format=json", texts(10).toString()).command());
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectError(err.toFile())
            .redirectOutput(folder.resolve("head.txt").toFile())
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(err).isEmptyFile();
    assertThat(folder.resolve("head.txt")).content().isEqualTo("{\n");
  }

  @Test
  void aLanguageModelThatIsMissingIsToldForEachDocument() throws Exception {
    ProcessBuilder builder =
        Launched.builder(List.of(), "report", "--no-model", "--format=json", texts(2).toString());
    builder.command().replaceAll(FaultsIT::withoutModels);
    Path out = folder.resolve("out.json");
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();

    assertThat(process.waitFor()).isEqualTo(5);
    JsonNode problems = new ObjectMapper().readTree(out.toFile()).get("problems");
    assertThat(problems.findValuesAsText("message"))
        .hasSize(2)
        .allMatch(m -> m.startsWith("not read: a CoreNLP model could not be loaded: no "));
  }

  private static String withoutModels(String argument) {
    return argument.contains("stanford-corenlp")
        ? Arrays.stream(argument.split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("-models.jar"))
            .collect(Collectors.joining(File.pathSeparator))
        : argument;
  }

  @Test
  void aPageThatWouldTakeAllMemoryIsToldAtOnceAndDoesNotEndTheRun() throws Exception {
    Path texts = Files.createDirectories(folder.resolve("mixed"));
    Files.writeString(texts.resolve("a.txt"), "Tessa Quill met Odo Brandt in April.");
    Files.writeString(texts.resolve("b.html"), "<p>a".repeat(8_000_000));
    Files.writeString(texts.resolve("c.txt"), "Tessa Quill never met Odo Brandt.");
    Path out = folder.resolve("out.json");
    ProcessBuilder builder =
        Launched.builder(
                List.of("-Xmx800m"), "report", "--no-model", "--format=json", texts.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());

    assertThat(builder.start().waitFor()).isEqualTo(5);
    JsonNode report = new ObjectMapper().readTree(out.toFile());
    assertThat(report.get("conflicts")).as(report.toString()).hasSize(1);
    assertThat(report.get("problems"))
        .allMatch(problem -> problem.get("message").textValue().contains("memory"))
        .anyMatch(
            problem ->
                problem.get("document").textValue().endsWith("b.html")
                    && problem.get("message").textValue().startsWith("its 8000000 elements are"));
  }
}
