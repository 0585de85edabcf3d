import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.Passage;
import org.gainsay.extract.DependencyClaimExtractor;

/**
 * What extraction.py runs: how much time claim extraction adds to the CoreNLP annotators that it
 * stands on. Both read the same passages on one thread of one process, in turn, the one that goes
 * first changing from round to round.
 */
public final class ExtractionTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final StanfordCoreNLP annotators = LeanAnnotators.load();
  private final DependencyClaimExtractor extractor = new DependencyClaimExtractor();
  private final List<Document> documents;

  private ExtractionTime(List<Document> documents) {
    this.documents = documents;
  }

  /** Seconds of work. */
  private record Time(double processor, double clock) {}

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    List<Document> documents =
        DocumentReaders.standard()
            .readAll(List.of(Path.of(arguments[1])))
            .flatMap(input -> input.document().stream())
            .toList();
    new ExtractionTime(documents).measure(rounds);
  }

  private void measure(int rounds) {
    int tokens = 0;
    int claims = 0;
    for (int warming = 0; warming < 2; warming++) {
      tokens = documents.stream().mapToInt(this::annotate).sum();
      claims = documents.stream().mapToInt(this::extract).sum();
    }
    List<Time> bare = new ArrayList<>();
    List<Time> whole = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      if (round % 2 == 0) {
        bare.add(time(() -> documents.forEach(this::annotate)));
        whole.add(time(() -> documents.forEach(this::extract)));
      } else {
        whole.add(time(() -> documents.forEach(this::extract)));
        bare.add(time(() -> documents.forEach(this::annotate)));
      }
      System.err.printf(
          Locale.ROOT,
          "round %d: annotators %.2f s, with extraction %.2f s of processor time%n",
          round + 1,
          bare.get(round).processor,
          whole.get(round).processor);
    }
    double[] added = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      added[i] = 100 * (whole.get(i).processor / bare.get(i).processor - 1);
    }
    System.out.println("| what | processor time | tokens per second | by the clock |");
    System.out.println("| --- | --- | --- | --- |");
    row("CoreNLP annotators alone", tokens, bare);
    row("with claim extraction", tokens, whole);
    System.out.printf(
        Locale.ROOT,
        "%nExtraction adds %.0f%% (%.0f to %.0f). %d documents, %d tokens, %d claims; one thread,"
            + " median of %d rounds.%n",
        median(added),
        Arrays.stream(added).min().orElse(0),
        Arrays.stream(added).max().orElse(0),
        documents.size(),
        tokens,
        claims,
        rounds);
  }

  private static void row(String name, int tokens, List<Time> times) {
    double processor = median(times.stream().mapToDouble(Time::processor).toArray());
    double clock = median(times.stream().mapToDouble(Time::clock).toArray());
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f s | %,.0f | %.2f s |%n",
        name,
        processor,
        tokens / processor,
        clock);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Processor time does not grow when other programs want the processor too. */
  private static Time time(Runnable work) {
    long processor = THREADS.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    work.run();
    return new Time(
        (THREADS.getCurrentThreadCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
  }

  private int annotate(Document document) {
    int tokens = 0;
    for (Passage passage : document.passages()) {
      if (passage.kind() != Passage.Kind.BYLINE && !passage.text().isBlank()) {
        Annotation annotation = new Annotation(passage.text());
        annotators.annotate(annotation);
        tokens += annotation.get(TokensAnnotation.class).size();
      }
    }
    return tokens;
  }

  private int extract(Document document) {
    return extractor.extract(document).claims().size();
  }
}
