package org.gainsay.report;

import com.google.common.collect.ImmutableList;

/** The lines of a list of findings that say something. */
final class FindingLines {
  private FindingLines() {}

  /** A line and its number, counted from 1. */
  record Line(int number, String text) {}

  /** All but blank lines and lines that begin with {@code #}. */
  static ImmutableList<Line> of(String text) {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!content.isBlank() && !content.startsWith("#")) {
        lines.add(new Line(number, content));
      }
    }
    return lines.build();
  }
}
