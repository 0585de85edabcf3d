package org.gainsay.score;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of 64 bits, kept in one file from run to run: hashes of something that is known. Of a
 * very long file only the end is read, and it is begun anew when it is twice as long as that. What
 * is cut or changed in it is as good as missing, as it is the hash of nothing. Thread-safe.
 */
public final class NumberFile {
  /** So many numbers are read, the latest: 32 MB, and twice that in memory. */
  private static final int MOST_READ = 4_000_000;

  private final Path file;
  private volatile @Nullable Table known;
  private long[] added = new long[1 << 10];
  private int size;

  /**
   * A file of numbers.
   *
   * @param folder is there, or is made when the first numbers are written
   * @param kind how the file's name begins
   * @param made stands for the program and all that the numbers rest on; has a file of its own
   */
  public NumberFile(Path folder, String kind, String made) {
    this.file = AppendedFile.named(folder, kind, made);
  }

  /** Whether the number was there before this object was asked first. */
  public boolean has(long number) {
    Table table = known; // asked very often, so without a lock
    return (table == null ? table() : table).has(number);
  }

  private synchronized Table table() {
    Table table = known;
    if (table == null) {
      table = read();
      known = table;
    }
    return table;
  }

  /**
   * Keeps numbers, until {@link #flush} in memory.
   *
   * @param count how many of the array are meant
   */
  public synchronized void add(long[] numbers, int count) {
    int most = Math.min(count, MOST_READ - size);
    if (size + most > added.length) {
      added = Arrays.copyOf(added, Math.min(MOST_READ, 2 * (size + most)));
    }
    System.arraycopy(numbers, 0, added, size, most);
    size += most;
  }

  /** Writes what was added; if it cannot be written, nothing is kept. */
  public synchronized void flush() {
    if (size == 0) {
      return;
    }
    try {
      if (Files.exists(file) && Files.size(file) > 2L * Long.BYTES * MOST_READ) {
        Files.delete(file);
      }
      ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
      bytes.asLongBuffer().put(added, 0, size);
      new AppendedFile(file, Long.BYTES).append(bytes);
    } catch (IOException e) {
      // A full disk, or no permission: the run itself is none the worse.
    }
    added = new long[1 << 10];
    size = 0;
  }

  private Table read() {
    try (FileChannel in = FileChannel.open(file)) {
      long all = in.size() / Long.BYTES;
      int count = (int) Math.min(MOST_READ, all);
      ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
      in.position((all - count) * Long.BYTES);
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // until all is read, or somebody has cut it
      }
      long[] numbers = new long[bytes.position() / Long.BYTES];
      bytes.flip().asLongBuffer().get(numbers);
      return new Table(numbers);
    } catch (IOException e) {
      return new Table(new long[0]); // no file yet
    }
  }

  /** A hash table of numbers that are hashes. Immutable. */
  private static final class Table {
    /** The numbers, each where its lower bits say or after it; 0 where there is none. */
    private final long[] places;

    Table(long[] numbers) {
      places = new long[Math.max(2, Integer.highestOneBit(numbers.length) * 4)];
      for (long number : numbers) {
        places[place(number)] = number;
      }
    }

    boolean has(long number) {
      return number != 0 && places[place(number)] == number;
    }

    private int place(long number) {
      int mask = places.length - 1;
      int place = (int) number & mask;
      while (places[place] != 0 && places[place] != number) {
        place = (place + 1) & mask;
      }
      return place;
    }
  }
}
