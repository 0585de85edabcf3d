package org.gainsay.extract;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files of one folder: parsed sentences with what is expected of them in comments. */
final class CaseFiles {
  private CaseFiles() {}

  /** Names of the files, the folder included. */
  static Stream<String> in(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(Resources.getResource(CaseFiles.class, folder).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> folder + "/" + f.getFileName()).sorted().toList().stream();
    }
  }

  static List<String> lines(String file) throws IOException {
    return Resources.readLines(
        Resources.getResource(CaseFiles.class, file), StandardCharsets.UTF_8);
  }

  /** The comments that state what is expected: {@code # refers = ...}. */
  static List<String> expected(List<String> lines, String... keys) {
    return lines.stream()
        .filter(l -> Stream.of(keys).anyMatch(k -> l.startsWith("# " + k + " = ")))
        .map(l -> l.substring(2))
        .toList();
  }
}
