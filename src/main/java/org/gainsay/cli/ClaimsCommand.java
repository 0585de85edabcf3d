package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gainsay.ContradictionChecker;
import org.gainsay.report.ClaimLines;
import org.gainsay.report.ClaimText;
import org.gainsay.report.JsonReport;
import org.gainsay.report.Report;
import org.gainsay.report.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows who claims what, without comparing. */
@Command(
    name = "claims",
    description = "Shows who claims what in documents, without comparing.",
    exitCodeList = {
      ExitCodes.HELP_DONE,
      ExitCodes.HELP_INTERNAL_ERROR,
      ExitCodes.HELP_USAGE,
      ExitCodes.HELP_UNREADABLE_INPUT,
      ExitCodes.HELP_INTERRUPTED
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gainsay claims article.txt",
      "  gainsay claims --format jsonl articles/ --out claims.jsonl"
    })
final class ClaimsCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all that is in them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE});"
              + " json is a report without findings, jsonl one claim a line.")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the claims to a file.")
  private @Nullable Path out;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  ClaimsCommand(Session session) {
    this.session = session;
  }

  enum Format {
    TEXT,
    JSONL,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Inputs.requireNames(paths, spec);
    if (out != null) {
      Output.requireWritable(out);
    }
    Report report;
    try (ProgressBars progress = options.progress(session);
        ContradictionChecker checker = limits.applyTo(options.builder(session, progress)).build()) {
      report = checker.claimsInFiles(paths);
    }
    boolean interrupted = Thread.interrupted(); // else writing would fail
    Results.write(Optional.ofNullable(out), writer(), report, session);
    if (interrupted || session.interrupted().getAsBoolean()) {
      return ExitCodes.INTERRUPTED;
    }
    if (format == Format.JSONL) {
      report.problems().forEach(p -> session.err().println(report.placeOf(p) + ": " + p.message()));
    }
    return report.incomplete() ? ExitCodes.UNREADABLE_INPUT : ExitCodes.OK;
  }

  private ReportWriter writer() {
    boolean toTerminal = out == null && session.terminal().out();
    return switch (format) {
      case TEXT ->
          new ClaimText(session.terminal().columns(), colour.on(toTerminal, session.terminal()));
      case JSONL -> new ClaimLines();
      case JSON -> new JsonReport();
    };
  }
}
