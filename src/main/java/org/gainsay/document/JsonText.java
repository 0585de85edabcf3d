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
      } else if (source.charAt(i + 1) == 'u') {
        i = units(source, i, out);
      } else {
        out.stand(decoded(source.charAt(i + 1)), new SourceSpan(i, i + 2));
        i += 2;
      }
    }
    return out.build();
  }

  /** Reads an escaped code unit, or two that make one character; half a character is none. */
  private static int units(String source, int at, MappedText.Builder out) {
    char c = unit(source, at);
    int end = at + 6;
    if (Character.isHighSurrogate(c)
        && source.startsWith("\\u", end)
        && Character.isLowSurrogate(unit(source, end))) {
      out.stand(c, new SourceSpan(at, end));
      out.stand(unit(source, end), new SourceSpan(end, end + 6));
      return end + 6;
    }
    out.stand(Character.isSurrogate(c) ? '\ufffd' : c, new SourceSpan(at, end));
    return end;
  }

  private static char unit(String source, int at) {
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      // The JSON library looks at the lower byte only, and takes "š" for "a".
      unit = unit << 4 | Character.digit(source.charAt(i) & 0xff, 16);
    }
    return (char) unit;
  }

  private static char decoded(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escaped;
    };
  }
}
