package org.gainsay.junit;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests a checker, one for the whole run. Registered by {@link ClaimTest}; holds no state of
 * its own.
 */
public final class ClaimExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ClaimExtension.class);
  private static final String SOFT = "soft";

  @Override
  public void beforeAll(ExtensionContext context) {
    TestTexts.bind(texts(context));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestTexts.bind(texts(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestTexts.unbind();
    SoftClaimAssertions soft = context.getStore(NAMESPACE).get(SOFT, SoftClaimAssertions.class);
    if (soft != null) {
      check(soft, context.getExecutionException());
    }
  }

  /** What the test threw says why it ended; what failed before it may say why it threw. */
  private static void check(SoftClaimAssertions soft, Optional<Throwable> thrown) {
    try {
      soft.assertAll();
    } catch (AssertionError e) {
      if (thrown.isEmpty()) {
        throw e;
      }
      thrown.get().addSuppressed(e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestTexts.unbind();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ContradictionChecker.class || type == SoftClaimAssertions.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == ContradictionChecker.class) {
      return texts(context).checker();
    }
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            SOFT, key -> new SoftClaimAssertions(texts(context)), SoftClaimAssertions.class);
  }

  private static TestTexts texts(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    String baseline =
        context
            .getElement()
            .flatMap(e -> AnnotationSupport.findAnnotation(e, ClaimTest.class))
            .or(() -> ofClass(Optional.of(test)))
            .map(ClaimTest::baseline)
            .orElse("");
    return new TestTexts(shared(context), test, baseline);
  }

  /** The annotation of the class, or of one that it is nested in. */
  private static Optional<ClaimTest> ofClass(Optional<Class<?>> test) {
    return test.flatMap(
        type ->
            AnnotationSupport.findAnnotation(type, ClaimTest.class)
                .or(() -> ofClass(Optional.ofNullable(type.getEnclosingClass()))));
  }

  private static ContradictionChecker shared(ExtensionContext context) {
    Store run = context.getRoot().getStore(NAMESPACE);
    return run.getOrComputeIfAbsent(Shared.class, key -> new Shared(checker(context)), Shared.class)
        .checker();
  }

  private static ContradictionChecker checker(ExtensionContext context) {
    ContradictionChecker.Builder builder = ContradictionChecker.builder();
    context
        .getConfigurationParameter("gainsay.threshold", Double::valueOf)
        .ifPresent(builder::threshold);
    context
        .getConfigurationParameter("gainsay.threads", Integer::valueOf)
        .ifPresent(builder::threads);
    context
        .getConfigurationParameter("gainsay.model")
        .ifPresent(
            model -> {
              if (model.equals("none")) {
                builder.withoutModel();
              } else {
                builder.modelDirectory(Path.of(model));
              }
            });
    return builder.build();
  }

  /** The run's checker; JUnit closes it when the run is over. */
  private record Shared(ContradictionChecker checker) implements AutoCloseable {
    @Override
    public void close() {
      checker.close();
    }
  }
}
