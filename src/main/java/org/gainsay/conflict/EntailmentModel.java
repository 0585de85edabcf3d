package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.score.SentenceVector;

/** A natural-language-inference model, as far as the matcher needs one. Thread-safe. */
public interface EntailmentModel {

  /** The model's scores, one for each pair, in order. */
  ImmutableList<Scores> score(ImmutableList<SentencePair> pairs);

  /**
   * Where a sentence lies by what it is about, for choosing the pairs that are worth scoring. Empty
   * leaves it to the library's sentence encoder; a model that has vectors of its own has one for
   * every sentence, for those of two models are not compared.
   */
  default Optional<SentenceVector> vector(String sentence) {
    return Optional.empty();
  }

  /** A premise and a hypothesis, each a sentence that can be understood on its own. */
  record SentencePair(String premise, String hypothesis) {}

  /** Probabilities that add up to 1. */
  record Scores(double entailment, double neutral, double contradiction) {}

  /**
   * What the model says of two statements.
   *
   * @param forward with the first as premise
   * @param backward with the second as premise
   */
  record Reading(Scores forward, Scores backward) {}
}
