package org.gainsay.extract;

import java.util.Optional;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.extract.EmbeddingWords.Effect;

/** What a walk up the tree has gathered so far. Mutable; one a clause. */
final class FactualityWalk {
  private Polarity polarity = Polarity.POSITIVE;
  private Certainty certainty = Certainty.CERTAIN;
  private Mood mood = Mood.ASSERTED;
  private boolean definite;
  private boolean futureInPast;
  private boolean turned;
  private Optional<Polarity> turnedPolarity = Optional.empty();

  void flip() {
    polarity = polarity.negate();
  }

  /** Turned by a word above, which the clause's own words do not show. */
  void turn() {
    flip();
    turned = !turned;
  }

  /** Leaves open whether it is the case. */
  void open(Mood why) {
    if (turned && turnedPolarity.isEmpty()) {
      turnedPolarity = Optional.of(polarity);
    }
    polarity = Polarity.UNKNOWN;
    certainty = Certainty.UNDERSPECIFIED;
    mood = why;
    futureInPast = false;
  }

  /** Keeps the stronger reason: something presupposed may still be alleged. */
  void pass(Mood why) {
    if (mood == Mood.ASSERTED || mood == Mood.PRESUPPOSED) {
      mood = why;
    }
  }

  void weaken(Certainty to) {
    if (to.compareTo(certainty) > 0) {
      certainty = to;
    }
  }

  /** "would": hypothetical, or the future seen from the past ("said he would"). */
  void would(boolean perfect) {
    if (mood == Mood.ASSERTED || mood == Mood.PRESUPPOSED) {
      mood = Mood.HYPOTHETICAL;
      futureInPast = !perfect;
    }
  }

  /** Holds under a condition only. */
  void suppose() {
    if (polarity != Polarity.UNKNOWN) {
      mood = Mood.HYPOTHETICAL;
      futureInPast = false;
    }
  }

  /** Below a word of speech in the past tense, "would" tells of the future. */
  void inPast() {
    if (futureInPast) {
      mood = Mood.FUTURE;
    }
  }

  /**
   * "Would not comment": did not want to, unless a word of speech in the past tense stands above.
   */
  void refuse() {
    futureInPast = mood == Mood.ASSERTED || mood == Mood.PRESUPPOSED;
  }

  /** Whether it tells of the future if somebody said so in the past. */
  boolean isFutureInPast() {
    return futureInPast;
  }

  void negate(Negation.Degree degree) {
    if (degree != Negation.Degree.NONE) {
      flip();
    }
    if (degree == Negation.Degree.NEAR) {
      weaken(Certainty.PROBABLE);
    }
  }

  /** Takes in what an embedding word says. */
  void embed(Effect effect) {
    switch (effect.polarity()) {
      case NEGATIVE -> turn();
      case UNKNOWN -> open(effect.mood());
      case POSITIVE -> {}
    }
    weaken(effect.certainty());
    if (effect.mood() != Mood.ASSERTED) {
      pass(effect.mood());
    }
  }

  /** What a denial takes in is no longer merely presupposed. */
  void assertNow() {
    if (mood == Mood.PRESUPPOSED || mood == Mood.ALLEGED) {
      mood = Mood.ASSERTED;
    }
  }

  void definite(boolean is) {
    definite = is;
  }

  boolean isDefinite() {
    return definite;
  }

  boolean isNegative() {
    return polarity == Polarity.NEGATIVE;
  }

  boolean isPresupposed() {
    return mood == Mood.PRESUPPOSED;
  }

  /** What was read before it was left open, if a word above had turned it. */
  Optional<Polarity> turnedPolarity() {
    return turnedPolarity;
  }

  boolean isOpen() {
    return polarity == Polarity.UNKNOWN;
  }

  Factuality result() {
    return new Factuality(polarity, certainty, mood);
  }
}
