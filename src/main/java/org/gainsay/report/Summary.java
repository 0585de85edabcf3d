package org.gainsay.report;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.conflict.Verdict;

/** What a report comes to, in a sentence. */
public final class Summary {
  private Summary() {}

  /** "2 documents, 3 claims: 1 tension, 2 problems." */
  static String of(Report report) {
    return of(report, report.documents().size(), report.claims().size());
  }

  /** The same of a report that has only some of so many documents and claims. */
  static String of(Report report, long documents, long claims) {
    List<String> verdicts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (report.count(verdict) > 0) {
        verdicts.add(count(report.count(verdict), verdict.label()));
      }
    }
    return count(documents, "document")
        + ", "
        + count(claims, "claim")
        + ": "
        + (verdicts.isEmpty() ? none(report) : String.join(", ", verdicts) + leftOut(report))
        + setAside(report, SetAside.Kind.ACCEPTED)
        + setAside(report, SetAside.Kind.SUPPRESSED)
        + (report.problems().isEmpty() ? "" : ", " + count(report.problems().size(), "problem"))
        + ".";
  }

  /** A reader who asked for some findings only must not take the others for none. */
  private static String none(Report report) {
    return report.leftOut() == 0
        ? "no conflicts found"
        : "no conflicts that are asked for, " + count(report.leftOut(), "finding") + " left out";
  }

  private static String leftOut(Report report) {
    return report.leftOut() == 0 ? "" : ", " + report.leftOut() + " left out";
  }

  private static String setAside(Report report, SetAside.Kind kind) {
    long count = report.setAside().stream().filter(a -> a.kind() == kind).count();
    return count == 0 ? "" : ", " + count + " " + kind.label();
  }

  /** "1 claim", "2 claims". */
  public static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
