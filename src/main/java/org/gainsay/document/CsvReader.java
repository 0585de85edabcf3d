package org.gainsay.document;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads tables of statements with a header row, parted by commas, semicolons or tabs. */
final class CsvReader implements DocumentReader {
  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("csv", "tsv");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(content);
    String text = decoded.text();
    StatementTable table = new StatementTable();
    CSVFormat format = format(delimiter(text));
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      readRows(text, parser, format, table);
    } catch (IOException e) {
      throw new UnreadableDocumentException("not a table: " + e.getMessage(), e);
    }
    return table.document(id, decoded);
  }

  /** Takes what follows a closing quotation mark, and a mark that nothing closes, as it stands. */
  static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setTrailingData(true)
        .setLenientEof(true)
        .get();
  }

  private static void readRows(
      String text, CSVParser parser, CSVFormat format, StatementTable table)
      throws UnreadableDocumentException {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw new UnreadableDocumentException("the file is empty");
    }
    List<String> header = records.next().toList();
    Map<StatementTable.Column, Integer> columns = columns(header);
    int width = header.size();
    char delimiter = format.getDelimiterString().charAt(0);
    try {
      int line = 1;
      int counted = 0;
      while (records.hasNext()) {
        CSVRecord row = records.next();
        int begin = (int) row.getCharacterPosition();
        line += CharMatcher.is('\n').countIn(text.subSequence(counted, begin));
        counted = begin;
        Map<StatementTable.Column, MappedText> cells = new EnumMap<>(StatementTable.Column.class);
        columns.forEach(
            (column, index) -> {
              if (index < row.size()) {
                cells.put(column, CsvText.of(text, begin, delimiter, index));
              }
            });
        table.add(line, cells);
        if (row.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
          table.problem(
              ReadProblem.lost(
                  "line "
                      + line
                      + ": more cells than the header has, the rest not read (texts that hold a "
                      + nameOf(delimiter)
                      + " belong in quotation marks)"));
        }
      }
    } catch (UncheckedIOException e) {
      table.problem(
          ReadProblem.lost(
              "line " + parser.getCurrentLineNumber() + ": broken quoting, rest not read"));
    }
  }

  private static Map<StatementTable.Column, Integer> columns(List<String> header)
      throws UnreadableDocumentException {
    Map<StatementTable.Column, Integer> columns = new EnumMap<>(StatementTable.Column.class);
    for (StatementTable.Column column : StatementTable.Column.values()) {
      StatementTable.find(column, header)
          .ifPresent(name -> columns.put(column, header.indexOf(name)));
    }
    if (!columns.containsKey(StatementTable.Column.TEXT)) {
      throw new UnreadableDocumentException(
          "no column of statements (one of "
              + StatementTable.textNames()
              + ") among: "
              + StatementTable.brief(String.join(", ", header)));
    }
    return columns;
  }

  private static String nameOf(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      default -> "tab";
    };
  }

  /** The mark that the header row uses most: a tab in one of a single column, which has none. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = '\t';
    for (char candidate : new char[] {',', ';'}) {
      if (CharMatcher.is(candidate).countIn(header) > CharMatcher.is(best).countIn(header)) {
        best = candidate;
      }
    }
    return best;
  }
}
