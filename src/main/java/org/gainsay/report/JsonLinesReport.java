package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.gainsay.conflict.Conflict;
import org.gainsay.document.Document;

/**
 * The report as JSON objects, one a line: the report's figures, its documents, its findings with
 * their two claims in them, what was set aside, the problems. The field {@code kind} says which.
 */
public final class JsonLinesReport implements ReportWriter {
  @Override
  public void write(Report report, Writer out) throws IOException {
    line(
        "report",
        out,
        (json, parts) -> {
          json.writeNumberField("schemaVersion", JsonReport.SCHEMA_VERSION);
          parts.tool();
          json.writeNumberField("documents", report.documents().size());
          json.writeNumberField("claims", report.claims().size());
          json.writeNumberField("findings", report.conflicts().size());
        });
    for (Document document : report.documents()) {
      line("document", out, (json, parts) -> parts.document(document));
    }
    for (Conflict conflict : report.conflicts()) {
      line("finding", out, (json, parts) -> finding(conflict, json, parts));
    }
    for (SetAside aside : report.setAside()) {
      line(
          "set-aside",
          out,
          (json, parts) -> {
            json.writeStringField("how", aside.kind().label());
            json.writeStringField("because", aside.reason());
            finding(aside.conflict(), json, parts);
          });
    }
    for (Problem problem : report.problems()) {
      line("problem", out, (json, parts) -> parts.problem(problem));
    }
  }

  private static void finding(Conflict conflict, JsonGenerator json, ReportJson parts)
      throws IOException {
    ClaimJson claims = new ClaimJson(json);
    parts.verdict(conflict);
    json.writeFieldName("a");
    claims.write(conflict.pair().a());
    json.writeFieldName("b");
    claims.write(conflict.pair().b());
    parts.reasons(conflict);
  }

  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json, ReportJson parts) throws IOException;
  }

  private static void line(String kind, Writer out, Fields fields) throws IOException {
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartObject();
      json.writeStringField("kind", kind);
      fields.write(json, new ReportJson(json));
      json.writeEndObject();
    }
    out.write('\n');
  }
}
