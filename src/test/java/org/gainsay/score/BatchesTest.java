package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BatchesTest {

  private static TokenizedPair ofLength(int length) {
    return new TokenizedPair(new long[length], new long[length], false);
  }

  @Test
  void holdEveryPairOnceWithinTheLimits() {
    Random random = new Random(1);
    List<TokenizedPair> pairs = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      pairs.add(ofLength(3 + random.nextInt(300)));
    }
    List<Integer> seen = new ArrayList<>();
    for (List<Integer> batch : Batches.of(pairs)) {
      int width = batch.stream().mapToInt(i -> pairs.get(i).length()).max().orElseThrow();
      assertThat(batch.size()).isBetween(1, Batches.MAX_ROWS);
      assertThat(batch.size() * width).isLessThanOrEqualTo(Batches.MAX_TOKENS);
      seen.addAll(batch);
    }
    assertThat(seen).hasSize(5000).doesNotHaveDuplicates();
  }

  @Test
  void giveALongPairABatchOfItsOwn() {
    assertThat(Batches.of(List.of(ofLength(5), ofLength(9000), ofLength(9000)))).hasSize(3);
  }

  @Test
  void areNoneForNoPairs() {
    assertThat(Batches.of(List.of())).isEmpty();
  }
}
