package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The case files of rules and guards. */
final class RuleCases {
  private RuleCases() {}

  /**
   * One case.
   *
   * @param outcome what its file's header explains
   * @param a one statement
   * @param b the other
   */
  record RuleCase(String outcome, String a, String b) {
    boolean isNearMiss() {
      return outcome.startsWith("near");
    }
  }

  /** The ids of all rules and guards. */
  static Stream<String> ids() {
    return Stream.concat(
        StandardRules.rules().stream().map(rule -> rule.id()),
        StandardRules.guards().stream().map(guard -> guard.id()));
  }

  /** Further files, for those that compare measures. */
  static Stream<String> measures() {
    return Stream.of(
        "numeric-apart", "temporal-apart", "location-apart", "structure-apart", "universal");
  }

  static boolean exist(String id) {
    return RuleCases.class.getResource(id + ".txt") != null;
  }

  static List<RuleCase> of(String id) {
    URL file = Resources.getResource(RuleCases.class, id + ".txt");
    List<RuleCase> cases = new ArrayList<>();
    try {
      for (String line : Resources.readLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> columns = Splitter.on('\t').splitToList(line);
          cases.add(
              new RuleCase(
                  columns.get(0),
                  columns.get(1).replace("\\n", "\n"),
                  columns.get(2).replace("\\n", "\n")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }
}
