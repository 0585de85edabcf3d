import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gainsay.ContradictionChecker;
import org.gainsay.GeneratedCorpus;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.Passage;
import org.gainsay.document.UnreadableDocumentException;

/**
 * What gainsay-bench runs for throughput: made-up documents from text to report, rules alone, on one
 * thread and on two, in turn with the bare CoreNLP annotators on as many threads. Everything is loaded
 * and warm. Arguments: documents, rounds.
 */
public final class ReadingThroughput {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final StanfordCoreNLP annotators = LeanAnnotators.load();
  private final List<Document> documents;

  private ReadingThroughput(List<Document> documents) {
    this.documents = documents;
  }

  /** Seconds of work. */
  private record Time(double processor, double clock) {}

  /** One way of reading all documents. */
  private interface Way {
    void read() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int count = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    GeneratedCorpus corpus = new GeneratedCorpus(7, count);
    new ReadingThroughput(
            IntStream.range(0, count).mapToObj(i -> document(corpus, i)).toList())
        .measure(rounds);
  }

  private static Document document(GeneratedCorpus corpus, int number) {
    try {
      return DocumentReaders.readText(GeneratedCorpus.id(number), corpus.text(number));
    } catch (UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private void measure(int rounds) throws Exception {
    try (ContradictionChecker one = ContradictionChecker.builder().withoutModel().threads(1).build();
        ContradictionChecker two =
            ContradictionChecker.builder().withoutModel().threads(2).build()) {
      List<Document> few = documents.subList(0, Math.min(50, documents.size()));
      annotate(few, 2);
      one.check(few);
      two.check(few);
      String[] names = {"bare annotators", "bare annotators", "Gainsay", "Gainsay"};
      int[] threads = {1, 2, 1, 2};
      Way[] ways = {
        () -> annotate(documents, 1),
        () -> annotate(documents, 2),
        () -> one.check(documents),
        () -> two.check(documents)
      };
      List<List<Time>> times = new ArrayList<>();
      for (int way = 0; way < ways.length; way++) {
        times.add(new ArrayList<>());
      }
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < ways.length; i++) {
          int way = round % 2 == 0 ? i : ways.length - 1 - i;
          times.get(way).add(time(ways[way]));
        }
      }
      System.out.println("| what | threads | documents per second | processor time per document |");
      System.out.println("| --- | --- | --- | --- |");
      for (int way = 0; way < ways.length; way++) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %.1f | %.0f ms |%n",
            names[way],
            threads[way],
            documents.size() / clock(times.get(way)),
            processor(times.get(way)) / documents.size() * 1000);
      }
      System.out.printf(
          Locale.ROOT,
          "%nGainsay on two threads: %.2f times as fast as on one, and %.2f times as fast as the bare"
              + " annotators on two (bare: %.2f times one thread). By processor time, %.2f of the"
              + " bare annotators' speed. %d documents, median of %d rounds.%n",
          clock(times.get(2)) / clock(times.get(3)),
          clock(times.get(1)) / clock(times.get(3)),
          clock(times.get(0)) / clock(times.get(1)),
          processor(times.get(1)) / processor(times.get(3)),
          documents.size(),
          rounds);
    }
  }

  private static double clock(List<Time> times) {
    return median(times.stream().mapToDouble(Time::clock).sorted().toArray());
  }

  private static double processor(List<Time> times) {
    return median(times.stream().mapToDouble(Time::processor).sorted().toArray());
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static Time time(Way way) throws Exception {
    long processor = SYSTEM.getProcessCpuTime();
    long clock = System.nanoTime();
    way.read();
    return new Time(
        (SYSTEM.getProcessCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
  }

  private void annotate(List<Document> all, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> pending = new ArrayList<>();
      for (Document document : all) {
        pending.add(pool.submit(() -> annotate(document)));
      }
      for (Future<?> future : pending) {
        future.get();
      }
    } finally {
      pool.shutdown();
    }
  }

  private void annotate(Document document) {
    for (Passage passage : document.passages()) {
      if (passage.kind() != Passage.Kind.BYLINE && !passage.text().isBlank()) {
        annotators.annotate(new Annotation(passage.text()));
      }
    }
  }
}
