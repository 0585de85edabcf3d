package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import org.gainsay.claim.Entity;

/**
 * A name in a sentence.
 *
 * @param from number of its first word, titles left out
 * @param to number of its last word
 * @param titleFrom number of the first title word before it ("Attorney General"), or {@code from}
 * @param kind what the words and the recognizer make it out to be
 */
record NameSpan(ParsedSentence sentence, int from, int to, int titleFrom, Entity.Kind kind) {
  /** The words of the name, connectors included. */
  ImmutableList<String> tokens() {
    ImmutableList.Builder<String> tokens = ImmutableList.builder();
    for (int i = from; i <= to; i++) {
      tokens.add(sentence.word(i).text());
    }
    return tokens.build();
  }

  String text() {
    return sentence.text(from, to);
  }

  /** The word that the rest of the name hangs on. */
  int head() {
    for (int i = to; i >= from; i--) {
      int head = sentence.word(i).head();
      if (head < from || head > to) {
        return i;
      }
    }
    return to;
  }
}
