package org.gainsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gainsay.document.Document;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.store.ClaimDatabase.Extracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores in the hands of processes that are killed, and of several at once. */
final class StoreProcessesIT {
  /** More with {@code -Dgainsay.kills=N}. */
  private static final int KILLS = Integer.getInteger("gainsay.kills", 200);

  private static final int CHAINS = 2;
  private static final int LONGEST_WAIT_MICROS = 60_000;

  @TempDir Path folder;

  private String classPath = "";

  @Test
  void whatWasCommittedOutlastsAKillAtAnyMoment() throws Exception {
    Path archive = archive();
    ExecutorService threads = Executors.newFixedThreadPool(CHAINS);
    try {
      List<Future<Integer>> chains = new ArrayList<>();
      for (int chain = 0; chain < CHAINS; chain++) {
        int number = chain;
        Callable<Integer> kills = () -> kill(archive, number, (KILLS + CHAINS - 1) / CHAINS);
        chains.add(threads.submit(kills));
      }
      int committed = 0;
      for (Future<Integer> chain : chains) {
        committed += chain.get();
      }
      // Else the processes were killed before they did anything.
      assertThat(committed).isGreaterThan(KILLS / 4);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Kills a process many times over one store; gives the number of documents in the end. */
  private int kill(Path archive, int chain, int kills) throws Exception {
    Random random = new Random(chain);
    Path home = Files.createDirectories(folder.resolve("chain" + chain));
    Path store = home.resolve("store.db");
    Set<String> said = new TreeSet<>();
    int next = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process =
          WriterProcess.start(classPath, archive, store, "d", next, Integer.MAX_VALUE);
      if (random.nextInt(8) > 0) { // else it is killed while it starts
        awaitLines(random.nextInt(5), process, home.resolve("d-said.txt"));
      }
      TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_WAIT_MICROS));
      process.destroyForcibly();
      process.waitFor();
      Files.readAllLines(home.resolve("d-said.txt")).stream()
          .filter(line -> line.startsWith("d-"))
          .forEach(said::add);
      try (ClaimDatabase database = ClaimDatabase.open(store, WriterProcess.JUDGING)) {
        Set<String> there =
            database.documents().stream().map(Document::id).collect(Collectors.toSet());
        assertThat(there).containsAll(said);
        assertThat(there).hasSizeLessThanOrEqualTo(said.size() + kill + 1);
        assertThat(database.faults()).isEmpty();
        boolean isLast = kill == kills - 1;
        if (kill % 20 == 0 || isLast) {
          requireWhole(database, there);
        }
        next = there.size();
        assertThat(there).as("nothing between").contains(next == 0 ? new String[0] : last(next));
      }
      deleteLibraries(home);
    }
    return next;
  }

  private static String[] last(int next) {
    return new String[] {"d-" + (next - 1)};
  }

  /** However fast the machine is, some are killed early and some late. */
  private static void awaitLines(int count, Process process, Path said) throws Exception {
    while (process.isAlive() && Files.readAllLines(said).size() < count) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** SQLite's native library stays behind where a process is killed. */
  private static void deleteLibraries(Path home) throws IOException {
    try (var files = Files.list(home)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("sqlite-")).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The store holds whole documents, and the findings are those of one batch. */
  private static void requireWhole(ClaimDatabase database, Set<String> names) {
    Map<String, Extracted> documents = new TreeMap<>();
    names.forEach(name -> documents.put(name, WriterProcess.document(name)));
    var claims =
        WriterProcess.LINKER.link(
            documents.values().stream().flatMap(d -> d.claims().stream()).toList());
    assertThat(database.claims()).isEqualTo(claims);
    assertThat(ClaimDatabaseTest.shown(database))
        .isEqualTo(
            ClaimDatabaseTest.shown(
                WriterProcess.RULES.conflicts(
                    new CandidatePairs(WriterProcess.KEYS).among(claims).pairs())));
  }

  @Test
  void twoProcessesAtOnceLoseNothing() throws Exception {
    Path archive = archive();
    Path store = folder.resolve("shared.db");
    int documents = 25;
    Process one = WriterProcess.start(classPath, archive, store, "one", 0, documents);
    Process other = WriterProcess.start(classPath, archive, store, "other", 0, documents);
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    try (ClaimDatabase database = ClaimDatabase.open(store, WriterProcess.JUDGING)) {
      Set<String> names =
          database.documents().stream().map(Document::id).collect(Collectors.toSet());
      assertThat(names).hasSize(2 * documents);
      requireWhole(database, names);
    }
  }

  /** Classes ready to be mapped: a process then starts in half the time. */
  private Path archive() throws Exception {
    Path archive = folder.resolve("classes.jsa");
    classPath = WriterProcess.classPath(folder);
    Path home = Files.createDirectories(folder.resolve("archive"));
    int status =
        WriterProcess.start(classPath, archive, home.resolve("store.db"), "a", 0, 2).waitFor();
    assertThat(status).as(Files.readString(home.resolve("errors.txt"))).isZero();
    return archive;
  }
}
