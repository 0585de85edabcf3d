package org.gainsay.score;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how fast a model loads and scores, beside ONNX Runtime called bare on the same batches:
 * {@code ScorerBenchmark MODEL_DIR PAIRS.tsv [FLOAT.onnx]}. The table has a header and the columns
 * premise and hypothesis.
 */
final class ScorerBenchmark {
  private static final int PAIRS = 2000;
  private static final int ROUNDS = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ScorerBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int threads = Runtime.getRuntime().availableProcessors();
    List<SentencePair> pairs = pairs(Path.of(arguments[1]));
    long start = System.nanoTime();
    try (NliModel model = NliModel.load(directory, threads)) {
      System.out.printf("load: %.2f s%n", (System.nanoTime() - start) / 1e9);
      model.score(pairs.subList(0, 200));
      report("scorer, as shipped", pairs.size(), () -> model.score(pairs));
      List<String> words = Files.readAllLines(directory.resolve("vocab.txt"));
      WordPieceTokenizer tokenizer = new WordPieceTokenizer(words);
      List<TokenizedPair> tokenized =
          pairs.stream()
              .map(p -> new SentencePair(plain(p.premise()), plain(p.hypothesis())))
              .map(p -> tokenizer.tokenize(p, model.metadata().maxTokens()))
              .toList();
      System.out.printf(
          "mean length: %.1f tokens%n",
          tokenized.stream().mapToInt(TokenizedPair::length).average().orElseThrow());
      bare("bare, as shipped", directory.resolve(model.metadata().modelFile()), tokenized, threads);
      if (arguments.length > 2) {
        bare("bare, 32 bits", Path.of(arguments[2]), tokenized, threads);
      }
    }
  }

  private static String plain(String sentence) {
    return NliModel.plainEnd(sentence);
  }

  private static List<SentencePair> pairs(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    List<String> header = List.of(lines.get(0).split("\t", -1));
    int premise = header.indexOf("premise");
    int hypothesis = header.indexOf("hypothesis");
    return lines.stream()
        .skip(1)
        .limit(PAIRS)
        .map(line -> line.split("\t", -1))
        .map(row -> new SentencePair(row[premise], row[hypothesis]))
        .toList();
  }

  private static void bare(String name, Path onnx, List<TokenizedPair> pairs, int threads)
      throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (OrtSession session = environment.createSession(onnx.toString(), options)) {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (List<Integer> batch : Batches.of(pairs)) {
          Map<String, OnnxTensor> feed = feed(environment, batch.stream().map(pairs::get).toList());
          tasks.add(
              () -> {
                try (OrtSession.Result result = session.run(feed)) {
                  return result.get(0).getInfo() == null ? 0L : 1L;
                }
              });
        }
        report(
            name,
            pairs.size(),
            () -> {
              for (Future<Long> future : pool.invokeAll(tasks)) {
                future.get();
              }
              return null;
            });
      }
    } finally {
      pool.shutdown();
    }
  }

  private static Map<String, OnnxTensor> feed(OrtEnvironment environment, List<TokenizedPair> rows)
      throws OrtException {
    int width = rows.stream().mapToInt(TokenizedPair::length).max().orElseThrow();
    long[][] ids = new long[rows.size()][width];
    long[][] mask = new long[rows.size()][width];
    long[][] types = new long[rows.size()][width];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).length(); j++) {
        ids[i][j] = rows.get(i).ids()[j];
        types[i][j] = rows.get(i).typeIds()[j];
        mask[i][j] = 1;
      }
    }
    Map<String, OnnxTensor> feed = new HashMap<>();
    feed.put("input_ids", tensor(environment, ids));
    feed.put("attention_mask", tensor(environment, mask));
    feed.put("token_type_ids", tensor(environment, types));
    return feed;
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[][] rows) throws OrtException {
    LongBuffer buffer = LongBuffer.allocate(rows.length * rows[0].length);
    for (long[] row : rows) {
      buffer.put(row);
    }
    buffer.flip();
    return OnnxTensor.createTensor(environment, buffer, new long[] {rows.length, rows[0].length});
  }

  /**
   * Prints the best of some rounds, by the clock and by the processor's time: other work on the
   * machine only ever slows one down, and the second leaves it out.
   */
  private static void report(String name, int pairs, Callable<?> work) throws Exception {
    double clock = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long busy = SYSTEM.getProcessCpuTime();
      work.call();
      clock = Math.min(clock, (System.nanoTime() - start) / 1e9);
      processor = Math.min(processor, (SYSTEM.getProcessCpuTime() - busy) / 1e9);
    }
    System.out.printf(
        "%s: %.0f pairs/s, %.0f for each second of one core%n",
        name, pairs / clock, pairs / processor);
  }
}
