package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.document.Document;
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;
import org.junit.jupiter.api.Test;

final class ReadableTextTest {
  private static final String PAGE = "<p>It is &ldquo;so&rdquo;.</p><p>Yes</p>";
  private static final Document DOCUMENT =
      new Document(
          "page.html",
          PAGE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of(
              Passage.of(
                  Passage.Kind.PROSE,
                  "It is “so”.",
                  new OffsetMap.Builder()
                      .copy(3, 9)
                      .add(9, 16)
                      .copy(16, 18)
                      .add(18, 25)
                      .copy(25, 26)
                      .build()),
              Passage.of(Passage.Kind.PROSE, "Yes", OffsetMap.shifted(PAGE.indexOf("Yes"), 3))));

  @Test
  void markupIsLeftOut() {
    assertThat(ReadableText.of(DOCUMENT, new SourceSpan(6, 26))).isEqualTo("is “so”.");
    assertThat(ReadableText.of(DOCUMENT, new SourceSpan(0, PAGE.length())))
        .isEqualTo("It is “so”. Yes");
  }

  @Test
  void originalTextStandsInWhereNoPassageIs() {
    assertThat(ReadableText.of(DOCUMENT, new SourceSpan(0, 3))).isEqualTo("<p>");
  }
}
