package org.gainsay.extract;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The parsed sentences of a folder of cases, one file a phenomenon. */
final class ConlluCases {
  private ConlluCases() {}

  /** The names of a folder's files. */
  static Stream<String> names(String folder) throws IOException, URISyntaxException {
    Path path = Path.of(Resources.getResource(ConlluCases.class, folder).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  static List<String> lines(String folder, String file) throws IOException {
    return Resources.readLines(
        Resources.getResource(ConlluCases.class, folder + "/" + file), StandardCharsets.UTF_8);
  }

  /** What the comments with a prefix expect, in order. */
  static List<String> expected(List<String> lines, String prefix) {
    return lines.stream()
        .filter(l -> l.startsWith(prefix))
        .map(l -> l.substring(prefix.length()))
        .toList();
  }
}
