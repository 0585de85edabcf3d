package org.gainsay.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface ReportWriter {
  /**
   * Writes the report; equal reports give equal output. Does not close the writer.
   *
   * @throws IOException if the writer fails
   */
  void write(Report report, Writer out) throws IOException;
}
