package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.gainsay.score.InvalidModelException;
import org.gainsay.score.ModelLocation;
import org.gainsay.score.NliModel;
import org.gainsay.score.NliScores;
import org.gainsay.score.PairScorer;
import org.gainsay.score.ScoreCache;
import org.gainsay.score.SentencePair;

/**
 * The language model of a directory, loaded when the first pair is scored: a run in which no pair
 * needs it does not pay for it. Thread-safe.
 */
final class LazyModel implements PairScorer, AutoCloseable {
  private final ModelLocation location;
  private final Optional<ScoreCache> cache;
  private final LazyLoaded<NliModel> model;

  /**
   * A model.
   *
   * @param threads how many batches it reads at a time
   * @param cacheFolder where it keeps what it says, if it is to
   */
  LazyModel(ModelLocation location, int threads, Optional<Path> cacheFolder) {
    this.location = location;
    this.model = new LazyLoaded<>("nli", () -> NliModel.load(location, threads), NliModel::close);
    this.cache = cacheFolder.flatMap(folder -> cache(folder, location));
  }

  private static Optional<ScoreCache> cache(Path folder, ModelLocation location) {
    try {
      return Optional.of(new ScoreCache(folder, BuildIdentity.get() + NliModel.identity(location)));
    } catch (InvalidModelException e) {
      return Optional.empty(); // whoever asks the model meets the same failure
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnusableModelException if the directory holds no good model
   * @throws CancellationException if the thread is interrupted; it stays so
   */
  @Override
  public ImmutableList<NliScores> score(List<SentencePair> pairs) {
    return cache.map(known -> score(pairs, known)).orElseGet(() -> model.get().score(pairs));
  }

  /** Asks only about what was not asked before. */
  private ImmutableList<NliScores> score(List<SentencePair> pairs, ScoreCache known) {
    List<Optional<NliScores>> scores = pairs.stream().map(known::find).toList();
    List<SentencePair> open =
        IntStream.range(0, pairs.size())
            .filter(i -> scores.get(i).isEmpty())
            .mapToObj(pairs::get)
            .toList();
    Iterator<NliScores> fresh = Collections.emptyIterator();
    if (!open.isEmpty()) {
      ImmutableList<NliScores> answers = model.get().score(open);
      known.put(open, answers);
      fresh = answers.iterator();
    }
    ImmutableList.Builder<NliScores> all = ImmutableList.builder();
    for (Optional<NliScores> score : scores) {
      all.add(score.isPresent() ? score.get() : fresh.next());
    }
    return all.build();
  }

  /**
   * Loads the model in the background, as a run is about to need it.
   *
   * @param anew whether there are sentences that may not be in the cache; else nothing is loaded,
   *     for all that will be asked may be known
   */
  void prepare(boolean anew) {
    if (cache.isEmpty() || anew) {
      model.prepare();
    }
  }

  /** Tokens of each pair as the model reads it; fails as {@link #score} does. */
  int[] lengths(List<SentencePair> pairs) {
    return model.get().lengths(pairs);
  }

  /** Loads the model now; whether that went well shows when it is asked. */
  void load() {
    model.load();
  }

  /**
   * Why the model cannot be used, if it cannot. A model that was not needed is not loaded for that:
   * its files are only looked for.
   */
  Optional<String> fault() {
    return model.fault(() -> NliModel.require(location));
  }

  /** Frees the model's native memory, after the batches that run have ended. */
  @Override
  public void close() {
    model.close();
  }
}
