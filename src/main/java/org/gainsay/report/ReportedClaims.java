package org.gainsay.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;

/**
 * The documents and claims of a JSON report, as far as it takes to find them again when the
 * documents are read anew. Immutable.
 */
public final class ReportedClaims {
  private final ImmutableMap<String, Path> documents;
  private final ImmutableMap<String, Place> claims;

  private ReportedClaims(Map<String, Path> documents, Map<String, Place> claims) {
    this.documents = ImmutableMap.copyOf(documents);
    this.claims = ImmutableMap.copyOf(claims);
  }

  private record Place(Path file, int begin, int end, String sentence) {}

  /**
   * Reads a report.
   *
   * @throws IOException if it cannot be read, or is no report in JSON
   */
  public static ReportedClaims read(Path report) throws IOException {
    return parse(report.toString(), Files.readString(report));
  }

  static ReportedClaims parse(String report, String json) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.builder().build().readTree(json);
    } catch (JacksonException e) {
      throw new IOException(report + ": no JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.path("claims").isArray() || !root.path("documents").isArray()) {
      throw new IOException(report + ": not a report in JSON");
    }
    ImmutableMap.Builder<String, Path> documents = ImmutableMap.builder();
    root.get("documents")
        .forEach(d -> documents.put(d.path("id").asText(), Path.of(d.path("path").asText())));
    ImmutableMap<String, Path> files = documents.buildKeepingLast();
    ImmutableMap.Builder<String, Place> claims = ImmutableMap.builder();
    for (JsonNode claim : root.get("claims")) {
      Path file = files.get(claim.path("document").asText());
      if (file != null) {
        claims.put(
            claim.path("id").asText(),
            new Place(
                file,
                claim.path("begin").asInt(),
                claim.path("end").asInt(),
                claim.path("proposition").path("sentence").asText()));
      }
    }
    return new ReportedClaims(files, claims.buildKeepingLast());
  }

  /** The files that the report is about. */
  public ImmutableList<Path> files() {
    return documents.values().stream().distinct().collect(toImmutableList());
  }

  /** Whether the report has a claim of this id. */
  public boolean has(String id) {
    return claims.containsKey(id);
  }

  /** The claim of this id among those of a new report over the same files. */
  public Optional<Claim> in(Report report, String id) {
    Place place = claims.get(id);
    if (place == null) {
      return Optional.empty();
    }
    ImmutableMap<String, String> sources =
        report.documents().stream()
            .filter(d -> d.source().isPresent())
            .collect(ImmutableMap.toImmutableMap(Document::id, d -> d.source().orElseThrow()));
    return report.claims().stream()
        .filter(
            c ->
                place.file().equals(Path.of(sources.getOrDefault(c.document(), "")))
                    && c.evidence().span().begin() == place.begin()
                    && c.evidence().span().end() == place.end()
                    && c.proposition().sentence().equals(place.sentence()))
        .findFirst();
  }
}
