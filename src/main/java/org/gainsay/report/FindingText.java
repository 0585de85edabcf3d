package org.gainsay.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;

/** One finding as terminal text. Not thread-safe. */
final class FindingText {
  private static final String INDENT = "   ";
  private static final String BAR = INDENT + "│ ";

  /** Further witnesses beyond these are only counted. */
  private static final int WITNESSES = 3;

  private final ShownClaims claims;
  private final TextPage page;

  FindingText(Report report, TextPage page) {
    this.claims = new ShownClaims(report);
    this.page = page;
  }

  void write(int number, Conflict conflict) throws IOException {
    page.rule();
    Judgement judgement = conflict.judgement();
    page.heading(
        style(judgement.verdict()),
        number + "  " + title(judgement),
        Style.DIM,
        String.format(Locale.ROOT, "score %.2f · %s", judgement.score(), conflict.id()));
    page.blank();
    side(conflict.pair().a());
    page.blank();
    side(conflict.pair().b());
    page.blank();
    page.paragraph(INDENT, Style.BOLD, "Why");
    explanation(judgement.explanation(), BAR, page);
    witnesses(conflict);
  }

  /** "CONTRADICTION · negation". */
  static String title(Judgement judgement) {
    return judgement.verdict().label().toUpperCase(Locale.ROOT).replace('-', ' ')
        + judgement.type().map(ConflictType::label).map(type -> " · " + type).orElse("")
        + judgement.reason().map(reason -> " · " + reason.label()).orElse("");
  }

  static Style style(Verdict verdict) {
    return switch (verdict) {
      case CONTRADICTION -> Style.RED;
      case TENSION -> Style.YELLOW;
      case REVERSAL -> Style.CYAN;
      case CONSISTENT -> Style.GREEN;
      case NOT_COMPARABLE -> Style.BOLD;
    };
  }

  /** Who says it and where, the words, the sentence around them. */
  void side(Claim claim) throws IOException {
    ShownClaim shown = claims.of(claim);
    page.paragraph(INDENT, INDENT + "  ", Style.BOLD, Speakers.describe(claim));
    page.paragraph(INDENT, INDENT + "  ", Style.DIM, shown.place());
    page.paragraph(BAR, Style.PLAIN, quoted(shown.quote()));
    if (shown.saysMore()) {
      page.paragraph(BAR, Style.DIM, "in: " + shown.sentence());
    }
  }

  /** In quotation marks, unless it brings its own. */
  static String quoted(String text) {
    boolean own = text.startsWith("“") || text.startsWith("\"");
    return own ? text : "“" + text + "”";
  }

  /** The tree, two columns deeper at each level. */
  static void explanation(Explanation explanation, String indent, TextPage page)
      throws IOException {
    page.paragraph(indent, indent + "  ", Style.PLAIN, explanation.text());
    for (Explanation part : explanation.parts()) {
      explanation(part, indent + "  ", page);
    }
  }

  private void witnesses(Conflict conflict) throws IOException {
    List<Claim> witnesses = ShownFinding.witnesses(conflict);
    if (witnesses.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        INDENT, Style.BOLD, "Also said in " + Summary.count(witnesses.size(), "further place"));
    for (Claim claim : witnesses.subList(0, Math.min(WITNESSES, witnesses.size()))) {
      page.paragraph(
          BAR,
          BAR + "  ",
          Style.PLAIN,
          quoted(claims.of(claim).quote())
              + " "
              + Speakers.describe(claim)
              + ", "
              + claims.of(claim).place());
    }
    if (witnesses.size() > WITNESSES) {
      page.paragraph(BAR, Style.DIM, "… and " + (witnesses.size() - WITNESSES) + " more");
    }
  }
}
