package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.count;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.junit.jupiter.api.Test;

class ConflictMatcherTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();
  private static final Entity WEBER = person("Anna Weber");
  private static final Entity ENVOY =
      person("Ivan Orlov", new Entity.Description("ambassador", "Russia"));

  private final ConflictMatcher matcher =
      new ConflictMatcher(WORDS, StandardRules.rules(), StandardRules.guards());

  private final Claim met =
      claim("a#1").subject(named(WEBER)).verb("meet").object(named(ENVOY)).build();
  private final Claim spoke =
      claim("b#1")
          .subject(named(WEBER))
          .verb("speak")
          .with(Role.OBLIQUE, "with", named(ENVOY))
          .build();
  private final Claim denial =
      claim("c#1")
          .subject(named(WEBER))
          .verb("communicate")
          .with(
              Role.OBLIQUE,
              "with",
              noun("any Russian officials", "official", Quantifier.ANY, "russian"))
          .not()
          .build();
  private final Claim limited =
      claim("d#1")
          .subject(named(WEBER))
          .verb("meet")
          .object(noun("any Russian officials", "official", Quantifier.ANY, "russian"))
          .not()
          .scope(Scope.Kind.PURPOSE, "to discuss the campaign", "campaign", "discuss")
          .build();

  private final Claim stayed =
      claim("f#1").subject(named(WEBER)).verb("stay").object(named(ENVOY)).build();

  /** Of these, rules leave open whether who spoke stayed, and that is worth a question. */
  private final List<ClaimPair> open =
      Stream.concat(
              Stream.of(pair(met, denial), pair(met, stayed), pair(spoke, stayed)),
              ofOthers().stream())
          .toList();

  @Test
  void aDenialCoversWhatFallsUnderIt() {
    Judgement judgement = matcher.judge(pair(met, denial));
    assertThat(judgement.verdict()).isEqualTo(Verdict.CONTRADICTION);
    assertThat(judgement.type()).contains(ConflictType.LEXICAL);
    assertThat(judgement.explanation().render())
        .contains("both are Anna Weber")
        .contains("Ivan Orlov is one of any Russian officials");
  }

  @Test
  void aLimitedDenialIsATensionThatNamesTheLimit() {
    Judgement judgement = matcher.judge(pair(met, limited));
    assertThat(judgement.verdict()).isEqualTo(Verdict.TENSION);
    assertThat(judgement.reason()).contains(ReasonCode.OTHER_SCOPE);
    assertThat(judgement.explanation().render()).contains("“to discuss the campaign”");
  }

  @Test
  void aDenialOfTheParticularDoesNotCoverTheGeneral() {
    Claim notMet =
        claim("e#1").subject(named(WEBER)).verb("meet").object(named(ENVOY)).not().build();
    assertThat(matcher.judge(pair(spoke, notMet)).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void saysWhyAPairWasSetAside() {
    Claim other =
        claim("e#1")
            .subject(named(person("Paul Lind")))
            .verb("meet")
            .object(named(ENVOY))
            .not()
            .build();
    assertThat(matcher.judge(pair(met, other)).reason()).contains(ReasonCode.OTHER_SUBJECT);
    assertThat(matcher.judge(pair(met, spoke)).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    Claim again = claim("e#2").subject(named(WEBER)).verb("meet").object(named(ENVOY)).build();
    assertThat(matcher.judge(pair(met, again)).reason()).contains(ReasonCode.RESTATEMENT);
  }

  @Test
  void witnessesAreOneFinding() {
    assertThat(matcher.conflicts(List.of(pair(met, denial), pair(spoke, denial), pair(met, spoke))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.also()).hasSize(1));
  }

  @Test
  void theOrderOfPairsDoesNotMatter() {
    List<ClaimPair> pairs =
        new ArrayList<>(
            List.of(
                pair(met, denial), pair(spoke, denial), pair(met, limited), pair(spoke, limited)));
    ImmutableList<Conflict> once = matcher.conflicts(pairs);
    Collections.reverse(pairs);
    assertThat(matcher.conflicts(pairs)).isEqualTo(once);
  }

  @Test
  void theThresholdKeepsUnsureFindingsOut() {
    ConflictMatcher strict =
        new ConflictMatcher(WORDS, StandardRules.rules(), StandardRules.guards(), 0.99);
    assertThat(strict.conflicts(List.of(pair(met, denial)))).isEmpty();
    assertThat(strict.judge(pair(met, denial)).verdict()).isEqualTo(Verdict.CONTRADICTION);
  }

  @Test
  void theModelIsAskedBothWaysAndInContextAndOnlyOfClaimsThatRulesLeaveOpen() {
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    withModel(0.97, asked).conflicts(open);
    String a = spoke.proposition().sentence();
    String b = stayed.proposition().sentence();
    assertThat(asked)
        .containsExactlyInAnyOrder(
            new EntailmentModel.SentencePair(a, b),
            new EntailmentModel.SentencePair(b, a),
            new EntailmentModel.SentencePair(around(spoke), b),
            new EntailmentModel.SentencePair(around(stayed), a),
            new EntailmentModel.SentencePair(around(spoke), b),
            new EntailmentModel.SentencePair(around(stayed), a));
  }

  private static String around(Claim claim) {
    return claim.evidence().surroundings().sentence();
  }

  @Test
  void whatIsNoContradictionIsReadOneWayOnly() {
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    withModel(0.05, asked).conflicts(open);
    assertThat(asked).hasSize(1);
  }

  @Test
  void theModelIsNotAskedAboutQuestions() {
    Claim question =
        claim("h#1")
            .subject(named(WEBER))
            .verb("stay")
            .object(named(ENVOY))
            .mood(Mood.QUESTION)
            .build();
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    withModel(0.97, asked).conflicts(List.of(pair(met, question)));
    assertThat(asked).isEmpty();
  }

  @Test
  void theModelIsNotAskedAboutASentenceThatSaysNoMoreThanTheOther() {
    assertThat(askedAbout(stayed.proposition().sentence())).isNotEmpty();
    assertThat(askedAbout(spoke.proposition().sentence() + " in the harbour")).isEmpty();
  }

  private List<EntailmentModel.SentencePair> askedAbout(String sentence) {
    Claim other =
        claim("h#1")
            .subject(named(WEBER))
            .verb("stay")
            .object(named(ENVOY))
            .sentence(sentence)
            .build();
    List<ClaimPair> pairs = new ArrayList<>(List.of(pair(met, denial), pair(spoke, other)));
    pairs.addAll(ofOthers());
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    withModel(0.97, asked).conflicts(pairs);
    String spoken = spoke.proposition().sentence();
    return asked.stream()
        .filter(q -> q.premise().equals(spoken) || q.hypothesis().equals(spoken))
        .toList();
  }

  @Test
  void theModelIsNotAskedAboutANumberAndTheSameRounded() {
    assertThat(askedAboutKilos(338.2)).isNotEmpty();
    assertThat(askedAboutKilos(340.6)).isEmpty();
  }

  private List<EntailmentModel.SentencePair> askedAboutKilos(double kilos) {
    List<ClaimPair> pairs =
        new ArrayList<>(List.of(pair(lifted("row", 341), lifted("stay", kilos))));
    pairs.addAll(ofOthers());
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    withModel(0.97, asked).conflicts(pairs);
    return asked.stream().filter(q -> q.premise().contains("Weber")).toList();
  }

  private static Claim lifted(String verb, double kilos) {
    return claim(verb + "#1")
        .subject(named(WEBER))
        .verb(verb)
        .object(count(kilos, "kilo", Quantity.Bound.EXACT))
        .build();
  }

  /** Among many claims about others, what two have in common is rare and worth a question. */
  private static List<ClaimPair> ofOthers() {
    List<ClaimPair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Claim one = claim("o#" + i).subject(named(person("Paul Lind" + i))).verb("row").build();
      Claim two = claim("p#" + i).subject(named(person("Ida Venn" + i))).verb("paint").build();
      pairs.add(pair(one, two));
    }
    return pairs;
  }

  @Test
  void aSurerModelMakesALikelierFinding() {
    assertThat(contradiction(0.97)).isGreaterThan(contradiction(0.02));
  }

  @Test
  void evidenceAsksAsAReportDoes() {
    List<EntailmentModel.SentencePair> reported = new ArrayList<>();
    withModel(0.97, reported).conflicts(open);
    List<EntailmentModel.SentencePair> asked = new ArrayList<>();
    ImmutableList<PairEvidence> evidence = withModel(0.97, asked).evidence(open);
    assertThat(asked).containsExactlyElementsOf(reported);
    assertThat(evidence)
        .filteredOn(e -> e.pair().a() == met && e.pair().b() == stayed)
        .singleElement()
        .satisfies(
            e ->
                assertThat(e.outcome().explanation().render())
                    .contains("a rule has found a conflict for “" + met.proposition().sentence()));
  }

  @Test
  void evidenceIsTheSameForTheMirroredPair() {
    assertThat(withModel(0.6, new ArrayList<>()).evidence(List.of(pair(met, stayed))))
        .singleElement()
        .satisfies(
            evidence ->
                assertThat(withModel(0.6, new ArrayList<>()).evidence(List.of(pair(stayed, met))))
                    .singleElement()
                    .extracting(PairEvidence::features)
                    .isEqualTo(evidence.features()));
  }

  @Test
  void withoutAModelThereIsNoEvidence() {
    assertThat(matcher.evidence(List.of(pair(met, stayed)))).isEmpty();
  }

  private double contradiction(double probability) {
    return withModel(probability, new ArrayList<>()).evidence(open).stream()
        .filter(evidence -> evidence.pair().a() == spoke || evidence.pair().b() == spoke)
        .mapToDouble(evidence -> Calibration.ofClaims().withModel(evidence.features()))
        .findFirst()
        .orElseThrow();
  }

  private static ConflictMatcher withModel(
      double contradiction, List<EntailmentModel.SentencePair> asked) {
    EntailmentModel model =
        new BagOfWords(
            pairs -> {
              asked.addAll(pairs);
              return pairs.stream()
                  .map(p -> new Scores(0.01, 0.99 - contradiction, contradiction))
                  .collect(ImmutableList.toImmutableList());
            });
    return new ConflictMatcher(
        WORDS, StandardRules.rules(), StandardRules.guards(), 0.5, Optional.of(model));
  }

  @Test
  void findingsNeedATypeAndAScore() {
    Explanation why = Explanation.of("because", Explanation.of("this"), Explanation.of("that"));
    assertThat(why.toString()).isEqualTo("because\n  this\n  that");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Judgement(Verdict.TENSION, Optional.empty(), 0.5, Optional.empty(), why));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Judgement.finding(Verdict.TENSION, ConflictType.SCOPE, Double.NaN, why));
    assertThat(Verdict.NOT_COMPARABLE.label()).isEqualTo("not-comparable");
    assertThat(ConflictType.WORLD_KNOWLEDGE.label()).isEqualTo("world-knowledge");
  }

  private static ClaimPair pair(Claim a, Claim b) {
    return new ClaimPair(a, b, ImmutableSortedSet.of("key"));
  }
}
