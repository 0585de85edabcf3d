package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCacheTest {
  private static final List<SentencePair> PAIRS =
      IntStream.range(0, 20).mapToObj(i -> new SentencePair("It is " + i, "It is not")).toList();

  private static final List<NliScores> SCORES =
      IntStream.range(0, 20)
          .mapToObj(i -> new NliScores(i / 64.0, 0.5, 0.5 - i / 64.0, i % 3 == 0))
          .toList();

  @TempDir Path folder;

  @Test
  void keepsScoresForTheNextRun() {
    new ScoreCache(folder, "model").put(PAIRS.subList(0, 7), SCORES.subList(0, 7));
    new ScoreCache(folder, "model").put(PAIRS.subList(7, 20), SCORES.subList(7, 20));

    assertThat(found(new ScoreCache(folder, "model"))).isEqualTo(SCORES);
    assertThat(found(new ScoreCache(folder, "another model"))).isEmpty();
    assertThat(new ScoreCache(folder, "model").find(new SentencePair("It is not", "It is 1")))
        .isEmpty();
  }

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    new ScoreCache(folder, "model").put(PAIRS, SCORES);

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aFileThatIsCutLosesOnlyTheEnd() throws IOException {
    new ScoreCache(folder, "model").put(PAIRS, SCORES);
    byte[] sound = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(sound, sound.length * 3 / 4 - 3));

    assertThat(found(new ScoreCache(folder, "model"))).isEqualTo(SCORES.subList(0, 14));
  }

  @Test
  void whatIsWrittenAfterARecordThatWasCutIsKept() throws IOException {
    new ScoreCache(folder, "model").put(PAIRS.subList(0, 7), SCORES.subList(0, 7));
    byte[] sound = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(sound, sound.length - 3));

    new ScoreCache(folder, "model").put(PAIRS.subList(7, 20), SCORES.subList(7, 20));

    List<NliScores> expected = new ArrayList<>(SCORES);
    expected.remove(6);
    assertThat(found(new ScoreCache(folder, "model"))).isEqualTo(expected);
  }

  @Test
  void cachesThatWriteAtATimeTearNoRecords() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        int part = writer;
        all.add(
            writers.submit(
                () -> {
                  for (int i = part * 5; i < part * 5 + 5; i++) {
                    new ScoreCache(folder, "model")
                        .put(PAIRS.subList(i, i + 1), SCORES.subList(i, i + 1));
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      writers.shutdown();
    }
    assertThat(found(new ScoreCache(folder, "model"))).isEqualTo(SCORES);
  }

  @Test
  void aRecordThatIsChangedIsLeftOut() throws IOException {
    new ScoreCache(folder, "model").put(PAIRS, SCORES);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 20 * 4 + 20] ^= 4;
    Files.write(file(), bytes);

    List<NliScores> expected = new ArrayList<>(SCORES);
    expected.remove(4);
    assertThat(found(new ScoreCache(folder, "model"))).isEqualTo(expected);
  }

  private static List<NliScores> found(ScoreCache cache) {
    return PAIRS.stream().flatMap(pair -> cache.find(pair).stream()).toList();
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
