package org.gainsay.cli;

/** What a command's exit status says, as PMD and picocli have it. */
final class ExitCodes {
  static final int OK = 0;
  static final int INTERNAL_ERROR = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 4;
  static final int UNREADABLE_INPUT = 5;
  static final int INTERRUPTED = 130;

  /** What help pages say of them. */
  static final String HELP_OK = "0:No findings at or above --fail-on";

  static final String HELP_DONE = "0:Done";
  static final String HELP_INTERNAL_ERROR =
      "1:An error of Gainsay itself, or a file that cannot be written";
  static final String HELP_USAGE = "2:The command line is wrong";
  static final String HELP_FINDINGS = "4:Findings at or above --fail-on";
  static final String HELP_UNREADABLE_INPUT =
      "5:Some input, or the language model, could not be read; the rest is reported";
  static final String HELP_INTERRUPTED = "130:Interrupted; what was done is reported";

  private ExitCodes() {}
}
