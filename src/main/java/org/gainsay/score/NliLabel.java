package org.gainsay.score;

/** What a premise says about a hypothesis. */
public enum NliLabel {
  ENTAILMENT,
  NEUTRAL,
  CONTRADICTION
}
