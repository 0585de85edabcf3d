package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Source;

/**
 * What one speech act is about: "it rained" in "he said it rained", "the bridge" in "he praised the
 * bridge".
 *
 * @param source who says it
 * @param ranges its words, in text order
 * @param cue the word or phrase that introduces it, if there is one
 * @param said whether the source says it; else the source only wants, plans, praises or names it,
 *     and the sentence that tells so stays the claim of whoever wrote that sentence
 */
record Content(
    Source source, ImmutableList<WordRange> ranges, Optional<WordRange> cue, boolean said) {

  /** A whole sentence that goes on with what a source says, which it does not name again. */
  static Content carried(Source source, ParsedSentence sentence) {
    Source same =
        new Source(
            source.name(),
            source.entity(),
            source.kind(),
            source.cue(),
            source.stance(),
            Optional.empty());
    WordRange whole = new WordRange(sentence, 0, sentence.size() - 1);
    return new Content(same, ImmutableList.of(whole), Optional.empty(), true);
  }

  boolean contains(ParsedSentence sentence, int word) {
    for (WordRange range : ranges) {
      if (range.contains(sentence, word)) {
        return true;
      }
    }
    return false;
  }

  WordRange first() {
    return ranges.get(0);
  }

  WordRange last() {
    return ranges.get(ranges.size() - 1);
  }

  int size() {
    int size = 0;
    for (WordRange range : ranges) {
      size += range.size();
    }
    return size;
  }
}
