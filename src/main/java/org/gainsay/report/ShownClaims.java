package org.gainsay.report;

import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;

/** Looks up what reports show of claims. Not thread-safe. */
final class ShownClaims {
  /** What is shown of the sentence around a quote, in code units. */
  private static final int LONGEST_CONTEXT = 400;

  private final ImmutableMap<String, Document> documents;
  private final Map<String, Lines> lines = new HashMap<>();
  private final Map<String, ShownClaim> known = new HashMap<>();

  ShownClaims(Report report) {
    documents =
        report.documents().stream()
            .collect(ImmutableMap.toImmutableMap(Document::id, d -> d, (a, b) -> a));
  }

  /** The document that the claim stands in. */
  Optional<Document> document(Claim claim) {
    return Optional.ofNullable(documents.get(claim.document()));
  }

  /** Lines of a document. */
  Lines lines(Document document) {
    return lines.computeIfAbsent(document.id(), id -> new Lines(document.text()));
  }

  /** When the claim was said. */
  Optional<LocalDate> date(Claim claim) {
    return claim.qualifiers().utterance().or(() -> document(claim).flatMap(Document::date));
  }

  ShownClaim of(Claim claim) {
    return known.computeIfAbsent(
        claim.id(),
        id -> document(claim).map(d -> shown(claim, d)).orElseGet(() -> withoutDocument(claim)));
  }

  private static ShownClaim withoutDocument(Claim claim) {
    String document = Printable.line(claim.document());
    return new ShownClaim(
        claim,
        Printable.line(claim.evidence().quote()),
        "",
        "",
        document,
        document,
        0,
        claim.qualifiers().utterance(),
        Optional.empty());
  }

  private ShownClaim shown(Claim claim, Document document) {
    SourceSpan span = claim.evidence().span();
    SourceSpan around = shortened(claim.evidence().context().union(span), span, document.text());
    String quote = Printable.line(ReadableText.of(document, span));
    String path = path(document);
    return new ShownClaim(
        claim,
        quote,
        (around.begin() > claim.evidence().context().begin() ? "… " : "")
            + before(ReadableText.within(document, new SourceSpan(around.begin(), span.begin()))),
        after(ReadableText.within(document, new SourceSpan(span.end(), around.end())))
            + (around.end() < claim.evidence().context().end() ? " …" : ""),
        document.title().map(Printable::line).filter(t -> !t.isEmpty()).orElse(path),
        path,
        lines(document).of(span.begin()),
        date(claim),
        address(document).map(address -> TextFragment.link(address, quote)));
  }

  /** The document's path, address or id on one line. */
  static String path(Document document) {
    return Printable.line(document.source().orElse(document.id()));
  }

  /** Where the published document is on the web. */
  static Optional<URI> address(Document document) {
    return document.address().or(() -> document.source().flatMap(TextFragment::webAddress));
  }

  private static String before(String text) {
    String line = Printable.line(text);
    return line.isEmpty() || isJoined(line.charAt(line.length() - 1), text) ? line : line + " ";
  }

  /** Opening marks stand close to the words; so does what no space parts from them. */
  private static boolean isJoined(char last, String text) {
    boolean spaced = Character.isWhitespace(text.charAt(text.length() - 1));
    return !spaced && !Character.isLetterOrDigit(last) && ".,;:!?)”".indexOf(last) < 0;
  }

  private static String after(String text) {
    String line = Printable.line(text);
    if (line.isEmpty()) {
      return line;
    }
    boolean spaced = Character.isWhitespace(text.charAt(0));
    return spaced || Character.isLetterOrDigit(line.charAt(0)) ? " " + line : line;
  }

  /** The range, cut between words at both ends where it is long, the quote in view. */
  private static SourceSpan shortened(SourceSpan around, SourceSpan span, String text) {
    if (around.length() <= LONGEST_CONTEXT) {
      return around;
    }
    int spare = Math.max(0, LONGEST_CONTEXT - span.length()) / 2;
    int begin = Math.max(around.begin(), span.begin() - spare);
    int end = Math.min(around.end(), span.end() + spare);
    while (begin > around.begin() && begin < span.begin() && text.charAt(begin - 1) != ' ') {
      begin++;
    }
    while (end < around.end() && end > span.end() && text.charAt(end) != ' ') {
      end--;
    }
    return new SourceSpan(begin, end);
  }
}
