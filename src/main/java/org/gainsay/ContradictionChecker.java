package org.gainsay;

/** Finds contradictions among documents. */
public final class ContradictionChecker {
  private ContradictionChecker() {}
}
