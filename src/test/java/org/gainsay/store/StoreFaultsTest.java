package org.gainsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that another process holds, that is cut off, or whose bytes are not what they were. */
final class StoreFaultsTest {
  private static final long SEED = Long.getLong("gainsay.seed", 1);
  private static final int CASES = 60;

  @TempDir Path folder;

  private Path good;
  private byte[] bytes;

  @BeforeEach
  void fill() throws IOException {
    good = folder.resolve("good.db");
    Random random = new Random(SEED);
    try (ClaimDatabase store = ClaimDatabase.open(good, WriterProcess.JUDGING)) {
      for (int i = 0; i < 10; i++) {
        store.add(List.of(PreparedClaims.extracted("d" + i, PreparedClaims.text(random, 12, 4))));
      }
      assertThat(store.findings()).isNotEmpty();
    }
    bytes = Files.readAllBytes(good);
  }

  @Test
  void aLockedStoreIsTold() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + good);
        Statement statement = other.createStatement();
        ClaimDatabase store = ClaimDatabase.open(good, WriterProcess.JUDGING, 200)) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> add(store))
          .withMessageContaining("good.db cannot be used: another process has been writing it");
      assertThat(store.findings()).isNotEmpty(); // reading goes on

      statement.execute("ROLLBACK");
      add(store);
      assertThat(store.size().documents()).isEqualTo(11);
    }
  }

  private static void add(ClaimDatabase store) {
    store.add(List.of(PreparedClaims.extracted("new", "Ann Weber greeted Bob Lind.")));
  }

  @Test
  void aStoreThatIsCutOffIsTold() throws IOException {
    Random random = new Random(SEED);
    int told = 0;
    for (int i = 0; i < CASES; i++) {
      int length = random.nextInt(bytes.length);
      told += useDamaged("cut at " + length, java.util.Arrays.copyOf(bytes, length)) ? 1 : 0;
    }
    assertThat(told).as("seed %d", SEED).isGreaterThan(CASES / 2);
  }

  @Test
  void aStoreWithOtherBytesIsTold() throws IOException {
    Random random = new Random(SEED);
    int told = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] other = bytes.clone();
      int at = random.nextInt(other.length - 40);
      for (int k = 0; k < 40; k++) {
        other[at + k] = (byte) random.nextInt(256);
      }
      told += useDamaged("changed at " + at, other) ? 1 : 0;
    }
    assertThat(told).as("seed %d", SEED).isGreaterThan(CASES / 10);
  }

  /** Opens it, reads all of it, and adds to it; whether something was wrong with it. */
  private boolean useDamaged(String what, byte[] content) throws IOException {
    Path file = folder.resolve("damaged.db");
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("damaged.db" + suffix));
    }
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(content));
    }
    boolean sound = true;
    try (ClaimDatabase store = ClaimDatabase.open(file, WriterProcess.JUDGING, 200)) {
      sound = store.faults().isEmpty();
      store.findings();
      store.claims();
      store.documents();
      add(store);
    } catch (StoreException e) {
      assertThat(e.getMessage()).as(what).contains("store");
      return true;
    } catch (RuntimeException e) {
      throw new AssertionError(what + " with seed " + SEED + ": " + e, e);
    }
    return !sound;
  }
}
