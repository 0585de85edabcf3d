package org.gainsay.score;

import com.google.common.hash.HashCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a model said, kept in one file from run to run: records of one length, known by a hash of
 * what the model was asked. What is cut or changed in the file is as good as missing, and of a very
 * long one only the end is read. Thread-safe; several processes may write at a time.
 */
final class RecordFile {
  private static final int HASH = 2 * Long.BYTES;

  /** So many records are written together. */
  private static final int TOGETHER = 500;

  /** So many are read, the latest: with 400 bytes each, they take a tenth of the usual heap. */
  private static final int MOST_READ = 200_000;

  private record Key(long first, long second) {
    static Key of(HashCode hash) {
      ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes());
      return new Key(bytes.getLong(), bytes.getLong());
    }
  }

  private final Path file;
  private final int content;
  private final Map<Key, byte[]> known = new HashMap<>();
  private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
  private boolean read;

  /**
   * A file of records.
   *
   * @param folder is there, or is made when the first record is written
   * @param kind how the file's name begins
   * @param model tells the model from any other; has a file of its own
   * @param content bytes of a record, its hash and checksum not counted
   */
  RecordFile(Path folder, String kind, String model, int content) {
    this.file = AppendedFile.named(folder, kind, model);
    this.content = content;
  }

  /** The record that is known by a hash of 128 bits or more. */
  synchronized Optional<byte[]> find(HashCode hash) {
    if (!read) {
      read = true;
      read();
    }
    return Optional.ofNullable(known.get(Key.of(hash)));
  }

  /**
   * Keeps a record, which is written by and by; if it cannot be written, only as long as this
   * object lives.
   */
  synchronized void put(HashCode hash, byte[] record) {
    Key key = Key.of(hash);
    if (known.put(key, record) == null) {
      unwritten.writeBytes(written(key, record));
    }
    if (unwritten.size() >= TOGETHER * length()) {
      flush();
    }
  }

  /** Writes what waits to be written. */
  synchronized void flush() {
    if (unwritten.size() == 0) {
      return;
    }
    try {
      new AppendedFile(file, length()).append(ByteBuffer.wrap(unwritten.toByteArray()));
    } catch (IOException e) {
      // A full disk, or no permission: the run itself is none the worse.
    }
    unwritten.reset();
  }

  private void read() {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, Files.size(file) / length() - MOST_READ) * length());
      DataInputStream data = new DataInputStream(new BufferedInputStream(in));
      byte[] record = new byte[length()];
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

  private void read(byte[] written) {
    ByteBuffer in = ByteBuffer.wrap(written);
    Key key = new Key(in.getLong(), in.getLong());
    byte[] record = new byte[content];
    in.get(record);
    if (in.getInt() == checksum(written)) {
      known.put(key, record);
    }
  }

  private byte[] written(Key key, byte[] record) {
    byte[] written = new byte[length()];
    ByteBuffer out = ByteBuffer.wrap(written);
    out.putLong(key.first()).putLong(key.second()).put(record);
    out.putInt(checksum(written));
    return written;
  }

  /** Bytes of a record in the file: hash, content, checksum of both. */
  private int length() {
    return HASH + content + Integer.BYTES;
  }

  private static int checksum(byte[] written) {
    CRC32 checksum = new CRC32();
    checksum.update(written, 0, written.length - Integer.BYTES);
    return (int) checksum.getValue();
  }
}
