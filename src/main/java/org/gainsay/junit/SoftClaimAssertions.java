package org.gainsay.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractSoftAssertions;
import org.gainsay.document.Document;

/**
 * Assertions about texts that do not stop at the first failure. As a parameter of a test method
 * they are checked after the test, and may be used on any thread, one at a time.
 */
public final class SoftClaimAssertions extends AbstractSoftAssertions {
  private final TestTexts texts;

  SoftClaimAssertions(TestTexts texts) {
    this.texts = texts;
  }

  /** About a text that is given here. */
  public TextAssert assertThat(String text) {
    return soft(texts.text(text));
  }

  /** About files, or folders with all that is in them. */
  public TextAssert assertThat(Path... paths) {
    return soft(texts.files(List.of(paths)));
  }

  /** About documents. */
  public TextAssert assertThat(Document... documents) {
    return soft(texts.documents(List.of(documents)));
  }

  /** About files or folders among the test resources. */
  public TextAssert assertThatResources(String... names) {
    return assertThat(Arrays.stream(names).map(texts::resource).toArray(Path[]::new));
  }

  private TextAssert soft(TextUnderTest text) {
    return proxy(TextAssert.class, TextUnderTest.class, text);
  }
}
