package org.gainsay.report;

import java.util.Locale;
import org.gainsay.conflict.Conflict;

/**
 * A finding that a report does not count, because somebody has looked at it. Immutable.
 *
 * @param conflict the finding
 * @param kind how it was set aside
 * @param reason why, in the words of whoever did; empty if it was only accepted
 */
public record SetAside(Conflict conflict, Kind kind, String reason) {

  /** How a finding was set aside. */
  public enum Kind {
    /** It stands in the {@link Baseline}. */
    ACCEPTED,
    /** One of the {@link Suppressions} names it. */
    SUPPRESSED;

    /** The word that reports use: "accepted". */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
