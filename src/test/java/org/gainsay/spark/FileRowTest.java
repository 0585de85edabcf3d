package org.gainsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.ReadProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRowTest {
  private static final Configuration FILES = new Configuration();

  @TempDir Path folder;

  @Test
  void readsWhatOneMachineReads() throws IOException {
    write("b.txt", "The bridge was closed.");
    write("a/c.md", "# Bridge\n\nThe bridge was open.");
    write("a.txt", "The hall was open.");
    write("_draft ü.txt", "It rained.");
    write("a/.hidden.txt", "Nobody sees this.");
    write(".git/d.txt", "Nor this.");
    write("picture.png", "no text");
    write("empty.txt", "");
    write("broken.pdf", "no PDF");

    assertThat(read(folder)).hasSize(6).isEqualTo(onOneMachine(folder));
  }

  @Test
  void readsOneFile() throws IOException {
    write("b.txt", "The bridge was closed.");

    Path file = folder.resolve("b.txt");
    assertThat(read(file)).isEqualTo(onOneMachine(file));
  }

  @Test
  void saysWhatIsMissingAsOneMachineDoes() throws IOException {
    write("picture.png", "no text");

    Path missing = folder.resolve("missing.txt");
    assertThat(read(folder)).isEqualTo(onOneMachine(folder));
    assertThat(read(missing).get(0).problems()).isEqualTo(onOneMachine(missing).get(0).problems());
  }

  /** An input whose parts can be compared. */
  private record Shown(String path, List<DocumentRow> document, List<ReadProblem> problems) {
    static Shown of(Input input) {
      return new Shown(
          input.path().toString(),
          input.document().stream().map(d -> DocumentRow.of(d, null)).toList(),
          input.problems());
    }
  }

  private static List<Shown> read(Path path) throws IOException {
    return FileRow.list(path.toString(), FILES).stream()
        .map(row -> Shown.of(row.input(new SerializableConfiguration(FILES))))
        .toList();
  }

  private static List<Shown> onOneMachine(Path path) {
    return DocumentReaders.standard().readAll(List.of(path)).map(Shown::of).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
