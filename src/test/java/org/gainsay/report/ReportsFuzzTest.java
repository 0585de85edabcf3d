package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gainsay.claim.Claim;
import org.gainsay.report.ReportFormatsTest.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format with any text in every place of a report, read back by a library that reads it: it
 * is well-formed, has one finding, and nothing of the text is markup, formula or terminal command.
 * And the readers of what users write beside a report, on any text.
 */
final class ReportsFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Elements and attributes of a page whose texts are harmless. */
  private static final class Plain {
    static final Set<String> MARKUP = markup(page(Hostile.report(List.of("words"))));
  }

  @MethodSource("payloads")
  @FuzzTest
  void html(byte[] content) {
    for (String payload : payload(content)) {
      Document page = page(Hostile.report(List.of(payload)));
      assertThat(markup(page)).isEqualTo(Plain.MARKUP);
      Element finding = page.expectFirst("article.finding");
      assertThat(finding.select("mark").get(0).wholeText()).isEqualTo(Printable.line(payload));
      assertThat(finding.select("cite").get(0).wholeText()).isEqualTo(Printable.line(payload));
      assertThat(page.select("a[href]").eachAttr("href"))
          .allMatch(link -> link.matches("(?s)(#|https://paper\\.example/|data:,).*"));
      JsonNode data = json(page.expectFirst("script#data").data());
      assertThat(data.get("claims")).hasSize(3);
    }
  }

  /** Which elements have which attributes. */
  private static Set<String> markup(Document page) {
    Set<String> seen = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        seen.add(element.tagName() + " " + attribute.getKey());
      }
      seen.add(element.tagName());
    }
    seen.add(page.select("script, style").size() + " scripts and styles");
    return seen;
  }

  @MethodSource("payloads")
  @FuzzTest
  void json(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      Report report = Hostile.report(List.of(payload));
      JsonNode json = json(write(ReportFormat.JSON, report));
      assertThat(json.get("conflicts")).hasSize(1);
      for (int i = 0; i < report.claims().size(); i++) {
        Claim claim = report.claims().get(i);
        JsonNode read = json.get("claims").get(i);
        assertThat(read.get("id").textValue()).isEqualTo(claim.id());
        assertThat(read.get("text").textValue())
            .isEqualTo(payload)
            .isEqualTo(
                report
                    .documents()
                    .get(0)
                    .text()
                    .substring(read.get("begin").intValue(), read.get("end").intValue()));
        assertThat(read.at("/proposition/sentence").textValue())
            .isEqualTo(claim.proposition().sentence());
      }
      assertThat(json.at("/documents/0/title").textValue()).isEqualTo(payload);
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void jsonLines(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      List<JsonNode> lines =
          ReportFormatsTest.lines(write(ReportFormat.JSONL, Hostile.report(List.of(payload))));
      assertThat(lines.stream().map(line -> line.get("kind").textValue()))
          .containsExactly("report", "document", "finding", "set-aside", "problem", "problem");
      assertThat(lines.get(2).at("/a/text").textValue()).isEqualTo(payload);
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void sarif(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      String written = write(ReportFormat.SARIF, Hostile.report(List.of(payload)));
      SarifSchema210 sarif = JSON.readValue(written, SarifSchema210.class);
      assertThat(sarif.getRuns().get(0).getResults()).hasSize(2);
      var place =
          sarif.getRuns().get(0).getResults().get(0).getLocations().get(0).getPhysicalLocation();
      assertThat(place.getRegion().getSnippet().getText()).isEqualTo(payload);
      assertThat(place.getRegion().getStartLine()).isPositive();
      java.net.URI.create(place.getArtifactLocation().getUri());
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void csv(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      List<CSVRecord> rows = ReportFormatsTest.rows(Hostile.report(List.of(payload)));
      assertThat(rows)
          .extracting(row -> row.get("record"))
          .containsExactly("finding", "problem", "problem");
      for (CSVRecord row : rows) {
        for (String cell : row) {
          assertThat(cell).doesNotMatch("(?s)[\\s\\p{Z}\\p{Cf}]*[=+@\\-|%＝＋－＠\t\r].*");
        }
      }
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void markdown(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      Markup markup = Markup.of(write(ReportFormat.MARKDOWN, Hostile.report(List.of(payload))));
      assertThat(markup.foreign).isEmpty();
      assertThat(markup.quotes).isEqualTo(2);
      assertThat(markup.headings.stream().filter(h -> h.contains(" · "))).hasSize(1);
      assertThat(markup.links).allMatch(link -> link.startsWith("https://paper.example/"));
      assertThat(markup.strong).contains(Printable.line(payload));
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void jsonLd(byte[] content) throws Exception {
    for (String payload : payload(content)) {
      var nodes = ReportFormatsTest.expanded(Hostile.report(List.of(payload)));
      assertThat(ReportFormatsTest.ofType(nodes, "http://schema.org/ClaimReview")).hasSize(1);
    }
  }

  @MethodSource("payloads")
  @FuzzTest
  void text(byte[] content) throws IOException {
    for (String payload : payload(content)) {
      String written = write(ReportFormat.TEXT, Hostile.report(List.of(payload)));
      assertThat(written.lines().filter(line -> line.matches("\\d+  [A-Z]+ · .*"))).hasSize(1);
      written
          .codePoints()
          .filter(c -> c != '\n')
          .forEach(
              c -> assertThat(Character.getType(c)).as("%x", c).isNotEqualTo(Character.CONTROL));
    }
  }

  @MethodSource("lists")
  @FuzzTest
  void baseline(byte[] content) {
    try {
      Baseline baseline = Baseline.parse(new String(content, StandardCharsets.UTF_8));
      assertThat(Baseline.parse(baseline.text())).isEqualTo(baseline);
      assertThat(Baseline.parse(baseline.text()).text()).isEqualTo(baseline.text());
      assertThat(baseline.stale(Samples.report())).hasSizeLessThanOrEqualTo(baseline.size());
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("line ").doesNotContain("\n");
    }
  }

  /** What is accepted is known again after it was written and read. */
  @MethodSource("payloads")
  @FuzzTest
  void acceptedFindings(byte[] content) {
    for (String payload : payload(content)) {
      Report report = Hostile.report(List.of(payload));
      Baseline written = Baseline.of(report.conflicts());
      Baseline read = Baseline.parse(written.text());
      assertThat(read).isEqualTo(written);
      assertThat(read.applyTo(report).conflicts()).isEmpty();
      assertThat(read.stale(report)).isEmpty();
    }
  }

  @MethodSource("lists")
  @FuzzTest
  void suppressions(byte[] content) {
    try {
      Suppressions suppressions = Suppressions.parse(new String(content, StandardCharsets.UTF_8));
      Report report = suppressions.applyTo(Samples.report());
      assertThat(report.conflicts().size() + report.setAside().size()).isEqualTo(1);
      suppressions.stale(report).forEach(line -> assertThat(line).isNotBlank());
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("line ").doesNotContain("\n");
    }
  }

  /** A report that was changed by hand is read, or said to be none. */
  @MethodSource("reports")
  @FuzzTest
  void reportedClaims(byte[] content) {
    try {
      ReportedClaims claims =
          ReportedClaims.parse("report.json", new String(content, StandardCharsets.UTF_8));
      claims.files();
      claims.in(Samples.report(), "council.txt#1");
    } catch (IOException e) {
      assertThat(e.getMessage()).startsWith("report.json: ").doesNotContain("\n");
    }
  }

  /** The text, unless it says nothing: no claim is blank. */
  private static List<String> payload(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return Printable.line(text).isBlank() ? List.of() : List.of(text);
  }

  private static Document page(Report report) {
    try {
      return Jsoup.parse(write(ReportFormat.HTML, report));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON", e);
    }
  }

  private static String write(ReportFormat format, Report report) throws IOException {
    return ReportFormatsTest.write(format, report);
  }

  static Stream<byte[]> payloads() throws IOException {
    return Hostile.payloads().stream().map(payload -> payload.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<byte[]> lists() throws IOException {
    return Stream.of(
            Baseline.of(Samples.report().conflicts()).text(),
            "a1b2c3d4e5\tboth are right\n# a comment\n\n",
            "negation\t*\tI never met Dana Roe to discuss the bridge\tknown\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<byte[]> reports() throws IOException {
    return Stream.of(
        write(ReportFormat.JSON, Samples.report()).getBytes(StandardCharsets.UTF_8),
        "{\"documents\":[{\"id\":\"a\",\"path\":\"a.txt\"}],\"claims\":[{\"id\":\"a#1\",\"document\":\"a\"}]}"
            .getBytes(StandardCharsets.UTF_8));
  }
}
