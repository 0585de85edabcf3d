package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.StatementJudge.Weighed;

/** The comparison of two statements for reading on a terminal. Immutable and thread-safe. */
public final class ComparisonText {
  private static final String INDENT = "  ";

  private final int columns;
  private final boolean colours;

  /**
   * A writer.
   *
   * @param columns of the terminal
   * @param colours whether to send colours
   */
  public ComparisonText(int columns, boolean colours) {
    this.columns = TextReport.comfortable(columns);
    this.colours = colours;
  }

  /**
   * The verdict and what it rests on, for the pair of claims that tells most.
   *
   * @param threshold says so where a finding's score lies below it
   */
  public void writeVerdict(Comparison comparison, double threshold, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    Judgement judgement = comparison.judgement();
    judgement(judgement, page);
    if (judgement.verdict().isFinding() && judgement.score() < threshold) {
      page.paragraph("", Style.DIM, "Below the threshold of " + threshold + ", so not counted.");
    }
    FindingText.explanation(judgement.explanation(), INDENT, page);
    notes(comparison, page);
    out.flush();
  }

  /** The claims found in each statement, and what every pair of them comes to. */
  public void writeAll(Comparison comparison, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    judgement(comparison.judgement(), page);
    claims("First statement", comparison.claimsA(), page);
    claims("Second statement", comparison.claimsB(), page);
    for (JudgedPair pair : comparison.pairs()) {
      page.blank();
      page.rule();
      judgement(pair.judgement(), page);
      page.paragraph(INDENT, INDENT + "  ", Style.PLAIN, sentence(pair.pair().a()));
      page.paragraph(INDENT, INDENT + "  ", Style.PLAIN, sentence(pair.pair().b()));
      FindingText.explanation(pair.judgement().explanation(), INDENT + "│ ", page);
    }
    if (comparison.weighed().isPresent()) {
      page.blank();
      Weighed weighed = comparison.weighed().get();
      page.paragraph("", Style.DIM, scores("first as premise", weighed.reading().forward()));
      page.paragraph("", Style.DIM, scores("second as premise", weighed.reading().backward()));
      page.paragraph(
          "",
          Style.DIM,
          String.format(
              Locale.ROOT, "Weighed with the rules: conflict %.2f", weighed.probability()));
    }
    notes(comparison, page);
    out.flush();
  }

  /** What two claims of a report come to, and why. */
  public void writePair(Claim a, Claim b, Judgement judgement, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    judgement(judgement, page);
    page.paragraph(INDENT, INDENT + "  ", Style.PLAIN, sentence(a));
    page.paragraph(INDENT + "  ", Style.DIM, ClaimText.details(a));
    page.paragraph(INDENT, INDENT + "  ", Style.PLAIN, sentence(b));
    page.paragraph(INDENT + "  ", Style.DIM, ClaimText.details(b));
    FindingText.explanation(judgement.explanation(), INDENT + "│ ", page);
    out.flush();
  }

  private static void notes(Comparison comparison, TextPage page) throws IOException {
    for (String note : comparison.notes()) {
      page.paragraph("", Style.DIM, "Note: " + note + ".");
    }
  }

  private static void judgement(Judgement judgement, TextPage page) throws IOException {
    page.heading(
        FindingText.style(judgement.verdict()),
        FindingText.title(judgement),
        Style.DIM,
        judgement.verdict().isFinding()
            ? String.format(Locale.ROOT, "score %.2f", judgement.score())
            : "");
  }

  private static void claims(String title, ImmutableList<Claim> claims, TextPage page)
      throws IOException {
    page.blank();
    page.paragraph("", Style.BOLD, title);
    if (claims.isEmpty()) {
      page.paragraph(INDENT, Style.DIM, "no claim found");
    }
    for (Claim claim : claims) {
      page.paragraph(INDENT, INDENT + "  ", Style.PLAIN, sentence(claim));
      page.paragraph(INDENT + "  ", Style.DIM, ClaimText.details(claim));
    }
  }

  private static String sentence(Claim claim) {
    return "– " + claim.proposition().sentence();
  }

  private static String scores(String which, Scores scores) {
    return String.format(
        Locale.ROOT,
        "Language model, %s: entailment %.2f, neutral %.2f, contradiction %.2f",
        which,
        scores.entailment(),
        scores.neutral(),
        scores.contradiction());
  }
}
