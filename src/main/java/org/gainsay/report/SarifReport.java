package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.PercentEscaper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.ConflictType;
import org.gainsay.document.Document;
import org.gainsay.document.SourceSpan;

/**
 * The report as SARIF 2.1.0, for code scanning and editors. A finding is a result of kind {@code
 * review}: somebody has to look at it. It stands at the first claim; the second, and whatever says
 * the same, are related locations. Its fingerprint is made from type and quotes, so that it stays
 * when text moves.
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final PercentEscaper PATH = new PercentEscaper("-._~/!$'()*,;=@", false);

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = Json.pretty(out)) {
      new Run(report, json).write();
    }
    out.write('\n');
  }

  /** One report being written. */
  private static final class Run {
    private final Report report;
    private final JsonGenerator json;
    private final ShownClaims claims;
    private final Map<String, Integer> artifacts = new HashMap<>();

    Run(Report report, JsonGenerator json) {
      this.report = report;
      this.json = json;
      this.claims = new ShownClaims(report);
    }

    void write() throws IOException {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool();
      invocation();
      artifacts();
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("newlineSequences");
      for (String newline : ImmutableList.of("\r\n", "\n", "\r")) {
        json.writeString(newline);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("results");
      for (ShownFinding finding : ShownFinding.of(report, claims)) {
        result(finding, Optional.empty());
      }
      for (SetAside aside : report.setAside()) {
        ShownFinding finding = ShownFinding.of(ImmutableList.of(aside.conflict()), claims).get(0);
        result(finding, Optional.of(aside));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void tool() throws IOException {
      json.writeObjectFieldStart("tool");
      json.writeObjectFieldStart("driver");
      json.writeStringField("name", "gainsay");
      json.writeStringField("version", ToolVersion.get());
      json.writeStringField("semanticVersion", ToolVersion.get());
      json.writeArrayFieldStart("rules");
      for (ConflictType type : ConflictType.values()) {
        json.writeStartObject();
        json.writeStringField("id", type.label());
        text("shortDescription", TypeText.of(type));
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", "none");
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }

    private void invocation() throws IOException {
      json.writeArrayFieldStart("invocations");
      json.writeStartObject();
      json.writeBooleanField("executionSuccessful", !report.incomplete());
      json.writeArrayFieldStart("toolExecutionNotifications");
      for (Problem problem : report.problems()) {
        json.writeStartObject();
        json.writeStringField("level", problem.kind() == Problem.Kind.UNREAD ? "error" : "note");
        text("message", report.placeOf(problem) + ": " + problem.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }

    private void artifacts() throws IOException {
      json.writeArrayFieldStart("artifacts");
      for (Document document : report.documents()) {
        artifacts.put(document.id(), artifacts.size());
        json.writeStartObject();
        json.writeObjectFieldStart("location");
        json.writeStringField("uri", uri(document));
        json.writeEndObject();
        if (document.title().isPresent()) {
          text("description", Printable.line(document.title().get()));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void result(ShownFinding finding, Optional<SetAside> aside) throws IOException {
      json.writeStartObject();
      json.writeStringField("ruleId", finding.type());
      json.writeStringField("kind", "review");
      json.writeStringField("level", "none");
      text("message", message(finding));
      json.writeArrayFieldStart("locations");
      location(finding.a(), Optional.empty(), "");
      json.writeEndArray();
      json.writeArrayFieldStart("relatedLocations");
      int id = 1;
      location(finding.b(), Optional.of(id), "conflicts with: ");
      for (ShownClaim also : finding.also()) {
        location(also, Optional.of(++id), "also said: ");
      }
      json.writeEndArray();
      FindingKey key = FindingKey.of(finding.conflict());
      json.writeObjectFieldStart("fingerprints");
      json.writeStringField("gainsay/v1", key.fingerprint());
      json.writeEndObject();
      json.writeObjectFieldStart("partialFingerprints");
      json.writeStringField("quotes/v1", key.fingerprint());
      json.writeEndObject();
      json.writeNumberField("rank", Json.rounded(finding.judgement().score() * 100));
      if (aside.isPresent()) {
        suppression(aside.get());
      }
      properties(finding);
      json.writeEndObject();
    }

    private static String message(ShownFinding finding) {
      return "“"
          + finding.a().quote()
          + "” ("
          + finding.a().speaker()
          + ") against “"
          + finding.b().quote()
          + "” ("
          + finding.b().speaker()
          + "): "
          + Printable.line(finding.explanation().text());
    }

    private void suppression(SetAside aside) throws IOException {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField(
          "justification",
          aside.reason().isEmpty() ? "accepted by the baseline" : Printable.line(aside.reason()));
      json.writeEndObject();
      json.writeEndArray();
    }

    private void properties(ShownFinding finding) throws IOException {
      ImmutableMap<String, String> properties =
          ImmutableMap.of(
              "id", finding.conflict().id(),
              "verdict", finding.verdict(),
              "reason", finding.reason(),
              "explanation", finding.explanation().render());
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, String> property : properties.entrySet()) {
        if (!property.getValue().isEmpty()) {
          json.writeStringField(property.getKey(), property.getValue());
        }
      }
      json.writeNumberField("score", Json.rounded(finding.judgement().score()));
      json.writeEndObject();
    }

    private void location(ShownClaim side, Optional<Integer> id, String how) throws IOException {
      json.writeStartObject();
      if (id.isPresent()) {
        json.writeNumberField("id", id.get());
      }
      Optional<Document> document = claims.document(side.claim());
      if (document.isPresent()) {
        physical(side.claim(), document.get());
      }
      text("message", how + "“" + side.quote() + "” (" + side.speaker() + ")");
      json.writeEndObject();
    }

    private void physical(Claim claim, Document document) throws IOException {
      json.writeObjectFieldStart("physicalLocation");
      json.writeObjectFieldStart("artifactLocation");
      json.writeStringField("uri", uri(document));
      json.writeNumberField("index", artifacts.getOrDefault(document.id(), -1));
      json.writeEndObject();
      region("region", claim.evidence().span(), document);
      region("contextRegion", claim.evidence().context(), document);
      json.writeEndObject();
    }

    private void region(String field, SourceSpan span, Document document) throws IOException {
      Lines lines = claims.lines(document);
      json.writeObjectFieldStart(field);
      json.writeNumberField("startLine", lines.of(span.begin()));
      json.writeNumberField("startColumn", lines.column(span.begin()));
      json.writeNumberField("endLine", lines.of(span.end()));
      json.writeNumberField("endColumn", lines.column(span.end()));
      json.writeNumberField("charOffset", span.begin());
      json.writeNumberField("charLength", span.length());
      text("snippet", document.text(span));
      json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
      json.writeObjectFieldStart(field);
      json.writeStringField("text", text);
      json.writeEndObject();
    }
  }

  /** An address, or the path as a relative or absolute reference. */
  private static String uri(Document document) {
    String source = document.source().orElse(document.id());
    if (TextFragment.webAddress(source).isPresent()) {
      return source;
    }
    String path = source.replace(FileSystems.getDefault().getSeparator(), "/");
    String escaped = PATH.escape(path);
    return path.startsWith("/") ? "file://" + escaped : escaped;
  }
}
