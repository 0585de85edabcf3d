package org.gainsay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            out,
            new PrintWriter(err),
            terminal,
            () -> false,
            () -> ContradictionChecker.builder().extractor(new SimpleExtractor()),
            Optional.empty());
    return new CommandRun(Gainsay.run(session, arguments), out.toString(), err.toString());
  }
}
