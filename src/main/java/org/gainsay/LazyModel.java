package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.score.InvalidModelException;
import org.gainsay.score.NliModel;
import org.gainsay.score.NliScores;

/** The language model of a directory, loaded in the background. Thread-safe. */
final class BackgroundModel implements EntailmentModel, AutoCloseable {
  private final CompletableFuture<NliModel> model = new CompletableFuture<>();

  /** Starts loading; the first {@link #score} waits for it. */
  BackgroundModel(Path directory, int threads) {
    Thread loader = new Thread(() -> load(directory, threads), "gainsay-load");
    loader.setDaemon(true);
    loader.start();
  }

  private void load(Path directory, int threads) {
    try {
      NliModel loaded = NliModel.load(directory, threads);
      if (!model.complete(loaded)) {
        loaded.close();
      }
    } catch (InvalidModelException | RuntimeException | LinkageError e) {
      model.completeExceptionally(e);
    }
  }

  @Override
  public ImmutableList<Scores> score(ImmutableList<SentencePair> pairs) {
    ImmutableList<org.gainsay.score.SentencePair> read =
        pairs.stream()
            .map(p -> new org.gainsay.score.SentencePair(p.premise(), p.hypothesis()))
            .collect(ImmutableList.toImmutableList());
    return loaded().score(read).stream()
        .map(BackgroundModel::scores)
        .collect(ImmutableList.toImmutableList());
  }

  private static Scores scores(NliScores scores) {
    return new Scores(scores.entailment(), scores.neutral(), scores.contradiction());
  }

  private NliModel loaded() {
    try {
      return model.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException("the language model: " + cause.getMessage(), e);
    }
  }

  /** Frees the model's native memory, now or as soon as it is loaded. */
  @Override
  public void close() {
    if (!model.cancel(false) && !model.isCompletedExceptionally()) {
      model.join().close();
    }
  }
}
