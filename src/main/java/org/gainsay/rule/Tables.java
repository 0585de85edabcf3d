package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the word tables that are shipped beside this class. */
final class Tables {
  private static final Splitter WORDS = Splitter.on(',').trimResults().omitEmptyStrings();

  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

  private Tables() {}

  /** The lines of a table, comments and empty lines left out. */
  static ImmutableList<String> lines(String name) {
    try {
      return Resources.readLines(Resources.getResource(Tables.class, name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + name, e);
    }
  }

  /** All words of the lines of a table. */
  static ImmutableSet<String> allWords(String name) {
    return lines(name).stream()
        .flatMap(line -> SPACES.splitToStream(line))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The words of a list "a, b, c", without their order. */
  static ImmutableSet<String> set(String list) {
    return ImmutableSet.copyOf(WORDS.split(list));
  }

  /** The words of a list "a, b, c". */
  static ImmutableList<String> words(String list) {
    return ImmutableList.copyOf(WORDS.split(list));
  }
}
