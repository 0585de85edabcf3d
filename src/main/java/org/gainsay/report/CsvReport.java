package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The report as a table (RFC 4180): a row a finding, then a row a problem. The column {@code
 * record} says which. No cell is taken for a formula by a spreadsheet: what could be one has an
 * apostrophe before it.
 */
public final class CsvReport implements ReportWriter {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "record",
          "id",
          "verdict",
          "type",
          "reason",
          "score",
          "speaker_a",
          "quote_a",
          "sentence_a",
          "title_a",
          "path_a",
          "line_a",
          "date_a",
          "speaker_b",
          "quote_b",
          "sentence_b",
          "title_b",
          "path_b",
          "line_b",
          "date_b",
          "explanation",
          "further_places",
          "message");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  /** What makes a spreadsheet take a cell for a formula when it begins with it. */
  private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";

  @Override
  public void write(Report report, Writer out) throws IOException {
    CSVPrinter rows = new CSVPrinter(out, FORMAT);
    rows.printRecord(COLUMNS);
    for (ShownFinding finding : ShownFinding.of(report, new ShownClaims(report))) {
      rows.printRecord(finding(finding).map(CsvReport::harmless));
    }
    for (Problem problem : report.problems()) {
      rows.printRecord(problem(problem, report.placeOf(problem)).map(CsvReport::harmless));
    }
    rows.flush();
  }

  private static Stream<String> finding(ShownFinding finding) {
    return Stream.of(
            Stream.of(
                "finding",
                finding.conflict().id(),
                finding.verdict(),
                finding.type(),
                finding.reason(),
                finding.score()),
            side(finding.a()),
            side(finding.b()),
            Stream.of(finding.explanation().render(), String.valueOf(finding.also().size()), ""))
        .flatMap(cells -> cells);
  }

  private static Stream<String> side(ShownClaim side) {
    return Stream.of(
        Speakers.speaker(side.claim()).orElse(""),
        side.quote(),
        side.sentence(),
        side.title(),
        side.path(),
        String.valueOf(side.line()),
        side.date().map(Object::toString).orElse(""));
  }

  private static Stream<String> problem(Problem problem, String place) {
    int path = COLUMNS.indexOf("path_a");
    int message = COLUMNS.indexOf("message");
    return Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1)
        .map(i -> i == 0 ? "problem" : i == path ? place : i == message ? problem.message() : "");
  }

  /** Blanks and what has no width in front of a formula do not make it less of one. */
  private static String harmless(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (FORMULA.indexOf(c) >= 0) {
        return "'" + cell;
      }
      if (!isUnseen(c)) {
        return cell;
      }
    }
    return cell;
  }

  private static boolean isUnseen(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
