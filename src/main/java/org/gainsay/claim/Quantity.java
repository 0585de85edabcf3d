package org.gainsay.claim;

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

  /** A single number. */
  public static Quantity of(double value, String unit, Bound bound, String text) {
    return new Quantity(value, value, unit, bound, text);
  }
}
