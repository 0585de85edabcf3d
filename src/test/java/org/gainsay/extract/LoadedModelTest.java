package org.gainsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LoadedModelTest {
  @Test
  void whoeverComesWhileItLoadsHasTheSameModel() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger loads = new AtomicInteger();
    LoadedModel.Shared<String> shared =
        new LoadedModel.Shared<>(
            () -> {
              try {
                go.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return "model " + loads.incrementAndGet();
            });
    for (int i = 0; i < 10; i++) {
      LoadedModel<String> unused = shared.get();
      System.gc(); // nobody waits for it any more
    }
    LoadedModel<String> last = shared.get();
    go.countDown();

    assertThat(last.get()).isEqualTo("model 1");
    assertThat(shared.get()).isSameAs(last);
  }
}
