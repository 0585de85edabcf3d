package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** The problems as terminal text: one paragraph each. */
final class ProblemText {
  private final TextPage page;

  ProblemText(TextPage page) {
    this.page = page;
  }

  void write(ImmutableList<Problem> problems) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("", Style.BOLD, problems.size() == 1 ? "Problem" : "Problems");
    for (Problem problem : problems) {
      page.paragraph("  ", "    ", Style.PLAIN, problem.document() + ": " + problem.message());
    }
  }
}
