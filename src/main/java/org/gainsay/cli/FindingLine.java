package org.gainsay.cli;

import java.util.Locale;
import org.gainsay.claim.Claim;
import org.gainsay.store.State;
import org.gainsay.store.StoredFinding;

/** A stored finding in three lines. */
final class FindingLine {
  private FindingLine() {}

  static String of(StoredFinding finding) {
    return String.format(
        Locale.ROOT,
        "%s  %s, score %.2f%s%s\n  %s\n  %s\n",
        finding.conflict().id(),
        finding.conflict().judgement().verdict().label(),
        finding.conflict().judgement().score(),
        finding.byModel() ? ", by the language model" : "",
        decision(finding),
        side(finding.conflict().pair().a()),
        side(finding.conflict().pair().b()));
  }

  private static String decision(StoredFinding finding) {
    if (finding.state() == State.OPEN) {
      return "";
    }
    return ", "
        + finding.state().label()
        + (finding.reason().isEmpty() ? "" : ": " + line(finding.reason()));
  }

  private static String side(Claim claim) {
    return line(claim.document()) + ": “" + line(claim.evidence().quote()) + "”";
  }

  /** On one line, and without what a terminal would take for a command. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
