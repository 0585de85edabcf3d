package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.junit.jupiter.api.Test;

/** What holds for every rule and guard there is. */
class StandardRulesTest {
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final List<Claim> CLAIMS = SampleClaims.all();

  @Test
  void everyRuleAndGuardOfThePackageIsListed() {
    Set<String> listed =
        Stream.concat(StandardRules.rules().stream(), StandardRules.guards().stream())
            .map(each -> each.getClass().getName())
            .collect(Collectors.toSet());
    Set<String> found =
        new ClassFileImporter()
            .importPackages("org.gainsay.rule").stream()
                .filter(c -> c.isAssignableTo(ConflictRule.class) || c.isAssignableTo(Guard.class))
                .filter(c -> !c.isInterface() && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(found).isNotEmpty().isEqualTo(listed);
  }

  @Test
  void everyRuleAndGuardHasCasesAndNearMisses() {
    assertThat(ids())
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            id -> {
              assertThat(RuleCases.exist(id)).as("case file of " + id).isTrue();
              assertThat(RuleCases.of(id)).as(id).hasSizeGreaterThanOrEqualTo(10);
              assertThat(RuleCases.of(id))
                  .as(id)
                  .filteredOn(RuleCases.RuleCase::isNearMiss)
                  .hasSizeGreaterThanOrEqualTo(4);
            });
  }

  @Test
  void rulesAreSymmetric() {
    for (ConflictRule rule : StandardRules.rules()) {
      for (Claim a : CLAIMS) {
        for (Claim b : CLAIMS) {
          assertThat(outcome(rule.judge(ALIGNER.align(a, b)).stream().toList()))
              .as(rule.id() + " on " + a.id() + " and " + b.id())
              .isEqualTo(outcome(rule.judge(ALIGNER.align(b, a)).stream().toList()));
        }
      }
    }
  }

  @Test
  void guardsAreSymmetric() {
    Judgement proposal =
        Judgement.finding(
            Verdict.CONTRADICTION, ConflictType.NEGATION, 0.9, Explanation.of("proposed"));
    for (Guard guard : StandardRules.guards()) {
      for (Claim a : CLAIMS) {
        for (Claim b : CLAIMS) {
          assertThat(outcome(guard.check(ALIGNER.align(a, b), proposal).stream().toList()))
              .as(guard.id() + " on " + a.id() + " and " + b.id())
              .isEqualTo(outcome(guard.check(ALIGNER.align(b, a), proposal).stream().toList()));
        }
      }
    }
  }

  @Test
  void noClaimConflictsWithItself() {
    for (ConflictRule rule : StandardRules.rules()) {
      for (Claim claim : CLAIMS) {
        Alignment itself = ALIGNER.align(claim, claim);
        assertThat(rule.judge(itself)).as(rule.id() + " on " + claim.id()).isEmpty();
      }
    }
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    StandardRules.rules().forEach(rule -> ids.add(rule.id()));
    StandardRules.guards().forEach(guard -> ids.add(guard.id()));
    return ids;
  }

  private static ImmutableList<String> outcome(List<Judgement> judgements) {
    return judgements.stream()
        .map(j -> j.verdict() + " " + j.type() + " " + j.reason() + " " + j.score())
        .collect(ImmutableList.toImmutableList());
  }
}
