package org.gainsay.score;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/** ONNX Runtime itself: its native library, loaded once for the process. */
final class OnnxRuntime {
  private static boolean loaded;

  private OnnxRuntime() {}

  /** Starts loading the native library in the background, beside reading the model. */
  static void prepare() {
    Thread loader =
        new Thread(
            () -> {
              try {
                environment();
              } catch (InvalidModelException | Error e) {
                // Whoever needs it meets the same failure.
              }
            },
            "gainsay-onnx");
    loader.setDaemon(true);
    loader.start();
  }

  /** The environment that all sessions share. Quiet, and sends nothing anywhere. */
  static synchronized OrtEnvironment environment() throws InvalidModelException {
    try {
      if (loaded) {
        return OrtEnvironment.getEnvironment();
      }
      NativeLibraries libraries = NativeLibraries.unpack();
      try {
        OrtEnvironment environment =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "gainsay");
        environment.setTelemetry(false);
        loaded = true;
        return environment;
      } finally {
        libraries.discard();
      }
    } catch (OrtException | RuntimeException | LinkageError e) {
      throw new InvalidModelException(
          "ONNX Runtime cannot be loaded on this system: " + NliModel.firstLine(e), e);
    }
  }

  /** Its version: "1.28.0". */
  static String version() throws InvalidModelException {
    return environment().getVersion();
  }
}
