package org.gainsay.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class, or a test method, that asserts something of texts.
 *
 * <p>One checker serves the whole test run and is closed at its end, so that its models are loaded
 * once. Test methods may take a {@link org.gainsay.ContradictionChecker} or {@link
 * SoftClaimAssertions} as a parameter. Works where tests run in parallel.
 *
 * <p>JUnit's configuration parameters set the checker up: {@code gainsay.threshold}, {@code
 * gainsay.threads}, and {@code gainsay.model}, a directory or {@code none}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ClaimExtension.class)
public @interface ClaimTest {
  /**
   * The file of accepted findings, relative to the test resources. It need not exist.
   *
   * @see org.gainsay.report.Baseline
   */
  String baseline() default "gainsay-baseline.tsv";
}
