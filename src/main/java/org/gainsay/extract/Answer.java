package org.gainsay.extract;

import java.util.Optional;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Source;

/**
 * A question with its answer: two turns, {@code Q.} and {@code A.}, or both reported.
 *
 * @param question the sentence that asks
 * @param questionPredicate the word that is asked about: the question's main predicate
 * @param answer the sentence that answers
 * @param answerFrom first word of the answer in it
 * @param answerTo last word of the answer in it
 * @param answerer who answers
 * @param polarity what the answer makes of the question
 * @param certainty how surely
 * @param filling what the answer puts in the place of the question word, if it asks who or what
 */
record Answer(
    ParsedSentence question,
    int questionPredicate,
    ParsedSentence answer,
    int answerFrom,
    int answerTo,
    Source answerer,
    Factuality.Polarity polarity,
    Factuality.Certainty certainty,
    Optional<Filling> filling) {

  /**
   * A question's phrase and the words that take its place.
   *
   * @param asked the phrase with the question word: "what time"
   * @param given the words that answer it: "twenty to ten"
   */
  record Filling(WordRange asked, WordRange given) {}
}
