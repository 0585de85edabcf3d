package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class DocumentReadersTest {
  private static final String TEXT = "The quay is shut.";

  @TempDir Path folder;

  @Test
  void folderIsReadInTheOrderOfNamesWithoutWhatIsNoDocument() throws Exception {
    write("b.txt", TEXT);
    write("a/z.md", TEXT);
    write("a/b.html", "<p>" + TEXT);
    write("A.txt", TEXT);
    write("gold.json", "{}");
    write(".hidden.txt", TEXT);
    write(".git/x.txt", TEXT);
    write("picture.png", "x");

    assertThat(read(folder)).containsExactly("A.txt", "a/b.html", "a/z.md", "b.txt");
  }

  @Test
  void aLongerIdIsNotThatOfAnotherDocument() throws Exception {
    // Only a path within the folder that a program is started in can be both.
    Path near = Files.createTempDirectory(Path.of("target"), "ids");
    Path file = Files.createDirectories(near.resolve("2024")).resolve("x.txt");
    try {
      Files.writeString(file, TEXT);
      write("b/2024/x.txt", TEXT);
      write("c/" + file, TEXT);

      assertThat(read(near, folder.resolve("b"), folder.resolve("c")))
          .hasSize(3)
          .doesNotHaveDuplicates();
    } finally {
      Files.delete(file);
      Files.delete(file.getParent());
      Files.delete(near);
    }
  }

  @Test
  void anIdThatIsTakenGetsMoreOfThePath() throws Exception {
    Path file = write("a/x.txt", TEXT);
    write("a/y.txt", TEXT);

    assertThat(
            DocumentReaders.standard()
                .list(List.of(folder.resolve("a")), (id, path) -> id.equals("x.txt")))
        .extracting(DocumentReaders.Entry::id)
        .containsExactly(file.toString(), "y.txt");
  }

  @Test
  void whatIsNoDocumentIsPassedOverUnlessItIsNamed() throws Exception {
    write("a.txt", TEXT);
    Path report = write("report.html", "<p>" + TEXT);
    DocumentReaders readers = DocumentReaders.standard().passingOver(List.of(report));

    assertThat(show(readers, folder)).containsExactly("a.txt");
    assertThat(show(readers, report)).containsExactly("report.html");
  }

  @Test
  void documentKeepsThePathTheUserGave() throws Exception {
    Path file = write("a/z.md", TEXT);

    Document document =
        DocumentReaders.standard()
            .readAll(List.of(file))
            .findFirst()
            .orElseThrow()
            .document()
            .orElseThrow();

    assertThat(document.id()).isEqualTo("z.md");
    assertThat(document.source()).contains(file.toString());
  }

  @Test
  void dateInAFilesNameIsTheDocumentsIfItTellsNone() throws Exception {
    Map<String, String> dates = new TreeMap<>();
    for (String name :
        List.of("a_2016-03-01_harbour.txt", "b 12 March 2017.txt", "c_2016-13-01.txt", "d.txt")) {
      Files.writeString(folder.resolve(name), "The bridge was closed.");
    }
    Files.writeString(
        folder.resolve("e_2016-03-01.txt"), "date 2018-05-06\n\nThe bridge was closed.");
    for (DocumentReaders.Entry entry : DocumentReaders.standard().list(List.of(folder))) {
      Document document = entry.read().document().orElseThrow();
      dates.put(document.id().substring(0, 1), document.date().map(Object::toString).orElse("-"));
    }

    assertThat(dates)
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "a", "2016-03-01", "b", "2017-03-12", "c", "-", "d", "-", "e", "2018-05-06")));
  }

  @Test
  void fileThatIsNamedTwiceIsReadOnce() throws Exception {
    Path file = write("a.txt", TEXT);

    assertThat(read(folder, file, folder.resolve("./a.txt"))).containsExactly("a.txt");
  }

  @Test
  void filesOfTheSameNameGetIdsOfTheirOwn() throws Exception {
    Path one = write("one/a.txt", TEXT).getParent();
    Path two = write("two/a.txt", TEXT).getParent();

    assertThat(read(one, two))
        .doesNotHaveDuplicates()
        .hasSize(2)
        .allMatch(id -> id.endsWith("/a.txt"));
  }

  @Test
  void linkThatLeadsBackIsNotFollowed() throws Exception {
    write("sub/a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

    assertThat(read(folder))
        .containsExactly(
            "sub/a.txt",
            "LOST sub/loop: a link that leads back to a folder above it, not followed");
  }

  @Test
  void badInputsAreOneLineEachAndTheRestIsRead() throws Exception {
    Files.createDirectories(folder.resolve("empty"));
    write("in/1.txt", TEXT);
    write("in/2.txt", "");
    write("in/3.txt", " \n\n \t\n");
    write("in/4.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
    write("in/5.txt", bytes("One line.\nTwo ", new byte[] {(byte) 0xC3, '('}, " three."));
    write("in/6.txt", bytes("It’s broken: caf", new byte[] {(byte) 0xE9}, " shut."));
    write("in/7.txt", "Le café est fermé, dit-il “hier”.".getBytes("windows-1252"));
    write("in/8.txt", "\uFEFFThe quay is shut.".getBytes(StandardCharsets.UTF_16LE));
    write("in/9.txt", "\uFEFFThe quay is shut.");

    assertThat(read(folder.resolve("missing.txt"), folder.resolve("empty"), folder.resolve("in")))
        .containsExactly(
            "LOST missing.txt: no such file or folder",
            "LOST empty: no documents in this folder (looked for .txt, .text, .md, .markdown, .html,"
                + " .htm, .xhtml, .pdf, .vtt, .srt, .jsonl, .ndjson, .csv, .tsv)",
            "1.txt",
            "LOST 2.txt: the file is empty",
            "LOST 3.txt: the file is empty",
            "LOST 4.txt: a binary file, not text",
            "LOST 5.txt: not valid UTF-8 at byte 14 (line 2)",
            "LOST 6.txt: not valid UTF-8 at byte 18 (line 1)",
            "NOTE 7.txt: not UTF-8, read as windows-1252",
            "7.txt",
            "8.txt",
            "9.txt");
  }

  @Test
  void aTextIsNoFile() {
    assertThatThrownBy(() -> DocumentReaders.readText("a", " \n"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("the text is empty");
  }

  @Test
  void fileWithoutPermissionIsOneLine() throws Exception {
    Path shut = write("a.txt", TEXT);
    write("b.txt", TEXT);
    DocumentReaders readers =
        new DocumentReaders(
            ImmutableList.of(new PlainTextReader()),
            file -> {
              if (file.equals(shut)) {
                throw new AccessDeniedException(file.toString());
              }
              return Files.readAllBytes(file);
            },
            DocumentReaders.USUAL_SIZE,
            ImmutableSet.of());

    assertThat(show(readers, folder))
        .containsExactly("LOST a.txt: no permission to read it", "b.txt");
  }

  @Test
  void fileOfAnUnknownKindIsReadAsTextIfItIsNamedItself() throws Exception {
    assertThat(read(write("notes.log", TEXT), write("LICENSE", TEXT)))
        .containsExactly("notes.log", "LICENSE");
    assertThat(read(write("x.bin", new byte[] {0, 1, 2})))
        .containsExactly("LOST x.bin: a binary file, not text");
  }

  @Test
  void filesAreOpenedOnlyWhenTheyAreWanted() throws Exception {
    write("a.txt", TEXT);
    write("b.txt", TEXT);
    AtomicInteger opened = new AtomicInteger();
    DocumentReaders readers =
        new DocumentReaders(
            ImmutableList.of(new PlainTextReader()),
            file -> {
              opened.incrementAndGet();
              return Files.readAllBytes(file);
            },
            DocumentReaders.USUAL_SIZE,
            ImmutableSet.of());

    Iterator<DocumentReaders.Input> inputs = readers.readAll(List.of(folder)).iterator();
    inputs.next();

    assertThat(opened).hasValue(1);
  }

  @Test
  @Timeout(60)
  void lineOfFiveMillionCharactersIsReadFast() throws Exception {
    String sentence = "The board said **nothing** of _the_ [quay](x) on May 3. ";

    assertThat(read(write("a.txt", sentence.repeat(90_000)))).containsExactly("a.txt");
  }

  @Test
  @Timeout(60)
  void costGrowsWithTheLengthOfALineAndNoFaster() throws Exception {
    Path marks = write("b.txt", "** __ ` [ ]( <a READ MORE (@ — A: Q. ".repeat(30_000) + "end.");
    Path word = write("c.txt", "x".repeat(1_000_000));
    Path labels = write("d.txt", "A.: ".repeat(250_000));
    Path lines = write("e.txt", "a\n\n".repeat(50_000));
    Path page = write("f.html", "<p>" + "The quay &amp; the <b>board</b>. ".repeat(30_000));
    Path row =
        write("g.jsonl", "{\"text\": \"" + "The \\\"quay\\\" is shut. ".repeat(40_000) + "\"}");

    assertThat(read(marks, word, labels, lines, page, row))
        .containsExactly("b.txt", "c.txt", "d.txt", "e.txt", "f.html", "g.jsonl");
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static byte[] bytes(String before, byte[] bad, String after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(before.getBytes(StandardCharsets.UTF_8));
    out.write(bad);
    out.write(after.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private List<String> read(Path... paths) {
    return show(DocumentReaders.standard(), paths);
  }

  /** Ids of documents, and problems as "KIND path: message". */
  private List<String> show(DocumentReaders readers, Path... paths) {
    return readers
        .readAll(List.of(paths))
        .flatMap(
            input -> {
              ImmutableList.Builder<String> lines = ImmutableList.builder();
              String name = input.id().replace(folder.toString().replace('\\', '/') + "/", "");
              input.problems().forEach(p -> lines.add(p.kind() + " " + name + ": " + p.message()));
              input.document().ifPresent(d -> lines.add(d.id()));
              return lines.build().stream();
            })
        .collect(Collectors.toList());
  }
}
