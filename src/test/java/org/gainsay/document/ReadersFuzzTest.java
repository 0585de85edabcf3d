package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.document.Contract.Notation;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader, on any bytes: it gives a document that keeps the {@link Contract}, or says in one
 * line why it cannot; it never fails otherwise.
 */
final class ReadersFuzzTest {
  private static final Path SEEDS = Path.of("seeds");

  @MethodSource("texts")
  @FuzzTest
  void plainText(byte[] content) {
    read(new PlainTextReader(), Notation.PLAIN, content);
  }

  @MethodSource("pages")
  @FuzzTest
  void html(byte[] content) {
    read(new HtmlReader(), Notation.HTML, content);
  }

  @MethodSource("pdfs")
  @FuzzTest
  void pdf(byte[] content) {
    read(new PdfReader(), Notation.PLAIN, content);
  }

  @MethodSource("captions")
  @FuzzTest
  void captions(byte[] content) {
    read(new CaptionReader(), Notation.CAPTIONS, content);
  }

  @MethodSource("jsonLines")
  @FuzzTest
  void jsonLines(byte[] content) {
    read(new JsonLinesReader(), Notation.JSON, content);
  }

  @MethodSource("tables")
  @FuzzTest
  void csv(byte[] content) {
    read(new CsvReader(), Notation.CSV, content);
  }

  /** The cells as the library reads them and as they are found in the source are the same. */
  @MethodSource("tables")
  @FuzzTest
  void csvCells(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    CSVFormat format = CsvReader.format(',');
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        for (int i = 0; i < row.size(); i++) {
          MappedText cell = CsvText.of(text, (int) row.getCharacterPosition(), ',', i);
          assertThat(cell.text()).isEqualTo(row.get(i));
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // Broken quoting ends a table.
    }
  }

  @MethodSource("texts")
  @FuzzTest
  void writtenDates(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    WrittenDates.find(text)
        .ifPresent(date -> assertThat(WrittenDates.find(date.toString())).contains(date));
    assertThat(WrittenDates.around(text)).hasSizeLessThanOrEqualTo(text.length());
  }

  private static void read(DocumentReader reader, Notation notation, byte[] content) {
    try {
      DocumentReader.Reading reading = reader.read("d", content);
      Contract.holds(reading.document(), notation);
      reading.notes().forEach(note -> isOneLine(note.message()));
    } catch (UnreadableDocumentException e) {
      isOneLine(String.valueOf(e.getMessage()));
    }
  }

  private static void isOneLine(String message) {
    assertThat(message).isNotBlank().doesNotContain("\n", "\r");
  }

  static Stream<byte[]> texts() throws IOException {
    List<byte[]> seeds = files(".txt");
    for (LayoutCases.Case one : LayoutCases.of("layout.txt")) {
      seeds.add(one.text().getBytes(StandardCharsets.UTF_8));
    }
    return seeds.stream();
  }

  static Stream<byte[]> pages() throws IOException {
    List<byte[]> seeds = files(".html");
    seeds.add(resource("page.html"));
    return seeds.stream();
  }

  static Stream<byte[]> pdfs() throws IOException {
    byte[] pdf =
        Pdfs.of(List.of("Quay shut", "", "It is shut.", "Page 1"), List.of("MR. LOWE: Was it?"));
    return Stream.of(pdf, Pdfs.encrypted(pdf));
  }

  static Stream<byte[]> captions() throws IOException {
    return Stream.of(resource("captions.vtt"), resource("captions.srt"));
  }

  static Stream<byte[]> jsonLines() throws IOException {
    return Stream.of(resource("rows.jsonl"));
  }

  static Stream<byte[]> tables() throws IOException {
    return Stream.of(resource("rows.csv"));
  }

  private static byte[] resource(String name) throws IOException {
    return Resources.toByteArray(Resources.getResource(ReadersFuzzTest.class, name));
  }

  private static List<byte[]> files(String ending) throws IOException {
    List<byte[]> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SEEDS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        found.add(Files.readAllBytes(file));
      }
    }
    return found;
  }
}
