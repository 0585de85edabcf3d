package org.gainsay.junit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.junit.ClaimAssertions.assertSoftly;
import static org.gainsay.junit.ClaimAssertions.assertThat;
import static org.gainsay.junit.ClaimAssertions.assertThatResources;
import static org.gainsay.junit.ClaimAssertions.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.ContradictionChecker;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Baseline;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@ClaimTest(baseline = "org/gainsay/junit/accepted.tsv")
@Execution(ExecutionMode.CONCURRENT)
final class ClaimTestIT {
  private static final String FAQ = "org/gainsay/junit/faq.md";
  private static final String RULES = "org/gainsay/junit/rules.md";

  /** Every checker that was injected anywhere. */
  private static final Set<ContradictionChecker> CHECKERS = ConcurrentHashMap.newKeySet();

  @Test
  void oneCheckerServesAll(ContradictionChecker checker) {
    CHECKERS.add(checker);
    org.assertj.core.api.Assertions.assertThat(CHECKERS).hasSize(1);
  }

  @Nested
  final class InANestedClass {
    @Test
    void oneCheckerServesAll(ContradictionChecker checker) {
      ClaimTestIT.this.oneCheckerServesAll(checker);
      assertThat("The bridge was closed.").contradicts("The bridge was not closed.");
    }
  }

  @Test
  void statementsContradictOrDoNot() {
    assertThat("Ida Venn met Dana Roe in April.").contradicts("Ida Venn never met Dana Roe.");
    assertThat("Ida Venn met Dana Roe.").doesNotContradict("The bridge was closed in May.");
  }

