package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.Judgement;
import org.gainsay.document.Document;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;
import org.gainsay.rule.StandardRules;
import org.gainsay.store.PreparedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a document costs too much, or breaks, is told, and the others are checked. */
@Timeout(120)
final class LimitsTest {
  private static final Document ONE =
      PreparedClaims.document("one", "Ann Weber greeted Bob Lind. It rained.");
  private static final Document OTHER =
      PreparedClaims.document("other", "Ann Weber never greeted Bob Lind.");
  private static final Document BAD = PreparedClaims.document("bad", "Trouble ahead.");

  @TempDir Path folder;

  private static ContradictionChecker.Builder builder(ClaimExtractor extractor) {
    return ContradictionChecker.builder().extractor(extractor).withoutModel();
  }

  /** Prepared claims, but for the document named "bad". */
  private static ClaimExtractor withTrouble(Runnable trouble) {
    PreparedClaims prepared = new PreparedClaims();
    return document -> {
      if (document.id().startsWith("bad")) {
        trouble.run();
      }
      return prepared.extract(document);
    };
  }

  private static List<String> told(Report report) {
    return report.problems().stream().map(p -> p.document() + ": " + p.message()).toList();
  }

  private static void requireFound(Report report) {
    assertThat(report.conflicts()).hasSize(1);
    assertThat(report.incomplete()).isTrue();
  }

  @Test
  void stackOverflowInOneDocumentIsItsOwn() {
    try (ContradictionChecker checker = builder(withTrouble(LimitsTest::overflow)).build()) {
      Report report = checker.check(ONE, BAD, OTHER);

      requireFound(report);
      assertThat(told(report))
          .containsExactly("bad: not read: its sentences are nested too deeply");
    }
  }

  private static void overflow() {
    overflow();
    throw new AssertionError("not reached");
  }

  @Test
  void outOfMemoryInOneDocumentIsItsOwn() {
    try (ContradictionChecker checker = builder(withTrouble(LimitsTest::fill)).build()) {
      Report report = checker.check(ONE, BAD, OTHER);

      requireFound(report);
      assertThat(told(report)).containsExactly("bad: not read: too large for the memory at hand");
    }
  }

