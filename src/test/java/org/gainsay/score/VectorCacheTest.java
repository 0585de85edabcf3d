package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorCacheTest {
  private static final int MANY = 1_203;

  @TempDir Path folder;

  @Test
  void keepsVectorsForTheNextRun() {
    VectorCache first = cache("encoder");
    for (int i = 0; i < MANY; i++) {
      first.put("sentence " + i, vector(i));
    }
    first.flush();

    VectorCache next = cache("encoder");
    for (int i = 0; i < MANY; i++) {
      assertThat(next.find("sentence " + i).orElseThrow().bytes()).isEqualTo(vector(i).bytes());
    }
    assertThat(next.find("another sentence")).isEmpty();
    assertThat(cache("another encoder").find("sentence 1")).isEmpty();
  }

  @Test
  void writesByAndBy() throws IOException {
    VectorCache cache = cache("encoder");
    cache.put("sentence", vector(0));
    assertThat(folder).isEmptyDirectory();

    for (int i = 0; i < MANY; i++) {
      cache.put("sentence " + i, vector(i));
    }
    long some = Files.size(file());
    cache.flush();
    assertThat(some).isPositive().isLessThan(Files.size(file()));

    long all = Files.size(file());
    cache.put("sentence 3", vector(3));
    cache.flush();
    assertThat(Files.size(file())).isEqualTo(all);
  }

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    VectorCache cache = cache("encoder");
    cache.put("sentence", vector(1));
    cache.flush();

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aVectorThatIsChangedIsLeftOut() throws IOException {
    VectorCache cache = cache("encoder");
    cache.put("one", vector(1));
    cache.put("two", vector(2));
    cache.flush();
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2 - 6] ^= 1;
    Files.write(file(), Arrays.copyOf(bytes, bytes.length));

    assertThat(cache("encoder").find("one")).isEmpty();
    assertThat(cache("encoder").find("two")).isPresent();
  }

  private VectorCache cache(String encoder) {
    return new VectorCache(folder, encoder, 8);
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static SentenceVector vector(int seed) {
    float[] numbers = new float[8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (seed * 31 + i * 17) % 23 - 11;
    }
    return SentenceVector.of(numbers);
  }
}
