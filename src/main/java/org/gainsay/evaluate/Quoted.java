package org.gainsay.evaluate;

/** Words of documents in messages. */
final class Quoted {
  private static final int LENGTH = 90;

  private Quoted() {}

  /** The beginning of the text, in quotation marks. */
  static String of(String text) {
    int end = text.length();
    if (end > LENGTH) {
      end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    }
    return "“" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”";
  }
}
