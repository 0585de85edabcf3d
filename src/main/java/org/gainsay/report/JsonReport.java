package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;

/**
 * The whole report as one JSON object, described by {@code report.schema.json} beside this class.
 * Fields stand in a fixed order, lines end in \n, and nothing depends on when or where it ran.
 */
public final class JsonReport implements ReportWriter {
  /** Changes when a reader of the older format would read the newer one wrongly. */
  static final int SCHEMA_VERSION = 1;

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.pretty(out)) {
      ReportJson parts = new ReportJson(json);
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      parts.tool();
      json.writeArrayFieldStart("documents");
      for (Document document : report.documents()) {
        json.writeStartObject();
        parts.document(document);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("claims");
      ClaimJson claims = new ClaimJson(json);
      for (Claim claim : report.claims()) {
        claims.write(claim);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("conflicts");
      for (Conflict conflict : report.conflicts()) {
        json.writeStartObject();
        parts.conflict(conflict);
        json.writeEndObject();
      }
      json.writeEndArray();
      setAside(report, json, parts);
      json.writeArrayFieldStart("problems");
      for (Problem problem : report.problems()) {
        json.writeStartObject();
        parts.problem(problem);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void setAside(Report report, JsonGenerator json, ReportJson parts)
      throws IOException {
    if (report.setAside().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("setAside");
    for (SetAside aside : report.setAside()) {
      json.writeStartObject();
      parts.setAside(aside);
      parts.conflict(aside.conflict());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
