package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a phenomenon: parsed sentences, and in comments their clauses, {@code # clause =
 * predicate | kind | participants}, with {@code not} before the predicate where the construction
 * itself negates it.
 */
final class ClauseFinderTest {
  private final ClauseFinder finder = new ClauseFinder(EventNouns.load());

  static Stream<String> cases() throws IOException, URISyntaxException {
    return ConlluCases.names("clauses");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheClausesOfEveryCase(String file) throws IOException {
    List<String> lines = ConlluCases.lines("clauses", file);
    List<String> found = new ArrayList<>();
    for (ParsedSentence sentence : ConlluReader.read(file, lines).sentences()) {
      finder.find(sentence).forEach(c -> found.add(line(c)));
    }
    assertThat(found).containsExactlyElementsOf(ConlluCases.expected(lines, "# clause = "));
  }

  private static String line(Clause clause) {
    return (clause.negated() ? "not " : "")
        + clause.predicate().lemma()
        + " | "
        + clause.predicate().kind()
        + " | "
        + clause.participants().stream()
            .map(
                p ->
                    p.role()
                        + (p.marker().isEmpty() ? " " : " " + p.marker() + " ")
                        + clause.sentence().word(p.word()).text())
            .collect(Collectors.joining(", "));
  }
}
