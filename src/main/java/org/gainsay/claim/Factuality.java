package org.gainsay.claim;

/**
 * How an event's factuality is presented by the innermost source, in the sense of FactBank (Saurí
 * and Pustejovsky 2009): polarity and certainty, and why it is not simply asserted.
 *
 * @param polarity whether the event is said to be the case
 * @param certainty how surely
 * @param mood what else keeps it from being a plain assertion
 */
public record Factuality(Polarity polarity, Certainty certainty, Mood mood) {

  /** A plain positive assertion. */
  public static final Factuality FACT =
      new Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Mood.ASSERTED);

  /** FactBank's polarity. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE,
    /** The source does not commit to either ("asked whether"). */
    UNKNOWN;

    /** The opposite; unknown stays unknown. */
    public Polarity negate() {
      return switch (this) {
        case POSITIVE -> NEGATIVE;
        case NEGATIVE -> POSITIVE;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** FactBank's certainty. */
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    /** The source does not say. */
    UNDERSPECIFIED
  }

  /** Why something is not a plain assertion. */
  public enum Mood {
    ASSERTED,
    /** Taken for granted in passing: "conversations he had with", "failed to disclose that". */
    PRESUPPOSED,
    /** In an if-clause, or true only under one. */
    HYPOTHETICAL,
    QUESTION,
    /** Plan, promise, prediction: not yet the case. */
    FUTURE,
    /** What someone wants or asks to be done. */
    DESIRED,
    /** What someone should do or must do, or a judgement of taste. */
    OPINION,
    /** Believed, thought, suspected. */
    BELIEF,
    /** Alleged, reportedly, accused of: passed on without being asserted. */
    ALLEGED
  }

  /** Whether the source commits to it as the case or not the case, past or present. */
  public boolean committed() {
    return polarity != Polarity.UNKNOWN
        && certainty != Certainty.UNDERSPECIFIED
        && (mood == Mood.ASSERTED || mood == Mood.PRESUPPOSED);
  }

  /** The same with the opposite polarity. */
  public Factuality negate() {
    return new Factuality(polarity.negate(), certainty, mood);
  }
}
