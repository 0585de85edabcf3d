package org.gainsay.evaluate;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;
import org.gainsay.report.Report;

/** A report's claims and texts by the file names that gold sets use. Not thread-safe. */
final class ReportIndex {
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, String> namesById = new HashMap<>();
  private final ListMultimap<String, Claim> claims = ArrayListMultimap.create();
  private final Map<GoldText, List<SourceSpan>> spans = new HashMap<>();

  ReportIndex(Report report) {
    for (Document document : report.documents()) {
      String name = fileName(document.source().orElse(document.id()));
      namesById.put(document.id(), name);
      documents.putIfAbsent(name, document);
    }
    for (Claim claim : report.claims()) {
      claims.put(name(claim), claim);
    }
  }

  /** The last part of a path. */
  static String fileName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }

  /** The file that a claim stands in. */
  String name(Claim claim) {
    return namesById.getOrDefault(claim.document(), claim.document());
  }

  Optional<String> text(String document) {
    return Optional.ofNullable(documents.get(document)).map(Document::text);
  }

  List<Claim> claims(String document) {
    return claims.get(document);
  }

  /** The claims that overlap a text. */
  List<Claim> on(GoldText text) {
    return claims(text.document()).stream().filter(c -> isOn(c, text)).toList();
  }

  /** Whether the text stands in its document. */
  boolean holds(GoldText text) {
    return !occurrences(text).isEmpty();
  }

  /** Whether a claim and a text share more than half of the shorter one. */
  boolean isOn(Claim claim, GoldText text) {
    return name(claim).equals(text.document())
        && occurrences(text).stream().anyMatch(s -> meets(claim.evidence().span(), s));
  }

  private static boolean meets(SourceSpan claim, SourceSpan gold) {
    return 2 * claim.overlap(gold) > Math.min(claim.length(), gold.length());
  }

  /** Everywhere that the text stands in its document. */
  private List<SourceSpan> occurrences(GoldText text) {
    return spans.computeIfAbsent(text, this::find);
  }

  private List<SourceSpan> find(GoldText text) {
    List<SourceSpan> found = new ArrayList<>();
    String document = text(text.document()).orElse("");
    for (int at = document.indexOf(text.text());
        at >= 0;
        at = document.indexOf(text.text(), at + 1)) {
      found.add(new SourceSpan(at, at + text.text().length()));
    }
    return found;
  }
}
