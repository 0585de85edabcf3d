package org.gainsay.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a wrong command line, in the words of its user rather than of the parser. */
final class UsageMessage {
  private static final Pattern ONE_OF =
      Pattern.compile("expected one of \\[([^\\]]+)\\] \\(case-insensitive\\) but was '(.*)'");

  private UsageMessage() {}

  /** One line. */
  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()
        && !unmatched.getUnmatched().isEmpty()) {
      String argument = "'" + unmatched.getUnmatched().get(0) + "'";
      return e.getCommandLine().getParent() == null
          ? "no such command: " + argument
          : tooMany(e.getCommandLine().getCommandName(), argument);
    }
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    Matcher values = ONE_OF.matcher(message);
    return values
        .replaceFirst(
            found ->
                Matcher.quoteReplacement(
                    "expected one of "
                        + found.group(1).toLowerCase(Locale.ROOT)
                        + ", not '"
                        + found.group(2)
                        + "'"))
        .replaceFirst(
            "cannot convert '(.*)' to .*LocalDate \\(.*$",
            "expected a date such as 2017-03-01, not '$1'")
        .replaceFirst("is not a double$", "is not a number")
        .replaceFirst("is not an int$", "is not a whole number");
  }

  private static String tooMany(String command, String argument) {
    boolean twoStatements = command.equals("check") || command.equals("why");
    return "one argument too many: "
        + argument
        + (twoStatements ? "; put each statement in quotation marks" : "");
  }
}
