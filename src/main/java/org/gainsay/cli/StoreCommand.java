package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gainsay.ClaimStore;
import org.gainsay.ContradictionChecker;
import org.gainsay.conflict.Conflict;
import org.gainsay.report.Report;
import org.gainsay.report.ReportFormat;
import org.gainsay.report.ReportWriter;
import org.gainsay.report.Summary;
import org.gainsay.report.TextReport;
import org.gainsay.store.ClaimDatabase.Outcome;
import org.gainsay.store.ClaimDatabase.Size;
import org.gainsay.store.State;
import org.gainsay.store.StoredFinding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what is known between runs. Its commands are methods, as each is a few lines. */
@Command(
    name = "store",
    description = {
      "Keeps documents, their claims and what conflicts in a file between runs.",
      "add reads documents and tells what conflicts with all that is known; ask does so for a"
          + " statement, and stores nothing."
    },
    synopsisSubcommandLabel = "(add | ask | list | check | dismiss | accept | reopen | withdraw)",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gainsay store add known.db articles/",
      "  gainsay store ask known.db --speaker \"Ida Venn\" \"I never met Dana Roe.\"",
      "  gainsay store dismiss known.db 4f21c09ab3 \"another Roe\""
    })
final class StoreCommand implements Runnable {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  StoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what to do with the store is missing");
  }

  /** The file, and how a run over it goes. */
  static final class StoreOptions {
    @Parameters(index = "0", paramLabel = "FILE.db", description = "The store.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Mixin private final FindingOptions findings = new FindingOptions();

    @Mixin private final ModelOptions model = new ModelOptions();

    @Mixin private final RunOptions options = new RunOptions();

    @Mixin private final LimitOptions limits = new LimitOptions();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
        names = "--color",
        paramLabel = "WHEN",
        description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Colour colour = Colour.AUTO;

    /** A report has only the documents and claims of its findings; so much was looked at. */
    ReportWriter writer(Session session, Size size) {
      if (format != ReportFormat.TEXT) {
        return format.writer();
      }
      return new TextReport(
              session.terminal().columns(), colour.on(session.terminal().out(), session.terminal()))
          .counting(size.documents(), size.claims());
    }
  }

  /** Works on an open store. */
  @FunctionalInterface
  private interface Work<T> {
    T on(ClaimStore store) throws IOException;
  }

  private <T> T open(StoreOptions store, boolean mustExist, Work<T> work) throws IOException {
    if (mustExist && !store.file.toFile().exists()) {
      throw new ParameterException(spec.commandLine(), "no such store: " + store.file);
    }
    try (ProgressBars progress = store.options.progress(session);
        ContradictionChecker checker =
            store
                .findings
                .applyTo(
                    store.model.applyTo(
                        store.limits.applyTo(store.options.builder(session, progress)), session))
                .build();
        ClaimStore opened = ClaimStore.open(store.file, checker)) {
      return work.on(opened);
    }
  }

  private int tell(Report report, Size size, StoreOptions store) throws IOException {
    boolean interrupted = Thread.interrupted(); // else writing would fail
    store.writer(session, size).write(report, session.out());
    session.out().flush();
    return interrupted || session.interrupted().getAsBoolean()
        ? ExitCodes.INTERRUPTED
        : store.findings.exitCode(report);
  }

  @Command(
      name = "add",
      description = {
        "Adds documents and tells what conflicts that did not before.",
        "A file that was added before is replaced; the same content is not added twice. Rules alone"
            + " are heard, so that the findings are those of all documents compared at once: see"
            + " check."
      })
  int add(
      @Mixin StoreOptions store,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "PATH",
              description = "Files, or folders with all that is in them.")
          List<Path> paths)
      throws IOException {
    Inputs.requireNames(paths, spec);
    return open(
        store,
        false,
        opened -> {
          ClaimStore.Addition added = opened.addFiles(paths);
          if (store.format == ReportFormat.TEXT) {
            session.out().write(summary(added.outcomes()) + "\n");
          }
          return tell(added.report(), opened.size(added.outcomes().keySet()), store);
        });
  }

  private static String summary(Map<String, Outcome> outcomes) {
    return String.format(
        "Added %d, replaced %d, known already %d.",
        count(outcomes, Outcome.ADDED),
        count(outcomes, Outcome.REPLACED),
        count(outcomes, Outcome.KNOWN));
  }

  private static long count(Map<String, Outcome> outcomes, Outcome which) {
    return outcomes.values().stream().filter(o -> o == which).count();
  }

  @Command(name = "ask", description = "Tells what conflicts with a statement, and stores nothing.")
  int ask(
      @Mixin StoreOptions store,
      @Parameters(index = "1", paramLabel = "STATEMENT", description = "One sentence or more.")
          String statement,
      @Option(names = "--speaker", paramLabel = "NAME", description = "Who says it, in full.")
          @Nullable String speaker,
      @Option(names = "--date", paramLabel = "DATE", description = "When: 2024-05-03.")
          @Nullable LocalDate date)
      throws IOException {
    Statements.requireText(statement, statement, spec);
    return open(
        store, true, opened -> tell(opened.ask(statement, speaker, date), opened.size(), store));
  }

  @Command(
      name = "list",
      description = {
        "Lists the findings and what was decided about them.",
        "Ends with 0 whatever there is; check says whether any is open."
      })
  int list(
      @Mixin StoreOptions store,
      @Option(names = "--all", description = "Also those that were decided.") boolean all)
      throws IOException {
    return open(
        store,
        true,
        opened -> {
          Predicate<Conflict> wanted = c -> c.judgement().score() >= store.findings.asked();
          if (store.format != ReportFormat.TEXT) {
            tell(opened.report().onlyConflicts(wanted), opened.size(), store);
            return ExitCodes.OK;
          }
          for (StoredFinding finding : opened.findings()) {
            if ((all || finding.state() == State.OPEN) && wanted.test(finding.conflict())) {
              session.out().write(FindingLine.of(finding));
            }
          }
          Size size = opened.size();
          session
              .out()
              .write(
                  Summary.count(size.documents(), "document")
                      + ", "
                      + Summary.count(size.claims(), "claim")
                      + ".\n");
          return ExitCodes.OK;
        });
  }

  @Command(
      name = "check",
      description = {
        "Compares all that is stored once more, and hears the language model.",
        "Also looks whether the file is sound."
      })
  int check(@Mixin StoreOptions store) throws IOException {
    return open(store, true, opened -> tell(opened.check(), opened.size(), store));
  }

  @Command(name = "dismiss", description = "Sets a finding aside: it is wrong, or no news.")
  int dismiss(
      @Mixin StoreOptions store,
      @Parameters(index = "1", paramLabel = "ID", description = "The finding.") String id,
      @Parameters(index = "2", paramLabel = "REASON", description = "Why.") String reason)
      throws IOException {
    return decide(store, id, opened -> opened.dismiss(id, reason));
  }

  @Command(name = "accept", description = "Notes that a finding is right.")
  int accept(
      @Mixin StoreOptions store,
      @Parameters(index = "1", paramLabel = "ID", description = "The finding.") String id)
      throws IOException {
    return decide(store, id, opened -> opened.accept(id, ""));
  }

  @Command(name = "reopen", description = "Takes a decision about a finding back.")
  int reopen(
      @Mixin StoreOptions store,
      @Parameters(index = "1", paramLabel = "ID", description = "The finding.") String id)
      throws IOException {
    return decide(store, id, opened -> opened.reopen(id));
  }

  private int decide(StoreOptions store, String id, Work<Boolean> decision) throws IOException {
    if (!open(store, true, decision)) {
      throw new ParameterException(spec.commandLine(), "no such finding: " + id);
    }
    return ExitCodes.OK;
  }

  @Command(
      name = "withdraw",
      description = "Takes a document out of the store, with its claims and findings.")
  int withdraw(
      @Mixin StoreOptions store,
      @Parameters(index = "1", paramLabel = "DOCUMENT", description = "Its name in the store.")
          String document)
      throws IOException {
    if (!open(store, true, opened -> opened.withdraw(document))) {
      throw new ParameterException(spec.commandLine(), "no such document: " + document);
    }
    return ExitCodes.OK;
  }
}
