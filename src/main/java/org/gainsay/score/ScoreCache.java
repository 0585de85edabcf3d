package org.gainsay.score;

import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a model said of pairs of sentences, kept in one file from run to run: 45 bytes a pair. Pairs
 * are known by a hash. What is cut or changed in the file is as good as missing. Thread-safe; of
 * several processes that write at a time each keeps its own, as every write only adds whole
 * records.
 */
public final class ScoreCache {
  /** Hash of the pair, three probabilities, whether it was cut, checksum of all that. */
  private static final int RECORD = 16 + 3 * Double.BYTES + 1 + Integer.BYTES;

  private record Key(long first, long second) {}

  private final Path file;
  private final Map<Key, NliScores> known = new HashMap<>();
  private boolean read;

  /**
   * A cache.
   *
   * @param folder is there, or is made when the first scores are written
   * @param model tells the model from any other; has a file of its own
   */
  public ScoreCache(Path folder, String model) {
    String name =
        Hashing.sha256().hashString(model, StandardCharsets.UTF_8).toString().substring(0, 16);
    this.file = folder.resolve("scores-" + name + ".bin");
  }

  /** What the model said of the pair, if it was asked. */
  public synchronized Optional<NliScores> find(SentencePair pair) {
    if (!read) {
      read = true;
      read();
    }
    return Optional.ofNullable(known.get(key(pair)));
  }

  /** Keeps what the model said; if it cannot be written, only as long as this object lives. */
  public synchronized void put(List<SentencePair> pairs, List<NliScores> scores) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < pairs.size(); i++) {
      Key key = key(pairs.get(i));
      if (known.put(key, scores.get(i)) == null) {
        out.writeBytes(record(key, scores.get(i)));
      }
    }
    try {
      Files.createDirectories(file.getParent());
      makeFile();
      Files.write(file, out.toByteArray(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      // A full disk, or no permission: the run itself is none the worse.
    }
  }

  /** What texts say is as private as the texts. */
  private void makeFile() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      Files.createFile(
          file,
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException e) {
      // From an earlier run, or of another process.
    }
  }

  private void read() {
    try (InputStream in = Files.newInputStream(file)) {
      DataInputStream data = new DataInputStream(new BufferedInputStream(in));
      byte[] record = new byte[RECORD];
      while (true) {
        data.readFully(record);
        read(record);
      }
    } catch (EOFException e) {
      // That was all; a record that was cut is as good as none.
    } catch (IOException e) {
      // No file yet.
    }
  }

  private void read(byte[] record) {
    ByteBuffer in = ByteBuffer.wrap(record);
    Key key = new Key(in.getLong(), in.getLong());
    double entailment = in.getDouble();
    double neutral = in.getDouble();
    double contradiction = in.getDouble();
    boolean cut = in.get() != 0;
    if (in.getInt() == checksum(record)) {
      known.put(key, new NliScores(entailment, neutral, contradiction, cut));
    }
  }

  private static byte[] record(Key key, NliScores scores) {
    byte[] record = new byte[RECORD];
    ByteBuffer out = ByteBuffer.wrap(record);
    out.putLong(key.first()).putLong(key.second());
    out.putDouble(scores.entailment()).putDouble(scores.neutral());
    out.putDouble(scores.contradiction()).put((byte) (scores.cut() ? 1 : 0));
    out.putInt(checksum(record));
    return record;
  }

  private static int checksum(byte[] record) {
    CRC32 checksum = new CRC32();
    checksum.update(record, 0, RECORD - Integer.BYTES);
    return (int) checksum.getValue();
  }

  private static Key key(SentencePair pair) {
    ByteBuffer hash =
        ByteBuffer.wrap(
            Hashing.sha256()
                .newHasher()
                .putInt(pair.premise().length())
                .putUnencodedChars(pair.premise())
                .putUnencodedChars(pair.hypothesis())
                .hash()
                .asBytes());
    return new Key(hash.getLong(), hash.getLong());
  }
}
