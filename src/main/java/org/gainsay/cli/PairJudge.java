package org.gainsay.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.gainsay.UnusableModelException;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.report.Comparison;
import org.gainsay.report.ComparisonLine;
import org.gainsay.report.ComparisonLine.Outcome;
import org.gainsay.score.InvalidModelException;
import org.gainsay.score.NliModel;
import org.gainsay.score.NliScores;
import org.gainsay.score.SentencePair;

/** Judges the rows of a table, and writes one line of JSON for each. */
abstract sealed class PairJudge implements AutoCloseable {
  private int longRows;

  /** How many rows to give at a time: enough for full batches, few enough to show progress. */
  abstract int chunk();

  /** Judges rows and writes their lines. */
  abstract void write(List<StatementPairs.Row> rows, Writer out) throws IOException;

  @Override
  public abstract void close();

  /** Counts a row that the language model did not read to its end. */
  final void countLong() {
    longRows++;
  }

  /** What is worth knowing when all rows are written. */
  final Optional<String> note() {
    return longRows == 0
        ? Optional.empty()
        : Optional.of(
            (longRows == 1 ? "1 row is" : longRows + " rows are")
                + " longer than the language model reads; it did not see the end");
  }

  /**
   * Judges with a checker, and closes it.
   *
   * @param evidence whether to write what the probability rests on
   */
  static PairJudge of(ContradictionChecker checker, boolean evidence) {
    return new ByChecker(checker, evidence);
  }

  /**
   * Judges with a language model alone.
   *
   * @throws UnusableModelException if it cannot be loaded
   */
  static PairJudge ofModel(Path directory, int threads) {
    try {
      return new ByModel(NliModel.load(directory, threads));
    } catch (InvalidModelException e) {
      throw new UnusableModelException(String.valueOf(e.getMessage()), e);
    }
  }

  private static final class ByChecker extends PairJudge {
    private final ContradictionChecker checker;
    private final boolean evidence;

    ByChecker(ContradictionChecker checker, boolean evidence) {
      this.checker = checker;
      this.evidence = evidence;
    }

    @Override
    int chunk() {
      return 64;
    }

    @Override
    void write(List<StatementPairs.Row> rows, Writer out) throws IOException {
      ImmutableList<Comparison> comparisons =
          checker.checkAll(
              rows.stream()
                  .map(r -> new ContradictionChecker.Statements(r.premise(), r.hypothesis()))
                  .toList());
      for (int i = 0; i < rows.size(); i++) {
        Comparison comparison = comparisons.get(i);
        if (!comparison.notes().isEmpty()) {
          countLong();
        }
        ComparisonLine.write(rows.get(i).number(), comparison, evidence, out);
      }
    }

    @Override
    public void close() {
      checker.close();
    }
  }

  private static final class ByModel extends PairJudge {
    private final NliModel model;

    ByModel(NliModel model) {
      this.model = model;
    }

    @Override
    int chunk() {
      return 2048;
    }

    @Override
    void write(List<StatementPairs.Row> rows, Writer out) throws IOException {
      ImmutableList<NliScores> all =
          model.score(
              rows.stream().map(r -> new SentencePair(r.premise(), r.hypothesis())).toList());
      double threshold = model.metadata().contradictionThreshold();
      for (int i = 0; i < rows.size(); i++) {
        NliScores scores = all.get(i);
        if (scores.cut()) {
          countLong();
        }
        ComparisonLine.write(
            rows.get(i).number(),
            outcome(scores, threshold),
            new Scores(scores.entailment(), scores.neutral(), scores.contradiction()),
            explanation(scores.cut()),
            out);
      }
    }

    private String explanation(boolean cut) {
      String alone = "the language model alone (" + model.metadata().name() + ")";
      return cut
          ? alone
              + "\nnote: cut at "
              + model.metadata().maxTokens()
              + " tokens: it did not see the end"
          : alone;
    }

    private static Outcome outcome(NliScores scores, double threshold) {
      return switch (scores.label(threshold)) {
        case ENTAILMENT -> Outcome.ENTAILMENT;
        case NEUTRAL -> Outcome.NEUTRAL;
        case CONTRADICTION -> Outcome.CONTRADICTION;
      };
    }

    @Override
    public void close() {
      model.close();
    }
  }
}
