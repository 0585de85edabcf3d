package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.score.InvalidModelException;
import org.junit.jupiter.api.Test;

final class LazyLoadedTest {
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void loadsOnceAndWhenAskedFirst() {
    LazyLoaded<String> model = sound();
    assertThat(loads).hasValue(0);

    assertThat(model.get()).isEqualTo("model 1");
    model.load();
    assertThat(model.get()).isEqualTo("model 1");
    assertThat(model.fault(LazyLoadedTest::fail)).isEmpty();
  }

  @Test
  void aFailureStaysTheSame() {
    LazyLoaded<String> model =
        new LazyLoaded<>("test", this::broken, m -> closed.incrementAndGet());

    model.load();
    assertThatThrownBy(model::get)
        .isInstanceOf(UnusableModelException.class)
        .hasMessage("broken 1");
    assertThatThrownBy(model::get).hasMessage("broken 1");
    assertThat(model.fault(() -> {})).contains("broken 1");
    model.close();
    assertThat(closed).hasValue(0);
  }

  @Test
  void whatIsNotLoadedIsOnlyLookedFor() {
    LazyLoaded<String> model = sound();

    assertThat(model.fault(() -> {})).isEmpty();
    assertThat(model.fault(LazyLoadedTest::fail)).contains("not there");
    assertThatThrownBy(model::get).hasMessage("not there");
    assertThat(loads).hasValue(0);
  }

  @Test
  void anInterruptIsNoFailureOfTheModel() {
    AtomicInteger tries = new AtomicInteger();
    LazyLoaded<String> model =
        new LazyLoaded<>("test", () -> tries.getAndIncrement() == 0 ? broken() : "model", m -> {});

    Thread.currentThread().interrupt();
    assertThatThrownBy(model::get).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(model.get()).isEqualTo("model");
  }

  @Test
  void whatIsClosedIsFreedAndGone() {
    LazyLoaded<String> model = sound();
    String loaded = model.get();

    model.close();
    model.close();
    assertThat(loaded).isEqualTo("model 1");
    assertThat(closed).hasValue(1);
    assertThatThrownBy(model::get).isInstanceOf(IllegalStateException.class);
    assertThat(model.fault(LazyLoadedTest::fail)).isEmpty();
  }

  private LazyLoaded<String> sound() {
    return new LazyLoaded<>(
        "test", () -> "model " + loads.incrementAndGet(), m -> closed.incrementAndGet());
  }

  private String broken() throws InvalidModelException {
    throw new InvalidModelException("broken " + loads.incrementAndGet());
  }

  private static void fail() throws InvalidModelException {
    throw new InvalidModelException("not there");
  }
}
