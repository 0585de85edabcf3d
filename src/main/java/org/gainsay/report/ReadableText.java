package org.gainsay.report;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.document.Document;
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;

/** Stretches of a document as people read them: without the markup of web pages and tables. */
final class ReadableText {
  private ReadableText() {}

  /** The readable text of a range; the original text where no passage holds any of it. */
  static String of(Document document, SourceSpan span) {
    List<String> parts = parts(document, span);
    return parts.isEmpty() ? document.text(span) : String.join(" ", parts);
  }

  /** The readable text of a range that may hold nothing but markup; then it is empty. */
  static String within(Document document, SourceSpan span) {
    return document.passages().isEmpty()
        ? document.text(span)
        : String.join(" ", parts(document, span));
  }

  private static List<String> parts(Document document, SourceSpan span) {
    List<String> parts = new ArrayList<>();
    for (Passage passage : document.passages()) {
      OffsetMap offsets = passage.offsets();
      int begin = first(offsets, i -> offsets.toSource(i, i + 1).end() > span.begin());
      int end = first(offsets, i -> offsets.toSource(i, i + 1).begin() >= span.end());
      if (begin < end) {
        parts.add(passage.text().substring(begin, end));
      }
    }
    return parts;
  }

  /** The first readable offset with the property, which all later ones have too. */
  private static int first(OffsetMap offsets, java.util.function.IntPredicate property) {
    int low = 0;
    int high = offsets.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (property.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
