package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.rule.SampleClaim;
import org.junit.jupiter.api.Test;

final class InContextTest {
  private static final Scores NO = scores(0.01);

  @Test
  void eachClaimIsHeldAgainstTheOthersSentenceAndTheOneBeforeIt() {
    Claim a = claim("Quill met Brandt.", "She met him, Quill said.", "Brandt came in.");
    Claim b = claim("Quill was away.", "Quill was away all day.", "");

    assertThat(InContext.questions(a, b))
        .containsExactly(
            new SentencePair("Quill was away all day.", "Quill met Brandt."),
            new SentencePair("She met him, Quill said.", "Quill was away."),
            new SentencePair("Quill was away all day.", "Quill met Brandt."),
            new SentencePair("Brandt came in. She met him, Quill said.", "Quill was away."))
        .hasSize(InContext.QUESTIONS);
  }

  @Test
  void whatIsTooLongToBeReadWholeIsLeftOut() {
    Claim a = claim("Quill met Brandt.", "She met him, Quill said.", "word ".repeat(76).strip());
    Claim b = claim("Quill was away.", "She was away, Quill said.", "word ".repeat(75).strip());

    ImmutableList<SentencePair> questions = InContext.questions(a, b);
    assertThat(questions.get(2).premise())
        .hasSize(75 * 5 + b.evidence().surroundings().sentence().length());
    assertThat(questions.get(3).premise()).isEqualTo("She met him, Quill said.");
  }

  @Test
  void theMeanIsThatOfThreeReadingsOfTwoAnswersEach() {
    Scores even = scores(0.5);
    Scores likely = scores(1 / (1 + Math.exp(-3)));
    ImmutableList<Scores> answers = ImmutableList.of(likely, even, likely, likely);

    assertThat(InContext.bySentence(answers)).isCloseTo(1.5, within(1e-9));
    assertThat(InContext.byContext(answers)).isCloseTo(3, within(1e-9));
    assertThat(InContext.byAll(even, even, answers)).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void whatTheModelIsSureOfIsNotReadInContext() {
    assertThat(InContext.isWorthReading(NO, NO)).isFalse();
    assertThat(InContext.isWorthReading(NO, scores(0.6))).isTrue();
  }

  @Test
  void theModelSeesNoConflictThatContextSpeaksAgainst() {
    Scores seen = scores(0.9);

    assertThat(
            ModelProposals.isConflict(seen, seen, Collections.nCopies(InContext.QUESTIONS, seen)))
        .isTrue();
    assertThat(ModelProposals.isConflict(seen, seen, Collections.nCopies(InContext.QUESTIONS, NO)))
        .isFalse();
    assertThat(ModelProposals.isConflict(seen, seen, ImmutableList.of())).isFalse();
  }

  private static Scores scores(double contradiction) {
    return new Scores(0, 1 - contradiction, contradiction);
  }

  private static Claim claim(String written, String sentence, String before) {
    return SampleClaim.claim("c#1").verb("be").sentence(written).within(sentence, before).build();
  }
}
