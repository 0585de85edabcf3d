package org.gainsay.store;

import java.util.Locale;

/** What somebody decided about a finding. */
public enum State {
  /** Nobody has decided yet. */
  OPEN,
  /** It is right. */
  ACCEPTED,
  /** It is wrong, or no news. */
  DISMISSED;

  /** The word that people read: "open". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
