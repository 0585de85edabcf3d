package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.gainsay.claim.Claim;

/** The claims alone, one JSON object a line. */
public final class ClaimLines implements ReportWriter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Claim claim : report.claims()) {
      try (JsonGenerator json = Json.line(out)) {
        new ClaimJson(json).write(claim);
      }
      out.write('\n');
    }
  }
}
