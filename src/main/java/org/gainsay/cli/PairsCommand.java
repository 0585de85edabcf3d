package org.gainsay.cli;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.gainsay.ProgressListener.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges many pairs of statements. */
@Command(
    name = "pairs",
    description = {
      "Judges the pairs of statements in a table.",
      "The table is tab-separated without quoting and has a header that names the columns premise"
          + " and hypothesis; others are passed over. Gives one line of JSON a row."
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
      "  gainsay pairs statements.tsv --out verdicts.jsonl",
      "  gainsay pairs --scorer model statements.tsv"
    })
final class PairsCommand implements Callable<Integer> {
  private final Session session;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE.tsv", description = "The table, in UTF-8.")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", description = "Write the lines to a file.")
  private @Nullable Path out;

  @Option(
      names = "--scorer",
      paramLabel = "WHAT",
      description =
          "What judges: all (the default) is rules and language model; model is the language model"
              + " alone, over the sentences as they stand, which is faster.")
  private Scorer scorer = Scorer.ALL;

  @Option(
      names = "--evidence",
      description =
          "Also write what each probability rests on, for fitting the calibration (see"
              + " models/calibration).")
  private boolean evidence;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Mixin private final RunOptions options = new RunOptions();

  PairsCommand(Session session) {
    this.session = session;
  }

  enum Scorer {
    ALL,
    MODEL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> directory = model.directory(session);
    if (scorer == Scorer.MODEL && directory.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--scorer model needs a language model: --model DIR");
    }
    if (out != null) {
      Output.requireWritable(out);
    }
    Optional<StatementPairs> pairs = read();
    if (pairs.isEmpty()) {
      return ExitCodes.UNREADABLE_INPUT;
    }
    for (String problem : pairs.get().problems()) {
      session.err().println("gainsay: " + file + ": " + problem);
    }
    boolean complete;
    Optional<String> note;
    try (ProgressBars progress = options.progress(session);
        PairJudge judge = judge(directory, progress)) {
      complete = write(judge, pairs.get(), progress);
      note = judge.note(); // told below: here it would stand in the progress bar's line
    }
    note.ifPresent(text -> session.err().println("gainsay: " + file + ": " + text));
    if (!complete) {
      return ExitCodes.INTERRUPTED;
    }
    return pairs.get().problems().isEmpty() ? ExitCodes.OK : ExitCodes.UNREADABLE_INPUT;
  }

  private PairJudge judge(Optional<Path> directory, ProgressBars progress) {
    return scorer == Scorer.MODEL
        ? PairJudge.ofModel(directory.orElseThrow(), options.threads())
        : PairJudge.of(
            model.applyTo(options.builder(session, progress), session).build(), evidence);
  }

  private boolean write(PairJudge judge, StatementPairs pairs, ProgressBars progress)
      throws IOException {
    if (out == null) {
      boolean complete = write(judge, pairs, progress, session.out());
      session.out().flush();
      return complete;
    }
    boolean[] complete = new boolean[1];
    Output.write(out, writer -> complete[0] = write(judge, pairs, progress, writer));
    return complete[0];
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
  private static boolean write(
      PairJudge judge, StatementPairs pairs, ProgressBars progress, Writer writer)
      throws IOException {
    long done = 0;
    for (List<StatementPairs.Row> chunk : Lists.partition(pairs.rows(), judge.chunk())) {
      try {
        judge.write(chunk, writer);
      } catch (CancellationException e) {
        Thread.interrupted(); // else what is done could not be written
        return false;
      }
      done += chunk.size();
      progress.progress(Stage.COMPARING, done, pairs.rows().size());
    }
    return true;
  }
}
