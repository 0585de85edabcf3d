package org.gainsay.score;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Scores sentence pairs. Implementations are thread-safe. */
public interface PairScorer {

  /** The scores of each pair, in the order of the pairs. */
  ImmutableList<NliScores> score(List<SentencePair> pairs);
}
