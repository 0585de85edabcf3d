package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.parser.Parser;

/** What every reader owes to those who use its documents. */
final class Contract {
  private Contract() {}

  /**
   * Every readable character stands where the offsets say, in order, inside the text; labels are
   * what the text says; passages follow one another.
   */
  static void holds(Document document) {
    assertThat(document.passages()).isNotEmpty();
    int done = 0;
    for (Passage passage : document.passages()) {
      isReadable(passage.text());
      int last = 0;
      for (int i = 0; i < passage.text().length(); i++) {
        SourceSpan span = passage.offsets().toSource(i, i + 1);
        if (span.begin() < last
            || span.end() > document.text().length()
            || !stands(document.text(span), passage.text().charAt(i))) {
          fail(
              "'%s' at %s of \"%s\" for '%s', after %s",
              document.text(span), span, passage.text(), passage.text().charAt(i), last);
        }
        last = span.begin();
      }
      int begin = passage.offsets().toSource(0, 1).begin();
      assertThat(begin).as("begin of \"%s\"", passage.text()).isGreaterThanOrEqualTo(done);
      done = last;
      passage.speakerSpan().ifPresent(s -> isLabel(document.text(s), passage));
    }
  }

  private static void isReadable(String text) {
    assertThat(text).isNotBlank().isEqualTo(text.strip());
    assertThat(text).doesNotContain("\n", "\t", "  ", "\r");
  }

  private static void isLabel(String source, Passage passage) {
    assertThat(decoded(source).replaceAll("\\s+", " ")).isEqualTo(passage.speaker().orElseThrow());
  }

  private static boolean stands(String source, char readable) {
    if (source.length() == 1 && source.charAt(0) == readable) {
      return true;
    }
    String decoded = decoded(source);
    return switch (readable) {
      case ' ' -> decoded.replace('\u00a0', ' ').replace('>', ' ').isBlank();
      case '“' -> source.startsWith("<q") || decoded.equals("“");
      case '\ufffd' -> decoded.length() == 1 && Character.isSurrogate(decoded.charAt(0));
      case '”' -> source.equals("</q>") || decoded.equals("”");
      default -> decoded.indexOf(readable) >= 0 && decoded.length() <= 2;
    };
  }

  /** Without tags, character references and escapes. */
  private static String decoded(String source) {
    if (source.equals("\"\"")) {
      return "\"";
    }
    String tagless = source.replaceAll("<[^<>]*>", "");
    if (tagless.contains("\\")) {
      return json(tagless);
    }
    return Parser.unescapeEntities(tagless, false);
  }

  private static String json(String escaped) {
    try {
      return new ObjectMapper().readValue("\"" + escaped + "\"", String.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not an escape: " + escaped, e);
    }
  }
}
