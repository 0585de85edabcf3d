package org.gainsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
  private final CandidatePairs pairs =
      new CandidatePairs(
          new BlockingKeys(
              word -> word.equals("meet") ? ImmutableSet.of("meet", "talk") : ImmutableSet.of(word),
              name -> Optional.empty()));

  @Test
  void bringsTogetherWhatSharesParticipantAndPredicateClass() {
    Claim a = met("a#1", "Anna Weber", "meet");
    Claim b = met("b#1", "Anna Weber", "talk");
    assertThat(pairs.among(List.of(a, b)).pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.a()).isEqualTo(a);
              assertThat(pair.b()).isEqualTo(b);
              assertThat(pair.keys()).contains("anna weber|talk");
            });
  }

  @Test
  void amongManyKeepsApartWhatHasNothingInCommon() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String letter = Character.toString('\u4e00' + i); // a name and a verb for each
      claims.add(met("a#" + i, letter + letter, letter + letter + letter));
    }
    assertThat(pairs.among(claims).pairs()).isEmpty();
  }

  @Test
  void amongFewEveryTwoAreCompared() {
    assertThat(
            pairs
                .among(List.of(met("a#1", "Anna Weber", "meet"), met("b#1", "Paul Lind", "melt")))
                .pairs())
        .singleElement()
        .satisfies(pair -> assertThat(pair.sharesWordsOnly()).isTrue());
  }

  @Test
  void comparesOnlyWithWhatIsNew() {
    List<Claim> claims =
        List.of(
            met("a#1", "Anna Weber", "meet"),
            met("b#1", "Anna Weber", "meet"),
            met("c#1", "Anna Weber", "meet"));
    assertThat(pairs.among(claims).pairs()).hasSize(3);
    assertThat(pairs.among(claims, 2).pairs()).hasSize(2);
  }

  @Test
  void passesOverKeysThatTooManyShareAndSaysSo() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      claims.add(met("a#" + i, "Anna Weber", "speak"));
    }
    CandidatePairs.Candidates candidates = pairs.among(claims);
    assertThat(candidates.pairs()).isEmpty();
    assertThat(candidates.notes())
        .singleElement()
        .satisfies(note -> assertThat(note).contains("500 claims").contains("anna weber|speak"));
  }

  private static Claim met(String id, String who, String verb) {
    return claim(id).subject(named(person(who))).verb(verb).build();
  }
}
