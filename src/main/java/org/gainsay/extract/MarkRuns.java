package org.gainsay.extract;

/** Runs of marks without a letter between them: rulers, dots of a table of contents, attacks. */
final class MarkRuns {
  /** Marks that may stand together; CoreNLP's tokenizer takes the square of the time for a run. */
  private static final int LONGEST = 100;

  private MarkRuns() {}

  /** The text with blanks in place of what is too much of a run; as long as it was. */
  static String blanked(String text) {
    StringBuilder blanked = null;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != ' ';
      run = mark ? run + 1 : 0;
      if (run > LONGEST) {
        blanked = blanked == null ? new StringBuilder(text) : blanked;
        blanked.setCharAt(i, ' ');
      }
    }
    return blanked == null ? text : blanked.toString();
  }
}
