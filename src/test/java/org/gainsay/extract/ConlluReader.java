package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.document.Document;
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;

/**
 * Reads parsed documents from CoNLL-U, so that extraction is tested without models.
 *
 * <p>{@code # newpar = KIND} begins a passage, {@code # speaker = LABEL} says whose it is; {@code
 * Ner=PERSON} and {@code SpaceAfter=No} stand in the last column.
 */
final class ConlluReader {
  private record Row(List<String> columns) {
    boolean spaceAfter() {
      return !columns.get(9).contains("SpaceAfter=No");
    }
  }

  private static final class Part {
    private final Passage.Kind kind;
    private Optional<String> speaker = Optional.empty();
    private final List<List<Row>> sentences = new ArrayList<>();

    private Part(Passage.Kind kind) {
      this.kind = kind;
    }
  }

  private ConlluReader() {}

  static ParsedDocument read(String id, List<String> lines) {
    List<Part> parts = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    Optional<String> author = Optional.empty();
    for (String line : lines) {
      if (line.startsWith("# newpar = ")) {
        parts.add(new Part(Passage.Kind.valueOf(after(line))));
      } else if (line.startsWith("# speaker = ")) {
        parts.get(parts.size() - 1).speaker = Optional.of(after(line));
      } else if (line.startsWith("# author = ")) {
        author = Optional.of(after(line));
      } else if (line.isBlank()) {
        if (!rows.isEmpty()) {
          parts.get(parts.size() - 1).sentences.add(rows);
        }
        rows = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        rows.add(new Row(List.of(line.split("\t", -1))));
      }
    }
    return document(id, author, parts);
  }

  private static String after(String line) {
    return line.substring(line.indexOf('=') + 1).trim();
  }

  private static ParsedDocument document(String id, Optional<String> author, List<Part> parts) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<ParsedSentence> sentences = new ArrayList<>();
    for (Part part : parts) {
      part.speaker.ifPresent(s -> text.append(s).append(": "));
      Optional<SourceSpan> label =
          part.speaker.map(s -> new SourceSpan(text.length() - 2 - s.length(), text.length() - 2));
      StringBuilder passageText = new StringBuilder();
      List<List<ParsedSentence.Word>> parsed = new ArrayList<>();
      for (List<Row> rows : part.sentences) {
        parsed.add(words(rows, passageText));
      }
      String readable = passageText.toString().stripTrailing();
      Passage passage =
          new Passage(
              part.kind,
              readable,
              OffsetMap.shifted(text.length(), readable.length()),
              part.speaker,
              label,
              Optional.empty());
      for (List<ParsedSentence.Word> words : parsed) {
        sentences.add(new ParsedSentence(sentences.size(), passages.size(), passage, words));
      }
      passages.add(passage);
      text.append(readable).append("\n\n");
    }
    Document document =
        new Document(
            id,
            text.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            author,
            ImmutableList.copyOf(passages));
    return new ParsedDocument(document, ImmutableList.copyOf(sentences), ImmutableList.of());
  }

  private static List<ParsedSentence.Word> words(List<Row> rows, StringBuilder text) {
    List<ParsedSentence.Word> words = new ArrayList<>();
    for (Row row : rows) {
      List<String> c = row.columns();
      int begin = text.length();
      text.append(c.get(1));
      String ner = "O";
      for (String feature : c.get(9).split("\\|")) {
        ner = feature.startsWith("Ner=") ? feature.substring(4) : ner;
      }
      words.add(
          new ParsedSentence.Word(
              c.get(1),
              c.get(2),
              c.get(4),
              ner,
              begin,
              text.length(),
              Integer.parseInt(c.get(6)) - 1,
              c.get(7)));
      if (row.spaceAfter()) {
        text.append(' ');
      }
    }
    return words;
  }
}
