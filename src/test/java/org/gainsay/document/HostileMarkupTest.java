package org.gainsay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and PDFs with the declarations that make XML parsers read files or fill the memory. */
final class HostileMarkupTest {
  private static final String SECRET = "the secret is in here";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"page.xhtml", "page.html", "page.txt", "page.csv", "page.jsonl"})
  void externalEntitiesAreNotRead(String name) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    String page =
        """
        <?xml version="1.0"?>
        <!DOCTYPE html [
          <!ENTITY file SYSTEM "%1$s">
          <!ENTITY %% more SYSTEM "%1$s">
          %%more;
        ]>
        <?xml-stylesheet href="%1$s"?>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:xi="http://www.w3.org/2001/XInclude">
        <body><p>The quay is shut. &file; <xi:include href="%1$s" parse="text"/></p></body></html>
        """
            .formatted(secret.toUri());

    assertThat(read(Files.writeString(folder.resolve(name), page))).doesNotContain("secret is in");
  }

  @Test
  void entitiesDoNotGrow() throws IOException {
    StringBuilder page = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"lol lol lol\">\n");
    for (int i = 1; i < 30; i++) {
      String before = "&a" + (i - 1) + ";";
      page.append("<!ENTITY a" + i + " \"" + before.repeat(10) + "\">\n");
    }
    page.append("]><html><body><p>The quay is shut: &a29;</p></body></html>");
    Path file = Files.writeString(folder.resolve("bomb.xhtml"), page);

    String text = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(file));

    assertThat(text).contains("The quay is shut").hasSizeLessThan(10_000);
  }

  @Test
  void formsAndMetadataOfAPdfAreNotParsed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"%s\">]><x>&f;</x>"
            .formatted(secret.toUri());
    byte[] pdf = Pdfs.withXml(Pdfs.of(List.of("The quay is shut.")), xml);

    assertThat(read(Files.write(folder.resolve("form.pdf"), pdf))).isEqualTo("The quay is shut.");
  }

  /** All that is read, and said of what is not. */
  private static String read(Path file) {
    return DocumentReaders.standard()
        .readAll(List.of(file))
        .flatMap(
            input ->
                java.util.stream.Stream.concat(
                    input.document().stream()
                        .flatMap(d -> d.passages().stream().map(Passage::text)),
                    input.problems().stream().map(ReadProblem::message)))
        .collect(Collectors.joining("\n"));
  }
}
