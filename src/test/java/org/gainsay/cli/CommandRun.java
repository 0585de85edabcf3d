package org.gainsay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ContradictionChecker;

/**
 * A command that was run in this process.
 *
 * @param code its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int code, String out, String err) {
  /** Runs a command over {@link SimpleExtractor}, without a terminal. */
  static CommandRun of(String... arguments) {
    return of(new Terminal(false, false, 80, false), arguments);
  }

  static CommandRun of(Terminal terminal, String... arguments) {
    return of(terminal, Optional.empty(), arguments);
  }

  /** Runs a command with a language model that comes with the program. */
  static CommandRun withModel(Path model, String... arguments) {
    return of(new Terminal(false, false, 80, false), Optional.of(model), arguments);
  }

  private static CommandRun of(Terminal terminal, Optional<Path> model, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            out,
            new PrintWriter(err),
            terminal,
            () -> false,
            () -> ContradictionChecker.builder().extractor(new SimpleExtractor()),
            model);
    return new CommandRun(Gainsay.run(session, arguments), out.toString(), err.toString());
  }
}
