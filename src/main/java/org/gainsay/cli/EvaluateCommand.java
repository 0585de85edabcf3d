package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gainsay.ContradictionChecker;
import org.gainsay.conflict.PairEvidence;
import org.gainsay.evaluate.Evaluation;
import org.gainsay.evaluate.Evaluation.Scored;
import org.gainsay.evaluate.EvaluationJson;
import org.gainsay.evaluate.EvaluationText;
import org.gainsay.evaluate.EvidenceTable;
import org.gainsay.evaluate.GoldReader;
import org.gainsay.evaluate.GoldSet;
import org.gainsay.evaluate.InvalidGoldException;
import org.gainsay.evaluate.Losses;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures findings and claims against annotated documents. */
@Command(
    name = "evaluate",
    description = {
      "Measures how well findings, speakers and attributions agree with annotated documents.",
      "GOLD is a gold.json with its documents beside it, an attributions.json with its documents in"
          + " text/, a folder that holds one, or a folder of such folders."
    },
    exitCodeList = {
      ExitCodes.HELP_DONE,
      ExitCodes.HELP_INTERNAL_ERROR,
      ExitCodes.HELP_USAGE,
      ExitCodes.HELP_UNREADABLE_INPUT,
      ExitCodes.HELP_INTERRUPTED
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gainsay evaluate seeds",
      "  gainsay evaluate --verbose stories/ articles.json --documents articles/"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "GOLD", arity = "1..*", description = "Gold files or their folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--documents",
      paramLabel = "FOLDER",
      description = "Where the documents of a gold file are that does not lie beside them.")
  private @Nullable Path documents;

  @Option(names = "--verbose", description = "Also list all that is wrong or missed.")
  private boolean verbose;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = {
        "Also write what is known of each pair in which no rule sees a conflict, for fitting the",
        "calibration of the matcher (see models/calibration)."
      })
  private @Nullable Path evidence;

  @Option(
      names = "--losses",
      description = {
        "Also count how far the pairs came that are to be found: to a claim, to a comparison, to the",
        "language model, to the threshold. With --verbose every pair is listed."
      })
  private boolean losses;

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description = "Leave out findings with a score below X (default: ${DEFAULT-VALUE}).")
  private double threshold = ContradictionChecker.DEFAULT_THRESHOLD;

  @Option(
      names = "--without",
      paramLabel = "WHAT",
      description =
          "Leave out ${COMPLETION-CANDIDATES}, to see what they add; can be given more than once.")
  private Set<Part> without = Set.of();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final LimitOptions limits = new LimitOptions();

  private boolean incomplete;

  /** What finds conflicts besides the model, and what keeps false ones out. */
  enum Part {
    RULES,
    GUARDS;

    void leaveOut(ContradictionChecker.Builder builder) {
      switch (this) {
        case RULES -> builder.rules(ImmutableList.of());
        case GUARDS -> builder.guards(ImmutableList.of());
      }
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  EvaluateCommand(Session session) {
    this.session = session;
  }

  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Inputs.requireNames(paths, spec);
    ImmutableList<GoldSet> sets = sets();
    if (sets.isEmpty()) {
      return ExitCodes.UNREADABLE_INPUT; // and no model is loaded for nothing
    }
    ImmutableList.Builder<Scored> scored = ImmutableList.builder();
    EvidenceTable table = new EvidenceTable();
    Losses lost = new Losses(threshold);
    boolean interrupted = false;
    try (ProgressBars progress = options.progress(session);
        ContradictionChecker checker = checker(progress)) {
      for (GoldSet set : sets) {
        Report report = report(set, checker);
        interrupted = Thread.interrupted() || session.interrupted().getAsBoolean();
        if (interrupted) {
          break; // figures over half a set would mislead
        }
        problems(set, report);
        scored.add(new Scored(set.name(), set.kind(), set.score(report)));
        if (evidence != null || losses) {
          ImmutableList<PairEvidence> known = checker.evidence(report);
          table.add(set, report, known);
          lost.add(set, report, known);
        }
      }
    }
    if (evidence != null) {
      Output.write(evidence, table::write);
    }
    if (losses) {
      lost.write(verbose, session.out());
    }
    Evaluation evaluation = new Evaluation(scored.build());
    switch (format) {
      case TEXT -> new EvaluationText(verbose).write(evaluation, session.out());
      case JSON -> new EvaluationJson(verbose).write(evaluation, session.out());
    }
    session.out().flush();
    if (interrupted) {
      return ExitCodes.INTERRUPTED;
    }
    return incomplete ? ExitCodes.UNREADABLE_INPUT : ExitCodes.OK;
  }

  private ContradictionChecker checker(ProgressBars progress) {
    ContradictionChecker.Builder builder =
        model
            .applyTo(limits.applyTo(options.builder(session, progress)), session)
            .threshold(FindingOptions.checked(threshold, spec));
    without.forEach(part -> part.leaveOut(builder));
    return builder.build();
  }

  /** The sets that can be read; what is wrong with the others is told. */
  private ImmutableList<GoldSet> sets() {
    GoldReader reader = new GoldReader(Optional.ofNullable(documents));
    ImmutableList.Builder<GoldSet> sets = ImmutableList.builder();
    for (Path path : paths) {
      try {
        sets.addAll(reader.read(path));
      } catch (InvalidGoldException e) {
        unreadable(String.valueOf(e.getMessage()));
      }
    }
    return sets.build();
  }

  private static Report report(GoldSet set, ContradictionChecker checker) {
    List<Path> folder = List.of(set.folder());
    return switch (set.kind()) {
      case CONFLICTS -> checker.checkFiles(folder);
      case ATTRIBUTION -> checker.claimsInFiles(folder);
    };
  }

  private void problems(GoldSet set, Report report) {
    for (Problem problem : report.problems()) {
      if (problem.kind() == Problem.Kind.UNREAD) {
        unreadable(set.name() + ": " + problem.document() + ": " + problem.message());
      }
    }
    Set<String> read =
        report.documents().stream()
            .map(d -> Path.of(d.source().orElse(d.id())).getFileName())
            .map(String::valueOf)
            .collect(Collectors.toSet());
    for (String missing : Sets.difference(set.documents(), read)) {
      unreadable(set.name() + ": " + missing + ": no such document in " + set.folder());
    }
  }

  private void unreadable(String message) {
    incomplete = true;
    session.err().println("gainsay: " + message);
  }
}
