package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.junit.jupiter.api.Test;

final class ReportFilterTest {
  private static final Document MAY =
      Samples.document(
          "may.txt", "The ford is open", Optional.empty(), Optional.of(LocalDate.of(2024, 5, 3)));
  private static final Document UNDATED =
      Samples.document("some.txt", "The ford is shut", Optional.empty(), Optional.empty());

  private static final Conflict SAME =
      finding("same", claim("m1", MAY, "Ida Venn"), claim("m2", MAY, "Ida Venn"));
  private static final Conflict TWO =
      finding("two", claim("m3", MAY, "Ida Venn"), claim("m4", MAY, "Dana Roe"));
  private static final Conflict OWN =
      finding("own", claim("u1", UNDATED, ""), claim("u2", UNDATED, ""));
  private static final Report REPORT =
      new Report(
          ImmutableList.of(MAY, UNDATED),
          ImmutableList.of(),
          ImmutableList.of(SAME, TWO, OWN),
          ImmutableList.of());

  @Test
  void speakerIsAFullNameOrItsEnd() {
    assertThat(kept("Dana Roe", false)).containsExactly(TWO);
    assertThat(kept("venn", false)).containsExactly(SAME, TWO);
    assertThat(kept("enn", false)).isEmpty();
    assertThat(kept("Ida", false)).isEmpty();
  }

  @Test
  void bothSidesByOne() {
    assertThat(filter(Optional.empty(), true, Optional.empty()).applyTo(REPORT).conflicts())
        .containsExactly(SAME);
    assertThat(kept("Roe", true)).isEmpty();
  }

  @Test
  void undatedFindingsAreTold() {
    Report late =
        filter(Optional.empty(), false, Optional.of(LocalDate.of(2024, 5, 3))).applyTo(REPORT);

    assertThat(late.conflicts()).containsExactly(SAME, TWO);
    assertThat(late.problems())
        .extracting(Problem::message)
        .containsExactly(
            "1 finding without a date left out: nobody can tell whether said since 2024-05-03");
    assertThat(
            filter(Optional.empty(), false, Optional.of(LocalDate.of(2024, 5, 4)))
                .applyTo(REPORT)
                .conflicts())
        .isEmpty();
  }

  @Test
  void everyFilterTellsHowManyFindingsItLeavesOut() throws IOException {
    assertThat(told(filter(Optional.of("Kowalski "), false, Optional.empty())))
        .containsExactly(
            "3 findings without a claim by “Kowalski” left out", "no claim is by “Kowalski”");
    assertThat(told(filter(Optional.of("Roe"), false, Optional.empty())))
        .containsExactly("2 findings without a claim by “Roe” left out");
    assertThat(told(filter(Optional.empty(), true, Optional.empty())))
        .containsExactly("2 findings in which nobody is known to contradict himself left out");
    assertThat(told(filter(Optional.empty(), false, Optional.of(LocalDate.of(2024, 5, 4)))))
        .containsExactly(
            "1 finding without a date left out: nobody can tell whether said since 2024-05-04",
            "2 findings of before 2024-05-04 left out");
    assertThat(told(filter(Optional.empty(), false, Optional.empty()))).isEmpty();

    Report none = filter(Optional.of("Kowalski"), false, Optional.empty()).applyTo(REPORT);
    assertThat(none.problems()).allMatch(problem -> problem.kind() == Problem.Kind.NOTE);
    assertThat(Summary.of(none))
        .isEqualTo(
            "2 documents, 0 claims: no conflicts that are asked for, 3 findings left out,"
                + " 2 problems.");
    assertThat(HtmlReportTest.html(none))
        .contains("No conflicts that are asked for; 3 findings left out.")
        .doesNotContain("No conflicts were found");
    assertThat(Summary.of(filter(Optional.of("Roe"), false, Optional.empty()).applyTo(REPORT)))
        .isEqualTo("2 documents, 0 claims: 1 contradiction, 2 left out, 1 problem.");
  }

  private static ImmutableList<String> told(ReportFilter filter) {
    return filter.applyTo(REPORT).problems().stream()
        .map(Problem::message)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void theSurestAreKept() {
    Report top =
        new ReportFilter(Optional.empty(), false, Optional.empty(), Optional.of(2)).limit(REPORT);

    assertThat(top.conflicts()).containsExactly(SAME, TWO);
    assertThat(top.problems())
        .extracting(Problem::message)
        .containsExactly("1 finding beyond the surest 2 left out");
    assertThat(
            new ReportFilter(Optional.empty(), false, Optional.empty(), Optional.of(3))
                .limit(REPORT))
        .isEqualTo(REPORT);
  }

  private static ImmutableList<Conflict> kept(String speaker, boolean same) {
    return filter(Optional.of(speaker), same, Optional.empty()).applyTo(REPORT).conflicts();
  }

  private static ReportFilter filter(
      Optional<String> speaker, boolean same, Optional<LocalDate> since) {
    return new ReportFilter(speaker, same, since, Optional.empty());
  }

  private static Conflict finding(String id, Claim a, Claim b) {
    return new Conflict(
        id,
        Samples.pair(a, b),
        Judgement.finding(
            Verdict.CONTRADICTION, ConflictType.ANTONYM, 0.9, Explanation.of("they differ")),
        ImmutableList.of());
  }

  private static Claim claim(String id, Document document, String speaker) {
    Attribution attribution =
        speaker.isEmpty()
            ? Attribution.OWN
            : new Attribution(
                ImmutableList.of(
                    new Source(
                        speaker,
                        Optional.empty(),
                        Source.Kind.QUOTE,
                        Optional.empty(),
                        Source.Stance.ASSERT,
                        Optional.empty())));
    return Samples.claim(
        id, document, document.text(), document.text(), attribution, Factuality.FACT, "It is.");
  }
}
