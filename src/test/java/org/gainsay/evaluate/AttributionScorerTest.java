package org.gainsay.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.gainsay.document.SourceSpan;
import org.junit.jupiter.api.Test;

final class AttributionScorerTest {
  private static final String TEXT =
      "“The bridge is open,” Ida Venn said. The mayor's aide says it fell. It did, some hold.";

  private final Reported reported = new Reported().document("a.txt", TEXT);

  @Test
  void aSourceIsRightByItsMentionOrByItsLastWord() {
    reported.claim("The bridge is open", reported.mentioned("Ida Venn"));
    reported.claim("it fell", Reported.carried("an Aide’s"));
    reported.claim("It did", Reported.carried("Venn"));
    Score score = gold().score(reported.report());
    assertThat(score.recall()).isEqualTo(new Ratio(2, 2));
    assertThat(score.precision()).isEqualTo(new Ratio(3, 3)); // "It did" has no annotated source
    assertThat(score.figures())
        .containsEntry(Figure.DIRECT_QUOTES, new Ratio(1, 1))
        .containsEntry(Figure.CONTENT_REACHED, new Ratio(2, 2));
  }

  @Test
  void aWrongSourceIsMissedAndWrong() {
    reported.claim("The bridge is open", Reported.carried("Dana Roe"));
    reported.claim("it fell");
    Score score = gold().score(reported.report());
    assertThat(score.recall()).isEqualTo(new Ratio(0, 2));
    assertThat(score.precision()).isEqualTo(new Ratio(0, 1));
    assertThat(score.figures())
        .containsEntry(Figure.DIRECT_QUOTES, new Ratio(0, 1))
        .containsEntry(Figure.CONTENT_REACHED, new Ratio(2, 2));
    assertThat(score.faults())
        .extracting(Fault::kind)
        .containsExactly(Fault.Kind.MISSED, Fault.Kind.MISSED, Fault.Kind.WRONG);
  }

  @Test
  void theLastWordCountsWithoutItsEnding() {
    assertThat(AttributionScorer.lastWord("the 2 Jones’s")).isEqualTo("jones");
    assertThat(AttributionScorer.lastWord("42")).isEmpty();
  }

  private static AttributionGold gold() {
    return new AttributionGold(
        "a",
        Path.of("a"),
        ImmutableList.of(
            attribution("Ida Venn", "The bridge is open"),
            attribution("The mayor's aide", "it fell"),
            new GoldAttribution("a.txt", ImmutableList.of(), spans("It did"))));
  }

  private static GoldAttribution attribution(String source, String content) {
    return new GoldAttribution("a.txt", spans(source), spans(content));
  }

  private static ImmutableList<SourceSpan> spans(String words) {
    int begin = TEXT.indexOf(words);
    return ImmutableList.of(new SourceSpan(begin, begin + words.length()));
  }
}
