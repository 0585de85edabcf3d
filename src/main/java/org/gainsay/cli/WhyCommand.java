package org.gainsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gainsay.ContradictionChecker;
import org.gainsay.report.Comparison;
import org.gainsay.report.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows everything that was considered about two statements. */
@Command(
    name = "why",
    description = {
      "Shows all that was considered about two statements.",
      "That is, the claims found in each and what every pair of them comes to, whether the"
          + " statements conflict or not."
    },
    exitCodeList = {
      ExitCodes.HELP_DONE,
      ExitCodes.HELP_INTERNAL_ERROR,
      ExitCodes.HELP_USAGE,
      ExitCodes.HELP_UNREADABLE_INPUT,
      ExitCodes.HELP_INTERRUPTED
    },
    footerHeading = "%nExample:%n",
    footer = "  gainsay why \"Nobody was hurt.\" \"Two people were hurt in May.\"")
final class WhyCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A statement, of one sentence or more.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String second = "";

  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  WhyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Statements.requireText(first, second, spec);
    Comparison comparison;
    try (ContradictionChecker checker =
        model.applyTo(session.checkers().get().threads(2), session).build()) {
      comparison = checker.check(first, second);
    }
    new ComparisonText(
            session.terminal().columns(), colour.on(session.terminal().out(), session.terminal()))
        .writeAll(comparison, session.out());
    return Thread.interrupted() ? ExitCodes.INTERRUPTED : ExitCodes.OK;
  }
}
