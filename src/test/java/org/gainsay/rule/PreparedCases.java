package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.rule.RuleCases.RuleCase;
import org.gainsay.store.ClaimFile;

/**
 * The claims of all case files, extracted once: mutation testing judges them some thousand times.
 */
final class PreparedCases {
  private static final Path FILE = Path.of("target", "rule-cases", "claims.tsv");

  private static final class Holder {
    static final ImmutableMap<String, ImmutableList<Claim>> CLAIMS = load();

    private static ImmutableMap<String, ImmutableList<Claim>> load() {
      try {
        return ClaimFile.read(FILE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private PreparedCases() {}

  static boolean exist() {
    return Files.exists(FILE);
  }

  static void prepare() throws IOException {
    TreeMap<String, ImmutableList<Claim>> claims = new TreeMap<>();
    Stream.concat(RuleCases.ids(), RuleCases.measures())
        .flatMap(id -> RuleCases.of(id).stream())
        .forEach(
            (RuleCase c) -> {
              claims.computeIfAbsent("a: " + c.a(), key -> ExtractedClaims.of("a", c.a()));
              claims.computeIfAbsent("b: " + c.b(), key -> ExtractedClaims.of("b", c.b()));
            });
    ClaimFile.write(FILE, claims);
  }

  static ImmutableList<Claim> of(String document, String text) {
    ImmutableList<Claim> claims = Holder.CLAIMS.get(document + ": " + text);
    if (claims == null) {
      throw new IllegalStateException("not prepared, run PrepareCasesIT: " + text);
    }
    return claims;
  }
}
