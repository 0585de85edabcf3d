package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.parser.Parser;

/** What every reader owes to those who use its documents. */
final class Contract {
  private Contract() {}

  /** Every readable character stands where the offsets say, in order, inside the text. */
  static void holds(Document document) {
    assertThat(document.passages()).isNotEmpty();
    for (Passage passage : document.passages()) {
      assertThat(passage.text()).isNotBlank().isEqualTo(passage.text().strip());
      assertThat(passage.text()).doesNotContain("\n", "\t", "  ", "\r");
      int last = 0;
      for (int i = 0; i < passage.text().length(); i++) {
        SourceSpan span = passage.offsets().toSource(i, i + 1);
        assertThat(span.begin()).isGreaterThanOrEqualTo(last);
        assertThat(span.end()).isLessThanOrEqualTo(document.text().length());
        assertThat(stands(document.text(span), passage.text().charAt(i)))
            .as(
                "'%s' of \"%s\" for '%s'",
                document.text(span), passage.text(), passage.text().charAt(i))
            .isTrue();
        last = span.begin();
      }
      passage
          .speakerSpan()
          .ifPresent(
              s ->
                  assertThat(decoded(document.text(s))).isEqualTo(passage.speaker().orElseThrow()));
    }
  }

  private static boolean stands(String source, char readable) {
    if (source.length() == 1 && source.charAt(0) == readable) {
      return true;
    }
    String decoded = decoded(source);
    return switch (readable) {
      case ' ' -> decoded.replace('\u00a0', ' ').replace('>', ' ').isBlank();
      case '“' -> source.startsWith("<q") || decoded.equals("“");
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
