package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.SharedExtractor;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.RuleCases.RuleCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the case file of every rule and guard from text to finding. */
class RuleCasesIT {
  private final StandardKnowledge words = new StandardKnowledge();
  private final EntityLinker linker = new EntityLinker(words::country);
  private final CandidatePairs candidates =
      new CandidatePairs(new BlockingKeys(words::classes, words::country));
  private final ConflictMatcher matcher =
      new ConflictMatcher(words, StandardRules.rules(), StandardRules.guards());

  @TestFactory
  Stream<DynamicTest> cases() {
    return Stream.concat(
            StandardRules.rules().stream().map(rule -> rule.id()),
            StandardRules.guards().stream().map(guard -> guard.id()))
        .flatMap(
            id ->
                RuleCases.of(id).stream()
                    .map(
                        c ->
                            DynamicTest.dynamicTest(
                                id + ": " + c.a() + " | " + c.b(), () -> check(c))));
  }

  private void check(RuleCase c) throws UnreadableDocumentException {
    List<Claim> claims = new ArrayList<>(claims("a", c.a()));
    claims.addAll(claims("b", c.b()));
    ClaimPairs pairs = candidates.among(linker.link(claims)).pairs();
    ImmutableList<Conflict> found = matcher.conflicts(pairs);
    switch (c.outcome()) {
      case "contradiction", "tension", "reversal" ->
          assertThat(found)
              .singleElement()
              .satisfies(
                  conflict ->
                      assertThat(conflict.judgement().verdict().label()).isEqualTo(c.outcome()));
      case "none", "near" -> assertThat(found).isEmpty();
      default -> {
        assertThat(found).isEmpty();
        String reason = c.outcome().substring("near:".length());
        assertThat(pairs)
            .flatExtracting(pair -> matcher.judge(pair).reason().stream().toList())
            .contains(ReasonCode.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_')));
      }
    }
  }

  private static List<Claim> claims(String id, String text) throws UnreadableDocumentException {
    return SharedExtractor.get().extract(DocumentReaders.readText(id, text)).claims();
  }
}
