package org.gainsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the speech acts of a document: by layout, by quotation marks, and in other words. */
final class SpeechFinder {
  private static final Comparator<Content> TEXT_ORDER =
      Comparator.<Content>comparingInt(c -> c.first().sentence().index())
          .thenComparingInt(c -> c.first().from())
          .thenComparing(Comparator.comparingInt(Content::size).reversed());

  private SpeechFinder() {}

  static List<Content> find(ParsedDocument document, EntityLookup entities) {
    QuoteMap quotes = QuoteMap.of(document);
    CueLexicon cues = CueLexicon.standard();
    SourceFinder sources = new SourceFinder(entities);
    List<Content> quoted = new QuoteSpeakers(document, quotes, cues, sources).find();
    List<Content> found =
        new ArrayList<>(new ReportedSpeech(document, quotes, cues, sources).find(quoted));
    found.addAll(LayoutSpeakers.find(document, entities));
    found.sort(TEXT_ORDER);
    return found;
  }
}
