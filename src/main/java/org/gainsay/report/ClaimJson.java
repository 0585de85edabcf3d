package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source;

/** A claim as a JSON object, with its fields in the order of the contract. */
final class ClaimJson {
  private final JsonGenerator json;

  ClaimJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("document", claim.document());
    json.writeNumberField("begin", claim.evidence().span().begin());
    json.writeNumberField("end", claim.evidence().span().end());
    json.writeStringField("text", claim.evidence().quote());
    text("speaker", Speakers.speaker(claim));
    attribution(claim.attribution().chain());
    proposition(claim);
    json.writeStringField("polarity", label(claim.factuality().polarity()));
    json.writeStringField("certainty", label(claim.factuality().certainty()));
    json.writeStringField("mood", label(claim.factuality().mood()));
    qualifiers(claim.qualifiers());
    json.writeObjectFieldStart("context");
    json.writeNumberField("begin", claim.evidence().context().begin());
    json.writeNumberField("end", claim.evidence().context().end());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void attribution(List<Source> chain) throws IOException {
    json.writeArrayFieldStart("attribution");
    for (Source source : chain) {
      json.writeStartObject();
      text("source", Speakers.name(source));
      json.writeStringField("kind", label(source.kind()));
      text("cue", source.cue());
      json.writeStringField("stance", label(source.stance()));
      if (source.span().isPresent()) {
        json.writeNumberField("begin", source.span().get().begin());
        json.writeNumberField("end", source.span().get().end());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void proposition(Claim claim) throws IOException {
    json.writeObjectFieldStart("proposition");
    json.writeStringField("predicate", claim.proposition().predicate().lemma());
    json.writeStringField("kind", label(claim.proposition().predicate().kind()));
    json.writeArrayFieldStart("arguments");
    for (Argument argument : claim.proposition().arguments()) {
      json.writeStartObject();
      json.writeStringField("role", label(argument.role()));
      if (!argument.marker().isEmpty()) {
        json.writeStringField("marker", argument.marker());
      }
      mention(argument.mention());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("sentence", claim.proposition().sentence());
    json.writeEndObject();
  }

  private void mention(Mention mention) throws IOException {
    json.writeStringField("text", mention.text());
    if (mention.entity().isPresent()) {
      Entity entity = mention.entity().get();
      json.writeStringField("entity", entity.name());
      json.writeStringField("entityId", entity.id());
    }
    if (mention.quantifier() != Mention.Quantifier.PLAIN) {
      json.writeStringField("quantifier", label(mention.quantifier()));
    }
    if (mention.quantity().isPresent()) {
      json.writeFieldName("quantity");
      quantity(mention.quantity().get());
    }
  }

  private void quantity(Quantity quantity) throws IOException {
    json.writeStartObject();
    json.writeNumberField("low", quantity.low());
    json.writeNumberField("high", quantity.high());
    json.writeStringField("unit", quantity.unit());
    json.writeStringField("bound", label(quantity.bound()));
    json.writeStringField("text", quantity.text());
    json.writeEndObject();
  }

  private void qualifiers(Qualifiers qualifiers) throws IOException {
    json.writeFieldName("time");
    if (qualifiers.time().isPresent()) {
      time(qualifiers.time().get());
    } else {
      json.writeNull();
    }
    json.writeStringField("tense", label(qualifiers.tense()));
    text("utterance", qualifiers.utterance().map(Object::toString));
    text("place", qualifiers.place().map(Mention::text));
    json.writeFieldName("count");
    if (qualifiers.count().isPresent()) {
      quantity(qualifiers.count().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("scopes");
    for (Scope scope : qualifiers.scopes()) {
      json.writeStartObject();
      json.writeStringField("kind", label(scope.kind()));
      json.writeStringField("text", scope.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void time(EventTime time) throws IOException {
    json.writeStartObject();
    text("from", time.from().map(Object::toString));
    text("to", time.to().map(Object::toString));
    json.writeBooleanField("whole", time.whole());
    text("clock", time.clock());
    json.writeStringField("text", time.text());
    json.writeEndObject();
  }

  private void text(String field, Optional<String> value) throws IOException {
    json.writeFieldName(field);
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
