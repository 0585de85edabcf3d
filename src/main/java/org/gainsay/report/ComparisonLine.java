package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * The comparison of two statements as one line of JSON, in the terms of natural-language inference.
 */
public final class ComparisonLine {
  private ComparisonLine() {}

  /** The three outcomes of natural-language inference. */
  public enum Outcome {
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Writes one line.
   *
   * @param row the row's number, counted from 1
   */
  public static void write(int row, Comparison comparison, Writer out) throws IOException {
    Judgement judgement = comparison.judgement();
    Scores scores = probabilities(comparison);
    Outcome outcome = outcome(scores);
    Optional<ConflictType> type =
        outcome == Outcome.CONTRADICTION ? judgement.type() : Optional.empty();
    String explanation =
        Stream.concat(
                Stream.of(judgement.explanation().render()),
                comparison.notes().stream().map(note -> "note: " + note))
            .collect(Collectors.joining("\n"));
    write(row, outcome, scores, type, explanation, out);
  }

  /**
   * Writes one line of what the language model alone says.
   *
   * @param row the row's number, counted from 1
   * @param outcome what the scores come to
   */
  public static void write(int row, Outcome outcome, Scores scores, String explanation, Writer out)
      throws IOException {
    write(row, outcome, scores, Optional.empty(), explanation, out);
  }

  private static void write(
      int row,
      Outcome outcome,
      Scores scores,
      Optional<ConflictType> type,
      String explanation,
      Writer out)
      throws IOException {
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartObject();
      json.writeNumberField("row", row);
      json.writeStringField("verdict", outcome.label());
      json.writeNumberField("score", Json.rounded(of(outcome, scores)));
      json.writeObjectFieldStart("probabilities");
      json.writeNumberField("entailment", Json.rounded(scores.entailment()));
      json.writeNumberField("neutral", Json.rounded(scores.neutral()));
      json.writeNumberField("contradiction", Json.rounded(scores.contradiction()));
      json.writeEndObject();
      json.writeStringField("type", type.map(ConflictType::label).orElse(null));
      json.writeStringField("explanation", explanation);
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** The likeliest outcome. */
  public static Outcome outcome(Scores scores) {
    if (scores.contradiction() >= scores.entailment()
        && scores.contradiction() >= scores.neutral()) {
      return Outcome.CONTRADICTION;
    }
    return scores.entailment() >= scores.neutral() ? Outcome.ENTAILMENT : Outcome.NEUTRAL;
  }

  /**
   * Probabilities of the three outcomes: the language model's, with what the rules found put in its
   * place where they are sure; the rules' alone without a model.
   */
  static Scores probabilities(Comparison comparison) {
    Judgement judgement = comparison.judgement();
    Scores model = comparison.scores().orElseGet(() -> withoutModel(judgement));
    if (!judgement.verdict().isFinding() || judgement.score() <= model.contradiction()) {
      return model;
    }
    double rest = 1 - judgement.score();
    double others = model.entailment() + model.neutral();
    double share = others > 0 ? rest / others : 0;
    return new Scores(
        model.entailment() * share, others > 0 ? model.neutral() * share : rest, judgement.score());
  }

  private static Scores withoutModel(Judgement judgement) {
    boolean same =
        judgement.verdict() == Verdict.CONSISTENT
            && judgement.reason().filter(r -> r == ReasonCode.RESTATEMENT).isPresent();
    return same ? new Scores(0.8, 0.15, 0.05) : new Scores(0.15, 0.7, 0.15);
  }

  private static double of(Outcome outcome, Scores scores) {
    return switch (outcome) {
      case CONTRADICTION -> scores.contradiction();
      case ENTAILMENT -> scores.entailment();
      case NEUTRAL -> scores.neutral();
    };
  }
}
