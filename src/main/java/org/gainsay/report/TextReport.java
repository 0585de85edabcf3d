package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;
import org.gainsay.conflict.Conflict;

/**
 * The report for reading on a terminal: a summary, the findings, the problems. Nothing in a
 * document can reach the terminal as a control character.
 */
public final class TextReport implements ReportWriter {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;

  /** The width where there is no terminal. */
  public static final int USUAL_COLUMNS = 80;

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
    page.paragraph("", Style.BOLD, Summary.of(report));
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

  /** A width that can hold the text and is not too wide to read. */
  static int comfortable(int columns) {
    return Math.max(NARROWEST, Math.min(columns, WIDEST));
  }
}
