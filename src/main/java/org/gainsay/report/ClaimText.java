package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Scope;
import org.gainsay.document.Document;

/** The claims for reading on a terminal, document by document. */
public final class ClaimText implements ReportWriter {
  private final int columns;
  private final boolean colours;

  /**
   * A writer.
   *
   * @param columns of the terminal
   * @param colours whether to send colours
   */
  public ClaimText(int columns, boolean colours) {
    this.columns = TextReport.comfortable(columns);
    this.colours = colours;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TextPage page = new TextPage(out, columns, colours);
    for (Document document : report.documents()) {
      List<Claim> claims =
          report.claims().stream().filter(c -> c.document().equals(document.id())).toList();
      page.paragraph(
          "",
          Style.BOLD,
          document.source().orElse(document.id())
              + document.date().map(d -> ", " + d).orElse("")
              + ": "
              + Summary.count(claims.size(), "claim"));
      Lines lines = new Lines(document.text());
      for (Claim claim : claims) {
        write(
            claim,
            lines.of(claim.evidence().span().begin()),
            ReadableText.of(document, claim.evidence().span()),
            page);
      }
      page.blank();
    }
    new ProblemText(page).write(report);
    out.flush();
  }

  private static void write(Claim claim, int line, String quote, TextPage page) throws IOException {
    page.blank();
    String number = line + ": ";
    String indent = " ".repeat(Math.max(6, number.length()));
    page.paragraph(
        " ".repeat(indent.length() - number.length()) + number,
        indent,
        Style.PLAIN,
        claim.proposition().sentence());
    page.paragraph(indent, Style.DIM, FindingText.quoted(quote));
    page.paragraph(indent, Style.DIM, Speakers.describe(claim) + ": " + details(claim));
  }

  /** How a claim was understood, in one line. */
  static String details(Claim claim) {
    List<String> parts = new ArrayList<>();
    Factuality factuality = claim.factuality();
    parts.add(factuality.polarity().name().toLowerCase(Locale.ROOT));
    if (factuality.certainty() != Factuality.Certainty.CERTAIN) {
      parts.add(factuality.certainty().name().toLowerCase(Locale.ROOT));
    }
    if (factuality.mood() != Factuality.Mood.ASSERTED) {
      parts.add(factuality.mood().name().toLowerCase(Locale.ROOT));
    }
    parts.add(
        claim.proposition().predicate().lemma()
            + claim.proposition().arguments().stream()
                .map(ClaimText::argument)
                .collect(Collectors.joining(", ", "(", ")")));
    claim.qualifiers().time().map(ClaimText::time).ifPresent(parts::add);
    claim.qualifiers().place().ifPresent(place -> parts.add("place: " + place.text()));
    for (Scope scope : claim.qualifiers().scopes()) {
      parts.add(scope.kind().name().toLowerCase(Locale.ROOT) + ": " + scope.text());
    }
    return String.join(" · ", parts);
  }

  private static String argument(Argument argument) {
    String name =
        argument.marker().isEmpty()
            ? argument.role().name().toLowerCase(Locale.ROOT)
            : argument.marker();
    String text = argument.mention().text();
    String entity =
        argument
            .mention()
            .entity()
            .filter(e -> !e.name().equals(text))
            .map(e -> " = " + e.name())
            .orElse("");
    return name + ": " + text + entity;
  }

  private static String time(EventTime time) {
    String from = time.from().map(Object::toString).orElse("…");
    String to = time.to().map(Object::toString).orElse("…");
    return "time: " + time.text() + " (" + (from.equals(to) ? from : from + " to " + to) + ")";
  }
}
