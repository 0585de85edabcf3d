package org.gainsay.extract;

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
 */
record Answer(
    ParsedSentence question,
    int questionPredicate,
    ParsedSentence answer,
    int answerFrom,
    int answerTo,
    Source answerer,
    Factuality.Polarity polarity,
    Factuality.Certainty certainty) {}
