package org.gainsay.cli;

import java.util.Map;

/**
 * What is known of the terminal. Java 17 cannot ask for it, so the launcher says which streams are
 * terminals and how wide.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns its width
 * @param colours whether it shows colours, and the user has not forbidden them
 */
record Terminal(boolean out, boolean err, int columns, boolean colours) {
  /** Set by the launcher: "out", "err", "out,err" or nothing. */
  private static final String STREAMS = "gainsay.terminal";

  private static final String COLUMNS = "gainsay.columns";
  private static final int USUAL_COLUMNS = 80;

  /** The terminal of this process. */
  static Terminal current() {
    return of(System.getProperty(STREAMS, ""), System.getProperty(COLUMNS, ""), System.getenv());
  }

  static Terminal of(String streams, String columns, Map<String, String> environment) {
    boolean capable =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        streams.contains("out"), streams.contains("err"), columns(columns), capable);
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text.strip());
      return columns > 0 ? columns : USUAL_COLUMNS;
    } catch (NumberFormatException e) {
      return USUAL_COLUMNS;
    }
  }
}
