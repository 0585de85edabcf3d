package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a phenomenon: parsed sentences, with the contents and answers expected of them in
 * comments, {@code # content = source | kind | stance | words} and {@code # answer = answerer |
 * polarity | certainty | predicate asked about | words of the answer}.
 */
final class AttributionsTest {
  static Stream<String> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(Resources.getResource(AttributionsTest.class, "attribution").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheContentsOfEveryCase(String file) throws IOException {
    List<String> lines =
        Resources.readLines(
            Resources.getResource(AttributionsTest.class, "attribution/" + file),
            StandardCharsets.UTF_8);
    ParsedDocument document = ConlluReader.read(file, lines);
    Attributions found = Attributions.of(document, EntityRegister.of(document));
    assertThat(found.contents().stream().map(AttributionsTest::line))
        .containsExactlyElementsOf(expected(lines, "# content = "));
    assertThat(found.answers().stream().map(AttributionsTest::line))
        .containsExactlyElementsOf(expected(lines, "# answer = "));
  }

  private static List<String> expected(List<String> lines, String prefix) {
    return lines.stream()
        .filter(l -> l.startsWith(prefix))
        .map(l -> l.substring(prefix.length()))
        .toList();
  }

  private static String line(Content content) {
    Source source = content.source();
    return source.name()
        + " | "
        + source.kind()
        + " | "
        + source.stance()
        + " | "
        + content.ranges().stream().map(WordRange::toString).collect(Collectors.joining(" / "));
  }

  private static String line(Answer answer) {
    return answer.answerer().name()
        + " | "
        + answer.polarity()
        + " | "
        + answer.certainty()
        + " | "
        + answer.question().word(answer.questionPredicate()).text()
        + " | "
        + answer.answer().text(answer.answerFrom(), answer.answerTo());
  }
}
