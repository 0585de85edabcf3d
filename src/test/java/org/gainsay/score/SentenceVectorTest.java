package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class SentenceVectorTest {
  private static final double ROUNDED = 0.01;

  private final Random random = new Random(7);

  @Test
  void cosineIsThatOfTheExactVectors() {
    for (int i = 0; i < 200; i++) {
      float[] a = numbers(384, 0.05);
      float[] b = numbers(384, i);

      assertThat(SentenceVector.of(a).cosine(SentenceVector.of(b)).orElseThrow())
          .isCloseTo(exact(a, b), within(ROUNDED));
    }
  }

  @Test
  void tellsTheSameFromTheOpposite() {
    float[] a = numbers(16, 3);
    float[] opposite = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      opposite[i] = -a[i];
    }

    assertThat(SentenceVector.of(a).cosine(SentenceVector.of(a)).orElseThrow())
        .isCloseTo(1, within(1e-12));
    assertThat(SentenceVector.of(a).cosine(SentenceVector.of(opposite)).orElseThrow())
        .isCloseTo(-1, within(ROUNDED));
  }

  @Test
  void whatHasNoDirectionIsNearNothing() {
    assertThat(SentenceVector.of(new float[8]).cosine(SentenceVector.of(numbers(8, 1))))
        .hasValue(0);
  }

  @Test
  void vectorsOfTwoModelsAreNotCompared() {
    SentenceVector shorter = SentenceVector.of(numbers(8, 1));

    assertThat(SentenceVector.of(numbers(9, 1)).cosine(shorter)).isEmpty();
  }

  @Test
  void comesBackFromItsBytes() {
    SentenceVector vector = SentenceVector.of(numbers(384, 1));

    assertThat(SentenceVector.ofBytes(vector.bytes()).orElseThrow().bytes())
        .isEqualTo(vector.bytes());
    assertThat(SentenceVector.ofBytes(new byte[0])).isEmpty();
  }

  private float[] numbers(int count, double size) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (random.nextGaussian() * (size + 0.01));
    }
    return numbers;
  }

  private static double exact(float[] a, float[] b) {
    double product = 0;
    double ofA = 0;
    double ofB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      ofA += (double) a[i] * a[i];
      ofB += (double) b[i] * b[i];
    }
    return product / Math.sqrt(ofA * ofB);
  }
}
