package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** The problems as terminal text: one paragraph each. */
final class ProblemText {
  private final TextPage page;

  ProblemText(TextPage page) {
    this.page = page;
  }

  void write(Report report) throws IOException {
    ImmutableList<Problem> problems = report.problems();
    if (problems.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("", Style.BOLD, problems.size() == 1 ? "Problem" : "Problems");
    for (Problem problem : problems) {
      page.paragraph("  ", "    ", Style.PLAIN, report.placeOf(problem) + ": " + problem.message());
    }
  }
}
