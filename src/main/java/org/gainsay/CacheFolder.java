package org.gainsay;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The folder of a cache, for its owner alone: it holds sentences of the texts. */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * Makes the folder, and those above it that are missing.
   *
   * @throws IllegalArgumentException if nothing can be kept in it; the message, one line, says why
   */
  static void make(Path folder) {
    try {
      Deque<Path> missing = new ArrayDeque<>();
      for (Path at = folder.toAbsolutePath().normalize();
          at != null && Files.notExists(at);
          at = at.getParent()) {
        missing.push(at);
      }
      for (Path next : missing) {
        makeOne(next);
      }
    } catch (IOException e) {
      throw unusable(folder, "it cannot be made", e);
    }
    if (!Files.isDirectory(folder)) {
      throw unusable(folder, "it is no folder", null);
    }
    if (!Files.isWritable(folder)) {
      throw unusable(folder, "there is no permission to write in it", null);
    }
  }

  private static void makeOne(Path folder) throws IOException {
    try {
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker.
    }
  }

  private static IllegalArgumentException unusable(
      Path folder, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the cache's folder " + folder + " cannot be used: " + why, cause);
  }
}
