package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;

/**
 * Two claims and how they relate.
 *
 * @param a texts that make the one claim; not empty
 * @param b texts that make the other; not empty
 * @param label how they relate
 * @param type how they conflict
 * @param difficulty how hard it is to see
 */
record GoldPair(
    ImmutableList<GoldText> a,
    ImmutableList<GoldText> b,
    Label label,
    String type,
    String difficulty) {

  /** How two claims relate. */
  enum Label {
    /** They cannot both be true. */
    CONFLICT,
    /** They pull apart, but something may reconcile them. */
    TENSION,
    /** A finding is neither wanted nor wrong. */
    OPTIONAL,
    /** They only seem to conflict. */
    NONE;

    /** Whether a finding is to be made of it. */
    boolean wanted() {
      return this == CONFLICT || this == TENSION;
    }

    /** Whether a finding is right. */
    boolean allowed() {
      return this != NONE;
    }
  }
}
