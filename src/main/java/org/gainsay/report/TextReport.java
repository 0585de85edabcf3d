package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.Verdict;

/**
 * The report for reading on a terminal: a summary, the findings, the problems. Nothing in a
 * document can reach the terminal as a control character.
 */
public final class TextReport implements ReportWriter {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;

  private final int columns;
  private final boolean colours;

  /**
   * A writer.
   *
   * @param columns of the terminal; lines are kept shorter, and comfortable to read
   * @param colours whether to send colours
   */
  public TextReport(int columns, boolean colours) {
    this.columns = comfortable(columns);
    this.colours = colours;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    page.paragraph("", Style.BOLD, summary(report));
    FindingText findings = new FindingText(report, page);
    int number = 0;
    for (Conflict conflict : report.conflicts()) {
      page.blank();
      findings.write(++number, conflict);
    }
    if (!report.conflicts().isEmpty()) {
      page.blank();
      page.paragraph(
          "", Style.DIM, "A finding says that two claims conflict, not which of them is false.");
    }
    new ProblemText(page).write(report.problems());
    out.flush();
  }

  private static String summary(Report report) {
    String found =
        count(report.documents().size(), "document")
            + ", "
            + count(report.claims().size(), "claim")
            + ": ";
    List<String> verdicts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (report.count(verdict) > 0) {
        verdicts.add(count(report.count(verdict), verdict.label()));
      }
    }
    return found
        + (verdicts.isEmpty() ? "no conflicts found" : String.join(", ", verdicts))
        + (report.problems().isEmpty() ? "" : ", " + count(report.problems().size(), "problem"))
        + ".";
  }

  /** A width that can hold the text and is not too wide to read. */
  static int comfortable(int columns) {
    return Math.max(NARROWEST, Math.min(columns, WIDEST));
  }

  static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
