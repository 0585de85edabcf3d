package org.gainsay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts under models/training that need nothing but Python, and the texts that they read. */
final class TrainingScriptsTest {
  private static final Path TRAINING = Path.of("models", "training");

  @Test
  void scriptsPassTheirOwnTests() throws Exception {
    run(List.of("-m", "unittest", "test_training"));
  }

  @Test
  void dossiersAreInOrder() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("dossiers.py", "check"));
    try (Stream<Path> files = Files.list(TRAINING.resolve("dossiers"))) {
      files.sorted().map(TRAINING::relativize).map(Path::toString).forEach(arguments::add);
    }
    run(arguments);
  }

  @Test
  void affairsAreInOrder() throws Exception {
    run(List.of("check_affairs.py"));
  }

  private static void run(List<String> arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-B"));
    command.addAll(arguments);
    Process process;
    String said;
    try {
      process =
          new ProcessBuilder(command)
              .directory(TRAINING.toFile())
              .redirectErrorStream(true)
              .start();
      said = new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      abort("python3 does not run here: " + e.getMessage());
      return;
    }
    assertThat(process.waitFor()).as(said).isZero();
  }
}
