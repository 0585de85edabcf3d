package org.gainsay.report;

/** How a stretch of terminal text looks. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  YELLOW("1;33"),
  CYAN("1;36"),
  GREEN("1;32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text in this style, or as it is without colours. */
  String paint(String text, boolean colours) {
    return !colours || this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