  private static void fill() {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[1 << 24]);
    }
  }

  @Test
  void aDocumentThatAnotherOneTookTheMemoryOfIsReadAgain() {
    Set<String> seen = new HashSet<>();
    ClaimExtractor once =
        withTrouble(
            () -> {
              if (seen.add("bad")) {
                throw new OutOfMemoryError("another's");
              }
            });
    try (ContradictionChecker checker = builder(once).threads(1).memoryLimit(1).build()) {
      Report report = checker.check(BAD, ONE, OTHER);

      assertThat(report.conflicts()).hasSize(1);
      assertThat(report.problems()).isEmpty();
      assertThat(report.documents())
          .extracting(Document::id)
          .containsExactly("bad", "one", "other");
    }
  }

  @Test
  void workThatHeedsNoInterruptHoldsNobodyUp() {
    CountDownLatch end = new CountDownLatch(1);
    ClaimExtractor stuck =
        withTrouble(
            () -> {
              while (end.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      documents.add(PreparedClaims.document("bad" + i, "Trouble ahead " + i + "."));
    }
    documents.add(ONE);
    documents.add(OTHER);
    try (ContradictionChecker checker =
        builder(stuck).threads(1).timeLimit(Duration.ofSeconds(1)).build()) {
      Report report = checker.check(documents);

      requireFound(report);
      assertThat(told(report))
          .containsExactly(
              "bad0: not read: it took longer than 1.0 s",
              "bad1: not read: it took longer than 1.0 s",
              "bad2: not read: it took longer than 1.0 s");
    } finally {
      end.countDown();
    }
  }

  @Test
  void sizeIsLimitedForFilesAndForDocumentsAtHand() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ONE.text());
    Files.writeString(folder.resolve("b.txt"), OTHER.text());
    Path large = folder.resolve("large.txt");
    Files.writeString(large, "It rained. ".repeat(20));
    String told = "larger than the limit of 100 bytes: split it, or raise the limit";
    try (ContradictionChecker checker = builder(new PreparedClaims()).sizeLimit(100).build()) {
      Report files = checker.checkFiles(List.of(folder));
      Report documents =
          checker.check(ONE, OTHER, PreparedClaims.document("large", "It rained. ".repeat(20)));

      requireFound(files);
      requireFound(documents);
      assertThat(told(files)).containsExactly(large + ": " + told);
      assertThat(told(documents)).containsExactly("large: " + told);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContradictionChecker.builder().sizeLimit(0));
  }

  @Test
  void noDocumentIsBegunWhenTheMemoryIsFull() {
    System.gc(); // the limit looks at what the last collection left
    try (ContradictionChecker checker =
        builder(new PreparedClaims()).memoryLimit(Double.MIN_VALUE).build()) {
      Report report = checker.check(ONE, OTHER);

      assertThat(report.claims()).isEmpty();
      assertThat(report.problems())
          .hasSize(2)
          .allMatch(p -> p.kind() == Problem.Kind.UNREAD)
          .allMatch(p -> p.message().startsWith("not read: the memory that Java has is full"));
    }
    try (ContradictionChecker checker = builder(new PreparedClaims()).memoryLimit(1).build()) {
      assertThat(checker.check(ONE, OTHER).problems()).isEmpty();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContradictionChecker.builder().memoryLimit(1.1));
  }

  @Test
  void aRuleThatFailsOnOnePairLosesNoOther() {
    ConflictRule failing =
        new ConflictRule() {
          @Override
          public String id() {
            return "failing";
          }

          @Override
          public Optional<Judgement> judge(Alignment alignment) {
            if (alignment.a().claim().evidence().quote().contains("Roe")) {
              throw new IllegalStateException("Roe is too much");
            }
            return Optional.empty();
          }
        };
    ImmutableList<ConflictRule> rules =
        ImmutableList.<ConflictRule>builder().addAll(StandardRules.rules()).add(failing).build();
    try (ContradictionChecker checker = builder(new PreparedClaims()).rules(rules).build()) {
      Report report =
          checker.check(
              ONE,
              OTHER,
              PreparedClaims.document("third", "Cleo Roe visited Dora Roe."),
              PreparedClaims.document("fourth", "Cleo Roe never visited Dora Roe."));

      requireFound(report);
      assertThat(told(report))
          .singleElement()
          .asString()
          .startsWith("all documents: 1 of ")
          .endsWith(
              "not compared, an error of Gainsay: java.lang.IllegalStateException: Roe is too much");
    }
  }

  @Test
  void anInterruptAtAnyMomentLeavesEveryDocumentReadOrTold() throws Exception {
    Random random = new Random(Long.getLong("gainsay.seed", 1));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Path file = folder.resolve(i + (i % 2 == 0 ? ".txt" : ".html"));
      files.add(Files.writeString(file, PreparedClaims.text(random, 20, 40)));
    }
    long longest = 0;
    int cut = 0;
    try (ContradictionChecker checker = builder(new PreparedClaims()).build()) {
      checker.checkFiles(files); // from now on everything is loaded
      for (int i = 0; i < 20; i++) {
        AtomicReference<Report> report = new AtomicReference<>();
        AtomicBoolean kept = new AtomicBoolean();
        Thread run =
            new Thread(
                () -> {
                  report.set(checker.checkFiles(files));
                  kept.set(Thread.interrupted());
                });
        run.start();
        TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
        long start = System.nanoTime();
        run.interrupt();
        run.join(60_000);
        assertThat(run.isAlive()).isFalse();
        longest = Math.max(longest, System.nanoTime() - start);
        Set<String> told = new HashSet<>();
        report.get().documents().forEach(d -> told.add(d.id()));
        report.get().problems().forEach(p -> told.add(Path.of(p.document()).getFileName() + ""));
        assertThat(told)
            .contains(files.stream().map(f -> f.getFileName() + "").toArray(String[]::new));
        cut += kept.get() && report.get().incomplete() ? 1 : 0;
      }
    }
    System.out.printf(
        "interrupted: ended after at most %d ms, %d of 20 runs cut%n", longest / 1_000_000, cut);
    assertThat(cut).isPositive();
  }
}
