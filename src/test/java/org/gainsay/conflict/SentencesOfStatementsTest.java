package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.SentencesOfStatements.Couple;
import org.gainsay.rule.SampleClaim;
import org.junit.jupiter.api.Test;

final class SentencesOfStatementsTest {
  private static final String BRANDT = "Brandt came to the harbour.";
  private static final String QUILL = "Quill met Brandt in the harbour office.";
  private static final String RAIN = "It rained.";

  @Test
  void oneSentenceAgainstOneIsTheWholeAnyway() {
    assertThat(SentencesOfStatements.of(claims(QUILL), claims(BRANDT)).couples()).isEmpty();
    assertThat(SentencesOfStatements.of(claims(QUILL, QUILL), claims(BRANDT)).couples())
        .as("two claims of one sentence")
        .isEmpty();
  }

  @Test
  void thoseThatHaveMostInCommonComeFirst() {
    assertThat(SentencesOfStatements.of(claims(RAIN, BRANDT), claims(QUILL)).couples())
        .containsExactly(new Couple(BRANDT, QUILL), new Couple(RAIN, QUILL));
    assertThat(SentencesOfStatements.of(claims(QUILL), claims(RAIN, BRANDT)).couples())
        .containsExactly(new Couple(QUILL, BRANDT), new Couple(QUILL, RAIN));
  }

  @Test
  void ofLongTextsOnlyTheNearestAreHeldAgainstEachOther() {
    String[] many =
        IntStream.range(0, 40).mapToObj(i -> "Number " + i + " fell.").toArray(String[]::new);
    List<Couple> couples = SentencesOfStatements.of(claims(many), claims(many)).couples();

    assertThat(couples).hasSize(32).allSatisfy(c -> assertThat(c.a()).isEqualTo(c.b()));
  }

  @Test
  void nothingClaimedNothingToHoldAgainst() {
    assertThat(SentencesOfStatements.of(claims(), claims(RAIN, QUILL)).couples()).isEmpty();
  }

  private static List<Claim> claims(String... sentences) {
    return IntStream.range(0, sentences.length)
        .mapToObj(
            i ->
                SampleClaim.claim("c#" + (i + 1))
                    .verb("be")
                    .sentence(sentences[i])
                    .within(sentences[i], "")
                    .build())
        .toList();
  }
}
