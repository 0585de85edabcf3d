package org.gainsay;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.gainsay.report.ToolVersion;

/**
 * Tells one build of the program and its libraries from any other: version, and name, length and
 * time of every file on the class path.
 */
final class BuildIdentity {
  private BuildIdentity() {}

  /** The same text as long as nothing was built or replaced. */
  static String get() {
    StringJoiner identity = new StringJoiner("\n");
    identity.add(ToolVersion.get());
    String path = System.getProperty("java.class.path", "");
    for (String entry : Splitter.on(File.pathSeparatorChar).omitEmptyStrings().split(path)) {
      identity.add(describe(Path.of(entry)));
    }
    return identity.toString();
  }

  private static String describe(Path entry) {
    try {
      if (!Files.isDirectory(entry)) {
        return stamp(entry);
      }
      try (Stream<Path> files = Files.walk(entry)) {
        StringJoiner all = new StringJoiner("\n");
        files.filter(Files::isRegularFile).sorted().forEach(file -> all.add(stamp(file)));
        return all.toString();
      }
    } catch (IOException | UncheckedIOException e) {
      return entry + " unreadable";
    }
  }

  private static String stamp(Path file) {
    File plain = file.toFile();
    return file.getFileName() + " " + plain.length() + " " + plain.lastModified();
  }
}
