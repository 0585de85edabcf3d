package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
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

  /** What was found: contents in text order, and answers. */
  record Found(ImmutableList<Content> contents, ImmutableList<Answer> answers) {}

  static Found find(ParsedDocument document, EntityLookup entities) {
    QuoteMap quotes = QuoteMap.of(document);
    CueLexicon cues = CueLexicon.standard();
    SourceFinder sources = new SourceFinder(entities);
    List<Content> quoted = new QuoteSpeakers(document, quotes, cues, sources).find();
    List<Content> contents =
        new ArrayList<>(new ReportedSpeech(document, quotes, cues, sources).find(quoted));
    contents.addAll(LayoutSpeakers.find(document, entities));
    contents.sort(TEXT_ORDER);
    contents = new CarriedSources(document).resolve(contents);
    contents = new Spokespeople(document, entities).resolve(contents);
    contents = new RunOnSpeech(document).resolve(contents);
    ImmutableList<Answer> answers =
        new AnswerFinder(document, contents, quotes, cues, sources).find();
    return new Found(ImmutableList.copyOf(contents), answers);
  }
}
