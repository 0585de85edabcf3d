package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on verdicts gives as examples is what the rules make of them. */
final class VerdictsPageIT {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\|.*\\| “([^”]*)” / “([^”]*)” \\|");

  private static final ContradictionChecker CHECKER =
      ContradictionChecker.builder().withoutModel().build();

  @AfterAll
  static void close() {
    CHECKER.close();
  }

  /** A row of one of the page's tables. */
  record Example(String section, String word, String a, String b) {}

  private static Stream<Example> rows(String section) throws IOException {
    String page = Files.readString(Path.of("docs/verdicts.md"));
    int begin = page.indexOf("## " + section);
    int end = page.indexOf("\n## ", begin);
    return page.substring(begin, end)
        .lines()
        .map(ROW::matcher)
        .filter(m -> m.find())
        .map(m -> new Example(section, m.group(1), m.group(2), m.group(3)));
  }

  static Stream<Example> types() throws IOException {
    return rows("Types").filter(e -> !e.word().equals("world-knowledge"));
  }

  static Stream<Example> reasons() throws IOException {
    return rows("Reasons");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsFoundInItsExample(Example example) {
    assertThat(found(example))
        .extracting(conflict -> conflict.judgement().type().map(ConflictType::label).orElse(""))
        .containsExactly(example.word());
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void noReasonsExampleIsAContradiction(Example example) {
    assertThat(found(example))
        .extracting(conflict -> conflict.judgement().verdict())
        .doesNotContain(Verdict.CONTRADICTION);
  }

  private static List<Conflict> found(Example example) {
    return CHECKER
        .check(
            ClaimStore.statement("a", example.a(), null, null),
            ClaimStore.statement("b", example.b(), null, null))
        .conflicts();
  }
}
