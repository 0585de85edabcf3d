package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairsCommandTest {
  @TempDir Path folder;

  @Test
  void oneLineARowWhateverTheOrderOfColumns() throws IOException {
    CommandRun run =
        pairs("id\thypothesis\tlabel\tpremise\r\n1\tAnn never met Bob.\tx\tAnn met Bob.\r\n");

    assertThat(run.code()).isZero();
    JsonNode line = new ObjectMapper().readTree(run.out());
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("row", "verdict", "score", "probabilities", "type", "explanation");
    assertThat(line.get("row").intValue()).isEqualTo(1);
    assertThat(line.get("verdict").textValue()).isEqualTo("contradiction");
    assertThat(line.get("type").textValue()).isEqualTo("negation");
    JsonNode p = line.get("probabilities");
    assertThat(
            p.get("entailment").doubleValue()
                + p.get("neutral").doubleValue()
                + p.get("contradiction").doubleValue())
        .isBetween(0.999, 1.001);
  }

  @Test
  void badRowsAreToldAndTheOthersGoOn() throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.write("premise\thypothesis\nAnn met Bob.\n".getBytes(StandardCharsets.UTF_8));
    table.write("Ann met Bob.\t \n\n".getBytes(StandardCharsets.UTF_8));
    table.write(new byte[] {'a', (byte) 0xFF, '\t', 'b', '\n'});
    table.write("Ann met Bob.\t\"Ann met Bob.\"".getBytes(StandardCharsets.UTF_8));

    CommandRun run = pairs(table.toByteArray());

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err().lines().map(line -> line.replaceAll(".*: (line \\d+): ", "$1 ")))
        .containsExactly(
            "line 2 1 of at least 2 columns, separated by tabs",
            "line 3 no hypothesis",
            "line 4 1 of at least 2 columns, separated by tabs",
            "line 5 not valid UTF-8");
    assertThat(run.out()).startsWith("{\"row\":5,").hasLineCount(1);
  }

  @Test
  void tablesWithoutTheColumnsAreRefused() throws IOException {
    assertThat(pairs("a\tb\nx\ty\n").code()).isEqualTo(5);
    assertThat(pairs("").code()).isEqualTo(5);
    CommandRun gone = CommandRun.of("pairs", folder.resolve("gone.tsv").toString());
    assertThat(gone.code()).isEqualTo(5);
    assertThat(gone.err()).endsWith("gone.tsv: no such file\n");
  }

  @Test
  void manyRowsKeepTheirOrder() throws IOException {
    StringBuilder table = new StringBuilder("premise\thypothesis\n");
    for (int i = 0; i < 200; i++) {
      table.append("Ann met Bob" + i + ".\tAnn never met Bob" + i + ".\n");
    }
    Path out = folder.resolve("out.jsonl");
    Path in = Files.writeString(folder.resolve("in.tsv"), table);

    CommandRun run = CommandRun.of("pairs", in.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(out))
        .hasSize(200)
        .element(149)
        .asString()
        .startsWith("{\"row\":150,");
  }

  private CommandRun pairs(String table) throws IOException {
    return pairs(table.getBytes(StandardCharsets.UTF_8));
  }

  private CommandRun pairs(byte[] table) throws IOException {
    return CommandRun.of("pairs", Files.write(folder.resolve("in.tsv"), table).toString());
  }
}
