package org.gainsay.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gainsay.document.Document;

/**
 * Entry points for assertions about texts, in tests annotated with {@link ClaimTest}.
 *
 * <pre>{@code
 * assertThat("The office is closed on Mondays.").contradicts("The office is open every day.");
 * assertThatResources("faq.md", "prices.md").isConsistent();
 * }</pre>
 *
 * <p>Works on the thread that the test runs on; on threads of its own a test uses {@link
 * SoftClaimAssertions}.
 */
public final class ClaimAssertions {
  private ClaimAssertions() {}

  /** About a text that is given here: a statement, an answer of a program. */
  public static TextAssert assertThat(String text) {
    return new TextAssert(TestTexts.current().text(text));
  }

  /** About files, or folders with all that is in them. */
  public static TextAssert assertThat(Path... paths) {
    return new TextAssert(TestTexts.current().files(List.of(paths)));
  }

  /** About documents. */
  public static TextAssert assertThat(Document... documents) {
    return new TextAssert(TestTexts.current().documents(List.of(documents)));
  }

  /** About files or folders among the test resources. */
  public static TextAssert assertThatResources(String... names) {
    return assertThat(Arrays.stream(names).map(ClaimAssertions::resource).toArray(Path[]::new));
  }

  /** A file or folder among the test resources. */
  public static Path resource(String name) {
    return TestTexts.current().resource(name);
  }

  /** Makes all assertions and tells of all that fail. */
  public static void assertSoftly(Consumer<SoftClaimAssertions> assertions) {
    SoftClaimAssertions soft = new SoftClaimAssertions(TestTexts.current());
    assertions.accept(soft);
    soft.assertAll();
  }
}
