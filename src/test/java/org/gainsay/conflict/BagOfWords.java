package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.gainsay.score.SentenceVector;

/** A model for tests: sentences are as near as they have words in common. */
public final class BagOfWords implements EntailmentModel {
  private static final int DIMENSIONS = 200;

  private final Function<ImmutableList<SentencePair>, ImmutableList<Scores>> scores;
  private final float common;

  /** A model that scores as the given function does. */
  public BagOfWords(Function<ImmutableList<SentencePair>, ImmutableList<Scores>> scores) {
    this(scores, 0);
  }

  /**
   * The same, for which any two sentences have something in common.
   *
   * @param common how much, in words' worth
   */
  public BagOfWords(
      Function<ImmutableList<SentencePair>, ImmutableList<Scores>> scores, double common) {
    this.scores = scores;
    this.common = (float) common;
  }

  @Override
  public ImmutableList<Scores> score(ImmutableList<SentencePair> pairs) {
    return scores.apply(pairs);
  }

  @Override
  public Optional<SentenceVector> vector(String sentence) {
    float[] sum = new float[DIMENSIONS];
    Arrays.fill(sum, common);
    for (String word : Splitter.onPattern("[^A-Za-z0-9]+").omitEmptyStrings().split(sentence)) {
      Random direction = new Random(word.hashCode());
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += (float) direction.nextGaussian();
      }
    }
    return Optional.of(SentenceVector.of(sum));
  }
}
