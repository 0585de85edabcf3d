package org.gainsay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

final class ClaimExtensionTest {
  private static final IllegalStateException THROWN = new IllegalStateException("the test's own");

  @Test
  void whatFailedSoftlyIsToldBesideWhatTheTestThrew() {
    new ClaimExtension().afterEach(context(Optional.of(THROWN)));

    assertThat(THROWN.getSuppressed())
        .singleElement()
        .isInstanceOf(AssertionError.class)
        .asString()
        .contains("softly");
    assertThatThrownBy(() -> new ClaimExtension().afterEach(context(Optional.empty())))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("softly");
  }

  /** Of a test with a soft assertion that failed. */
  private static ExtensionContext context(Optional<Throwable> thrown) {
    try (ContradictionChecker checker =
        ContradictionChecker.builder().loadWhenNeeded().withoutModel().build()) {
      SoftClaimAssertions soft =
          new SoftClaimAssertions(new TestTexts(checker, ClaimExtensionTest.class, ""));
      soft.fail("softly");
      Store store = answering(Store.class, "get", soft);
      return answering(ExtensionContext.class, "getStore", store, "getExecutionException", thrown);
    }
  }

  private static <T> T answering(Class<T> type, Object... answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              for (int i = 0; i < answers.length; i += 2) {
                if (method.getName().equals(answers[i])) {
                  return answers[i + 1];
                }
              }
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
