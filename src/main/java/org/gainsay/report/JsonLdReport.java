package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.net.PercentEscaper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;

/**
 * The findings as linked data: schema.org {@code Claim}s, where they stand as Web Annotations with
 * quote and position selectors, and for each finding the draft of a {@code ClaimReview}. The draft
 * has no rating: that is left to whoever reviews. The context stands in the file, so that reading
 * it asks the network for nothing.
 */
public final class JsonLdReport implements ReportWriter {
  /** How much of the text around a quote tells it from the same words elsewhere. */
  private static final int AROUND = 32;

  private static final PercentEscaper ID = new PercentEscaper("-._~/", false);

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.pretty(out)) {
      new Graph(report, json).write();
    }
    out.write('\n');
  }

  /** One report being written. */
  private static final class Graph {
    private final Report report;
    private final JsonGenerator json;
    private final ShownClaims claims;

    Graph(Report report, JsonGenerator json) {
      this.report = report;
      this.json = json;
      this.claims = new ShownClaims(report);
    }

    void write() throws IOException {
      var findings = ShownFinding.of(report, claims);
      Map<String, Claim> told = new LinkedHashMap<>();
      findings.forEach(f -> HtmlIndex.claims(f).forEach(c -> told.putIfAbsent(c.id(), c)));
      json.writeStartObject();
      context();
      json.writeArrayFieldStart("@graph");
      about();
      for (Document document : report.documents()) {
        document(document);
      }
      for (Claim claim : told.values()) {
        claim(claim);
        annotation(claim);
      }
      for (ShownFinding finding : findings) {
        review(finding);
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    private void context() throws IOException {
      json.writeObjectFieldStart("@context");
      json.writeStringField("@vocab", "http://schema.org/");
      json.writeStringField("oa", "http://www.w3.org/ns/oa#");
      json.writeStringField("gainsay", "urn:gainsay:term:");
      json.writeEndObject();
    }

    private void about() throws IOException {
      start("urn:gainsay:report", "Report");
      json.writeStringField("name", "Gainsay report");
      creator();
      if (!report.problems().isEmpty()) {
        json.writeArrayFieldStart("gainsay:problem");
        for (Problem problem : report.problems()) {
          json.writeStartObject();
          json.writeStringField("gainsay:document", problem.document());
          json.writeStringField("gainsay:message", problem.message());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }

    private void creator() throws IOException {
      json.writeObjectFieldStart("creator");
      json.writeStringField("@type", "SoftwareApplication");
      json.writeStringField("name", "gainsay");
      json.writeStringField("softwareVersion", ToolVersion.get());
      json.writeEndObject();
    }

    private void document(Document document) throws IOException {
      start(id("document", document.id()), "CreativeWork");
      json.writeStringField("identifier", ShownClaims.path(document));
      text("name", document.title().map(Printable::line));
      text("datePublished", document.date().map(Object::toString));
      Optional<String> address = ShownClaims.address(document).map(a -> a.toASCIIString());
      if (address.isPresent()) {
        json.writeFieldName("url");
        reference(address.get());
      }
      json.writeEndObject();
    }

    private void claim(Claim claim) throws IOException {
      ShownClaim shown = claims.of(claim);
      start(id("claim", claim.id()), "Claim");
      json.writeStringField("text", claim.proposition().sentence());
      if (Speakers.speaker(claim).isPresent()) {
        json.writeObjectFieldStart("author");
        json.writeStringField("@type", kind(claim.attribution().innermost()));
        json.writeStringField("name", shown.speaker());
        json.writeEndObject();
      }
      text("dateCreated", shown.date().map(Object::toString));
      json.writeFieldName("appearance");
      reference(id("document", claim.document()));
      json.writeEndObject();
    }

    private static String kind(Source source) {
      return source
          .entity()
          .map(Entity::kind)
          .map(kind -> kind == Entity.Kind.PERSON ? "Person" : "Organization")
          .orElse("Person");
    }

    private void annotation(Claim claim) throws IOException {
      SourceSpan span = claim.evidence().span();
      start(id("annotation", claim.id()), "oa:Annotation");
      json.writeFieldName("oa:motivatedBy");
      reference("oa:identifying");
      json.writeFieldName("oa:hasBody");
      reference(id("claim", claim.id()));
      json.writeObjectFieldStart("oa:hasTarget");
      json.writeStringField("@type", "oa:SpecificResource");
      json.writeFieldName("oa:hasSource");
      reference(id("document", claim.document()));
      json.writeArrayFieldStart("oa:hasSelector");
      json.writeStartObject();
      json.writeStringField("@type", "oa:TextQuoteSelector");
      json.writeStringField("oa:exact", claim.evidence().quote());
      Optional<Document> document = claims.document(claim);
      text("oa:prefix", document.map(d -> before(d.text(), span.begin())));
      text("oa:suffix", document.map(d -> after(d.text(), span.end())));
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("@type", "oa:TextPositionSelector");
      json.writeNumberField("oa:start", span.begin());
      json.writeNumberField("oa:end", span.end());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }

    private void review(ShownFinding finding) throws IOException {
      start(id("finding", finding.conflict().id()), "ClaimReview");
      json.writeStringField("creativeWorkStatus", "Draft");
      json.writeStringField("name", finding.verdict() + ": " + finding.type());
      json.writeStringField("claimReviewed", sentence(finding.a()) + " / " + sentence(finding.b()));
      json.writeArrayFieldStart("itemReviewed");
      reference(id("claim", finding.a().claim().id()));
      reference(id("claim", finding.b().claim().id()));
      json.writeEndArray();
      json.writeStringField("reviewBody", finding.explanation().render());
      creator();
      json.writeStringField("gainsay:verdict", finding.verdict());
      json.writeStringField("gainsay:type", finding.type());
      text("gainsay:reason", Optional.of(finding.reason()).filter(r -> !r.isEmpty()));
      json.writeNumberField("gainsay:score", Json.rounded(finding.judgement().score()));
      json.writeEndObject();
    }

    private static String sentence(ShownClaim side) {
      return side.claim().proposition().sentence();
    }

    private void start(String id, String type) throws IOException {
      json.writeStartObject();
      json.writeStringField("@id", id);
      json.writeStringField("@type", type);
    }

    private void reference(String id) throws IOException {
      json.writeStartObject();
      json.writeStringField("@id", id);
      json.writeEndObject();
    }

    private void text(String field, Optional<String> text) throws IOException {
      if (text.isPresent()) {
        json.writeStringField(field, text.get());
      }
    }
  }

  private static String id(String kind, String id) {
    return "urn:gainsay:" + kind + ":" + ID.escape(id);
  }

  private static String before(String text, int end) {
    int begin = Math.max(0, end - AROUND);
    boolean cutsPair = begin > 0 && Character.isLowSurrogate(text.charAt(begin));
    return text.substring(cutsPair ? begin + 1 : begin, end);
  }

  private static String after(String text, int begin) {
    int end = Math.min(text.length(), begin + AROUND);
    boolean cutsPair =
        end < text.length() && end > begin && Character.isLowSurrogate(text.charAt(end));
    return text.substring(begin, cutsPair ? end - 1 : end);
  }
}
