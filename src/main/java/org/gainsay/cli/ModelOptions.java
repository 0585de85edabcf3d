package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which language model is asked: options of every command that judges statements. */
final class ModelOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "Ask the language model in this folder, instead of the one that comes with Gainsay.")
  private @Nullable Path model;

  @Option(names = "--no-model", description = "Ask no language model: rules alone.")
  private boolean none;

  /** The folder of the model to ask, if one is to be asked. */
  Optional<Path> directory(Session session) {
    if (none && model != null) {
      throw new ParameterException(spec.commandLine(), "--model and --no-model exclude each other");
    }
    if (none) {
      return Optional.empty();
    }
    return Optional.ofNullable(model).or(session::model);
  }

  /** A builder for checkers that ask this model and no other. */
  ContradictionChecker.Builder applyTo(ContradictionChecker.Builder builder, Session session) {
    return directory(session).map(builder::modelDirectory).orElseGet(builder::withoutModel);
  }
}
