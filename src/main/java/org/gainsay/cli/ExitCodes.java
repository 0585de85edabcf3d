package org.gainsay.cli;

/** What a command's exit status says, as PMD and picocli have it. */
final class ExitCodes {
  static final int OK = 0;
  static final int INTERNAL_ERROR = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 4;
  static final int UNREADABLE_INPUT = 5;
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
