package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the rows of a table of statements into one document, one statement a row. Not
 * thread-safe.
 */
final class StatementTable {
  private static final int MOST_PROBLEMS = 20;

  /** What a column may be called, the surest name first. */
  private static final ImmutableMap<Column, ImmutableList<String>> NAMES =
      ImmutableMap.of(
          Column.TEXT,
          ImmutableList.of(
              "text",
              "statement",
              "quote",
              "claim",
              "utterance",
              "content",
              "body",
              "message",
              "post",
              "tweet"),
          Column.SPEAKER,
          ImmutableList.of(
              "speaker", "name", "author", "person", "who", "by", "user", "account", "source"),
          Column.DATE,
          ImmutableList.of(
              "date",
              "day",
              "published",
              "published_at",
              "created_at",
              "timestamp",
              "time",
              "when"));

  /** What a row may hold. */
  enum Column {
    TEXT,
    SPEAKER,
    DATE
  }

  private final List<Passage> passages = new ArrayList<>();
  private final List<ReadProblem> problems = new ArrayList<>();
  private int furtherProblems;

  /** Which of the names given holds the column, if any does. */
  static Optional<String> find(Column column, Iterable<String> names) {
    List<String> aliases = NAMES.getOrDefault(column, ImmutableList.of());
    Optional<String> best = Optional.empty();
    int rank = aliases.size();
    for (String name : names) {
      int at = aliases.indexOf(Ascii.toLowerCase(name.strip()).replace(' ', '_'));
      if (at >= 0 && at < rank) {
        rank = at;
        best = Optional.of(name);
      }
    }
    return best;
  }

  static String textNames() {
    return String.join(", ", NAMES.getOrDefault(Column.TEXT, ImmutableList.of()));
  }

  /** Adds a row; {@code cells} holds the columns that the row has. */
  void add(int line, Map<Column, MappedText> cells) {
    MappedText text = cells.get(Column.TEXT);
    if (text == null || text.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      problem(ReadProblem.lost("line " + line + ": no text, row left out"));
      return;
    }
    Optional<MappedText> speaker =
        Optional.ofNullable(cells.get(Column.SPEAKER))
            .map(MappedText::normalized)
            .filter(s -> !s.isEmpty() && !s.text().startsWith("http"));
    Optional<LocalDate> date =
        Optional.ofNullable(cells.get(Column.DATE))
            .map(MappedText::strip)
            .filter(d -> !d.isEmpty())
            .flatMap(d -> date(line, d.text()));
    for (MappedText paragraph : paragraphs(text)) {
      passages.add(passage(Markup.strip(paragraph), speaker, date));
    }
  }

  private static Passage passage(
      MappedText text, Optional<MappedText> speaker, Optional<LocalDate> date) {
    if (speaker.isEmpty()) {
      Optional<Passage> post = Posts.match(text);
      if (post.isPresent()) {
        return post.get();
      }
    }
    MappedText words = Posts.withoutLinks(text);
    words = words.isEmpty() ? text : words;
    return new Passage(
        speaker.isPresent() ? Passage.Kind.STATEMENT : Passage.Kind.PROSE,
        words.text(),
        words.offsets(),
        speaker.map(MappedText::text),
        speaker.map(MappedText::source),
        date);
  }

  private Optional<LocalDate> date(int line, String text) {
    Optional<LocalDate> date = WrittenDates.find(text);
    if (date.isEmpty()) {
      problem(ReadProblem.note("line " + line + ": not a date that can be read: " + brief(text)));
    }
    return date;
  }

  /** The paragraphs of a cell: blank lines part them. */
  private static List<MappedText> paragraphs(MappedText cell) {
    List<MappedText> found = new ArrayList<>();
    int begin = 0;
    String text = cell.text();
    for (int at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n", at + 2)) {
      found.add(cell.slice(begin, at).normalized());
      begin = at + 2;
    }
    found.add(cell.from(begin).normalized());
    found.removeIf(MappedText::isEmpty);
    return found;
  }

  /** The beginning of a text, on one line. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 37) + "...";
  }

  /** Adds a problem; after the first few only their number is kept. */
  void problem(ReadProblem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    } else {
      furtherProblems++;
    }
  }

  /** The document made of the rows. */
  DocumentReader.Reading document(String id, TextDecoder.Decoded decoded)
      throws UnreadableDocumentException {
    if (passages.isEmpty()) {
      throw new UnreadableDocumentException(
          problems.isEmpty()
              ? "no statements in this file"
              : "no statements in this file (" + problems.get(0).message() + ")");
    }
    ImmutableList.Builder<ReadProblem> notes = ImmutableList.builder();
    notes.addAll(decoded.notes()).addAll(problems);
    if (furtherProblems > 0) {
      notes.add(ReadProblem.lost(furtherProblems + " more rows with problems"));
    }
    return new DocumentReader.Reading(
        new Document(
            id,
            decoded.text(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.copyOf(passages)),
        notes.build());
  }
}
