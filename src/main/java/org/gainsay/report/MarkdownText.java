package org.gainsay.report;

/** Text in Markdown that stands for itself, whatever it holds. */
final class MarkdownText {
  /** What can begin markup anywhere, or, like a number's full stop, at the start of a line. */
  private static final String MARKUP = "\\`*_{}[]()<>#+-=!|~&$^:\"'@";

  private MarkdownText() {}

  /** The text on one line, with all that could be markup escaped. */
  static String of(String text) {
    String line = Printable.line(text);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKUP.indexOf(c) >= 0 || (c == '.' && isMarkup(line, i))) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A full stop makes a list of "1." and a link of "www.". */
  private static boolean isMarkup(String line, int dot) {
    return line.startsWith("www", dot - 3) || endsNumber(line, dot);
  }

  /** Whether the line begins with a number that ends here; no list's has more than nine digits. */
  private static boolean endsNumber(String line, int end) {
    return end < 10 && line.substring(0, end).chars().allMatch(Character::isDigit);
  }
}
