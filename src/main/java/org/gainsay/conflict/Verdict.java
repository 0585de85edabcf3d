package org.gainsay.conflict;

import java.util.Locale;

/** What a pair of claims comes to. */
public enum Verdict {
  /** The two cannot both be true. */
  CONTRADICTION,
  /** The two cannot both be true unless a scope or qualification reconciles them. */
  TENSION,
  /** The same source took the opposite position at a later date. */
  REVERSAL,
  /** The two can both be true; often they say the same. */
  CONSISTENT,
  /** The two do not speak of the same thing, so nothing follows; the reason code says why. */
  NOT_COMPARABLE;

  /** Whether a pair with this verdict is a finding of a report. */
  public boolean isFinding() {
    return this == CONTRADICTION || this == TENSION || this == REVERSAL;
  }

  /** The word that reports use: "contradiction", "not-comparable". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
