package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
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
  private final Optional<Counts> counts;

  /** How many documents and claims a summary tells of. */
  private record Counts(long documents, long claims) {}

  /**
   * A writer.
   *
   * @param columns of the terminal; lines are kept shorter, and comfortable to read
   * @param colours whether to send colours
   */
  public TextReport(int columns, boolean colours) {
    this(comfortable(columns), colours, Optional.empty());
  }

  private TextReport(int columns, boolean colours, Optional<Counts> counts) {
    this.columns = columns;
    this.colours = colours;
    this.counts = counts;
  }

  /** The same for a report that has only some of the documents and claims that it is about. */
  public TextReport counting(long documents, long claims) {
    return new TextReport(columns, colours, Optional.of(new Counts(documents, claims)));
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    page.paragraph(
        "",
        Style.BOLD,
        counts
            .map(known -> Summary.of(report, known.documents, known.claims))
            .orElseGet(() -> Summary.of(report)));
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
    new ProblemText(page).write(report);
    out.flush();
  }

  /** A width that can hold the text and is not too wide to read. */
  static int comfortable(int columns) {
    return Math.max(NARROWEST, Math.min(columns, WIDEST));
  }
}
