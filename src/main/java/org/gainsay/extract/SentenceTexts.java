package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import org.gainsay.claim.Surroundings;

/** The sentences of a document as claims carry them with them. Immutable. */
final class SentenceTexts {
  private final ImmutableList<Surroundings> surroundings;

  SentenceTexts(ParsedDocument document) {
    ImmutableList.Builder<Surroundings> all = ImmutableList.builder();
    String before = "";
    for (ParsedSentence s : document.sentences()) {
      String sentence = s.toString().replaceAll("\\s+", " ");
      all.add(new Surroundings(sentence, before));
      before = sentence;
    }
    surroundings = all.build();
  }

  Surroundings around(ParsedSentence s) {
    return surroundings.get(s.index());
  }
}
