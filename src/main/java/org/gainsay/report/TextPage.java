package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;

/** Lines of terminal text, wrapped and indented. Not thread-safe. */
final class TextPage {
  private final Writer out;
  private final int columns;
  private final boolean colours;

  TextPage(Writer out, int columns, boolean colours) {
    this.out = out;
    this.columns = columns;
    this.colours = colours;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  /** Text from a document or from us, made safe, wrapped, every line after the same indent. */
  void paragraph(String indent, Style style, String text) throws IOException {
    paragraph(indent, indent, style, text);
  }

  /** The same with another indent before the first line. */
  void paragraph(String first, String rest, Style style, String text) throws IOException {
    String indent = first;
    for (String line : Printable.wrap(Printable.line(text), columns - Printable.width(rest))) {
      out.write(indent);
      out.write(style.paint(line, colours));
      out.write('\n');
      indent = rest;
    }
  }

  /** Two texts on one line, the second at the right edge; on two lines where they do not fit. */
  void heading(Style style, String left, Style rightStyle, String right) throws IOException {
    int gap = columns - Printable.width(left) - Printable.width(right);
    out.write(style.paint(left, colours));
    if (right.isEmpty()) {
      out.write('\n');
      return;
    }
    out.write(gap > 0 ? " ".repeat(gap) : "\n");
    out.write(rightStyle.paint(right, colours));
    out.write('\n');
  }

  /** A thin line over the whole width. */
  void rule() throws IOException {
    out.write(Style.DIM.paint("─".repeat(columns), colours));
    out.write('\n');
  }
}
