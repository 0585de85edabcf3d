package org.gainsay.conflict;

import java.util.Locale;

/** Why a pair was set aside or softened. */
public enum ReasonCode {
  /** Who or what the claims speak of differs. */
  OTHER_SUBJECT,
  /** They speak of different times, and things may have changed between them. */
  OTHER_TIME,
  /** They speak of different places. */
  OTHER_PLACE,
  /** They speak of different events. */
  OTHER_EVENT,
  /** They hold for different purposes, topics, capacities or conditions. */
  OTHER_SCOPE,
  /** One holds only under a condition, or only asks. */
  HYPOTHETICAL,
  /** One is a plan, promise, wish or forecast rather than a report. */
  PLAN,
  /** One is what somebody should do, or a matter of taste. */
  OPINION,
  /** One is passed on without being asserted by anybody named. */
  REPORTED,
  /** Both can be members of one list: visited, met, won. */
  LIST_VALUED,
  /** The numbers agree within what "about" or "more than" allows. */
  APPROXIMATE,
  /** One only says more than the other. */
  REFINEMENT,
  /** They say the same. */
  RESTATEMENT,
  /** The later position of the same source replaces the earlier one. */
  CHANGED_POSITION,
  /** Nothing relates what they say. */
  UNRELATED;

  /** The word that reports use: "other-subject". */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
