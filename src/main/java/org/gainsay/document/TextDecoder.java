package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes the bytes of a text file: by its byte order mark, as strict UTF-8, or, if its bytes make
 * that plausible, as windows-1252. A byte order mark is not part of the text.
 */
final class TextDecoder {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The punctuation of windows-1252 that people type: quotation marks, dashes, dots, signs. */
  private static final String TYPED = "‘’“”–—…•€£§©®°·½¼¾«»¡¿ŠšŽžŒœ";

  private TextDecoder() {}

  record Decoded(String text, ImmutableList<ReadProblem> notes) {}

  static Decoded decode(byte[] content) throws UnreadableDocumentException {
    return decode(content, Optional.empty());
  }

  /** Decodes text; what is not UTF-8 by the charset that the text itself declares. */
  static Decoded decode(byte[] content, Optional<Charset> declared)
      throws UnreadableDocumentException {
    if (content.length == 0) {
      throw new UnreadableDocumentException("the file is empty");
    }
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return plain(decodeStrictly(content, 3, StandardCharsets.UTF_8));
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return plain(withoutNul(decodeStrictly(content, 2, StandardCharsets.UTF_16LE)));
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return plain(withoutNul(decodeStrictly(content, 2, StandardCharsets.UTF_16BE)));
    }
    rejectBinary(content);
    try {
      return plain(decodeStrictly(content, 0, StandardCharsets.UTF_8));
    } catch (UnreadableDocumentException e) {
      if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
        return plain(decodeStrictly(content, 0, declared.get()));
      }
      if (!isPlausibleWindows1252(content)) {
        throw e;
      }
      return new Decoded(
          new String(content, WINDOWS_1252),
          ImmutableList.of(ReadProblem.note("not UTF-8, read as windows-1252")));
    }
  }

  private static Decoded plain(String text) {
    return new Decoded(text, ImmutableList.of());
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The mark of UTF-32 begins like that of UTF-16. */
  private static String withoutNul(String text) throws UnreadableDocumentException {
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableDocumentException("a binary file, not text, or in UTF-32");
    }
    return text;
  }

  private static void rejectBinary(byte[] content) throws UnreadableDocumentException {
    int controls = 0;
    for (byte b : content) {
      if (b == 0) {
        throw new UnreadableDocumentException("a binary file, not text");
      }
      if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    if (controls > 8 && controls > content.length / 100) {
      throw new UnreadableDocumentException("a binary file, not text");
    }
  }

  private static String decodeStrictly(byte[] content, int from, Charset charset)
      throws UnreadableDocumentException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil((content.length - from) * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException(
          "not valid "
              + charset.name()
              + " at byte "
              + in.position()
              + " (line "
              + line(content, in.position())
              + ")",
          e);
    }
    return out.flip().toString();
  }

  private static int line(byte[] content, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /**
   * Whether every byte that is not ASCII is a letter in a word or usual punctuation, and none of
   * them belongs to a well-formed UTF-8 sequence: else the file is damaged UTF-8.
   */
  private static boolean isPlausibleWindows1252(byte[] content) {
    int high = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] >= 0) {
        continue;
      }
      high++;
      boolean lead = (content[i] & 0xFF) >= 0xC2 && (content[i] & 0xFF) <= 0xF4;
      if (lead && i + 1 < content.length && (content[i + 1] & 0xC0) == 0x80) {
        return false;
      }
      char c = WINDOWS_1252.decode(ByteBuffer.wrap(content, i, 1)).get(0);
      boolean inWord =
          Character.isLetter(c)
              && c != 'ÿ'
              && c != 'þ'
              && (isAsciiLetter(content, i - 1) || isAsciiLetter(content, i + 1));
      if (!inWord && TYPED.indexOf(c) < 0) {
        return false;
      }
    }
    return high * 4 <= content.length;
  }

  private static boolean isAsciiLetter(byte[] content, int i) {
    return i >= 0 && i < content.length && Ascii.isLowerCase(Ascii.toLowerCase((char) content[i]));
  }
}
