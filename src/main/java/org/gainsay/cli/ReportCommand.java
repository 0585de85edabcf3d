package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gainsay.ContradictionChecker;
import org.gainsay.GraphFormat;
import org.gainsay.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and reports which of their statements conflict. */
@Command(
    name = "report",
    description = "Reads documents and reports which of their statements conflict.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gainsay report articles/",
      "  gainsay report --format json --out report.json monday.txt tuesday.html",
      "  gainsay report --format html=report.html --format sarif=report.sarif articles/",
      "  gainsay report --baseline accepted.txt --fail-on tension docs/ && publish docs/"
    })
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all that is in them.")
  private List<Path> paths = List.of();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Mixin private final FindingOptions findings = new FindingOptions();

  @Mixin private final ReviewOptions review = new ReviewOptions();

  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(
      names = "--graph",
      paramLabel = "FILE",
      description = "Also write the claim graph, as FILE.dot, FILE.graphml or FILE.json.")
  private List<Path> graphs = List.of();

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Inputs.requireNames(paths, spec);
    Map<Path, GraphFormat> graphFormats = graphFormats();
    for (Path file : graphs) {
      Output.requireWritable(file);
    }
    output.requireWritable();
    review.prepare();
    Map<Path, String> graphTexts = new LinkedHashMap<>();
    Report found;
    try (ProgressBars progress = options.progress(session);
        ContradictionChecker checker =
            findings
                .applyTo(model.applyTo(limits.applyTo(options.builder(session, progress)), session))
                .passingOver(ownFiles())
                .build()) {
      found = checker.checkFiles(paths);
      graphFormats.forEach(
          (file, graphFormat) -> graphTexts.put(file, checker.graph(found, graphFormat)));
    }
    boolean interrupted = Thread.interrupted(); // else writing would fail
    for (Map.Entry<Path, String> graph : graphTexts.entrySet()) {
      Output.write(graph.getKey(), writer -> writer.write(graph.getValue()));
    }
    Report report = review.applyTo(found, !interrupted && !found.incomplete());
    output.write(review.limit(report), session);
    return interrupted || session.interrupted().getAsBoolean()
        ? ExitCodes.INTERRUPTED
        : findings.exitCode(report);
  }

  /** What this run reads or writes beside the documents may stand in their folder. */
  private List<Path> ownFiles() {
    return Stream.of(graphs, output.files(), review.files()).flatMap(List::stream).toList();
  }

  private Map<Path, GraphFormat> graphFormats() {
    Map<Path, GraphFormat> formats = new LinkedHashMap<>();
    for (Path file : graphs) {
      formats.put(
          file,
          GraphFormat.of(file)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--graph needs a name that ends in .dot, .graphml or .json: " + file)));
    }
    return formats;
  }
}
