package org.gainsay.score;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ONNX Runtime's native libraries, unpacked for as long as it takes to load them. It can unpack
 * them itself, but then leaves a folder behind with every process, and 25 MB with one that is
 * killed.
 */
final class NativeLibraries {
  /** Where ONNX Runtime looks for them instead of unpacking; users may set it too. */
  private static final String PATH = "onnxruntime.native.path";

  private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

  private final Optional<Path> folder;

  private NativeLibraries(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Unpacks them; leaves it to ONNX Runtime where that does not work. */
  static NativeLibraries unpack() {
    if (System.getProperty(PATH) != null) {
      return new NativeLibraries(Optional.empty());
    }
    Optional<Path> folder = Optional.empty();
    try {
      folder = Optional.of(Files.createTempDirectory("gainsay-onnx"));
      for (String name : NAMES) {
        unpack(System.mapLibraryName(name), folder.get());
      }
      System.setProperty(PATH, folder.get().toString());
      return new NativeLibraries(folder);
    } catch (IOException e) {
      folder.ifPresent(NativeLibraries::delete);
      return new NativeLibraries(Optional.empty());
    }
  }

  private static void unpack(String file, Path folder) throws IOException {
    String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
    try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      Files.copy(in, folder.resolve(file));
    }
  }

  /** As the folders in ONNX Runtime's jar are called: "linux-x64". */
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "");
    String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
    return os + "-" + (processor.equals("amd64") ? "x64" : processor);
  }

  /** Deletes them: a library that is loaded needs its file no more, except on Windows. */
  void discard() {
    folder.ifPresent(
        f -> {
          System.clearProperty(PATH);
          delete(f);
        });
  }

  private static void delete(Path folder) {
    folder.toFile().deleteOnExit(); // the last to be named is the first to go
    for (String name : NAMES) {
      Path file = folder.resolve(System.mapLibraryName(name));
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It goes with the process.
    }
  }
}
