package org.gainsay.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many out of so many. */
public record Ratio(int part, int all) {
  public Ratio {
    if (part < 0 || part > all) {
      throw new IllegalArgumentException(part + " of " + all);
    }
  }

  /** From 0 to 1; 0 where there is nothing to count. */
  public double value() {
    return all == 0 ? 0 : (double) part / all;
  }

  /** The counts of both taken together. */
  public Ratio plus(Ratio other) {
    return new Ratio(part + other.part, all + other.all);
  }

  /** "0.750 (3/4)". */
  String withValue() {
    return digits(value()) + " (" + this + ")";
  }

  /** Three digits; a value halfway between two goes to the even one, as in Python. */
  static String digits(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Override
  public String toString() {
    return part + "/" + all;
  }
}
