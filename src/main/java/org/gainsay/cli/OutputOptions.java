package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.report.Report;
import org.gainsay.report.ReportFormat;
import org.gainsay.report.ReportWriter;
import org.gainsay.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which formats a report is written, and where. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Converter.class,
      description = {
        "text (the default), json, jsonl, markdown, csv, html, sarif or jsonld;"
            + " with a file, as in html=report.html, as often as you like."
      })
  private List<ReportTarget> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to a file: where to put the format that names none.")
  private @Nullable Path out;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  /** What is to be written, each with its place. Fails if two would be written to one place. */
  private List<ReportTarget> targets() {
    List<ReportTarget> targets = new ArrayList<>();
    Set<Optional<Path>> places = new HashSet<>();
    List<ReportTarget> wanted =
        formats.isEmpty()
            ? List.of(new ReportTarget(ReportFormat.TEXT, Optional.empty()))
            : formats;
    for (ReportTarget target : wanted) {
      Optional<Path> file = target.file().or(() -> Optional.ofNullable(out));
      if (!places.add(file.map(f -> f.toAbsolutePath().normalize()))) {
        throw new ParameterException(
            spec.commandLine(),
            "two formats for "
                + file.map(Path::toString).orElse("standard output")
                + "; name a file for each: --format html=FILE");
      }
      targets.add(new ReportTarget(target.format(), file));
    }
    if (out != null && formats.stream().noneMatch(t -> t.file().isEmpty()) && !formats.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--out is for a format without a file, and there is none");
    }
    return targets;
  }

  /**
   * Looks whether everything could be written.
   *
   * @throws IOException if not
   */
  void requireWritable() throws IOException {
    for (ReportTarget target : targets()) {
      if (target.file().isPresent()) {
        Output.requireWritable(target.file().get());
      }
    }
  }

  /** The files that are written. */
  List<Path> files() {
    return targets().stream().flatMap(target -> target.file().stream()).toList();
  }

  /** Writes the report in all formats. */
  void write(Report report, Session session) throws IOException {
    for (ReportTarget target : targets()) {
      Results.write(target.file(), writer(target, session), report, session);
    }
  }

  private ReportWriter writer(ReportTarget target, Session session) {
    if (target.format() != ReportFormat.TEXT) {
      return target.format().writer();
    }
    boolean toTerminal = target.file().isEmpty() && session.terminal().out();
    int columns = toTerminal ? session.terminal().columns() : TextReport.USUAL_COLUMNS;
    return new TextReport(columns, colour.on(toTerminal, session.terminal()));
  }
}
