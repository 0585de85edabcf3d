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
 * @param model the directory of the language model that comes with Gainsay, where that is known
 */
record Session(
    Writer out,
    PrintWriter err,
    Terminal terminal,
    BooleanSupplier interrupted,
    Supplier<ContradictionChecker.Builder> checkers,
    Optional<Path> model) {}
