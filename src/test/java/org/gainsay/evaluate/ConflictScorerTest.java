package org.gainsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Verdict;
import org.gainsay.evaluate.GoldPair.Label;
import org.junit.jupiter.api.Test;

final class ConflictScorerTest {
  private static final GoldText THERE = text("a.txt", "Venn was there", "Ida Venn");
  private static final GoldText ALSO_THERE = text("b.txt", "she was there", "I. Venn");
  private static final GoldText ABSENT = text("b.txt", "Venn was not there", "Dana Roe");
  private static final GoldText OPEN = text("a.txt", "the bridge is open", null);
  private static final GoldText CLOSED = text("b.txt", "the bridge was closed", null);
  private static final ConflictGold GOLD =
      gold(
          pair(Label.CONFLICT, "easy", ImmutableList.of(THERE, ALSO_THERE), ABSENT),
          pair(Label.TENSION, "hard", ImmutableList.of(OPEN), ABSENT),
          pair(Label.NONE, "easy", ImmutableList.of(OPEN), CLOSED),
          pair(Label.OPTIONAL, "easy", ImmutableList.of(THERE), CLOSED));

  private final Reported reported = new Reported();
  private final Claim there;
  private final Claim open;
  private final Claim absent;
  private final Claim closed;
  private final Claim alsoThere;

  ConflictScorerTest() {
    reported.document("a.txt", "Venn was there. So the bridge is open, Venn said.");
    there = reported.claim("was there", reported.mentioned("Venn"));
    open = reported.claim("the bridge is open");
    reported.document("b.txt", "Venn was not there. In May the bridge was closed. she was there");
    absent = reported.claim("Venn was not there", Reported.carried("Bo Ray"));
    closed = reported.claim("the bridge was closed");
    alsoThere = reported.claim("she was there");
  }

  @Test
  void aFindingIsRightWhicheverOfItsClaimsIsOnWhichSide() {
    reported
        .finding(Verdict.CONTRADICTION, 0.9, there, absent)
        .finding(Verdict.CONTRADICTION, 0.8, absent, alsoThere);
    Score score = GOLD.score(reported.report());
    assertThat(score.precision()).isEqualTo(new Ratio(2, 2));
    assertThat(score.recall()).isEqualTo(new Ratio(1, 2));
    assertThat(score.figures()).containsEntry(Figure.VERDICT, new Ratio(2, 2));
    assertThat(score.byDifficulty())
        .containsEntry("easy", new Ratio(1, 1))
        .containsEntry("hard", new Ratio(0, 1));
    assertThat(score.f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void aFindingOnAPairThatMustNotBeFlaggedIsWrong() {
    reported
        .finding(Verdict.TENSION, 0.9, open, closed)
        .finding(Verdict.TENSION, 0.8, there, absent);
    Score score = GOLD.score(reported.report());
    assertThat(score.precision()).isEqualTo(new Ratio(1, 2));
    assertThat(score.figures())
        .containsEntry(Figure.HARD_NEGATIVES_FLAGGED, new Ratio(1, 1))
        .containsEntry(Figure.VERDICT, new Ratio(0, 1));
    assertThat(score.faults())
        .extracting(Fault::kind)
        .containsSubsequence(Fault.Kind.MISSED, Fault.Kind.WRONG);
  }

  @Test
  void reversalsAreNotCountedAndOptionalPairsAreNotWanted() {
    reported
        .finding(Verdict.REVERSAL, 0.9, open, closed)
        .finding(Verdict.CONTRADICTION, 0.8, there, closed);
    Score score = GOLD.score(reported.report());
    assertThat(score.precision()).isEqualTo(new Ratio(1, 1));
    assertThat(score.recall()).isEqualTo(new Ratio(0, 2));
    assertThat(score.figures()).containsEntry(Figure.VERDICT, new Ratio(0, 0));
  }

  @Test
  void furtherPairsCountForRecallAndAsWitnesses() {
    reported.finding(Verdict.CONTRADICTION, 0.9, there, absent, open, absent, open, closed);
    Score score = GOLD.score(reported.report());
    assertThat(score.recall()).isEqualTo(new Ratio(2, 2));
    assertThat(score.figures())
        .containsEntry(Figure.WITNESSES, new Ratio(1, 2))
        .containsEntry(Figure.HARD_NEGATIVES_FLAGGED, new Ratio(1, 1));
  }

  @Test
  void speakersAreComparedByTheirLastNames() {
    Score score = GOLD.score(reported.report());
    assertThat(score.figures())
        .containsEntry(Figure.SPEAKER, new Ratio(1, 3))
        .containsEntry(Figure.TEXTS_REACHED, new Ratio(5, 5));
    assertThat(ConflictScorer.lastName("Sen. Ida B. Venn of the council")).isEqualTo("venn");
    assertThat(ConflictScorer.lastName("an official")).isEqualTo("an official");
  }

  @Test
  void aTextThatIsNotInItsDocumentIsToldApart() {
    ConflictGold typo =
        gold(pair(Label.CONFLICT, "easy", ImmutableList.of(THERE), text("b.txt", "no such", null)));
    assertThat(typo.score(reported.report()).faults())
        .anyMatch(f -> f.message().contains("do not stand there"));
  }

  @Test
  void linesReadAsThoseOfTheScripts() throws IOException {
    reported.finding(Verdict.CONTRADICTION, 0.9, there, absent);
    Score score = GOLD.score(reported.report());
    Evaluation.Scored scored = new Evaluation.Scored("s/gold.json", GoldSet.Kind.CONFLICTS, score);
    StringWriter out = new StringWriter();
    new EvaluationText(false).write(new Evaluation(ImmutableList.of(scored, scored)), out);
    assertThat(out.toString().lines())
        .first()
        .isEqualTo(
            "s/gold.json: precision 1.000 (1/1) recall 0.500 (1/2) F1 0.667 verdict 1/1 speaker"
                + " 1/3 texts reached 5/5 hard negatives flagged 0/1 witnesses 0/0 easy 1/1 hard"
                + " 0/1");
    assertThat(out.toString().lines()).last().asString().startsWith("ALL: precision 1.000 (2/2)");
    assertThat(Ratio.digits(0.0625)).isEqualTo("0.062");
  }

  private static ConflictGold gold(GoldPair... pairs) {
    return new ConflictGold("s/gold.json", Path.of("s"), ImmutableList.copyOf(pairs));
  }

  private static GoldPair pair(
      Label label, String difficulty, ImmutableList<GoldText> a, GoldText b) {
    return new GoldPair(a, ImmutableList.of(b), label, "negation", difficulty);
  }

  private static GoldText text(
      String document, String words, @org.jspecify.annotations.Nullable String speaker) {
    return new GoldText(document, words, Optional.ofNullable(speaker));
  }
}
