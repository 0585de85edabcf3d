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

/** Says whether two statements conflict. */
@Command(
    name = "check",
    description = {
      "Says whether two statements conflict, and why.",
      "A finding with a score below --threshold is shown and does not count. What the language"
          + " model alone sees is a finding from 0.6 on, whatever lower threshold is asked for."
    },
    footerHeading = "%nExample:%n",
    footer = "  gainsay check \"The mayor resigned on Monday.\" \"The mayor is still in office.\"")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "A statement, of one sentence or more.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String second = "";

  @Mixin private final FindingOptions findings = new FindingOptions();

  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Statements.requireText(first, second, spec);
    Comparison comparison;
    try (ContradictionChecker checker =
        findings.applyTo(model.applyTo(session.checkers().get().threads(2), session)).build()) {
      comparison = checker.check(first, second);
    }
    boolean interrupted = Thread.interrupted();
    new ComparisonText(
            session.terminal().columns(), colour.on(session.terminal().out(), session.terminal()))
        .writeVerdict(comparison, findings.threshold(), session.out());
    return interrupted ? ExitCodes.INTERRUPTED : findings.exitCode(comparison);
  }
}
