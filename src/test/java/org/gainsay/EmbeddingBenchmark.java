package org.gainsay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;

/** Prints what a check of two sentences costs in a running application; see docs/quality.md. */
public final class EmbeddingBenchmark {
  private static final int RUNS = 200;

  private static final List<String> SENTENCES =
      List.of(
          "Ida Venn met Dana Roe in April.",
          "Ida Venn never met Dana Roe.",
          "The mayor resigned on Monday.",
          "The mayor is still in office.",
          "The bridge cost 41 million dollars.",
          "Two people were hurt in the fire at the harbour.",
          "Nobody was hurt when the warehouse burned.",
          "The council voted to close the ferry line in May.");

  private EmbeddingBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      checker.warmUp().join();
      System.out.printf(Locale.ROOT, "start-up: %.1f s%n", (System.nanoTime() - start) / 1e9);
      double[] first = times(checker, SENTENCES.size());
      System.out.printf(Locale.ROOT, "first checks: %.0f, then %.0f ms%n", first[0], first[1]);
      double[] times = times(checker, RUNS);
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "check of two sentences once warm: median %.1f ms, 9 in 10 below %.1f ms, most %.1f ms%n",
          times[RUNS / 2],
          times[RUNS * 9 / 10],
          times[RUNS - 1]);
      double[] stops = new double[10];
      for (int i = 0; i < stops.length; i++) {
        stops[i] = stop(checker, 100 + 200 * i);
      }
      Arrays.sort(stops);
      System.out.printf(
          Locale.ROOT,
          "interrupted while reading or comparing: back after %.0f ms, most %.0f ms%n",
          stops[stops.length / 2],
          stops[stops.length - 1]);
    }
  }

  /** Milliseconds from an interrupt, so long after the start of a long run, to the run's end. */
  private static double stop(ContradictionChecker checker, long after)
      throws InterruptedException, UnreadableDocumentException {
    String text = String.join(" ", SENTENCES).concat(" ").repeat(1_000);
    Document document = DocumentReaders.readText("long", text);
    Thread run = new Thread(() -> checker.check(document));
    run.start();
    Thread.sleep(after);
    long start = System.nanoTime();
    run.interrupt();
    run.join();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double[] times(ContradictionChecker checker, int runs) {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      String a = SENTENCES.get(i % SENTENCES.size());
      String b = SENTENCES.get((i * 3 + 1) % SENTENCES.size());
      long start = System.nanoTime();
      checker.check(a, b);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }
}
