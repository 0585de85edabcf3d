package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file a phenomenon: parsed sentences, and in comments the claims that come of them, {@code #
 * claim = sources, outermost first | polarity and mood | words | sentence}.
 */
final class ClaimsTest {
  private final DependencyClaimExtractor extractor =
      new DependencyClaimExtractor(
          document -> {
            throw new IllegalStateException("these sentences are parsed");
          });

  static Stream<String> cases() throws IOException, URISyntaxException {
    return ConlluCases.names("claims");
  }

  static Stream<String> when() throws IOException, URISyntaxException {
    return ConlluCases.names("when");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheClaimsOfEveryCase(String file) throws IOException {
    check("claims", file, ClaimsTest::line, "# claim = ");
  }

  @ParameterizedTest
  @MethodSource("when")
  void datesTheClaimsOfEveryCase(String file) throws IOException {
    check("when", file, ClaimsTest::time, "# when = ");
  }

  private void check(String folder, String file, Function<Claim, String> shown, String mark)
      throws IOException {
    List<String> lines = ConlluCases.lines(folder, file);
    assertThat(extractor.claims(ConlluReader.read(file, lines)).stream().map(shown))
        .containsExactlyElementsOf(ConlluCases.expected(lines, mark));
  }

  private static String time(Claim claim) {
    return claim.proposition().sentence()
        + " | "
        + claim.qualifiers().time().map(EventTime::text).orElse("-");
  }

  private static String line(Claim claim) {
    String sources =
        claim.attribution().chain().stream()
            .map(s -> s.kind() == Source.Kind.OWN ? "own" : s.name())
            .collect(Collectors.joining(" > "));
    return sources
        + " | "
        + claim.factuality().polarity()
        + " "
        + claim.factuality().mood()
        + " | "
        + claim.evidence().quote().replace('\n', ' ')
        + " | "
        + claim.proposition().sentence();
  }
}
