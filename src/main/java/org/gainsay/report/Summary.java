package org.gainsay.report;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.conflict.Verdict;

/** What a report comes to, in a sentence. */
final class Summary {
  private Summary() {}

  /** "2 documents, 3 claims: 1 tension, 2 problems." */
  static String of(Report report) {
    List<String> verdicts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (report.count(verdict) > 0) {
        verdicts.add(count(report.count(verdict), verdict.label()));
      }
    }
    return count(report.documents().size(), "document")
        + ", "
        + count(report.claims().size(), "claim")
        + ": "
        + (verdicts.isEmpty() ? "no conflicts found" : String.join(", ", verdicts))
        + setAside(report, SetAside.Kind.ACCEPTED)
        + setAside(report, SetAside.Kind.SUPPRESSED)
        + (report.problems().isEmpty() ? "" : ", " + count(report.problems().size(), "problem"))
        + ".";
  }

  private static String setAside(Report report, SetAside.Kind kind) {
    long count = report.setAside().stream().filter(a -> a.kind() == kind).count();
    return count == 0 ? "" : ", " + count + " " + kind.label();
  }

  /** "1 claim", "2 claims". */
  static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
