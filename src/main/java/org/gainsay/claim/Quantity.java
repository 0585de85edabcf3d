package org.gainsay.claim;

import java.math.BigDecimal;

/**
 * A number with its unit and how exactly it is meant.
 *
 * @param low the number, or the lower end of a range; of a tally the votes of those who won
 * @param high the same number, or the upper end of a range; of a tally the other votes
 * @param unit what is counted or measured, singular and lower case: "usd", "percent", "km",
 *     "person", "time" for "twice"; empty if not said
 * @param bound how the number is meant
 * @param text the words of the text: "just under $41 million"
 */
public record Quantity(double low, double high, String unit, Bound bound, String text) {

  /** More of a number than this is not taken for what rounding has hidden. */
  private static final double MOST_ROUNDED = 0.05;

  /** How a number is meant. */
  public enum Bound {
    EXACT,
    ABOUT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN
  }

  /** Whether these are the two sides of a vote, the winning one first: "6-3". */
  public boolean isTally() {
    return low > high;
  }

  /**
   * Whether one of two numbers is the other one rounded: "218 million" and "217.6 million", "212"
   * and "211.6". Neither is one of a range or of a tally; units are not looked at.
   */
  public boolean isRounded(Quantity other) {
    return low == high
        && other.low == other.high
        && (isRoundingOf(other.low, low) || isRoundingOf(low, other.low));
  }

  private static boolean isRoundingOf(double exact, double rounded) {
    return Double.isFinite(exact)
        && Double.isFinite(rounded)
        && scale(exact) > scale(rounded)
        && Math.abs(exact - rounded) <= hiddenByRounding(rounded);
  }

  /**
   * What rounding to a finite number's last digit that is not zero may have hidden: half a step of
   * that digit, a twentieth of the number at most.
   */
  public static double hiddenByRounding(double number) {
    double step = BigDecimal.ONE.scaleByPowerOfTen(-scale(number)).doubleValue();
    return Math.min(step / 2, MOST_ROUNDED * Math.abs(number));
  }

  /** Digits behind the point; for a round number, the negative of its zeros. */
  public static int scale(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().scale();
  }

  /** A single number. */
  public static Quantity of(double value, String unit, Bound bound, String text) {
    return new Quantity(value, value, unit, bound, text);
  }
}
