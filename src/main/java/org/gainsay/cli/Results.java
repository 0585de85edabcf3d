package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.report.Report;
import org.gainsay.report.ReportWriter;

/** Puts a report where it is wanted. */
final class Results {
  private Results() {}

  /** Writes to the file, or to standard output. */
  static void write(Optional<Path> file, ReportWriter writer, Report report, Session session)
      throws IOException {
    if (file.isPresent()) {
      Output.write(file.get(), out -> writer.write(report, out));
    } else {
      writer.write(report, session.out());
      session.out().flush();
    }
  }
}
