package org.gainsay.extract;

import java.util.BitSet;
import org.gainsay.document.Passage;

/** Which words of a passage stand between quotation marks. */
final class QuotedWords {
  private final BitSet quoted;
  private final boolean wholeTurn;

  QuotedWords(Passage passage) {
    String text = passage.text();
    quoted = new BitSet(text.length());
    wholeTurn = passage.speaker().isPresent();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '“' || (c == '"' && open < 0);
      boolean closes = c == '”' || (c == '"' && open >= 0);
      if (opens && open < 0) {
        open = i;
      } else if (closes && open >= 0) {
        quoted.set(open, i);
        open = -1;
      }
    }
    if (open >= 0) {
      // A quotation that goes on in the next paragraph has no closing mark.
      quoted.set(open, text.length());
    }
  }

  /** Whether the word is quoted, or in the turn of a speaker. */
  boolean contains(ParsedSentence sentence, int word) {
    return wholeTurn || quoted.get(sentence.word(word).begin());
  }
}
