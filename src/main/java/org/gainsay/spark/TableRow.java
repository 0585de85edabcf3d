package org.gainsay.spark;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands in a table. Immutable.
 *
 * @param id names the document
 * @param text may be blank, and is then told as a problem
 * @param title headline; null for the one that the text begins with, if it does
 * @param date when it was published or spoken, such as 2024-05-03; null if not known
 * @param speaker whose words they are; null for the document's own
 */
record TableRow(
    String id, String text, @Nullable String title, @Nullable String date, @Nullable String speaker)
    implements InputRow {

  static final String ID = "id";
  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String DATE = "date";
  static final String SPEAKER = "speaker";

  /**
   * Checks the columns.
   *
   * @throws IllegalArgumentException if one is missing
   */
  static void requireColumns(Dataset<Row> table) {
    for (String column : new String[] {ID, TEXT}) {
      if (!Arrays.asList(table.columns()).contains(column)) {
        throw new IllegalArgumentException(
            "no column \""
                + column
                + "\" among the documents' columns "
                + Arrays.toString(table.columns())
                + "; needed are id and text, and title, date and speaker are read where there");
      }
    }
  }

  /**
   * The document in a row.
   *
   * @throws IllegalArgumentException if it has no id
   */
  static TableRow of(Row row) {
    String id = cell(row, ID);
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("a row of the documents has no id: " + brief(row));
    }
    String text = cell(row, TEXT);
    return new TableRow(
        id, text == null ? "" : text, cell(row, TITLE), cell(row, DATE), cell(row, SPEAKER));
  }

  private static String brief(Row row) {
    String all = row.mkString(", ");
    return all.length() <= 80 ? all : all.substring(0, 77) + "...";
  }

  private static @Nullable String cell(Row row, String column) {
    int at = Arrays.asList(row.schema().fieldNames()).indexOf(column);
    return at < 0 || row.isNullAt(at) ? null : row.get(at).toString();
  }

  @Override
  public @Nullable String source() {
    return null;
  }

  @Override
  public Optional<String> note() {
    return date == null || parsed().isPresent()
        ? Optional.empty()
        : Optional.of("not a date like 2024-05-03: " + date);
  }

  private Optional<LocalDate> parsed() {
    if (date == null) {
      return Optional.empty();
    }
    try {
      // Also of a time stamp.
      return Optional.of(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public Input input(SerializableConfiguration files) {
    try {
      Document read =
          DocumentReaders.readStatement(id, text, Optional.ofNullable(speaker), parsed());
      Document document =
          new Document(
              id,
              text,
              Optional.ofNullable(title).or(read::title),
              read.date(),
              read.source(),
              read.author(),
              read.passages());
      return new Input(id, Path.of("."), Optional.of(document), ImmutableList.of());
    } catch (UnreadableDocumentException e) {
      return DocumentReaders.unreadable(id, Path.of("."), String.valueOf(e.getMessage()));
    }
  }
}
