package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format, read back by a library that reads it. */
final class ReportFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void formatsAreTheSameFromRunToRun(ReportFormat format) throws IOException {
    assertThat(write(format, Hostile.report())).isEqualTo(write(format, Hostile.report()));
  }

  @Test
  void sarifIsValidAgainstTheSchemaOfOasis() throws IOException {
    try (InputStream schema =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      var sarif = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
      for (Report report : List.of(Samples.report(), Hostile.report(), aside())) {
        assertThat(sarif.validate(write(ReportFormat.SARIF, report), InputFormat.JSON)).isEmpty();
      }
      assertThat(
              sarif.validate(
                  write(ReportFormat.SARIF, Samples.report()).replace("\"review\"", "\"false\""),
                  InputFormat.JSON))
          .isNotEmpty();
    }
  }

  @Test
  void sarifIsReadByItsLibrary() throws IOException {
    SarifSchema210 sarif =
        JSON.readValue(write(ReportFormat.SARIF, Samples.report()), SarifSchema210.class);

    Result result = sarif.getRuns().get(0).getResults().get(0);
    assertThat(sarif.getRuns().get(0).getResults()).hasSize(1);
    assertThat(result.getKind()).isEqualTo(Result.Kind.REVIEW);
    assertThat(result.getRuleId()).isEqualTo("negation");
    var place = result.getLocations().get(0).getPhysicalLocation();
    assertThat(place.getArtifactLocation().getUri()).isEqualTo("in/council.txt");
    assertThat(place.getRegion().getStartLine()).isEqualTo(3);
    assertThat(place.getRegion().getStartColumn()).isEqualTo(24);
    assertThat(place.getRegion().getSnippet().getText())
        .isEqualTo("I never met Dana Roe to discuss the bridge");
    assertThat(result.getRelatedLocations())
        .hasSize(2)
        .first()
        .satisfies(
            related ->
                assertThat(related.getPhysicalLocation().getRegion().getSnippet().getText())
                    .isEqualTo("Dana Roe met Ida Venn twice"));
    assertThat(sarif.getRuns().get(0).getInvocations().get(0).getToolExecutionNotifications())
        .hasSize(2);
  }

  @Test
  void sarifFingerprintsStayWhenTextMoves() throws IOException {
    JsonNode one = JSON.readTree(write(ReportFormat.SARIF, Samples.report()));
    JsonNode other = JSON.readTree(write(ReportFormat.SARIF, Hostile.report()));

    assertThat(one.findValuesAsText("gainsay/v1"))
        .containsExactly(FindingKey.of(Samples.report().conflicts().get(0)).fingerprint());
    assertThat(Set.copyOf(other.findValuesAsText("gainsay/v1"))).hasSameSizeAs(Hostile.payloads());
  }

  @Test
  void sarifSaysWhatWasSetAside() throws IOException {
    JsonNode result =
        JSON.readTree(write(ReportFormat.SARIF, aside())).at("/runs/0/results/0/suppressions/0");

    assertThat(result.get("justification").textValue()).isEqualTo("both are right");
  }

  @Test
  void jsonLinesHoldTheClaimsOfAFinding() throws IOException {
    List<JsonNode> lines = lines(write(ReportFormat.JSONL, Samples.report()));

    assertThat(lines.stream().map(l -> l.get("kind").textValue()))
        .containsExactly("report", "document", "document", "finding", "problem", "problem");
    assertThat(lines.get(0).get("findings").intValue()).isEqualTo(1);
    assertThat(lines.get(3).at("/a/text").textValue())
        .isEqualTo("I never met Dana Roe to discuss the bridge");
    assertThat(lines.get(3).at("/also/0/b").textValue()).isEqualTo("paper.txt#2");
  }

  @Test
  void csvHasARowForEachFindingAndProblem() throws IOException {
    List<CSVRecord> rows = rows(Samples.report());

    assertThat(rows)
        .extracting(r -> r.get("record"))
        .containsExactly("finding", "problem", "problem");
    assertThat(rows.get(0).get("quote_a")).isEqualTo("I never met Dana Roe to discuss the bridge");
    assertThat(rows.get(0).get("speaker_a")).isEqualTo("Ida Venn");
    assertThat(rows.get(0).get("speaker_b")).isEmpty();
    assertThat(rows.get(0).get("line_a")).isEqualTo("3");
    assertThat(rows.get(0).get("score")).isEqualTo("0.88");
    assertThat(rows.get(1).get("path_a")).isEqualTo("gone.txt");
  }

  @Test
  void noCellOfTheCsvIsAFormula() throws IOException {
    assertThat(rows(Hostile.report()))
        .isNotEmpty()
        .flatExtracting(CSVRecord::toList)
        .doesNotContain("=cmd|' /C calc'!A0")
        .contains("'=cmd|' /C calc'!A0", "'＝1+1", "'-1+1")
        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+@\\-|%＝＋－＠\t\r].*"));
  }

  @Test
  void markdownHasAHeadingForEachFindingAndNoMarkupOfOthers() throws IOException {
    Report report = Hostile.report();
    Markup markup = Markup.of(write(ReportFormat.MARKDOWN, report));

    assertThat(markup.foreign).isEmpty();
    assertThat(markup.headings.stream().filter(h -> h.contains(" · ")))
        .hasSameSizeAs(report.conflicts());
    assertThat(markup.links).allMatch(link -> link.startsWith("https://paper.example/"));
    assertThat(markup.quotes).isEqualTo(2 * report.conflicts().size());
    assertThat(markup.strong)
        .containsAll(Hostile.payloads().stream().map(Printable::line).toList());
  }

  @Test
  void jsonLdIsReadWithoutTheNetwork() throws Exception {
    for (Report report : List.of(Samples.report(), Hostile.report())) {
      JsonArray nodes = expanded(report);

      assertThat(ofType(nodes, "http://schema.org/ClaimReview")).hasSameSizeAs(report.conflicts());
      assertThat(
              JsonLd.toRdf(JsonDocument.of(new StringReader(write(ReportFormat.JSONLD, report))))
                  .get()
                  .size())
          .isGreaterThan(report.conflicts().size());
    }
  }

  @Test
  void jsonLdHasClaimsWithSelectorsAndDraftsWithoutARating() throws Exception {
    JsonArray nodes = expanded(Samples.report());
    JsonObject annotation = ofType(nodes, "http://www.w3.org/ns/oa#Annotation").get(0);
    JsonObject review = ofType(nodes, "http://schema.org/ClaimReview").get(0);

    assertThat(ofType(nodes, "http://schema.org/Claim")).hasSize(3);
    assertThat(annotation.toString())
        .contains(
            "http://www.w3.org/ns/oa#TextQuoteSelector",
            "http://www.w3.org/ns/oa#TextPositionSelector")
        .contains("I never met Dana Roe to discuss the bridge");
    assertThat(review.toString()).contains("Draft").doesNotContainIgnoringCase("rating");
    assertThat(review.getJsonArray("http://schema.org/itemReviewed")).hasSize(2);
  }

  @Test
  void formatsAgreeOnTheNumberOfFindings() throws Exception {
    for (Report report :
        List.of(Samples.report(), Hostile.report(), Samples.report().withoutConflicts())) {
      assertThat(Counts.of(report)).containsOnly(report.conflicts().size());
    }
  }

  /** How many findings a reader of each format finds. */
  static final class Counts {
    private Counts() {}

    static List<Integer> of(Report report) throws IOException, JsonLdError {
      List<Integer> counts = new ArrayList<>();
      counts.add(
          (int)
              write(ReportFormat.TEXT, report)
                  .lines()
                  .filter(l -> l.matches("\\d+  [A-Z]+ · .*"))
                  .count());
      counts.add(JSON.readTree(write(ReportFormat.JSON, report)).get("conflicts").size());
      counts.add(
          (int)
              lines(write(ReportFormat.JSONL, report)).stream()
                  .filter(l -> l.get("kind").textValue().equals("finding"))
                  .count());
      counts.add(
          (int)
              Markup.of(write(ReportFormat.MARKDOWN, report)).headings.stream()
                  .filter(h -> h.contains(" · "))
                  .count());
      counts.add(
          (int) rows(report).stream().filter(r -> r.get("record").equals("finding")).count());
      counts.add(
          org.jsoup.Jsoup.parse(write(ReportFormat.HTML, report)).select("article.finding").size());
      counts.add(
          (int)
              JSON
                  .readValue(write(ReportFormat.SARIF, report), SarifSchema210.class)
                  .getRuns()
                  .get(0)
                  .getResults()
                  .stream()
                  .filter(r -> r.getSuppressions() == null || r.getSuppressions().isEmpty())
                  .count());
      counts.add(ofType(expanded(report), "http://schema.org/ClaimReview").size());
      return counts;
    }
  }

  private static Report aside() {
    return Suppressions.parse("a1b2c3d4e5\tboth are right").applyTo(Samples.report());
  }

  static List<CSVRecord> rows(Report report) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(write(ReportFormat.CSV, report))).getRecords();
  }

  static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  static JsonArray expanded(Report report) throws IOException, JsonLdError {
    return JsonLd.expand(JsonDocument.of(new StringReader(write(ReportFormat.JSONLD, report))))
        .loader(
            (address, options) -> {
              throw new AssertionError("asked the network for " + address);
            })
        .get();
  }

  static List<JsonObject> ofType(JsonArray nodes, String type) {
    return nodes.stream()
        .map(JsonValue::asJsonObject)
        .filter(
            node ->
                node.containsKey("@type")
                    && node.get("@type").toString().contains("\"" + type + "\""))
        .toList();
  }

  static String write(ReportFormat format, Report report) throws IOException {
    StringWriter out = new StringWriter();
    format.writer().write(report, out);
    return out.toString();
  }

  /** What a Markdown parser finds. */
  static final class Markup extends AbstractVisitor {
    final List<String> headings = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    final List<String> strong = new ArrayList<>();
    final List<String> foreign = new ArrayList<>();
    int quotes;

    static Markup of(String text) {
      Markup markup = new Markup();
      Parser.builder()
          .extensions(ImmutableList.of(TablesExtension.create()))
          .build()
          .parse(text)
          .accept(markup);
      return markup;
    }

    @Override
    public void visit(Heading heading) {
      headings.add(text(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      strong.add(text(emphasis));
      visitChildren(emphasis);
    }

    @Override
    public void visit(BlockQuote quote) {
      quotes++;
      visitChildren(quote);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
    }

    @Override
    public void visit(Image image) {
      foreign.add(image.getDestination());
    }

    @Override
    public void visit(HtmlBlock html) {
      foreign.add(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      foreign.add(html.getLiteral());
    }

    private static String text(Node node) {
      StringBuilder out = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              out.append(text.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
              out.append(' ');
            }
          });
      return out.toString();
    }
  }
}
