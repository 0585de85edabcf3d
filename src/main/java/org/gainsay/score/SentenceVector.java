package org.gainsay.score;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The embedding of a sentence: a vector whose direction tells what the sentence is about. Kept in 8
 * bits a number. Immutable.
 */
public final class SentenceVector {
  private static final int STEPS = 127;

  private final byte[] numbers;
  private final double length;

  private SentenceVector(byte[] numbers) {
    this.numbers = numbers;
    this.length = Math.sqrt(product(numbers, numbers));
  }

  /** A vector in the direction of another, whose numbers are exact. */
  public static SentenceVector of(float[] exact) {
    float most = 0;
    for (float number : exact) {
      most = Math.max(most, Math.abs(number));
    }
    byte[] numbers = new byte[exact.length];
    for (int i = 0; most > 0 && i < exact.length; i++) {
      numbers[i] = (byte) Math.round(exact[i] / most * STEPS);
    }
    return new SentenceVector(numbers);
  }

  /** The vector that {@link #bytes} came from; none if it cannot be one. */
  static Optional<SentenceVector> ofBytes(byte[] numbers) {
    return numbers.length == 0
        ? Optional.empty()
        : Optional.of(new SentenceVector(numbers.clone()));
  }

  byte[] bytes() {
    return numbers.clone();
  }

  /**
   * How near two sentences are in meaning, from -1 to 1; 0 where one has no direction. Not known of
   * vectors of different lengths, which are those of two models.
   */
  public OptionalDouble cosine(SentenceVector other) {
    if (numbers.length != other.numbers.length) {
      return OptionalDouble.empty();
    }
    double lengths = length * other.length;
    return OptionalDouble.of(lengths == 0 ? 0 : product(numbers, other.numbers) / lengths);
  }

  private static int product(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
