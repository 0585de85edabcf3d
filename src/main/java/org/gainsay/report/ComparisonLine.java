package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.Feature;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.StatementJudge.Weighed;
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
   * @param evidence whether to write what the probability rests on
   */
  public static void write(int row, Comparison comparison, boolean evidence, Writer out)
      throws IOException {
    Judgement judgement = comparison.judgement();
    Scores scores = probabilities(comparison);
    Outcome outcome = judgement.verdict().isFinding() ? Outcome.CONTRADICTION : other(scores);
    Optional<ConflictType> type =
        outcome == Outcome.CONTRADICTION ? judgement.type() : Optional.empty();
    String explanation =
        Stream.concat(
                Stream.of(judgement.explanation().render()),
                comparison.notes().stream().map(note -> "note: " + note))
            .collect(Collectors.joining("\n"));
    ImmutableMap<Feature, Double> features =
        comparison.weighed().filter(w -> evidence).map(Weighed::features).orElse(ImmutableMap.of());
    write(row, outcome, scores, type, explanation, features, out);
  }

  /**
   * Writes one line of what the language model alone says.
   *
   * @param row the row's number, counted from 1
   * @param outcome what the scores come to
   */
  public static void write(int row, Outcome outcome, Scores scores, String explanation, Writer out)
      throws IOException {
    write(row, outcome, scores, Optional.empty(), explanation, ImmutableMap.of(), out);
  }

  private static void write(
      int row,
      Outcome outcome,
      Scores scores,
      Optional<ConflictType> type,
      String explanation,
      ImmutableMap<Feature, Double> evidence,
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
      if (!evidence.isEmpty()) {
        json.writeObjectFieldStart("evidence");
        for (Map.Entry<Feature, Double> feature : evidence.entrySet()) {
          json.writeNumberField(feature.getKey().name(), Json.rounded(feature.getValue()));
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static Outcome other(Scores scores) {
    return scores.entailment() >= scores.neutral() ? Outcome.ENTAILMENT : Outcome.NEUTRAL;
  }

  /**
   * Probabilities of the three outcomes. That of a contradiction is the finding's score or, where
   * there is none, what model and rules weigh together; the rest is shared out as the model has it.
   */
  static Scores probabilities(Comparison comparison) {
    Judgement judgement = comparison.judgement();
    Scores model =
        comparison
            .weighed()
            .map(w -> w.reading().forward())
            .orElseGet(() -> withoutModel(judgement));
    double weighed = comparison.weighed().map(Weighed::probability).orElse(model.contradiction());
    double contradiction =
        judgement.verdict().isFinding() ? Math.max(judgement.score(), weighed) : weighed;
    double others = model.entailment() + model.neutral();
    double share = others > 0 ? (1 - contradiction) / others : 0;
    return new Scores(
        model.entailment() * share,
        others > 0 ? model.neutral() * share : 1 - contradiction,
        contradiction);
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
