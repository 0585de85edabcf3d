package org.gainsay.report;

import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.conflict.Verdict;

/** The mildest findings that make a check fail. */
public enum FailOn {
  /** Two claims cannot both be true. */
  CONTRADICTION,
  /** The same, or two claims cannot both be true unless something named reconciles them. */
  TENSION,
  /** Nothing makes it fail. */
  NONE;

  /** Whether the report has such a finding. A reversal is no fault of a text. */
  public boolean failsOn(Report report) {
    return failsOn(report.conflicts().stream().map(c -> c.judgement().verdict()));
  }

  /** Whether the comparison comes to such a finding, with the score given at least. */
  public boolean failsOn(Comparison comparison, double threshold) {
    return failsOn(
        Stream.of(comparison.judgement())
            .filter(j -> j.verdict().isFinding() && j.score() >= threshold)
            .map(j -> j.verdict()));
  }

  private boolean failsOn(Stream<Verdict> verdicts) {
    return switch (this) {
      case CONTRADICTION -> verdicts.anyMatch(v -> v == Verdict.CONTRADICTION);
      case TENSION -> verdicts.anyMatch(v -> v == Verdict.CONTRADICTION || v == Verdict.TENSION);
      case NONE -> false;
    };
  }

  /** The word that users type. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
