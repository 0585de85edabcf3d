package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A word table shipped beside these classes: one entry a line, {@code #} starts a comment line. */
final class TextResource {
  private TextResource() {}

  static ImmutableList<String> lines(String name) {
    try {
      return Resources.readLines(
              Resources.getResource(TextResource.class, name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name, e);
    }
  }
}
