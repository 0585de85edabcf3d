package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.ContradictionChecker;
import org.gainsay.claim.Claim;
import org.gainsay.report.Comparison;
import org.gainsay.report.ComparisonText;
import org.gainsay.report.Report;
import org.gainsay.report.ReportedClaims;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    footer = {
      "  gainsay why \"Nobody was hurt.\" \"Two people were hurt in May.\"",
      "  gainsay why a.txt#3 b.txt#7 --report report.json"
    })
final class WhyCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "A statement, of one sentence or more; with --report the id of a claim.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another.")
  private String second = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = {
        "A and B are ids of claims in this JSON report. Its documents are read again, and the two",
        "claims are held against each other as they are in a report."
      })
  private @Nullable Path report;

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
    if (report != null) {
      return pairOf(report);
    }
    Comparison comparison;
    try (ContradictionChecker checker =
        model.applyTo(session.checkers().get().threads(2), session).build()) {
      comparison = checker.check(first, second);
    }
    text().writeAll(comparison, session.out());
    return Thread.interrupted() ? ExitCodes.INTERRUPTED : ExitCodes.OK;
  }

  private int pairOf(Path file) throws IOException {
    ReportedClaims reported;
    try {
      reported = ReportedClaims.read(file);
    } catch (IOException e) {
      session.err().println("gainsay: cannot be read: " + e.getMessage());
      return ExitCodes.UNREADABLE_INPUT;
    }
    for (String id : List.of(first, second)) {
      if (!reported.has(id)) {
        throw new ParameterException(
            spec.commandLine(), "no claim '" + id + "' in " + file.getFileName());
      }
    }
    if (first.equals(second)) {
      throw new ParameterException(spec.commandLine(), "twice the same claim");
    }
    try (ContradictionChecker checker =
        model.applyTo(session.checkers().get().threads(2), session).build()) {
      Report read = checker.claimsInFiles(reported.files());
      Optional<Claim> a = reported.in(read, first);
      Optional<Claim> b = reported.in(read, second);
      if (a.isEmpty() || b.isEmpty()) {
        session
            .err()
            .println(
                "gainsay: the documents, or Gainsay, have changed since " + file.getFileName());
        return ExitCodes.UNREADABLE_INPUT;
      }
      text().writePair(a.get(), b.get(), checker.why(read, a.get(), b.get()), session.out());
    }
    return Thread.interrupted() ? ExitCodes.INTERRUPTED : ExitCodes.OK;
  }

  private ComparisonText text() {
    return new ComparisonText(
        session.terminal().columns(), colour.on(session.terminal().out(), session.terminal()));
  }
}
