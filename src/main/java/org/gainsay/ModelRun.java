package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.score.NliScores;
import org.gainsay.score.SentenceVector;

/** The language models as one run asks them; remembers what it did not read whole. Thread-safe. */
final class ModelRun implements EntailmentModel {
  /** What is said of a pair that is longer than the model reads. */
  static final String CUT = "longer than the language model reads: it did not see the end";

  private final LazyModel model;
  private final LazyEncoder encoder;
  private final AtomicLong cut = new AtomicLong();

  ModelRun(LazyModel model, LazyEncoder encoder) {
    this.model = model;
    this.encoder = encoder;
  }

  @Override
  public Optional<SentenceVector> vector(String sentence) {
    return Optional.of(encoder.encode(sentence));
  }

  @Override
  public ImmutableList<Scores> score(ImmutableList<SentencePair> pairs) {
    ImmutableList<NliScores> scores = read(pairs);
    cut.addAndGet(scores.stream().filter(NliScores::cut).count());
    return scores.stream().map(ModelRun::scores).collect(ImmutableList.toImmutableList());
  }

  /** The scores with all that the model says of them. */
  ImmutableList<NliScores> read(ImmutableList<SentencePair> pairs) {
    return model.score(asRead(pairs));
  }

  static ImmutableList<org.gainsay.score.SentencePair> asRead(List<SentencePair> pairs) {
    return pairs.stream()
        .map(p -> new org.gainsay.score.SentencePair(p.premise(), p.hypothesis()))
        .collect(ImmutableList.toImmutableList());
  }

  static Scores scores(NliScores scores) {
    return new Scores(scores.entailment(), scores.neutral(), scores.contradiction());
  }

  /** What a reader of the results should know. */
  Optional<String> note() {
    return note(cut.get());
  }

  /** What is said of so many pairs that were not read whole. */
  static Optional<String> note(long count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            count == 1 ? "one pair of claims is " + CUT : count + " pairs of claims are " + CUT);
  }
}
