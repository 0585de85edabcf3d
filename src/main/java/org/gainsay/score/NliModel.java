package org.gainsay.score;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.nio.LongBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final ImmutableSet<String> INPUTS =
      ImmutableSet.of("input_ids", "attention_mask", "token_type_ids");

  private final ModelMetadata metadata;
  private final PairTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Set<String> inputs;
  private final ExecutorService threads;

  private NliModel(ModelMetadata metadata, PairTokenizer tokenizer, byte[] onnx, int threads)
      throws OrtException, InvalidModelException {
    this.metadata = metadata;
    this.tokenizer = tokenizer;
    environment = OnnxRuntime.environment();
    session = open(environment, onnx);
    inputs = session.getInputNames();
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
        try {
          String text = CharMatcher.is('\n').trimTrailingFrom(ModelDirectory.utf8(bytes));
          return new WordPieceTokenizer(Splitter.on('\n').splitToList(text));
        } catch (CharacterCodingException e) {
          throw new InvalidModelException("vocab.txt is not UTF-8", e);
        }
      }
      case TOKENIZER_JSON -> {
        return new HubTokenizer(bytes, metadata.maxTokens());
      }
    }
    throw new AssertionError(metadata.tokenizer());
  }

  private static OrtSession open(OrtEnvironment environment, byte[] onnx) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Batches run side by side instead: threads inside a product wait for each other, and their
      // number could change the order of a sum.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      return environment.createSession(onnx, options);
    }
  }

  /**
   * Runs the model once, so that a wrong one is found when it is loaded: one that was made for
   * fewer words or shorter sentences than its other files say, too.
   */
  private void probe() throws OrtException, InvalidModelException {
    for (String input : inputs) {
      if (!INPUTS.contains(input)) {
        throw new InvalidModelException("unknown input \"" + input + "\"");
      }
    }
    if (!inputs.contains("input_ids")) {
      throw new InvalidModelException("no input \"input_ids\"");
    }
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
    ImmutableMap<String, OnnxTensor> feed = feed(rows);
    try (OrtSession.Result result = session.run(feed)) {
      if (!(result.get(0).getValue() instanceof float[][] logits)
          || logits.length != rows.size()
          || logits[0].length != NliLabel.values().length) {
        throw new InvalidModelException("the output is not three logits a pair");
      }
      ImmutableList.Builder<NliScores> scores = ImmutableList.builder();
      for (int i = 0; i < logits.length; i++) {
        Map<NliLabel, Double> byLabel = new EnumMap<>(NliLabel.class);
        for (int column = 0; column < logits[i].length; column++) {
          byLabel.put(metadata.labels().get(column), (double) logits[i][column]);
        }
        scores.add(NliScores.ofLogits(byLabel, rows.get(i).cut()));
      }
      return scores.build();
    } finally {
      feed.values().forEach(OnnxTensor::close);
    }
  }

  private ImmutableMap<String, OnnxTensor> feed(List<TokenizedPair> rows) throws OrtException {
    int width = rows.stream().mapToInt(TokenizedPair::length).max().orElseThrow();
    Map<String, long[]> values =
        ImmutableMap.of(
            "input_ids", new long[rows.size() * width],
            "attention_mask", new long[rows.size() * width],
            "token_type_ids", new long[rows.size() * width]);
    for (int i = 0; i < rows.size(); i++) {
      TokenizedPair row = rows.get(i);
      int start = i * width;
      System.arraycopy(row.ids(), 0, values.get("input_ids"), start, row.length());
      System.arraycopy(row.typeIds(), 0, values.get("token_type_ids"), start, row.length());
      Arrays.fill(values.get("attention_mask"), start, start + row.length(), 1);
    }
    long[] shape = {rows.size(), width};
    ImmutableMap.Builder<String, OnnxTensor> feed = ImmutableMap.builder();
    for (String input : inputs) {
      feed.put(
          input, OnnxTensor.createTensor(environment, LongBuffer.wrap(values.get(input)), shape));
    }
    return feed.buildOrThrow();
  }

  private void closeSession() {
    threads.shutdown();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model", e);
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
