package org.gainsay.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gainsay.ContradictionChecker;

/**
 * What the commands need from the process that they run in.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal what is known of the terminal
 * @param interrupted whether the user has pressed Ctrl-C
 * @param checkers makes builders for checkers
 * @param model the language model's directory
 */
record Session(
    Writer out,
    PrintWriter err,
    Terminal terminal,
    BooleanSupplier interrupted,
    Supplier<ContradictionChecker.Builder> checkers,
    Optional<Path> model) {

  /** A builder for checkers that also ask the language model, if there is one. */
  ContradictionChecker.Builder checkerWithModel() {
    return withModel(checkers.get());
  }

  /** Has the checker also ask the language model, if there is one. */
  ContradictionChecker.Builder withModel(ContradictionChecker.Builder builder) {
    return model.map(builder::modelDirectory).orElse(builder);
  }
}
