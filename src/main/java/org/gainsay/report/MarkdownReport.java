package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import org.gainsay.conflict.Explanation;
import org.gainsay.document.Document;

/**
 * The report as Markdown (CommonMark, with the tables that GitHub adds). Nothing in a document can
 * turn into markup.
 */
public final class MarkdownReport implements ReportWriter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    ShownClaims claims = new ShownClaims(report);
    out.write("# Contradictions\n\n" + MarkdownText.of(Summary.of(report)) + "\n");
    out.write("\nA finding says that two claims conflict, not which of them is false.\n");
    documents(report.documents(), out);
    for (ShownFinding finding : ShownFinding.of(report, claims)) {
      finding(finding, out);
    }
    setAside(report, claims, out);
    problems(report, out);
    out.flush();
  }

  private static void documents(ImmutableList<Document> documents, Writer out) throws IOException {
    if (documents.isEmpty()) {
      return;
    }
    out.write("\n## Documents\n\n| document | title | date |\n| --- | --- | --- |\n");
    for (Document document : documents) {
      out.write(
          "| "
              + MarkdownText.of(ShownClaims.path(document))
              + " | "
              + MarkdownText.of(document.title().orElse(""))
              + " | "
              + document.date().map(Object::toString).orElse("")
              + " |\n");
    }
  }

  private static void finding(ShownFinding finding, Writer out) throws IOException {
    out.write(
        "\n## "
            + finding.number()
            + ". "
            + finding.verdict()
            + " · "
            + finding.type()
            + (finding.reason().isEmpty() ? "" : " · " + finding.reason())
            + "\n\nScore "
            + finding.score()
            + ", finding `"
            + finding.conflict().id()
            + "`\n");
    side(finding.a(), out);
    side(finding.b(), out);
    out.write("\nWhy:\n\n");
    explanation(finding.explanation(), "", out);
    if (!finding.also().isEmpty()) {
      out.write(
          "\nAlso said in " + Summary.count(finding.also().size(), "further place") + ":\n\n");
      for (ShownClaim side : finding.also()) {
        out.write("- “" + MarkdownText.of(side.quote()) + "” " + said(side) + "\n");
      }
    }
  }

  private static void side(ShownClaim side, Writer out) throws IOException {
    out.write(
        "\n> "
            + MarkdownText.of(side.before())
            + (side.before().endsWith(" ") ? " " : "")
            + "**"
            + MarkdownText.of(side.quote())
            + "**"
            + (side.after().startsWith(" ") ? " " : "")
            + MarkdownText.of(side.after())
            + "\n>\n> "
            + said(side)
            + "\n");
  }

  private static String said(ShownClaim side) {
    String how = side.how().isEmpty() ? "" : ", " + side.how();
    return "— "
        + MarkdownText.of(side.speaker() + how + ", " + side.place())
        + side.link().map(link -> " ([open](<" + link.toASCIIString() + ">))").orElse("");
  }

  private static void explanation(Explanation explanation, String indent, Writer out)
      throws IOException {
    out.write(indent + "- " + MarkdownText.of(explanation.text()) + "\n");
    for (Explanation part : explanation.parts()) {
      explanation(part, indent + "  ", out);
    }
  }

  private static void setAside(Report report, ShownClaims claims, Writer out) throws IOException {
    if (report.setAside().isEmpty()) {
      return;
    }
    out.write("\n## Set aside\n\n");
    for (SetAside aside : report.setAside()) {
      out.write(
          "- "
              + aside.kind().label()
              + (aside.reason().isEmpty() ? "" : " (" + MarkdownText.of(aside.reason()) + ")")
              + ": “"
              + MarkdownText.of(claims.of(aside.conflict().pair().a()).quote())
              + "” against “"
              + MarkdownText.of(claims.of(aside.conflict().pair().b()).quote())
              + "”\n");
    }
  }

  private static void problems(Report report, Writer out) throws IOException {
    ImmutableList<Problem> problems = report.problems();
    if (problems.isEmpty()) {
      return;
    }
    out.write("\n## Problems\n\n");
    for (Problem problem : problems) {
      out.write(
          "- "
              + MarkdownText.of(report.placeOf(problem))
              + ": "
              + MarkdownText.of(problem.message())
              + "\n");
    }
  }
}
