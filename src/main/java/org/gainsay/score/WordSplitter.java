package org.gainsay.score;

import com.google.common.collect.ImmutableList;

/** The first steps of BERT's uncased tokenizer: what counts as a word, and in which letters. */
final class WordSplitter {
  private WordSplitter() {}

  /** The text without control characters, with blanks for all white space, ideographs set apart. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isSpace(c)) {
                out.append(' ');
              } else if (isIdeograph(c)) {
                out.append(' ').appendCodePoint(c).append(' ');
              } else if (c != 0xFFFD && !isOther(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /**
   * The words of a cleaned and decomposed text, lower-case and without accents; punctuation alone.
   */
  static ImmutableList<String> words(String text) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == ' ' || isPunctuation(c)) {
                if (!word.isEmpty()) {
                  words.add(word.toString());
                  word.setLength(0);
                }
                if (c != ' ') {
                  words.add(Character.toString(c));
                }
              } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                word.appendCodePoint(Character.toLowerCase(c));
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words.build();
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isOther(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      // ASCII symbols count as punctuation, other symbols do not.
      default -> c < 0x80 && "$+<=>^`|~".indexOf(c) >= 0;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
