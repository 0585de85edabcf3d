package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.document.Document;

/** The parts of a report as fields of a JSON object, in the order of the contract. */
final class ReportJson {
  private final JsonGenerator json;

  ReportJson(JsonGenerator json) {
    this.json = json;
  }

  void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "gainsay");
    json.writeStringField("version", ToolVersion.get());
    json.writeEndObject();
  }

  void document(Document document) throws IOException {
    json.writeStringField("id", document.id());
    json.writeStringField("path", document.source().orElse(null));
    json.writeStringField("title", document.title().orElse(null));
    json.writeStringField("date", document.date().map(Object::toString).orElse(null));
    json.writeNumberField("characters", document.text().length());
    if (document.address().isPresent()) {
      json.writeStringField("address", document.address().get().toASCIIString());
    }
  }

  void conflict(Conflict conflict) throws IOException {
    verdict(conflict);
    pair(conflict.pair());
    reasons(conflict);
  }

  void verdict(Conflict conflict) throws IOException {
    json.writeStringField("id", conflict.id());
    json.writeStringField("verdict", conflict.judgement().verdict().label());
    json.writeStringField(
        "type", conflict.judgement().type().map(ConflictType::label).orElse(null));
    json.writeNumberField("score", Json.rounded(conflict.judgement().score()));
  }

  void reasons(Conflict conflict) throws IOException {
    Optional<ReasonCode> reason = conflict.judgement().reason();
    json.writeStringField("reason", reason.map(ReasonCode::label).orElse(null));
    json.writeStringField("explanation", conflict.judgement().explanation().render());
    json.writeArrayFieldStart("also");
    for (ClaimPair pair : conflict.also()) {
      json.writeStartObject();
      pair(pair);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void pair(ClaimPair pair) throws IOException {
    json.writeStringField("a", pair.a().id());
    json.writeStringField("b", pair.b().id());
  }

  void setAside(SetAside aside) throws IOException {
    json.writeStringField("kind", aside.kind().label());
    json.writeStringField("because", aside.reason());
  }

  void problem(Problem problem) throws IOException {
    json.writeStringField("document", problem.document());
    json.writeStringField("message", problem.message());
  }
}
