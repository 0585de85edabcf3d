package org.gainsay.rule;

import org.gainsay.claim.Quantity;

/** Compares numbers as people mean them. */
final class Quantities {
  private static final double ABOUT = 0.1;

  private Quantities() {}

  /**
   * Whether no number is both what the first and what the second says, a round number taken as
   * rounded.
   */
  static boolean exclude(Quantity a, Quantity b) {
    if (a.isTally() || b.isTally()) {
      return a.isTally() && b.isTally() && (a.low() != b.low() || a.high() != b.high());
    }
    return !a.isRounded(b) && (low(a) > high(b) || low(b) > high(a));
  }

  /** The number as one that is about right, if it was exact. */
  static Quantity about(Quantity q) {
    return q.bound() == Quantity.Bound.EXACT
        ? new Quantity(q.low(), q.high(), q.unit(), Quantity.Bound.ABOUT, q.text())
        : q;
  }

  /** How far apart two numbers are: 0 for the same, towards 1 for ever more different ones. */
  static double distance(Quantity a, Quantity b) {
    double x = (a.low() + a.high()) / 2;
    double y = (b.low() + b.high()) / 2;
    double larger = Math.max(Math.abs(x), Math.abs(y));
    return larger == 0 ? 0 : Math.min(1, Math.abs(x - y) / larger);
  }

  private static double low(Quantity q) {
    return switch (q.bound()) {
      case EXACT -> q.low() - slack(q.low());
      case ABOUT -> q.low() - Math.max(slack(q.low()), ABOUT * Math.abs(q.low()));
      case AT_LEAST, MORE_THAN -> q.low() - slack(q.low());
      case AT_MOST, LESS_THAN -> Double.NEGATIVE_INFINITY;
    };
  }

  private static double high(Quantity q) {
    return switch (q.bound()) {
      case EXACT -> q.high() + slack(q.high());
      case ABOUT -> q.high() + Math.max(slack(q.high()), ABOUT * Math.abs(q.high()));
      case AT_LEAST, MORE_THAN -> Double.POSITIVE_INFINITY;
      case AT_MOST, LESS_THAN -> q.high() + slack(q.high());
    };
  }

  /** What rounding to the number's last digit that is not zero may have hidden. */
  private static double slack(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return 0;
    }
    // A whole number down to its last digit is a count.
    return Quantity.scale(value) == 0 ? 0 : Quantity.hiddenByRounding(value);
  }
}
