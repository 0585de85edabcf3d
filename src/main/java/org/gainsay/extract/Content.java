package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Source;

/**
 * What one speech act says: "it rained" in "he said it rained".
 *
 * @param source who says it
 * @param ranges its words, in text order
 * @param cue the word or phrase that introduces it, if there is one
 */
record Content(Source source, ImmutableList<WordRange> ranges, Optional<WordRange> cue) {

  boolean contains(ParsedSentence sentence, int word) {
    for (WordRange range : ranges) {
      if (range.contains(sentence, word)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    int size = 0;
    for (WordRange range : ranges) {
      size += range.size();
    }
    return size;
  }
}