  @Test
  void aFailureShowsBothStatementsAndWhy() {
    assertThatThrownBy(
            () ->
                assertThat("Ida Venn met Dana Roe.")
                    .doesNotContradict("Ida Venn never met Dana Roe."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("“Ida Venn met Dana Roe.”")
        .hasMessageContaining("“Ida Venn never met Dana Roe.”")
        .hasMessageContaining("CONTRADICTION · negation")
        .hasMessageContaining("both are Dana Roe");
    assertThatThrownBy(() -> assertThat("Ida Venn met Dana Roe.").contradicts("It rained."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("but it does not");
  }

  @Test
  void aFailureShowsFilesLinesAndHowToAcceptIt() {
    assertThatResources(FAQ).isConsistent();
    assertThatResources(RULES).isConsistent();
    assertThat(resource(FAQ)).contradicts(resource(RULES));
    assertThatThrownBy(() -> assertThatResources(FAQ, RULES).isConsistent())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(FAQ + ":9")
        .hasMessageContaining("“Ida Venn founded the library in 1962”")
        .hasMessageContaining(RULES + ":5")
        .hasMessageContaining("“Ida Venn never founded the library”")
        .hasMessageContaining("both are Ida Venn")
        .hasMessageContaining("accepted.tsv")
        .hasMessageContaining(
            "negation\tIda Venn founded the library in 1962\tIda Venn never founded the library");
    assertThatThrownBy(() -> assertThat(resource(FAQ)).doesNotContradict(resource(RULES)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(RULES + ":5");
    assertThatThrownBy(
            () ->
                assertThat(resource(FAQ)).doesNotContradict("Ida Venn never founded the library."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the other text:1");
  }

  @Test
  @ClaimTest(baseline = "org/gainsay/junit/founding.tsv")
  void whatIsInTheBaselineIsAccepted() {
    assertThatResources(FAQ, RULES).isConsistent();
  }

  @Test
  void filesOfOneNameAreHeldAgainstEachOther(@TempDir Path folder) throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Path sub = Files.createDirectory(docs.resolve("sub"));
    Path policy = Files.writeString(docs.resolve("policy.md"), "The bridge was closed.\n");
    Path others = Files.writeString(other.resolve("policy.md"), "The bridge was not closed.\n");
    Path deeper = Files.writeString(sub.resolve("policy.md"), "The bridge was not closed.\n");

    for (List<Path> sides : List.of(List.of(policy, others), List.of(deeper, docs))) {
      assertThatThrownBy(() -> assertThat(sides.get(0)).doesNotContradict(sides.get(1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("The bridge was not closed");
      assertThat(sides.get(0)).contradicts(sides.get(1));
    }
    // A file is no other than itself, however it is named.
    assertThat(policy).doesNotContradict(other.resolve("..").resolve("docs").resolve("policy.md"));
    Document read = TestTexts.read(DocumentReaders.standard().list(List.of(policy))).get(0);
    assertThat(read).doesNotContradict(policy);
    assertThat(read).contradicts(others);
  }

  @Test
  @ClaimTest(baseline = "org/gainsay/junit/bridge.tsv")
  void statementsThatMayConflictAreAcceptedToo() {
    assertThat("The bridge was closed.").doesNotContradict("The bridge was not closed.");
    assertThatThrownBy(
            () ->
                assertThat("Ida Venn met Dana Roe.")
                    .doesNotContradict("Ida Venn never met Dana Roe."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("bridge.tsv (tabs between the parts)\n")
        .hasMessageContaining("negation\tIda Venn met Dana Roe.\tIda Venn never met Dana Roe.");
  }

  @Test
  void statementsThatAreLessSureThanTheThresholdDoNotCount() {
    try (ContradictionChecker sure = ContradictionChecker.builder().threshold(1).build()) {
      TestTexts texts = new TestTexts(sure, ClaimTestIT.class, "");
      new TextAssert(texts.text("The bridge was closed."))
          .doesNotContradict("The bridge was not closed.");
    }
  }

  @Test
  void softAssertionsTellOfAllFailures() {
    assertThatThrownBy(
            () ->
                assertSoftly(
                    soft -> {
                      soft.assertThat("The bridge was closed.").contradicts("It rained.");
                      soft.assertThat("The bridge was closed.").isConsistent();
                      soft.assertThat("The bridge was closed.")
                          .as("bridge")
                          .doesNotContradict("The bridge was not closed.");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 failures")
        .hasMessageContaining("bridge");
  }

  @Test
  void softAssertionsAreInjected(SoftClaimAssertions soft) throws Exception {
    Thread other =
        new Thread(() -> soft.assertThat("The bridge was closed.").doesNotContradict("It rained."));
    other.start();
    other.join();
    soft.assertThatResources(FAQ).isConsistent();
  }

  @Test
  void documentsAreTextsToo() throws UnreadableDocumentException {
    Document one = DocumentReaders.readText("one", "The bridge was closed.");
    Document other = DocumentReaders.readText("other", "The bridge was not closed.");
    assertThat(one).isConsistent();
    assertThatThrownBy(() -> assertThat(one, other).isConsistent())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("other:1");
  }

  @Test
  void whatIsNotThereFailsTheTest() {
    assertThatThrownBy(() -> resource("no/such.md"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no test resource no/such.md");
    assertThatThrownBy(() -> assertThat(Path.of("no-such-folder")).isConsistent())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no such file or folder");
  }

  @Test
  void anotherThreadHasNoTest() throws Exception {
    Set<Throwable> thrown = ConcurrentHashMap.newKeySet();
    Thread other =
        new Thread(
            () -> {
              try {
                assertThat("It rained.").isConsistent();
              } catch (IllegalStateException e) {
                thrown.add(e);
              }
            });
    other.start();
    other.join();
    org.assertj.core.api.Assertions.assertThat(thrown)
        .singleElement()
        .satisfies(
            e -> org.assertj.core.api.Assertions.assertThat(e).hasMessageContaining("@ClaimTest"));
  }

  @Test
  void theBaselineFileIsWhatTheMessageGives() throws IOException {
    String text = Files.readString(resource("org/gainsay/junit/founding.tsv"));
    org.assertj.core.api.Assertions.assertThat(List.of(Baseline.parse(text).size()))
        .containsExactly(1);
  }
}
