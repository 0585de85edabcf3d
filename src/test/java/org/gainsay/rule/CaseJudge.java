package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.RuleCases.RuleCase;

/** Judges the cases of case files; where their claims come from is for others to say. */
final class CaseJudge {
  private final StandardKnowledge words = new StandardKnowledge();
  private final EntityLinker linker = new EntityLinker(words::country);
  private final CandidatePairs candidates =
      new CandidatePairs(new BlockingKeys(words::classes, words::country));
  private final ConflictMatcher matcher =
      new ConflictMatcher(words, StandardRules.rules(), StandardRules.guards());
  private final ClaimSource source;

  CaseJudge(ClaimSource source) {
    this.source = source;
  }

  /** Gives the claims of a text. */
  @FunctionalInterface
  interface ClaimSource {
    ImmutableList<Claim> claims(String document, String text);
  }

  /** Fails unless a case of a rule's or guard's file comes out as it says. */
  void check(RuleCase c) {
    List<Claim> claims = new ArrayList<>(source.claims("a", c.a()));
    claims.addAll(source.claims("b", c.b()));
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

  /** Whether any two claims of two texts conflict, whether or not blocking brings them together. */
  boolean isFinding(String first, String second) {
    ImmutableList<Claim> a = source.claims("a", first);
    ImmutableList<Claim> b = source.claims("b", second);
    ImmutableList<Claim> linked =
        linker.link(ImmutableList.<Claim>builder().addAll(a).addAll(b).build());
    for (Claim x : linked.subList(0, a.size())) {
      for (Claim y : linked.subList(a.size(), linked.size())) {
        Judgement judgement = matcher.judge(new ClaimPair(x, y, ImmutableSortedSet.of()));
        if (judgement.verdict().isFinding()
            && judgement.score() >= ConflictMatcher.DEFAULT_THRESHOLD) {
          return true;
        }
      }
    }
    return false;
  }
}
