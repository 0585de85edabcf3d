package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PlainTextReaderTest {
  @Test
  void dateLineDatesTheDocumentAndIsNotProse() throws Exception {
    Document document = read(" date 2018-05-06 The bridge was closed on Friday, officials said.\n");

    assertThat(document.date()).contains(LocalDate.of(2018, 5, 6));
    assertThat(show(document)).isEqualTo("PROSE The bridge was closed on Friday, officials said.");
    assertThat(document.text(document.passages().get(0).offsets().toSource(0, 3))).isEqualTo("The");
  }

  @Test
  @Timeout(20)
  void oneLineOfFiveMillionCharactersIsReadFast() throws Exception {
    String line = "The council said **nothing** about _the_ [bridge](x) on May 3. ".repeat(80_000);

    Document document = read(line);

    assertThat(document.passages()).isNotEmpty();
  }

  private static Document read(String text) throws UnreadableDocumentException {
    return DocumentReaders.readText("t.txt", text);
  }

  private static String show(Document document) {
    return document.passages().stream()
        .map(p -> p.kind() + p.speaker().map(s -> " <" + s + ">").orElse("") + " " + p.text())
        .collect(Collectors.joining("\n"));
  }
}
