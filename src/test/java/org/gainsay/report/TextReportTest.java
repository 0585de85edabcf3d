package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.junit.jupiter.api.Test;

final class TextReportTest {
  @Test
  void findingShowsBothSidesAndWhy() throws IOException {
    assertThat(write(Samples.report(), 80, false))
        .isEqualTo(
            """
            2 documents, 3 claims: 1 tension, 2 problems.

            ────────────────────────────────────────────────────────────────────────────────
            1  TENSION · negation · other-scope                      score 0.88 · a1b2c3d4e5

               Ida Venn, quoted
               in/council.txt:3, 2024-05-03
               │ “I never met Dana Roe to discuss the bridge”
               │ in: “I never met Dana Roe to discuss the bridge,” Mayor Ida Venn said on
               │ Tuesday.

               The document itself
               in/paper.txt:1
               │ “Dana Roe met Ida Venn twice”

               Why
               │ one says that they met, the other that they did not
               │   meet and meet are the same
               │   only the denial has a purpose: to discuss the bridge

               Also said in 1 further place
               │ “Roe meet Venn in May” The document itself, in/paper.txt:2

            A finding says that two claims conflict, not which of them is false.

            Problems
              gone.txt: no such file or folder
              in/paper.txt: a sentence of 150 words was cut into pieces
            """);
  }

  @Test
  void nothingFoundIsSaid() throws IOException {
    assertThat(write(Samples.report().withoutConflicts(), 80, false))
        .startsWith("2 documents, 3 claims: no conflicts found, 2 problems.\n");
  }

  @Test
  void aReportOnSomeOfTheClaimsMayCountAll() throws IOException {
    StringWriter out = new StringWriter();
    new TextReport(80, false).counting(1, 12).write(Samples.report().withoutConflicts(), out);

    assertThat(out.toString()).startsWith("1 document, 12 claims: no conflicts found");
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    for (int columns : new int[] {40, 57, 80, 100}) {
      assertThat(write(Samples.report(), columns, false).lines())
          .allSatisfy(line -> assertThat(Printable.width(line)).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void coloursOnlyWhenAsked() throws IOException {
    assertThat(write(Samples.report(), 80, true)).contains("\u001b[1;33m1  TENSION");
    assertThat(write(Samples.report(), 80, false)).doesNotContain("\u001b");
  }

  @Test
  void controlCharactersOfADocumentDoNotReachTheTerminal() throws IOException {
    String nasty = "The \u001b[31mred\u0007 \u202Emayor\u009b2J\uD800 left\r\nthe town";
    Document document =
        new Document(
            "n\u001b[2J.txt",
            nasty,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableList.of());
    Claim claim =
        Samples.claim("n#1", document, nasty, nasty, Attribution.OWN, Factuality.FACT, "It left.");
    Report report =
        new Report(
            ImmutableList.of(document),
            ImmutableList.of(claim),
            ImmutableList.of(
                new Conflict(
                    "x",
                    Samples.pair(claim, claim),
                    Judgement.finding(
                        Verdict.CONTRADICTION,
                        ConflictType.NEGATION,
                        1,
                        Explanation.of("because\u001b]0;of it\u0007")),
                    ImmutableList.of())),
            ImmutableList.of(Problem.note("n\u001b[2J.txt", "bad\u001b name")));

    assertThat(write(report, 80, false))
        .contains("“The ␛[31mred␇ \uFFFDmayor\uFFFD2J\uFFFD left the town”")
        .matches("[\\P{Cntrl}\n]*");
  }

  private static String write(Report report, int columns, boolean colours) throws IOException {
    StringWriter out = new StringWriter();
    new TextReport(columns, colours).write(report, out);
    return out.toString();
  }
}
