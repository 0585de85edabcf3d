package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.junit.jupiter.api.Test;

/** One checker in a whole application. */
final class EmbeddingIT {
  private static final int THREADS = 64;

  /** A minute with {@code -Dgainsay.seconds=60}. */
  private static final int SECONDS = Integer.getInteger("gainsay.seconds", 5);

  private static final List<List<String>> PAIRS =
      List.of(
          List.of("Ida Venn met Dana Roe in April.", "Ida Venn never met Dana Roe."),
          List.of("The bridge was closed.", "The bridge was not closed."),
          List.of("The mayor resigned on Monday.", "The mayor is still in office."),
          List.of("Two people were hurt.", "Nobody was hurt in the fire."),
          List.of("The council met on Thursday.", "The harbour froze over."));

  @Test
  void manyThreadsFindWhatOneFindsAndNothingIsLeftBehind() throws Exception {
    Set<String> before = threads();
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      checker.warmUp().get(2, TimeUnit.MINUTES);
      List<String> alone = PAIRS.stream().map(pair -> judged(checker, pair)).toList();
      assertThat(alone).anyMatch(j -> j.contains("CONTRADICTION"));
      ExecutorService pool = Executors.newFixedThreadPool(THREADS);
      try {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          int first = i;
          runs.add(
              pool.submit(
                  () -> {
                    int done = 0;
                    do {
                      int which = (first + done++) % PAIRS.size();
                      assertThat(judged(checker, PAIRS.get(which))).isEqualTo(alone.get(which));
                    } while (System.nanoTime() < end);
                    return done;
                  }));
        }
        int done = 0;
        for (Future<Integer> run : runs) {
          done += run.get();
        }
        assertThat(done).isGreaterThanOrEqualTo(THREADS);
      } finally {
        pool.shutdownNow();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      }
    }
    for (int i = 0; i < 100 && !before.containsAll(threads()); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(before).containsAll(threads());
  }

  @Test
  void checkersThatAreClosedAtOnceLoadTheirModelsOnce() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      ContradictionChecker.create().close();
    }
    // Four models of CoreNLP, and the words.
    assertThat(loaders()).isLessThanOrEqualTo(5);
    for (int i = 0; i < 600 && loaders() > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(loaders()).isZero();
  }

  private static long loaders() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("gainsay-load"))
        .count();
  }

  private static String judged(ContradictionChecker checker, List<String> pair) {
    return checker.check(pair.get(0), pair.get(1)).judgement().toString();
  }

  /** Threads of ours and of the model. */
  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("gainsay") || name.startsWith("nli"))
        .collect(Collectors.toSet());
  }

  /** In a process of its own, whose heap is all there from the start: what grows is not heap. */
  @Test
  void openingAndClosingManyTimesTakesNoNativeMemory() throws Exception {
    assumeTrue(Files.exists(OpenAndClose.STATUS), "no /proc here");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms400m",
                "-Xmx400m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                classPath(),
                OpenAndClose.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    // The model alone has 28 MB: were it not freed, there would be ten of it.
    assertThat(Long.parseLong(said.strip())).isLessThan(140L << 20);
  }

  /** The test's, less the logging that Spark brings along: two say that they are two. */
  private static String classPath() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(entry -> !entry.contains("log4j-slf4j2-impl"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Prints by how many bytes the process grows while ten checkers are opened and closed. */
  static final class OpenAndClose {
    static final Path STATUS = Path.of("/proc/self/status");

    private OpenAndClose() {}

    public static void main(String[] arguments) throws IOException {
      for (int i = 0; i < 3; i++) {
        openAndClose();
      }
      long before = resident();
      for (int i = 0; i < 10; i++) {
        openAndClose();
      }
      System.out.println(resident() - before);
    }

    private static void openAndClose() {
      try (ContradictionChecker checker =
          ContradictionChecker.builder().extractor(new NothingToRead()).build()) {
        checker.check("The bridge was closed.", "The bridge was not closed.");
      }
    }

    private static long resident() throws IOException {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Leaves all to the model. */
  private static final class NothingToRead implements ClaimExtractor {
    @Override
    public ExtractedClaims extract(Document document) {
      return new ExtractedClaims(ImmutableList.of(), ImmutableList.of());
    }
  }

  @Test
  void anInterruptIsHonouredWhileReadingAndComparing() throws Exception {
    String text = "Ida Venn met Dana Roe in April. The council met on Thursday. ".repeat(4_000);
    try (ContradictionChecker checker = ContradictionChecker.create()) {
      checker.warmUp().get(2, TimeUnit.MINUTES);
      Document document = DocumentReaders.readText("long", text);
      AtomicReference<Report> report = new AtomicReference<>();
      CountDownLatch started = new CountDownLatch(1);
      Thread run =
          new Thread(
              () -> {
                started.countDown();
                report.set(checker.check(document));
              });
      run.start();
      started.await();
      TimeUnit.MILLISECONDS.sleep(300);
      run.interrupt();
      run.join(TimeUnit.SECONDS.toMillis(60));
      assertThat(run.isAlive()).isFalse();
      assertThat(report.get().problems())
          .extracting(Problem::message)
          .contains("not read: interrupted");
      // The thread that read it is free for the next document.
      assertThat(checker.check(DocumentReaders.readText("short", "It rained.")).problems())
          .isEmpty();
    }
  }

  @Test
  void aDocumentThatTakesTooLongBecomesAProblem()
      throws UnreadableDocumentException, InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    ClaimExtractor slow =
        document -> {
          if (document.id().equals("slow")) {
            try {
              TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
          }
          return new ClaimExtractor.ExtractedClaims(
              ImmutableList.of(), ImmutableList.of("read " + document.id()));
        };
    try (ContradictionChecker checker =
        ContradictionChecker.builder()
            .extractor(slow)
            .withoutModel()
            .threads(1)
            .timeLimit(Duration.ofSeconds(1))
            .build()) {
      Report report =
          checker.check(
              DocumentReaders.readText("slow", "It rained."),
              DocumentReaders.readText("quick", "It snowed."));
      assertThat(report.problems())
          .extracting(p -> p.document() + ": " + p.message())
          .containsExactly("slow: not read: it took longer than 1.0 s", "quick: read quick");
      // The report does not wait for the thread that is told to stop.
      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void ownRulesAndGuardsAreHeard() {
    String one = "Ida Venn met Dana Roe.";
    String other = "Ida Venn never met Dana Roe.";
    try (ContradictionChecker silent =
            ContradictionChecker.builder().rules(List.of()).withoutModel().build();
        ContradictionChecker own =
            ContradictionChecker.builder()
                .rules(
                    List.of(
                        new org.gainsay.conflict.ConflictRule() {
                          @Override
                          public String id() {
                            return "own";
                          }

                          @Override
                          public Optional<Judgement> judge(
                              org.gainsay.conflict.Alignment alignment) {
                            return Optional.of(
                                Judgement.finding(
                                    Verdict.TENSION,
                                    ConflictType.SCOPE,
                                    0.9,
                                    Explanation.of("own rule")));
                          }
                        }))
                .withoutModel()
                .build()) {
      assertThat(silent.check(one, other).judgement().verdict().isFinding()).isFalse();
      assertThat(own.check(one, other).judgement().explanation().render()).contains("own rule");
    }
  }
}
