package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.ContradictionChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command does when the world around it fails. */
final class FaultsTest {
  @TempDir Path folder;

  @Test
  void aReportIsWrittenWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("report.txt");
    Files.writeString(file, "the old one");

    assertThatThrownBy(
            () ->
                Output.write(
                    file,
                    out -> {
                      out.write("half of the ".repeat(10_000));
                      out.flush();
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": No space left on device");

    assertThat(file).content().isEqualTo("the old one");
    assertThat(inFolder(folder)).containsExactly(file);
  }

  @Test
  void anInterruptWhileTheReportIsWrittenDoesNotCutIt() throws IOException {
    Path file = folder.resolve("report.txt");
    String text = "all of it ".repeat(10_000);

    Output.write(
        file,
        out -> {
          out.write(text);
          Thread.currentThread().interrupt();
          out.flush();
          out.write(text);
        });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).content().isEqualTo(text + text);
    assertThat(inFolder(folder)).containsExactly(file);
  }

  @Test
  void aFullDiskIsToldOnceAndTheOldReportStays() throws Exception {
    Path disk = mount("size=64k");
    try {
      Path input = Files.writeString(folder.resolve("a.txt"), "Ann met Bob. ".repeat(2_000));
      Path out = Files.writeString(disk.resolve("report.json"), "the old one");

      CommandRun run =
          CommandRun.of("report", "--format=json", "--out", out.toString(), input.toString());

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo("gainsay: cannot write: " + out + ": No space left on device\n");
      assertThat(out).content().isEqualTo("the old one");
      assertThat(inFolder(disk)).containsExactly(out);

      Path store = disk.resolve("known.db");
      CommandRun added = CommandRun.of("store", "add", store.toString(), input.toString());
      assertThat(added.code()).isEqualTo(5);
      assertThat(added.err())
          .isEqualTo("gainsay: the store " + store + " cannot be used: the disk is full\n");
    } finally {
      unmount(disk);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path disk = mount("ro");
    try {
      Path input = Files.writeString(folder.resolve("a.txt"), "Ann met Bob.");
      Path out = disk.resolve("report.json");

      CommandRun run = CommandRun.of("report", "--out", out.toString(), input.toString());

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).startsWith("gainsay: cannot write: " + out).hasLineCount(1);
      Path store = disk.resolve("known.db");
      CommandRun added = CommandRun.of("store", "add", store.toString(), input.toString());
      assertThat(added.code()).isEqualTo(5);
      assertThat(added.err())
          .startsWith("gainsay: the store " + store + " cannot be used: ")
          .contains("no permission")
          .hasLineCount(1);
    } finally {
      unmount(disk);
    }
  }

  @Test
  void standardOutputThatIsFullIsToldOnce() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "Ann met Bob. ".repeat(2_000));
    Ended full = run(new Failing("No space left on device"), "report", input.toString());

    assertThat(full.code).isEqualTo(1);
    assertThat(full.err).isEqualTo("gainsay: cannot write: No space left on device\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "markdown", "csv", "html", "sarif", "jsonld"})
  void aReaderThatHasGoneIsNoError(String format) throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "Ann met Bob. ".repeat(2_000));

    Ended gone = run(new Failing("Broken pipe"), "report", "--format", format, input.toString());

    assertThat(gone.err).isEmpty();
    assertThat(gone.code).isZero();
  }

  private record Ended(int code, String err) {}

  private static Ended run(Writer out, String... arguments) {
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            out,
            new PrintWriter(err),
            new Terminal(false, false, 80, false),
            () -> false,
            () -> ContradictionChecker.builder().extractor(new SimpleExtractor()),
            Optional.empty());
    return new Ended(Gainsay.run(session, arguments), err.toString());
  }

  /** Takes a little, and then nothing more. */
  private static final class Failing extends Writer {
    private final String message;
    private int room = 100;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(char[] text, int begin, int length) throws IOException {
      room -= length;
      flush();
    }

    @Override
    public void flush() throws IOException {
      if (room < 0) {
        throw new IOException(message);
      }
    }

    @Override
    public void close() {}
  }

  private static List<Path> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A small disk of its own; only the system's administrator can have one. */
  private Path mount(String options) throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(mount.getInputStream().readAllBytes());
    assumeTrue(mount.waitFor() == 0, "no disk can be mounted here, so none is full: " + told);
    return disk;
  }

  private static void unmount(Path disk) throws Exception {
    new ProcessBuilder("umount", "--lazy", disk.toString()).start().waitFor();
  }
}
