package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Surroundings;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;

/**
 * What the language model says of a claim against what the other is part of: a claim by itself may
 * leave out of what or of when it speaks. Models of this size waver from one wording to the next,
 * so that the mean of several readings is more often right than each (an ensemble over views of the
 * input, as test-time augmentation is).
 */
final class InContext {
  /** Mean log odds of contradiction of the two claims, from which they are read in context: 8%. */
  private static final double WORTH_READING = -2.5;

  /** Words of a sentence and the one before it that are read together at most. */
  private static final int MOST_WORDS = 80;

  private static final int READINGS = 3;

  /** How many questions there are about a pair. */
  static final int QUESTIONS = 4;

  private InContext() {}

  /** Whether it is worth asking how the two are read in context. */
  static boolean isWorthReading(Scores first, Scores second) {
    return PairFeatures.contradiction(first, second) >= WORTH_READING;
  }

  /**
   * The questions: each claim against the other's sentence, then against the other's sentence and
   * the one before it.
   */
  static ImmutableList<SentencePair> questions(Claim a, Claim b) {
    return ImmutableList.of(
        new SentencePair(sentence(b), written(a)),
        new SentencePair(sentence(a), written(b)),
        new SentencePair(context(b), written(a)),
        new SentencePair(context(a), written(b)));
  }

  /** Mean log odds of contradiction against the sentences. */
  static double bySentence(List<Scores> answers) {
    return PairFeatures.contradiction(answers.get(0), answers.get(1));
  }

  /** Mean log odds of contradiction against the sentences and those before them. */
  static double byContext(List<Scores> answers) {
    return PairFeatures.contradiction(answers.get(2), answers.get(3));
  }

  /** Mean log odds of contradiction of all readings. */
  static double byAll(Scores first, Scores second, List<Scores> answers) {
    return (PairFeatures.contradiction(first, second) + bySentence(answers) + byContext(answers))
        / READINGS;
  }

  private static String written(Claim claim) {
    return claim.proposition().sentence();
  }

  private static String sentence(Claim claim) {
    return claim.evidence().surroundings().sentence();
  }

  private static String context(Claim claim) {
    Surroundings surroundings = claim.evidence().surroundings();
    String both = (surroundings.before() + ' ' + surroundings.sentence()).strip();
    return both.split(" ").length > MOST_WORDS ? surroundings.sentence() : both;
  }
}
