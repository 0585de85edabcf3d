package org.gainsay.score;

/**
 * Two sentences, each one understandable by itself, to be read together.
 *
 * @param premise what is taken as given
 * @param hypothesis what is asked about
 */
public record SentencePair(String premise, String hypothesis) {

  /** The pair read the other way round. */
  public SentencePair reversed() {
    return new SentencePair(hypothesis, premise);
  }
}
