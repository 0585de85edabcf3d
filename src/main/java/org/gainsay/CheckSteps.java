package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.Extraction.Extracted;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.Copies;
import org.gainsay.graph.EntityLinker;
import org.gainsay.report.Problem;
import org.gainsay.score.Batches;
import org.gainsay.score.NliScores;

/**
 * A checker's work in steps, for callers that spread it over several processes, as {@code
 * org.gainsay.spark} does: read each document; link names of all; file claims under keys; judge
 * pairs. Thread-safe.
 */
public final class CheckSteps {
  private final Stages stages;
  private final Optional<LazyModel> model;
  private final LazyEncoder encoder;
  private final Function<Stream<Input>, Extracted> extraction;

  CheckSteps(
      Stages stages,
      Optional<LazyModel> model,
      LazyEncoder encoder,
      Function<Stream<Input>, Extracted> extraction) {
    this.stages = stages;
    this.model = model;
    this.encoder = encoder;
    this.extraction = extraction;
  }

  /**
   * What one input came to.
   *
   * @param document unless nothing could be read
   * @param claims names left as the document has them
   * @param problems what is wrong with it
   */
  public record Read(
      Optional<Document> document, ImmutableList<Claim> claims, ImmutableList<Problem> problems) {}

  /** What the model said of a pair, and whether it was longer than the model reads. */
  public record Scored(Scores scores, boolean cut) {}

  /** Pulls the claims out of one input. */
  public Read read(Input input) {
    Extracted extracted = extraction.apply(Stream.of(input));
    return new Read(
        extracted.documents().stream().findFirst(), extracted.claims(), extracted.problems());
  }

  /** Links names across documents. */
  public EntityLinker linker() {
    return stages.linker();
  }

  /** Files claims under keys. */
  public CandidatePairs candidates() {
    return new CandidatePairs(stages.keys());
  }

  /**
   * Judges pairs, and with a model tells which ones it is to be asked about. The model itself is
   * only asked by {@link #score}.
   */
  public ConflictMatcher matcher(boolean withModel) {
    return withModel
        ? stages.matchers().apply(model.map(m -> new ModelRun(m, encoder)))
        : stages.rulesAlone();
  }

  /** Whether there is to be a language model. */
  public boolean asksModel() {
    return model.isPresent();
  }

  /**
   * Why there are the rules' findings alone, if a model was wanted and cannot be used.
   *
   * @param needed whether there is something to ask: the model is loaded then, else its files are
   *     only looked for
   */
  public Optional<Problem> modelFault(boolean needed) {
    if (needed) {
      model.ifPresent(LazyModel::load);
    }
    return model.flatMap(LazyModel::fault).map(Matching::withoutModel);
  }

  /** Numbers of pairs, batch by batch, given the {@link #lengths} of all pairs. */
  public static ImmutableList<ImmutableList<Integer>> batches(int[] lengths) {
    return Batches.ofLengths(lengths);
  }

  /**
   * Tokens of each pair as the model reads it. Pairs are scored in batches of like length, and what
   * a batch holds shows in the last digits of its scores: to get those of one process, score the
   * same batches.
   *
   * @throws UnusableModelException if the model is not usable
   */
  public int[] lengths(List<SentencePair> pairs) {
    return model.map(m -> m.lengths(ModelRun.asRead(pairs))).orElseThrow(CheckSteps::noModel);
  }

  /**
   * Scores pairs.
   *
   * @throws UnusableModelException if the model is not usable
   */
  public ImmutableList<Scored> score(List<SentencePair> pairs) {
    ImmutableList<NliScores> scores =
        model.map(m -> m.score(ModelRun.asRead(pairs))).orElseThrow(CheckSteps::noModel);
    return scores.stream()
        .map(s -> new Scored(ModelRun.scores(s), s.cut()))
        .collect(ImmutableList.toImmutableList());
  }

  private static IllegalStateException noModel() {
    return new IllegalStateException("no model is to be asked");
  }

  /** What a report says of copies. */
  public static ImmutableList<Problem> notes(Copies copies) {
    return copies.notes().stream()
        .map(note -> Problem.note(note.document().orElse(Matching.ALL), note.text()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What a report says besides findings, after {@link #notes(Copies)}.
   *
   * @param passedOver one line for each key that too many claims share
   * @param fault see {@link #modelFault}
   * @param cut pairs that the model did not read whole
   */
  public static ImmutableList<Problem> notes(
      List<String> passedOver, Optional<Problem> fault, long cut) {
    ImmutableList.Builder<Problem> notes = ImmutableList.builder();
    passedOver.forEach(note -> notes.add(Problem.note(Matching.ALL, note)));
    fault.ifPresent(notes::add);
    ModelRun.note(cut).ifPresent(n -> notes.add(Matching.modelNote(n)));
    return notes.build();
  }
}
