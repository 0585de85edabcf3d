package org.gainsay;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.ClaimExtractor;
import org.junit.jupiter.api.Test;

final class ClosedCheckerTest {
  @Test
  void whateverIsAskedOfAClosedCheckerIsToldSo() throws UnreadableDocumentException {
    ClaimExtractor nothing =
        document -> new ClaimExtractor.ExtractedClaims(ImmutableList.of(), ImmutableList.of());
    Document document = DocumentReaders.readText("a", "It rained.");
    ContradictionChecker checker =
        ContradictionChecker.builder().extractor(nothing).withoutModel().build();
    checker.close();
    checker.close();

    for (ThrowingCallable asked :
        List.<ThrowingCallable>of(
            () -> checker.check("It rained.", "It did not rain."),
            () -> checker.check(document),
            () -> checker.checkFiles(List.of(Path.of("README.md"))),
            () -> checker.claimsInFiles(List.of(Path.of("README.md"))))) {
      assertThatThrownBy(asked)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the checker is closed");
    }
  }
}
