package org.gainsay.score;

import ai.onnxruntime.OrtException;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A cross-encoder for natural language inference on ONNX Runtime, read from a directory with its
 * {@code model.json}. Thread-safe: one session is shared, and at most as many batches run at a time
 * as there are threads, which bounds the native memory. Scores do not depend on the number of
 * threads. Needs no network.
 */
public final class NliModel implements PairScorer, AutoCloseable {
  private final ModelMetadata metadata;
  private final PairTokenizer tokenizer;
  private final OnnxSession session;
  private final ExecutorService threads;

  private NliModel(ModelMetadata metadata, PairTokenizer tokenizer, byte[] onnx, int threads)
      throws OrtException, InvalidModelException {
    this.metadata = metadata;
    this.tokenizer = tokenizer;
    session = OnnxSession.open(onnx);
    this.threads =
        Executors.newFixedThreadPool(
            threads, new ThreadFactoryBuilder().setNameFormat("nli-%d").setDaemon(true).build());
    try {
      probe();
    } catch (OrtException | InvalidModelException | RuntimeException e) {
      closeSession();
      throw e;
    }
  }

  /** Loads a model that uses as many threads as there are processors. */
  public static NliModel load(Path directory) throws InvalidModelException {
    return load(directory, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Loads a model.
   *
   * @param directory holds {@code model.json}, the ONNX file and the tokenizer's file
   * @param threads how many batches may run at a time
   * @throws InvalidModelException if a file is missing, cut, changed, or not what it should be
   */
  public static NliModel load(Path directory, int threads) throws InvalidModelException {
    return load(ModelLocation.folder(directory), threads);
  }

  /**
   * Loads a model from a folder or from the class path.
   *
   * @param threads how many batches may run at a time
   * @throws InvalidModelException if a file is missing, cut, changed, or not what it should be
   */
  public static NliModel load(ModelLocation location, int threads) throws InvalidModelException {
    OnnxRuntime.prepare();
    ModelDirectory files = ModelDirectory.open(location);
    ModelMetadata metadata = files.metadata();
    if (metadata.labels().isEmpty()) {
      throw new InvalidModelException(location + ": model.json describes no cross-encoder");
    }
    String file = files.describe(metadata.modelFile());
    byte[] onnx = files.model();
    PairTokenizer tokenizer = tokenizer(files);
    try {
      return new NliModel(metadata, tokenizer, onnx, threads);
    } catch (OrtException | RuntimeException e) {
      tokenizer.close();
      throw new InvalidModelException(file + " is no usable model: " + firstLine(e), e);
    } catch (InvalidModelException e) {
      tokenizer.close();
      throw new InvalidModelException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The files of a model directory, held against the lengths and checksums in its {@code
   * model.json}. Loads no model.
   *
   * @throws InvalidModelException if there is no directory, or no good {@code model.json} in it
   */
  public static ImmutableList<ModelFile> inspect(Path directory) throws InvalidModelException {
    return ModelDirectory.open(ModelLocation.folder(directory)).inspect();
  }

  /**
   * Looks whether there is a model, without reading it: cheap, and finds what is missing or cut.
   *
   * @throws InvalidModelException if a file is missing, or not as long as it should be
   */
  public static void require(ModelLocation location) throws InvalidModelException {
    ModelDirectory.open(location).requireFiles();
  }

  /**
   * Tells a model from any other: all that its {@code model.json} says, checksums among it. Reads
   * no more than that.
   *
   * @throws InvalidModelException if there is no directory, or no good {@code model.json} in it
   */
  public static String identity(ModelLocation location) throws InvalidModelException {
    return ModelDirectory.open(location).metadata().toString();
  }

  /**
   * The version of ONNX Runtime: "1.28.0".
   *
   * @throws InvalidModelException if it cannot be loaded on this system
   */
  public static String runtimeVersion() throws InvalidModelException {
    return OnnxRuntime.version();
  }

  /** What the model's directory says about it. */
  public ModelMetadata metadata() {
    return metadata;
  }

  @Override
  public ImmutableList<NliScores> score(List<SentencePair> pairs) {
    if (threads.isShutdown()) {
      throw new IllegalStateException("the model is closed");
    }
    ImmutableList<TokenizedPair> tokenized = tokenize(pairs);
    ImmutableList<ImmutableList<Integer>> batches = Batches.of(tokenized);
    List<Callable<ImmutableList<NliScores>>> tasks = new ArrayList<>();
    for (ImmutableList<Integer> batch : batches) {
      tasks.add(() -> run(batch.stream().map(tokenized::get).toList()));
    }
    NliScores[] scores = new NliScores[pairs.size()];
    ImmutableList<ImmutableList<NliScores>> results = runAll(tasks);
    for (int b = 0; b < batches.size(); b++) {
      for (int row = 0; row < batches.get(b).size(); row++) {
        scores[batches.get(b).get(row)] = results.get(b).get(row);
      }
    }
    return ImmutableList.copyOf(scores);
  }

  /** Tokens of each pair as the model reads it. */
  public int[] lengths(List<SentencePair> pairs) {
    return tokenize(pairs).stream().mapToInt(TokenizedPair::length).toArray();
  }

  /** The pairs as the model reads them. */
  ImmutableList<TokenizedPair> tokenize(List<SentencePair> pairs) {
    return pairs.stream()
        .map(p -> tokenizer.tokenize(asTrained(p), metadata.maxTokens()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Frees the native memory, after the batches that run have ended; scoring then fails. */
  @Override
  public void close() {
    threads.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    closeSession();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static PairTokenizer tokenizer(ModelDirectory files) throws InvalidModelException {
    byte[] bytes = files.tokenizer();
    ModelMetadata metadata = files.metadata();
    switch (metadata.tokenizer()) {
      case WORDPIECE_UNCASED -> {
        return WordPieceTokenizer.of(bytes);
      }
      case TOKENIZER_JSON -> {
        return new HubTokenizer(bytes, metadata.maxTokens());
      }
    }
    throw new AssertionError(metadata.tokenizer());
  }

  /**
   * Runs the model once, so that a wrong one is found when it is loaded: one that was made for
   * fewer words or shorter sentences than its other files say, too.
   */
  private void probe() throws OrtException, InvalidModelException {
    run(ImmutableList.of(longest()));
  }

  /** A pair as long as the metadata allow, with the last word of the vocabulary. */
  private TokenizedPair longest() {
    String text = "yes ".repeat(metadata.maxTokens());
    TokenizedPair pair = tokenizer.tokenize(new SentencePair(text, text), metadata.maxTokens());
    tokenizer.greatestId().ifPresent(id -> pair.ids()[1] = id);
    return pair;
  }

  private SentencePair asTrained(SentencePair pair) {
    return metadata.dropsFinalFullStop()
        ? new SentencePair(plainEnd(pair.premise()), plainEnd(pair.hypothesis()))
        : pair;
  }

  /** The sentence without its final full stop. */
  static String plainEnd(String sentence) {
    return CharMatcher.is('.').trimTrailingFrom(sentence.strip()).stripTrailing();
  }

  private ImmutableList<ImmutableList<NliScores>> runAll(
      List<Callable<ImmutableList<NliScores>>> tasks) {
    ImmutableList.Builder<ImmutableList<NliScores>> results = ImmutableList.builder();
    try {
      for (Future<ImmutableList<NliScores>> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results.build();
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the model is closed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the model failed: " + firstLine(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted while scoring");
      cancelled.initCause(e);
      throw cancelled;
    }
  }

  private ImmutableList<NliScores> run(List<TokenizedPair> rows)
      throws OrtException, InvalidModelException {
    float[][] logits = session.run(rows, NliLabel.values().length, "three logits a pair");
    ImmutableList.Builder<NliScores> scores = ImmutableList.builder();
    for (int i = 0; i < logits.length; i++) {
      Map<NliLabel, Double> byLabel = new EnumMap<>(NliLabel.class);
      for (int column = 0; column < logits[i].length; column++) {
        byLabel.put(metadata.labels().get(column), (double) logits[i][column]);
      }
      scores.add(NliScores.ofLogits(byLabel, rows.get(i).cut()));
    }
    return scores.build();
  }

  private void closeSession() {
    threads.shutdown();
    try {
      session.close();
    } finally {
      tokenizer.close();
    }
  }

  static String firstLine(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
