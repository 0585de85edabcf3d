package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.score.InvalidModelException;
import org.gainsay.score.ModelFile;
import org.gainsay.score.ModelLocation;
import org.gainsay.score.NliModel;
import org.gainsay.score.SentenceEncoder;

/** The part of a diagnosis that is about the language models. */
final class ModelDiagnosis {
  private ModelDiagnosis() {}

  /** Adds what there is to say of the models, and what is wrong with them. */
  static void add(
      Optional<Path> directory,
      ImmutableMap.Builder<String, String> facts,
      ImmutableList.Builder<String> lacking) {
    try {
      facts.put("ONNX Runtime", NliModel.runtimeVersion());
    } catch (InvalidModelException e) {
      facts.put("ONNX Runtime", "unusable");
      lacking.add(String.valueOf(e.getMessage()));
    }
    if (directory.isEmpty()) {
      facts.put("Language model", "none: rules alone");
      return;
    }
    encoder(facts, lacking);
    try {
      ImmutableList<ModelFile> files = NliModel.inspect(directory.get());
      boolean sound = files.stream().allMatch(f -> f.fault().isEmpty());
      facts.put("Language model", sound ? load(directory.get()) : "broken, see below");
      for (ModelFile file : files) {
        facts.put("  " + file.name(), description(file));
        file.fault().ifPresent(lacking::add);
      }
    } catch (InvalidModelException e) {
      facts.put("Language model", "unusable, see below");
      lacking.add(String.valueOf(e.getMessage()));
    }
  }

  private static void encoder(
      ImmutableMap.Builder<String, String> facts, ImmutableList.Builder<String> lacking) {
    long start = System.nanoTime();
    try (SentenceEncoder encoder = SentenceEncoder.load(ModelLocation.shippedEncoder())) {
      facts.put(
          "Sentence encoder",
          String.format(
              Locale.ROOT,
              "%s, reads up to %d tokens, loads in %.1f s",
              encoder.metadata().name(),
              encoder.metadata().maxTokens(),
              (System.nanoTime() - start) / 1e9));
    } catch (InvalidModelException e) {
      facts.put("Sentence encoder", "unusable, see below");
      lacking.add(String.valueOf(e.getMessage()));
    }
  }

  private static String description(ModelFile file) {
    return file.sha256().isEmpty()
        ? "unreadable"
        : String.format(
            Locale.ROOT,
            "SHA-256 %s, %s",
            file.sha256(),
            file.fault().isEmpty() ? "as in model.json" : "NOT as in model.json");
  }

  private static String load(Path directory) throws InvalidModelException {
    long start = System.nanoTime();
    try (NliModel model = NliModel.load(directory)) {
      return String.format(
          Locale.ROOT,
          "%s in %s, reads up to %d tokens, loads in %.1f s",
          model.metadata().name(),
          directory,
          model.metadata().maxTokens(),
          (System.nanoTime() - start) / 1e9);
    }
  }
}
