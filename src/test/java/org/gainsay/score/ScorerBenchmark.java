package org.gainsay.score;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * Prints how fast a model loads and scores, beside ONNX Runtime called bare on the same batches:
 * {@code ScorerBenchmark MODEL_DIR TABLE PAIRS ROUNDS THREADS [FLOAT.onnx]}. {@code
 * bench/scorer.py} runs it. The table has a header and the columns premise and hypothesis; a table
 * without lengths of its own (one of the project's statements) is cut to MultiNLI's lengths.
 */
final class ScorerBenchmark {
  /** Words of a premise and of a hypothesis in MultiNLI's matched development set: 20 quantiles. */
  private static final int[] PREMISE = {
    3, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 19, 21, 22, 25, 27, 30, 34, 39, 51
  };

  private static final int[] HYPOTHESIS = {
    3, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 13, 13, 15, 16, 20
  };

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ScorerBenchmark() {}

  /** What one way of scoring took in each round, in seconds. */
  private record Times(List<Double> clock, List<Double> processor) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    List<SentencePair> pairs = pairs(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    int rounds = Integer.parseInt(arguments[3]);
    int threads = Integer.parseInt(arguments[4]);
    double first = load(directory, threads);
    double again = load(directory, threads);
    Map<String, Callable<?>> ways = new LinkedHashMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (NliModel model = NliModel.load(directory, threads)) {
      List<TokenizedPair> tokenized = model.tokenize(pairs);
      ways.put("Gainsay", () -> model.score(pairs));
      Path file = directory.resolve(model.metadata().modelFile());
      ways.put("ONNX Runtime, bare", bare(file, tokenized, pool));
      if (arguments.length > 5) {
        ways.put("ONNX Runtime, bare, 32 bits", bare(Path.of(arguments[5]), tokenized, pool));
      }
      Map<String, Times> times = measure(ways, rounds);
      double length = tokenized.stream().mapToInt(TokenizedPair::length).average().orElseThrow();
      print(
          "%s, %d pairs of %.1f tokens, %d threads, %d rounds",
          model.metadata().name(), pairs.size(), length, threads, rounds);
      print("");
      print("| scorer | pairs per second | pairs per second of one core |");
      print("| --- | --- | --- |");
      times.forEach(
          (name, t) ->
              print(
                  "| %s | %.0f | %.0f |",
                  name, pairs.size() / median(t.clock), pairs.size() / median(t.processor)));
      print("");
      ratio("Gainsay to ONNX Runtime bare", times, "Gainsay", "ONNX Runtime, bare");
      ratio("8 bits to 32, bare", times, "ONNX Runtime, bare", "ONNX Runtime, bare, 32 bits");
      print("Load time: %.2f s in a new process, %.2f s again.", first, again);
    } finally {
      pool.shutdown();
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** The median of the rounds' ratios: what disturbs one round disturbs both sides of it. */
  private static void ratio(String title, Map<String, Times> times, String fast, String slow) {
    if (times.containsKey(slow)) {
      print(
          "%s: %.2f by the clock, %.2f by processor time.",
          title,
          ratio(times.get(slow).clock, times.get(fast).clock),
          ratio(times.get(slow).processor, times.get(fast).processor));
    }
  }

  private static double ratio(List<Double> a, List<Double> b) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      ratios.add(a.get(i) / b.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double load(Path directory, int threads) throws InvalidModelException {
    long start = System.nanoTime();
    NliModel.load(directory, threads).close();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Every way in turn, round by round, after a round that does not count. */
  private static Map<String, Times> measure(Map<String, Callable<?>> ways, int rounds)
      throws Exception {
    Map<String, Times> times = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Callable<?>> way : ways.entrySet()) {
        long start = System.nanoTime();
        long busy = SYSTEM.getProcessCpuTime();
        way.getValue().call();
        if (round > 0) {
          Times t = times.computeIfAbsent(way.getKey(), name -> new Times());
          t.clock.add((System.nanoTime() - start) / 1e9);
          t.processor.add((SYSTEM.getProcessCpuTime() - busy) / 1e9);
        }
      }
    }
    return times;
  }

  private static List<SentencePair> pairs(Path table, int most) throws IOException {
    List<String> lines = lines(table);
    List<String> header = List.of(lines.get(0).split("\t", -1));
    int premise = header.indexOf("premise");
    int hypothesis = header.indexOf("hypothesis");
    List<SentencePair> rows =
        lines.stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .map(row -> new SentencePair(row[premise], row[hypothesis]))
            .toList();
    return header.contains("topic")
        ? atMultiNliLengths(rows, most)
        : rows.stream().limit(most).toList();
  }

  private static List<String> lines(Path table) throws IOException {
    try (InputStream in = Files.newInputStream(table)) {
      boolean packed = table.toString().endsWith(".gz");
      byte[] bytes = (packed ? new GZIPInputStream(in) : in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Pairs of the rows' words, in order, as many to a sentence as MultiNLI's have. */
  private static List<SentencePair> atMultiNliLengths(List<SentencePair> rows, int count) {
    List<String> words = new ArrayList<>();
    for (SentencePair row : rows) {
      words.addAll(Arrays.asList((row.premise() + " " + row.hypothesis()).split(" ")));
    }
    Random random = new Random(7);
    List<SentencePair> pairs = new ArrayList<>();
    int at = 0;
    while (pairs.size() < count) {
      int a = PREMISE[random.nextInt(PREMISE.length)];
      int b = HYPOTHESIS[random.nextInt(HYPOTHESIS.length)];
      at = at + a + b > words.size() ? 0 : at;
      pairs.add(
          new SentencePair(
              String.join(" ", words.subList(at, at + a)),
              String.join(" ", words.subList(at + a, at + a + b))));
      at += a + b;
    }
    return pairs;
  }

  /** Only the runs of the session: no tokenizing, no building of tensors, no reading of results. */
  private static Callable<?> bare(Path onnx, List<TokenizedPair> pairs, ExecutorService pool)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    List<Callable<Long>> tasks = new ArrayList<>();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(onnx.toString(), options);
      for (List<Integer> batch : Batches.of(pairs)) {
        Map<String, OnnxTensor> feed = feed(environment, batch.stream().map(pairs::get).toList());
        feed.keySet().retainAll(session.getInputNames());
        tasks.add(
            () -> {
              try (OrtSession.Result result = session.run(feed)) {
                return result.get(0).getInfo() == null ? 0L : 1L;
              }
            });
      }
    }
    return () -> {
      for (Future<Long> future : pool.invokeAll(tasks)) {
        future.get();
      }
      return null;
    };
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
}
