package org.gainsay.document;

/**
 * Readable text that knows where each of its characters stands in the original. Immutable.
 *
 * @param text readable text
 * @param offsets where it stands in the original
 */
record MappedText(String text, OffsetMap offsets) {

  static MappedText of(String original, int begin, int end) {
    return new MappedText(
        original.substring(begin, end), OffsetMap.shifted(begin, Math.max(0, end - begin)));
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  MappedText slice(int begin, int end) {
    return begin == 0 && end == text.length()
        ? this
        : new MappedText(text.substring(begin, end), offsets.slice(begin, end));
  }

  MappedText from(int begin) {
    return slice(begin, text.length());
  }

  MappedText strip() {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return slice(begin, end);
  }

  /** Runs of blanks become one space; what has no width is dropped. */
  MappedText normalized() {
    if (isNormal()) {
      return this;
    }
    Builder out = new Builder();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      boolean blank = false;
      while (end < text.length() && (isBlank(text.charAt(end)) || hasNoWidth(text.charAt(end)))) {
        blank |= isBlank(text.charAt(end));
        end++;
      }
      if (end > i) {
        if (blank && !out.isEmpty() && end < text.length()) {
          out.stand(' ', offsets.toSource(i, end));
        }
        i = end;
      } else {
        end = i + 1;
        while (end < text.length() && !isBlank(text.charAt(end)) && !hasNoWidth(text.charAt(end))) {
          end++;
        }
        out.append(this, i, end);
        i = end;
      }
    }
    return out.build();
  }

  private boolean isNormal() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = c == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ';
      if (hasNoWidth(c) || (isBlank(c) && !lone)) {
        return false;
      }
    }
    return true;
  }

  SourceSpan source() {
    return offsets.toSource(0, text.length());
  }

  Passage passage(Passage.Kind kind) {
    return Passage.of(kind, text, offsets);
  }

  /** Whether a character is a blank; U+0085, which ends lines, is none for Java. */
  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u0085' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean hasNoWidth(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u200c' || c == '\u2060' || c == '\ufeff';
  }

  /** Collects readable text piece by piece, in reading order. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.Builder offsets = new OffsetMap.Builder();

    boolean isEmpty() {
      return text.length() == 0;
    }

    Builder append(MappedText piece) {
      return append(piece, 0, piece.length());
    }

    Builder append(MappedText piece, int begin, int end) {
      text.append(piece.text, begin, end);
      offsets.addAll(piece.offsets, begin, end);
      return this;
    }

    /** Adds a character that stands for a range of the original. */
    Builder stand(char c, SourceSpan source) {
      text.append(c);
      offsets.add(source.begin(), source.end());
      return this;
    }

    MappedText build() {
      return new MappedText(text.toString(), offsets.build());
    }
  }
}
