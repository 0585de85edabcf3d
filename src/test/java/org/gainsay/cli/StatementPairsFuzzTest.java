package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of pairs, on any bytes: every line is a row or a problem, none is lost. */
final class StatementPairsFuzzTest {
  @MethodSource("tables")
  @FuzzTest
  void parse(byte[] content) {
    StatementPairs pairs = StatementPairs.parse(content);
    int lines = 0;
    for (byte b : content) {
      lines += b == '\n' ? 1 : 0;
    }
    lines += content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0;
    boolean table = !pairs.rows().isEmpty() || pairs.problems().size() != 1;
    if (table) {
      assertThat(pairs.rows().size() + pairs.problems().size()).isEqualTo(lines - 1);
    }
    Set<Integer> numbers = new HashSet<>();
    for (StatementPairs.Row row : pairs.rows()) {
      assertThat(row.number()).isBetween(1, lines - 1);
      assertThat(numbers.add(row.number())).isTrue();
      assertThat(row.premise()).isNotBlank().doesNotContain("\t", "\n");
      assertThat(row.hypothesis()).isNotBlank().doesNotContain("\t", "\n");
    }
    pairs.problems().forEach(problem -> assertThat(problem).isNotBlank().doesNotContain("\n"));
  }

  static Stream<byte[]> tables() {
    return Stream.of(
            "premise\thypothesis\nIt is open.\tIt is shut.\n",
            "id\thypothesis\tpremise\r\n1\tShut.\tOpen.\r\n2\t\t\r\n3\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
