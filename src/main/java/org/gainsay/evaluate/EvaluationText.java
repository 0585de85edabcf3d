package org.gainsay.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.StringJoiner;
import org.gainsay.evaluate.Evaluation.Scored;
import org.gainsay.report.Printable;

/** Scores as text: a line a set, and a total where there are several. Immutable. */
public final class EvaluationText {
  private final boolean verbose;

  /**
   * A writer.
   *
   * @param verbose whether to write what went wrong before each set's line
   */
  public EvaluationText(boolean verbose) {
    this.verbose = verbose;
  }

  /** Writes the scores. Does not close the writer. */
  public void write(Evaluation evaluation, Writer out) throws IOException {
    for (Scored scored : evaluation.sets()) {
      if (verbose) {
        for (Fault fault : scored.score().faults()) {
          String kind = fault.kind().name().toLowerCase(java.util.Locale.ROOT);
          out.write("  " + kind + " " + Printable.line(fault.message()) + "\n");
        }
      }
      out.write(line(Printable.line(scored.name()), scored.score()));
    }
    for (var total : evaluation.totals().entrySet()) {
      if (evaluation.count(total.getKey()) > 1) {
        out.write(line("ALL", total.getValue()));
      }
    }
  }

  private static String line(String name, Score score) {
    StringJoiner line = new StringJoiner(" ", name + ": ", "\n");
    line.add("precision " + score.precision().withValue());
    line.add("recall " + score.recall().withValue());
    line.add("F1 " + Ratio.digits(score.f1()));
    score.figures().forEach((figure, ratio) -> line.add(figure.label() + " " + ratio));
    score.byDifficulty().forEach((difficulty, ratio) -> line.add(difficulty + " " + ratio));
    return line.toString();
  }
}
