package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.MatchingSteps.Question;
import org.gainsay.conflict.Rank;
import org.gainsay.spark.JudgedCell.PairRow;

/**
 * A {@link Question} that travels. Immutable.
 *
 * @param place where the two sentences stand
 */
record QuestionRow(PairRow pair, Rank rank, String place, String premise, String hypothesis)
    implements Serializable {

  static QuestionRow of(PairRow pair, Question question) {
    return new QuestionRow(
        pair,
        question.rank(),
        String.join("\u0000", question.place()),
        question.sentences().premise(),
        question.sentences().hypothesis());
  }

  SentencePair sentences() {
    return new SentencePair(premise, hypothesis);
  }

  /** The one that is put first. */
  static QuestionRow first(QuestionRow x, QuestionRow y) {
    return x.rank.compareTo(y.rank) <= 0 ? x : y;
  }
}
