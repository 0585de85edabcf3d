package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.report.Problem;

/** A {@link Problem} that travels. Immutable. */
record ProblemRow(String document, String message, Problem.Kind kind) implements Serializable {

  static ProblemRow of(Problem problem) {
    return new ProblemRow(problem.document(), problem.message(), problem.kind());
  }

  Problem problem() {
    return new Problem(document, message, kind);
  }
}
