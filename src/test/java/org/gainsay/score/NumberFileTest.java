package org.gainsay.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NumberFileTest {
  @TempDir Path folder;

  @Test
  void keepsNumbersForTheNextRun() {
    long[] numbers = new Random(1).longs(5_000).toArray();
    NumberFile first = file("build");
    assertThat(first.has(numbers[0])).isFalse();
    first.add(numbers, 4_000);
    assertThat(first.has(numbers[0])).isFalse(); // what is known is known from earlier runs
    first.flush();

    NumberFile next = file("build");
    assertThat(LongStream.of(numbers).limit(4_000)).allMatch(next::has);
    assertThat(LongStream.of(numbers).skip(4_000)).noneMatch(next::has);
    next.add(new long[] {numbers[4_500]}, 1);
    next.flush();

    assertThat(LongStream.of(numbers).filter(file("build")::has).count()).isEqualTo(4_001);
    assertThat(file("another build").has(numbers[0])).isFalse();
  }

  @Test
  void numbersThatFallOnOnePlaceAreToldApart() {
    long[] alike = LongStream.range(1, 100).map(n -> n << 32 | 5).toArray();
    NumberFile first = file("build");
    first.add(alike, 50);
    first.flush();

    NumberFile next = file("build");
    assertThat(LongStream.of(alike).limit(50)).allMatch(next::has);
    assertThat(LongStream.of(alike).skip(50)).noneMatch(next::has);
    assertThat(next.has(0)).isFalse();
  }

  @Test
  void whatIsLeftOfANumberIsWrittenOver() throws IOException {
    NumberFile first = file("build");
    first.add(new long[] {7, 8}, 2);
    first.flush();
    Path written = written();
    Files.write(written, java.util.Arrays.copyOf(Files.readAllBytes(written), 13));

    NumberFile next = file("build");
    assertThat(next.has(7)).isTrue();
    assertThat(next.has(8)).isFalse();
    next.add(new long[] {9}, 1);
    next.flush();
    assertThat(file("build").has(9)).isTrue();
    assertThat(Files.size(written)).isEqualTo(16);
  }

  @Test
  void nothingIsWrittenWhereNothingIsAdded() {
    file("build").flush();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    NumberFile file = file("build");
    file.add(new long[] {1}, 1);
    file.flush();
    assertThat(Files.getPosixFilePermissions(written()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private Path written() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private NumberFile file(String made) {
    return new NumberFile(folder, "pairs", made);
  }
}
