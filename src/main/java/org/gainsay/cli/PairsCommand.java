package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.gainsay.ContradictionChecker;
import org.gainsay.ProgressListener.Stage;
import org.gainsay.report.Comparison;
import org.gainsay.report.ComparisonLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges many pairs of statements. */
@Command(
    name = "pairs",
    description = {
      "Judges the pairs of statements in a table.",
      "The table is tab-separated without quoting and has a header that names the columns premise"
          + " and hypothesis; others are passed over. Gives one line of JSON a row."
    },
    footerHeading = "%nExample:%n",
    footer = "  gainsay pairs statements.tsv --out verdicts.jsonl")
final class PairsCommand implements Callable<Integer> {
  /** Rows judged together: enough for the model's batches, few enough to show progress. */
  private static final int CHUNK = 64;

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE.tsv", description = "The table, in UTF-8.")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", description = "Write the lines to a file.")
  private @Nullable Path out;

  @Mixin private final RunOptions options = new RunOptions();

  PairsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Optional<StatementPairs> pairs = read();
    if (pairs.isEmpty()) {
      return ExitCodes.UNREADABLE_INPUT;
    }
    for (String problem : pairs.get().problems()) {
      session.err().println("gainsay: " + file + ": " + problem);
    }
    boolean complete;
    try (ProgressBars progress = options.progress(session);
        ContradictionChecker checker =
            session.withModel(options.builder(session, progress)).build()) {
      if (out == null) {
        complete = judge(pairs.get(), checker, progress, session.out());
        session.out().flush();
      } else {
        boolean[] all = new boolean[1];
        Output.write(out, writer -> all[0] = judge(pairs.get(), checker, progress, writer));
        complete = all[0];
      }
    }
    if (!complete) {
      return ExitCodes.INTERRUPTED;
    }
    return pairs.get().problems().isEmpty() ? ExitCodes.OK : ExitCodes.UNREADABLE_INPUT;
  }

  private Optional<StatementPairs> read() {
    try {
      return Optional.of(StatementPairs.parse(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      session.err().println("gainsay: " + file + ": no such file");
    } catch (AccessDeniedException e) {
      session.err().println("gainsay: " + file + ": no permission to read it");
    } catch (IOException e) {
      session.err().println("gainsay: " + file + ": cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Whether all rows were judged; false after an interrupt. */
  private static boolean judge(
      StatementPairs pairs, ContradictionChecker checker, ProgressBars progress, Writer writer)
      throws IOException {
    long done = 0;
    for (List<StatementPairs.Row> chunk : Lists.partition(pairs.rows(), CHUNK)) {
      ImmutableList<Comparison> comparisons;
      try {
        comparisons = checker.checkAll(statements(chunk));
      } catch (CancellationException e) {
        Thread.interrupted(); // else what is done could not be written
        return false;
      }
      for (int i = 0; i < chunk.size(); i++) {
        ComparisonLine.write(chunk.get(i).number(), comparisons.get(i), writer);
      }
      done += chunk.size();
      progress.progress(Stage.COMPARING, done, pairs.rows().size());
    }
    return true;
  }

  private static ImmutableList<ContradictionChecker.Statements> statements(
      List<StatementPairs.Row> rows) {
    return rows.stream()
        .map(r -> new ContradictionChecker.Statements(r.premise(), r.hypothesis()))
        .collect(ImmutableList.toImmutableList());
  }
}
