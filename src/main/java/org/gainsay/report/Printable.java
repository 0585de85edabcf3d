package org.gainsay.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is safe and fit to be shown on a terminal: a document can hold escape sequences that
 * move the cursor or characters that turn the reading direction.
 */
public final class Printable {
  private Printable() {}

  /** The text on one line: runs of white space are one space, control characters are replaced. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(neutral(c));
    }
    return out.toString();
  }

  private static int neutral(int c) {
    if (c < 0x20) {
      return 0x2400 + c; // the control picture: an escape shows as a small ESC
    }
    boolean bad =
        switch (Character.getType(c)) {
          case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
          // Zero-width joiners build letters and emoji; the rest of the class turns or hides text.
          case Character.FORMAT -> c != 0x200D && c != 0x200C && c != 0xAD;
          default -> false;
        };
    return bad ? 0xFFFD : c;
  }

  /** Number of terminal columns that the text takes. */
  static int width(String text) {
    return text.codePoints().map(Printable::width).sum();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** The text broken at spaces into lines of at most {@code columns}; longer words are cut. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      int used = width(line.toString());
      if (line.length() > 0 && used + 1 + width(rest) <= columns) {
        line.append(' ').append(rest);
        continue;
      }
      if (line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest) > columns) {
        int cut = fitting(rest, columns);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many code units fit into the columns, one code point at least. */
  private static int fitting(String text, int columns) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      used += width(c);
      if (used > columns && i > 0) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
