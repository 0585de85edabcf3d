package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import org.gainsay.document.Document;
import org.gainsay.document.Passage;

/** Cuts paragraphs that are too long to be read at once, such as a book in one line. */
final class LongPassages {
  /** Characters; no paragraph of prose is that long. */
  static final int LONGEST = 100_000;

  private LongPassages() {}

  /** The document with such paragraphs in pieces; all of their text stays. */
  static Document cut(Document document, Notes notes) {
    if (document.passages().stream().allMatch(p -> p.text().length() <= LONGEST)) {
      return document;
    }
    ImmutableList.Builder<Passage> passages = ImmutableList.builder();
    for (Passage passage : document.passages()) {
      if (passage.text().length() <= LONGEST) {
        passages.add(passage);
      } else {
        notes.add(
            "paragraphs",
            "a paragraph of "
                + passage.text().length()
                + " characters was cut into pieces (at offset "
                + passage.offsets().toSource(0, 1).begin()
                + ")");
        cut(passage, passages);
      }
    }
    return new Document(
        document.id(),
        document.text(),
        document.title(),
        document.date(),
        document.source(),
        document.author(),
        passages.build(),
        document.address());
  }

  private static void cut(Passage passage, ImmutableList.Builder<Passage> pieces) {
    String text = passage.text();
    for (int begin = 0; begin < text.length(); ) {
      int end = end(text, begin);
      pieces.add(
          new Passage(
              passage.kind(),
              text.substring(begin, end),
              passage.offsets().slice(begin, end),
              passage.speaker(),
              passage.speakerSpan(),
              passage.date()));
      begin = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
  }

  /** After a sentence if one ends in the second half of the piece, else between two words. */
  private static int end(String text, int begin) {
    int limit = begin + LONGEST;
    if (limit >= text.length()) {
      return text.length();
    }
    int sentence = text.lastIndexOf(". ", limit - 1);
    if (sentence > begin + LONGEST / 2) {
      return sentence + 1;
    }
    int word = text.lastIndexOf(' ', limit);
    if (word > begin + LONGEST / 2) {
      return word;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
