package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.conflict.EntailmentModel.SentencePair;

/**
 * Two sentences that are put to the language model. Immutable.
 *
 * @param number counted from 0
 */
record NumberedSentences(int number, String premise, String hypothesis) implements Serializable {
  static NumberedSentences of(int number, SentencePair sentences) {
    return new NumberedSentences(number, sentences.premise(), sentences.hypothesis());
  }

  SentencePair sentences() {
    return new SentencePair(premise, hypothesis);
  }
}
