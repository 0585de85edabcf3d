package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;

/** One finding as terminal text. Not thread-safe. */
final class FindingText {
  private static final String INDENT = "   ";
  private static final String BAR = INDENT + "│ ";

  /** Further witnesses beyond these are only counted. */
  private static final int WITNESSES = 3;

  /** What is shown of the sentence around a quote, in code units. */
  private static final int LONGEST_CONTEXT = 400;

  private final ImmutableMap<String, Document> documents;
  private final Map<String, Lines> lines = new HashMap<>();
  private final TextPage page;

  FindingText(Report report, TextPage page) {
    this.documents =
        report.documents().stream()
            .collect(ImmutableMap.toImmutableMap(Document::id, d -> d, (a, b) -> a));
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
    page.paragraph(INDENT, INDENT + "  ", Style.BOLD, Speakers.describe(claim));
    page.paragraph(INDENT, INDENT + "  ", Style.DIM, place(claim));
    page.paragraph(BAR, Style.PLAIN, quoted(quote(claim)));
    Document document = documents.get(claim.document());
    if (document != null && saysMore(claim, document)) {
      page.paragraph(BAR, Style.DIM, "in: " + context(claim, document));
    }
  }

  private String place(Claim claim) {
    Document document = documents.get(claim.document());
    if (document == null) {
      return claim.document();
    }
    int line =
        lines
            .computeIfAbsent(document.id(), id -> new Lines(document.text()))
            .of(claim.evidence().span().begin());
    return document.source().orElse(document.id())
        + ":"
        + line
        + claim.qualifiers().utterance().or(document::date).map(date -> ", " + date).orElse("");
  }

  private String quote(Claim claim) {
    Document document = documents.get(claim.document());
    return document == null
        ? claim.evidence().quote()
        : ReadableText.of(document, claim.evidence().span());
  }

  private static boolean saysMore(Claim claim, Document document) {
    String around = Printable.line(ReadableText.of(document, claim.evidence().context()));
    String quote = Printable.line(ReadableText.of(document, claim.evidence().span()));
    return around.length() > quote.length() + 2;
  }

  /** The sentence around, cut between words at both ends where it is long, the quote in view. */
  private static String context(Claim claim, Document document) {
    SourceSpan around = claim.evidence().context();
    SourceSpan span = claim.evidence().span();
    if (around.length() <= LONGEST_CONTEXT) {
      return ReadableText.of(document, around);
    }
    String text = document.text();
    int spare = Math.max(0, LONGEST_CONTEXT - span.length()) / 2;
    int begin = Math.max(around.begin(), span.begin() - spare);
    int end = Math.min(around.end(), span.end() + spare);
    while (begin > around.begin() && begin < span.begin() && text.charAt(begin - 1) != ' ') {
      begin++;
    }
    while (end < around.end() && end > span.end() && text.charAt(end) != ' ') {
      end--;
    }
    return (begin > around.begin() ? "… " : "")
        + ReadableText.of(document, new SourceSpan(begin, end))
        + (end < around.end() ? " …" : "");
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
    List<Claim> witnesses = witnesses(conflict.pair(), conflict.also());
    if (witnesses.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(
        INDENT, Style.BOLD, "Also said in " + TextReport.count(witnesses.size(), "further place"));
    for (Claim claim : witnesses.subList(0, Math.min(WITNESSES, witnesses.size()))) {
      page.paragraph(
          BAR,
          BAR + "  ",
          Style.PLAIN,
          quoted(quote(claim)) + " " + Speakers.describe(claim) + ", " + place(claim));
    }
    if (witnesses.size() > WITNESSES) {
      page.paragraph(BAR, Style.DIM, "… and " + (witnesses.size() - WITNESSES) + " more");
    }
  }

  private static List<Claim> witnesses(ClaimPair best, ImmutableList<ClaimPair> also) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (ClaimPair pair : also) {
      claims.add(pair.a());
      claims.add(pair.b());
    }
    claims.remove(best.a());
    claims.remove(best.b());
    return List.copyOf(claims);
  }
}
