package org.gainsay.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.gainsay.evaluate.Evaluation.Scored;

/** Scores as one JSON object: {@code sets} and {@code totals}, the same fields in each. */
public final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private final boolean verbose;

  /**
   * A writer.
   *
   * @param verbose whether to write what went wrong, as {@code faults} of each set
   */
  public EvaluationJson(boolean verbose) {
    this.verbose = verbose;
  }

  /** Writes the scores. Does not close the writer. */
  public void write(Evaluation evaluation, Writer out) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode sets = root.putArray("sets");
    for (Scored scored : evaluation.sets()) {
      ObjectNode set = sets.addObject();
      set.put("name", scored.name());
      set.put("kind", label(scored.kind()));
      add(scored.score(), set);
      if (verbose) {
        faults(scored.score(), set.putArray("faults"));
      }
    }
    ArrayNode totals = root.putArray("totals");
    evaluation
        .totals()
        .forEach((kind, score) -> add(score, totals.addObject().put("kind", label(kind))));
    out.write(JSON.writer(printer()).writeValueAsString(root));
    out.write('\n');
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
  }

  private static void add(Score score, ObjectNode node) {
    ratio("precision", score.precision(), node);
    ratio("recall", score.recall(), node);
    node.put("f1", rounded(score.f1()));
    score.figures().forEach((figure, ratio) -> ratio(figure.field(), ratio, node));
    ObjectNode difficulties = node.putObject("byDifficulty");
    score.byDifficulty().forEach((name, ratio) -> ratio(name, ratio, difficulties));
  }

  private static void ratio(String field, Ratio ratio, ObjectNode node) {
    node.putObject(field)
        .put("part", ratio.part())
        .put("all", ratio.all())
        .put("value", rounded(ratio.value()));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static void faults(Score score, ArrayNode faults) {
    for (Fault fault : score.faults()) {
      faults.addObject().put("kind", label(fault.kind())).put("message", fault.message());
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
