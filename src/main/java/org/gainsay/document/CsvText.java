package org.gainsay.document;

/** Finds for each character of a table's cell where it stands in the source. */
final class CsvText {
  private CsvText() {}

  /** The cell with the given index of the row that begins at {@code row}. */
  static MappedText of(String source, int row, char delimiter, int index) {
    int at = row;
    while (at < source.length() && (source.charAt(at) == '\n' || source.charAt(at) == '\r')) {
      at++;
    }
    for (int i = 0; i < index; i++) {
      at = cell(source, at, delimiter, new MappedText.Builder()) + 1;
    }
    MappedText.Builder out = new MappedText.Builder();
    cell(source, at, delimiter, out);
    return out.build();
  }

  /** Reads the cell that begins at {@code begin}; where it ends. */
  private static int cell(String source, int begin, char delimiter, MappedText.Builder out) {
    int at = begin;
    if (at < source.length() && source.charAt(at) == '"') {
      at = quoted(source, at + 1, out);
    }
    int end = at;
    while (end < source.length()
        && source.charAt(end) != delimiter
        && source.charAt(end) != '\n'
        && source.charAt(end) != '\r') {
      end++;
    }
    out.append(MappedText.of(source, at, end));
    return end;
  }

  /** Reads up to and over the closing quotation mark; a doubled mark stands for one. */
  private static int quoted(String source, int begin, MappedText.Builder out) {
    int at = begin;
    while (at < source.length()) {
      int mark = source.indexOf('"', at);
      int end = mark < 0 ? source.length() : mark;
      out.append(MappedText.of(source, at, end));
      if (mark < 0) {
        return end;
      }
      if (mark + 1 >= source.length() || source.charAt(mark + 1) != '"') {
        return mark + 1;
      }
      out.stand('"', new SourceSpan(mark, mark + 2));
      at = mark + 2;
    }
    return at;
  }
}
