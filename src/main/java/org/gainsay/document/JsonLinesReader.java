package org.gainsay.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads tables of statements with one JSON object a line. */
final class JsonLinesReader implements DocumentReader {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public ImmutableList<String> extensions() {
    return ImmutableList.of("jsonl", "ndjson");
  }

  @Override
  public Reading read(String id, byte[] content) throws UnreadableDocumentException {
    TextDecoder.Decoded decoded = TextDecoder.decode(content);
    String text = decoded.text();
    StatementTable table = new StatementTable();
    int line = 1;
    for (int begin = 0; begin < text.length(); line++) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (!text.substring(begin, end).isBlank()) {
        readRow(text, begin, end, line, table);
      }
      begin = end + 1;
    }
    return table.document(id, decoded);
  }

  private static void readRow(String text, int begin, int end, int line, StatementTable table) {
    try {
      Set<String> unread = new LinkedHashSet<>();
      Map<String, MappedText> fields = fields(text, begin, end, unread);
      Map<StatementTable.Column, MappedText> cells = new EnumMap<>(StatementTable.Column.class);
      for (StatementTable.Column column : StatementTable.Column.values()) {
        StatementTable.find(column, fields.keySet())
            .map(fields::get)
            .ifPresent(cell -> cells.put(column, cell));
      }
      table.add(line, cells);
      for (StatementTable.Column column : StatementTable.Column.values()) {
        if (!cells.containsKey(column)) {
          StatementTable.find(column, unread)
              .ifPresent(
                  name ->
                      table.problem(
                          ReadProblem.note("line " + line + ": not a text, left out: " + name)));
        }
      }
    } catch (JsonProcessingException e) {
      table.problem(
          ReadProblem.lost(
              "line "
                  + line
                  + ": not a JSON object ("
                  + StatementTable.brief(e.getOriginalMessage().lines().findFirst().orElse(""))
                  + "), row left out"));
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /**
   * The texts of the object in a line, by name.
   *
   * @param unread gathers the names of all that is neither a text nor missing
   */
  private static Map<String, MappedText> fields(String text, int begin, int end, Set<String> unread)
      throws IOException {
    Map<String, MappedText> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(text.substring(begin, end))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new com.fasterxml.jackson.core.JsonParseException(parser, "no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        int at = begin + (int) parser.currentTokenLocation().getCharOffset();
        if (value == JsonToken.VALUE_STRING) {
          parser.finishToken(); // else a string that does not end would be read past its row
          fields.put(name, JsonText.of(text, at));
        } else {
          parser.skipChildren();
          if (value != JsonToken.VALUE_NULL) {
            unread.add(name);
          }
        }
      }
      if (parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(parser, "more than one object");
      }
    }
    return fields;
  }
}
