package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.ReasonCode;
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
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "gainsay");
      json.writeStringField("version", ToolVersion.get());
      json.writeEndObject();
      documents(report.documents(), json);
      json.writeArrayFieldStart("claims");
      ClaimJson claims = new ClaimJson(json);
      for (Claim claim : report.claims()) {
        claims.write(claim);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("conflicts");
      for (Conflict conflict : report.conflicts()) {
        conflict(conflict, json);
      }
      json.writeEndArray();
      problems(report.problems(), json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void documents(ImmutableList<Document> documents, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("documents");
    for (Document document : documents) {
      json.writeStartObject();
      json.writeStringField("id", document.id());
      json.writeStringField("path", document.source().orElse(null));
      json.writeStringField("title", document.title().orElse(null));
      json.writeStringField("date", document.date().map(Object::toString).orElse(null));
      json.writeNumberField("characters", document.text().length());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void conflict(Conflict conflict, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", conflict.id());
    json.writeStringField("verdict", conflict.judgement().verdict().label());
    json.writeStringField(
        "type", conflict.judgement().type().map(ConflictType::label).orElse(null));
    json.writeNumberField("score", Json.rounded(conflict.judgement().score()));
    pair(conflict.pair(), json);
    Optional<ReasonCode> reason = conflict.judgement().reason();
    json.writeStringField("reason", reason.map(ReasonCode::label).orElse(null));
    json.writeStringField("explanation", conflict.judgement().explanation().render());
    json.writeArrayFieldStart("also");
    for (ClaimPair pair : conflict.also()) {
      json.writeStartObject();
      pair(pair, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void pair(ClaimPair pair, JsonGenerator json) throws IOException {
    json.writeStringField("a", pair.a().id());
    json.writeStringField("b", pair.b().id());
  }

  private static void problems(ImmutableList<Problem> problems, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("document", problem.document());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
