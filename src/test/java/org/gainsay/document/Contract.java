package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What every reader owes to those who use its documents. */
final class Contract {
  /** Lines of times, tags and styles. */
  private static final Pattern CAPTION_MARKS =
      Pattern.compile("[^\\r\\n]*-->[^\\r\\n]*|<[^<>]*>|\\{\\\\[^{}]*\\}");

  /** Half a character. */
  private static final Pattern HALF =
      Pattern.compile(
          "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  private Contract() {}

  /** How a source writes what is read in it. */
  enum Notation {
    /** As it is read. */
    PLAIN,
    /** With tags and character references. */
    HTML,
    /** With the escapes of JSON. */
    JSON,
    /** With quotation marks doubled. */
    CSV,
    /** With tags, styles and character references; marks of turns stand for tags and dashes. */
    CAPTIONS;

    /** What a piece of the source says. */
    String read(String source) {
      return switch (this) {
        case PLAIN -> source;
        case HTML -> Parser.unescapeEntities(source.replaceAll("<[^<>]*>", ""), false);
        case CAPTIONS ->
            Parser.unescapeEntities(CAPTION_MARKS.matcher(source).replaceAll(""), false);
        case JSON -> json(source);
        case CSV -> source.replaceAll("\"(\"?)", "$1");
      };
    }
  }

  /**
   * Every readable character stands where the offsets say, in order, inside the text; labels are
   * what the text says; passages follow one another.
   */
  static void holds(Document document, Notation notation) {
    assertThat(document.passages()).isNotEmpty();
    int done = 0;
    for (Passage passage : document.passages()) {
      isReadable(passage.text());
      int last = 0;
      for (int i = 0; i < passage.text().length(); i++) {
        SourceSpan span = passage.offsets().toSource(i, i + 1);
        if (span.begin() < last
            || span.end() > document.text().length()
            || !stands(document.text(span), passage.text().charAt(i), notation)) {
          fail(
              "'%s' (%s) at %s of \"%s\" for '%s', after %s",
              document.text(span),
              codes(document.text(span)),
              span,
              passage.text(),
              passage.text().charAt(i),
              last);
        }
        last = span.begin();
      }
      int begin = passage.offsets().toSource(0, 1).begin();
      assertThat(begin).as("begin of \"%s\"", passage.text()).isGreaterThanOrEqualTo(done);
      done = last;
      passage.speakerSpan().ifPresent(s -> isLabel(document.text(s), passage, notation));
    }
  }

  private static String codes(String text) {
    return text.chars().limit(4).mapToObj(c -> String.format("%04x", c)).toList().toString();
  }

  private static void isReadable(String text) {
    assertThat(text).isNotBlank().isEqualTo(text.strip());
    assertThat(text).doesNotContain("\n", "\t", "  ", "\r");
  }

  /** But for blanks: a word that is divided at the end of a line is one word. */
  private static void isLabel(String source, Passage passage, Notation notation) {
    if (notation == Notation.CAPTIONS && source.contains("-->")) {
      return; // a label over several captions: what is between them is none of it
    }
    assertThat(bare(notation.read(source), notation))
        .isEqualTo(bare(passage.speaker().orElseThrow(), notation));
  }

  private static String bare(String text, Notation notation) {
    // Halves first: they are none of one character if a mark stands between them.
    String whole = notation == Notation.JSON ? HALF.matcher(text).replaceAll("\ufffd") : text;
    String plain =
        MappedText.of(whole, 0, whole.length()).normalized().text().replaceAll("[ `*_~]", "");
    return notation == Notation.CSV
        ? plain.replace("\"", "") // of two together, one may be outside
        : plain;
  }

  private static boolean stands(String source, char readable, Notation notation) {
    if (source.length() == 1 && source.charAt(0) == readable) {
      return true;
    }
    if (notation == Notation.CAPTIONS && ">: ".indexOf(readable) >= 0) {
      return true;
    }
    String read = notation.read(source);
    return switch (readable) {
      case ' ' -> read.isEmpty() || read.chars().anyMatch(c -> MappedText.isBlank((char) c));
      case '“', '”' -> source.matches("(?s)</?q\\b.*") || read.indexOf(readable) >= 0;
      case '\ufffd' -> read.length() == 1;
      default -> read.indexOf(readable) >= 0 && read.length() <= 2;
    };
  }

  private static String json(String escaped) {
    try {
      return new ObjectMapper().readValue("\"" + escaped + "\"", String.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not an escape: " + escaped, e);
    }
  }
}
