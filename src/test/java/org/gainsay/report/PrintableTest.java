package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void wrapsBetweenWords() {
    assertThat(Printable.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void cutsWordsThatAreTooLong() {
    assertThat(Printable.wrap("a abcdefghij z", 4)).containsExactly("a", "abcd", "efgh", "ij z");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(Printable.width("日本 e\u0301")).isEqualTo(6);
    assertThat(Printable.wrap("日本語", 4)).containsExactly("日本", "語");
  }

  @Test
  void emptyTextIsOneEmptyLine() {
    assertThat(Printable.wrap("", 10)).containsExactly("");
  }

  @Test
  void linesAreCountedFromOneWhateverTheirEnds() {
    Lines lines = new Lines("a\nb\r\nc\rd");

    assertThat(lines.of(0)).isEqualTo(1);
    assertThat(lines.of(1)).isEqualTo(1);
    assertThat(lines.of(2)).isEqualTo(2);
    assertThat(lines.of(5)).isEqualTo(3);
    assertThat(lines.of(7)).isEqualTo(4);
  }
}
