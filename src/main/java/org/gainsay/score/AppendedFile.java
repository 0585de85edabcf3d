package org.gainsay.score;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that records of one length are added to, for its owner alone to read. Thread-safe; several
 * processes may write at a time, as each locks the file and adds whole records.
 */
final class AppendedFile {
  private final Path file;
  private final int length;

  /**
   * A file, which need not be there.
   *
   * @param length bytes of a record
   */
  AppendedFile(Path file, int length) {
    this.file = file;
    this.length = length;
  }

  /**
   * Where records are kept that rest on something.
   *
   * @param kind how the file's name begins
   * @param made stands for all that they rest on; has a file of its own
   */
  static Path named(Path folder, String kind, String made) {
    String name =
        Hashing.sha256().hashString(made, StandardCharsets.UTF_8).toString().substring(0, 16);
    return folder.resolve(kind + "-" + name + ".bin");
  }

  /**
   * Adds whole records.
   *
   * @throws IOException if the disk is full, or nobody may write there
   */
  void append(ByteBuffer records) throws IOException {
    Files.createDirectories(file.getParent());
    make(file);
    synchronized (AppendedFile.class) { // a lock on a file keeps other processes out, not threads
      try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = out.lock()) {
        checkState(lock.isValid());
        long size = out.size();
        out.position(size - size % length); // over what a process that was killed left of a record
        while (records.hasRemaining()) {
          out.write(records);
        }
      }
    }
  }

  /** What texts say is as private as the texts. */
  private static void make(Path file) throws IOException {
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
}
