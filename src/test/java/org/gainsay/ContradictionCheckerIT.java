package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.conflict.Verdict;
import org.gainsay.report.Comparison;
import org.gainsay.report.JsonReport;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContradictionCheckerIT {
  @TempDir Path folder;

  @Test
  void reportIsTheSameForEveryRunAndNumberOfThreads() throws IOException {
    write(
        "council.txt",
        """
        date 2024-05-03
        The council met on Thursday. Mayor Ida Venn denied that she had met Dana Roe, a contractor.
        “I never met Dana Roe,” Venn said.
        """);
    write(
        "paper.txt",
        """
        date 2024-05-04
        Ida Venn met Dana Roe in April, according to the harbour office. The bridge was closed.
        """);
    write(
        "hearing.txt",
        """
        date 2024-05-06
        CHAIR HALE: Mayor Venn, did you meet Dana Roe?

        MAYOR VENN: No.
        """);
    write("letter.txt", "The bridge was not closed. Forty people signed the letter.\n");
    String first = json(1);

    assertThat(first).contains("\"contradiction\"");
    for (int threads : new int[] {1, 2, 4}) {
      assertThat(json(threads)).isEqualTo(first);
      assertThat(json(threads)).isEqualTo(first);
    }
  }

  @Test
  void statementsAreCompared() {
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      Comparison conflict =
          checker.check("Ida Venn met Dana Roe in April.", "Ida Venn has never met Dana Roe.");
      Comparison agreement =
          checker.check("Ida Venn met Dana Roe.", "Dana Roe was met by Ida Venn.");

      assertThat(conflict.judgement().verdict()).isEqualTo(Verdict.CONTRADICTION);
      assertThat(agreement.judgement().verdict().isFinding()).isFalse();
      assertThat(checker.check("42", "It rained.").judgement().explanation().text())
          .contains("no claim was found in the first statement");
    }
  }

  @Test
  void interruptLeavesAReportOfWhatIsDone() throws IOException {
    write("a.txt", "The bridge was closed.");
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      Thread.currentThread().interrupt();
      Report report = checker.checkFiles(List.of(folder));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(report.documents()).isEmpty();
      assertThat(report.problems())
          .extracting(Problem::message)
          .contains("not read: interrupted")
          .allMatch(message -> message.endsWith("interrupted"));
    }
  }

  private String json(int threads) throws IOException {
    try (ContradictionChecker checker = ContradictionChecker.builder().threads(threads).build()) {
      StringWriter out = new StringWriter();
      new JsonReport().write(checker.checkFiles(List.of(folder)), out);
      return out.toString();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
