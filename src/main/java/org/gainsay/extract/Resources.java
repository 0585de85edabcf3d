package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the word lists that stand beside the classes. */
final class Resources {
  private Resources() {}

  /** The lines of a list, without comments and empty lines. */
  static ImmutableList<String> lines(String name) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the list " + name + " is missing from the jar");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
