package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of statement pairs: tab-separated, without quoting, a header that names the columns
 * {@code premise} and {@code hypothesis}. Immutable.
 *
 * @param rows the rows that could be read
 * @param problems what is wrong with the others, one line each
 */
record StatementPairs(ImmutableList<Row> rows, ImmutableList<String> problems) {
  private static final String PREMISE = "premise";
  private static final String HYPOTHESIS = "hypothesis";

  /**
   * A row.
   *
   * @param number counted from 1, the header left out
   */
  record Row(int number, String premise, String hypothesis) {}

  /** Parses the bytes of a file in UTF-8. */
  static StatementPairs parse(byte[] content) {
    List<byte[]> lines = lines(content);
    if (lines.isEmpty()) {
      return failed("the file is empty");
    }
    Optional<List<String>> header = cells(lines.get(0)).map(StatementPairs::names);
    if (header.isEmpty()) {
      return failed("line 1: not valid UTF-8");
    }
    int premise = header.get().indexOf(PREMISE);
    int hypothesis = header.get().indexOf(HYPOTHESIS);
    if (premise < 0 || hypothesis < 0) {
      return failed("line 1: the header must name the columns premise and hypothesis");
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    ImmutableList.Builder<String> problems = ImmutableList.builder();
    for (int i = 1; i < lines.size(); i++) {
      Optional<List<String>> cells = cells(lines.get(i));
      Optional<String> problem = problem(cells, premise, hypothesis);
      if (problem.isPresent()) {
        problems.add("line " + (i + 1) + ": " + problem.get());
      } else {
        List<String> row = cells.orElseThrow();
        rows.add(new Row(i, row.get(premise).strip(), row.get(hypothesis).strip()));
      }
    }
    return new StatementPairs(rows.build(), problems.build());
  }

  private static StatementPairs failed(String problem) {
    return new StatementPairs(ImmutableList.of(), ImmutableList.of(problem));
  }

  private static List<String> names(List<String> header) {
    List<String> names = new ArrayList<>();
    header.forEach(name -> names.add(name.replace("\uFEFF", "").strip()));
    return names;
  }

  private static Optional<String> problem(
      Optional<List<String>> cells, int premise, int hypothesis) {
    if (cells.isEmpty()) {
      return Optional.of("not valid UTF-8");
    }
    int needed = Math.max(premise, hypothesis) + 1;
    if (cells.get().size() < needed) {
      return Optional.of(
          cells.get().size() + " of at least " + needed + " columns, separated by tabs");
    }
    if (cells.get().get(premise).isBlank()) {
      return Optional.of("no premise");
    }
    return cells.get().get(hypothesis).isBlank() ? Optional.of("no hypothesis") : Optional.empty();
  }

  /** The lines, without their ends; no empty one after the last line's end. */
  private static List<byte[]> lines(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i == content.length ? begin < i : content[i] == '\n') {
        int end = i > begin && content[i - 1] == '\r' ? i - 1 : i;
        lines.add(Arrays.copyOfRange(content, begin, end));
        begin = i + 1;
      }
    }
    return lines;
  }

  private static Optional<List<String>> cells(byte[] line) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return Optional.of(Arrays.asList(text.split("\t", -1)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
