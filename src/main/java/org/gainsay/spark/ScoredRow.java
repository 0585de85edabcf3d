package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.CheckSteps.Scored;
import org.gainsay.conflict.EntailmentModel.Scores;

/**
 * What the model said of a question. Immutable.
 *
 * @param number the question's, counted from 0
 * @param cut whether the sentences were longer than the model reads
 */
record ScoredRow(int number, double entailment, double neutral, double contradiction, boolean cut)
    implements Serializable {

  static ScoredRow of(int number, Scored scored) {
    Scores scores = scored.scores();
    return new ScoredRow(
        number, scores.entailment(), scores.neutral(), scores.contradiction(), scored.cut());
  }

  Scores scores() {
    return new Scores(entailment, neutral, contradiction);
  }
}
