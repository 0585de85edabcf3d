package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  @Test
  void worksOutWhatItKnowsOnlyOnce() {
    Memo<String> memo = new Memo<>(10);
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 5; i++) {
      assertThat(memo.get("a", q -> q + asked.incrementAndGet())).isEqualTo("a1");
    }
  }

  @Test
  void keepsNoMoreThanItMay() {
    Memo<Integer> memo = new Memo<>(10);
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      assertThat(memo.get("q" + i, q -> number)).isEqualTo(i);
      assertThat(memo.size()).isLessThanOrEqualTo(10);
    }
  }
}
