package org.gainsay.cli;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: a reader never sees half a report. */
final class Output {
  private Output() {}

  /** Writes to a {@link Writer}. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Looks whether a file could be written, before the work is done that is to be written there.
   *
   * @throws IOException says why not, naming the file
   */
  static void requireWritable(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(file + ": no such folder");
    }
    if (folder != null && !Files.isWritable(Files.exists(file) ? file : folder)) {
      throw new IOException(file + ": no permission");
    }
  }

  /**
   * Writes the file in UTF-8. What is no regular file (a pipe, a device) is written directly.
   *
   * @throws IOException names the file
   */
  static void write(Path file, Content content) throws IOException {
    try {
      replace(file, content);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains(file.toString()) ? e : new IOException(file + ": " + message, e);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (Writer out = open(file)) {
        content.writeTo(out);
      }
      return;
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (Writer out = open(temporary)) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Not one of {@link Files}, which an interrupt closes in mid-sentence. */
  private static Writer open(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(file.toFile()), StandardCharsets.UTF_8));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
