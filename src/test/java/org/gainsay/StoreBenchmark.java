package org.gainsay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gainsay.document.Document;
import org.gainsay.store.PreparedClaims;

/**
 * Fills a store with claims (100,000 unless told) of made-up sentences about made-up people, then
 * measures how long a question takes, with CoreNLP and the language model, and how long a document
 * takes to add; see docs/quality.md.
 */
public final class StoreBenchmark {
  private static final int SENTENCES = 10;
  private static final int BATCH = 500;
  private static final int QUESTIONS = 40;

  private StoreBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path file = Files.createTempDirectory("gainsay-store").resolve("bench.db");
    Random random = new Random(1);
    int families = Math.max(10, claims / 20);
    fill(file, random, claims, families);
    try (ContradictionChecker checker = ContradictionChecker.create();
        ClaimStore store = ClaimStore.open(file, checker)) {
      checker.warmUp().join();
      System.out.printf(Locale.ROOT, "%s, %d MB%n", store.size(), Files.size(file) >> 20);
      long start = System.nanoTime();
      store.ask("It rained.");
      System.out.printf(
          Locale.ROOT,
          "first question, entities read: %.2f s%n",
          (System.nanoTime() - start) / 1e9);
      double[] times = new double[QUESTIONS];
      int found = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        String question = PreparedClaims.text(random, 1, families).strip();
        start = System.nanoTime();
        found += store.ask(question).conflicts().size();
        times[i] = (System.nanoTime() - start) / 1e9;
      }
      print("question", times);
      System.out.println("conflicts found: " + found);
      double[] adding = new double[QUESTIONS / 4];
      for (int i = 0; i < adding.length; i++) {
        Document document =
            PreparedClaims.document("new-" + i, PreparedClaims.text(random, SENTENCES, families));
        start = System.nanoTime();
        store.add(document);
        adding[i] = (System.nanoTime() - start) / 1e9;
      }
      print("document added", adding);
    }
  }

  private static void print(String what, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.3f s, most %.3f s%n",
        what,
        times[times.length / 2],
        times[times.length - 1]);
  }

  private static void fill(Path file, Random random, int claims, int families) {
    long start = System.nanoTime();
    try (ContradictionChecker checker =
            ContradictionChecker.builder().extractor(new PreparedClaims()).withoutModel().build();
        ClaimStore store = ClaimStore.open(file, checker)) {
      List<Document> batch = new ArrayList<>();
      for (int i = 0; i * SENTENCES < claims; i++) {
        batch.add(
            PreparedClaims.document("d" + i, PreparedClaims.text(random, SENTENCES, families)));
        if (batch.size() == BATCH) {
          store.addAll(batch);
          batch.clear();
          System.out.printf(
              Locale.ROOT, "%s after %.0f s%n", store.size(), (System.nanoTime() - start) / 1e9);
        }
      }
      store.addAll(batch);
    }
  }
}
