package org.gainsay.document;

/** Finds for each character of a JSON string where it stands in the source. */
final class JsonText {
  private JsonText() {}

  /**
   * The string whose opening quotation mark stands at {@code at}; it is known to be well-formed.
   */
  static MappedText of(String source, int at) {
    MappedText.Builder out = new MappedText.Builder();
    int i = at + 1;
    while (source.charAt(i) != '"') {
      int run = i;
      while (source.charAt(run) != '"' && source.charAt(run) != '\\') {
        run++;
      }
      if (run > i) {
        out.append(MappedText.of(source, i, run));
        i = run;
      } else {
        int end = source.charAt(i + 1) == 'u' ? i + 6 : i + 2;
        out.stand(decoded(source, i), new SourceSpan(i, end));
        i = end;
      }
    }
    return out.build();
  }

  private static char decoded(String source, int at) {
    char c = source.charAt(at + 1);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> (char) Integer.parseInt(source.substring(at + 2, at + 6), 16);
      default -> c;
    };
  }
}
