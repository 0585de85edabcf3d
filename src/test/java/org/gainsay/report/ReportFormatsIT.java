package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.ContradictionChecker;
import org.junit.jupiter.api.Test;

/** The formats of one run over real documents, each read back by its own library. */
final class ReportFormatsIT {
  private static final Path ARTICLES =
      Path.of(System.getProperty("gainsay.gold", "../shared/gold"))
          .toAbsolutePath()
          .resolveSibling("seeds");

  @Test
  void agreeOnTheFindingsOfTheSampleDocuments() throws Exception {
    agree(Path.of("seeds"));
  }

  @Test
  void agreeOnTheFindingsOfTheArticles() throws Exception {
    assumeTrue(
        Files.isDirectory(ARTICLES),
        () -> ARTICLES + " is not there (set -Dgainsay.gold=FOLDER beside it); nothing compared");
    agree(ARTICLES);
  }

  private static void agree(Path folder) throws Exception {
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      Report report = checker.checkFiles(List.of(folder));

      assertThat(report.conflicts()).isNotEmpty();
      assertThat(ReportFormatsTest.Counts.of(report)).containsOnly(report.conflicts().size());
      assertThat(Baseline.of(report.conflicts()).applyTo(report).conflicts()).isEmpty();
    }
  }
}
