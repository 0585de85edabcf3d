package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.gainsay.document.SourceSpan;

/**
 * An annotated attribution.
 *
 * @param document the document's file name
 * @param source where the source is named; empty where it is not
 * @param content what the source says; not empty
 */
record GoldAttribution(
    String document, ImmutableList<SourceSpan> source, ImmutableList<SourceSpan> content) {

  /** Whether the content and a claim share more than half of the shorter one. */
  boolean contentMeets(SourceSpan claim) {
    int size = content.stream().mapToInt(SourceSpan::length).sum();
    return 2 * overlap(content, claim) > Math.min(size, claim.length());
  }

  /** Whether the source's mention overlaps this one's. */
  boolean sourceMeets(SourceSpan mention) {
    return overlap(source, mention) > 0;
  }

  private static int overlap(Collection<SourceSpan> spans, SourceSpan other) {
    return spans.stream().mapToInt(other::overlap).sum();
  }
}
