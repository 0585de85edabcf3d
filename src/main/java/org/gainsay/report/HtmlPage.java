package org.gainsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Verdict;

/** What the templates of the HTML report show. Not thread-safe. */
final class HtmlPage {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final HtmlAssets assets = HtmlAssets.INSTANCE;
  private final Report report;
  private final ShownClaims claims;
  private final ImmutableList<ShownFinding> findings;
  private final HtmlIndex index;

  HtmlPage(Report report) {
    this.report = report;
    this.claims = new ShownClaims(report);
    this.findings = ShownFinding.of(report, claims);
    this.index = new HtmlIndex(report, findings);
  }

  /** A number of the summary; {@code kind} is its style. */
  record FigureShown(String name, long count, String kind) {}

  /** An entry of a list to choose from. */
  record Option(String value, String label) {}

  /** A finding that was set aside. */
  record AsideShown(String verdict, String type, String a, String b, String why) {}

  String version() {
    return ToolVersion.get();
  }

  String style() {
    return assets.style;
  }

  String graphStyle() {
    return assets.graphStyle;
  }

  String script() {
    return assets.script;
  }

  String graphScript() {
    return assets.graphScript;
  }

  /** Lets in what stands on this page, and nothing else. */
  String policy() {
    return "default-src 'none'; script-src "
        + HtmlAssets.hash(assets.graphScript)
        + " "
        + HtmlAssets.hash(assets.script)
        + "; style-src "
        + HtmlAssets.hash(assets.style)
        + " "
        + HtmlAssets.hash(assets.graphStyle)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  String lede() {
    return Summary.of(report);
  }

  ImmutableList<FigureShown> figures() {
    return Stream.concat(
            Stream.of(
                figure("document", report.documents().size(), "plain"),
                figure("claim", report.claims().size(), "plain")),
            Stream.of(Verdict.values())
                .filter(Verdict::isFinding)
                .map(v -> figure(v.label(), report.count(v), v.label())))
        .collect(ImmutableList.toImmutableList());
  }

  private static FigureShown figure(String noun, long count, String kind) {
    return new FigureShown(
        noun + (count == 1 ? "" : "s"), count, count == 0 ? kind + " nil" : kind);
  }

  /** The types of the findings with their numbers, the most frequent first. */
  ImmutableList<FigureShown> types() {
    return counts(ShownFinding::type).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(e -> new FigureShown(words(e.getKey()), e.getValue(), ""))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Option> verdictOptions() {
    return options(counts(ShownFinding::verdict));
  }

  ImmutableList<Option> typeOptions() {
    return options(counts(ShownFinding::type));
  }

  private static ImmutableList<Option> options(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> new Option(e.getKey(), words(e.getKey()) + " (" + e.getValue() + ")"))
        .collect(ImmutableList.toImmutableList());
  }

  private Map<String, Long> counts(Function<ShownFinding, String> of) {
    Map<String, Long> counts = new TreeMap<>();
    findings.forEach(f -> counts.merge(of.apply(f), 1L, Long::sum));
    return counts;
  }

  ImmutableList<Option> speakerOptions() {
    return index.speakers().stream()
        .filter(s -> s.findings() > 0)
        .map(s -> new Option(String.valueOf(s.number()), s.name() + " (" + s.findings() + ")"))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Option> timelineOptions() {
    return index.speakers().stream()
        .filter(s -> !s.isOwnVoice())
        .map(
            s ->
                new Option(
                    String.valueOf(s.number()),
                    s.name() + " (" + Summary.count(s.claims(), "claim") + ")"))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Option> documentOptions() {
    return index.documents().stream()
        .filter(d -> d.findings() > 0)
        .map(d -> new Option(String.valueOf(d.number()), d.title() + " (" + d.findings() + ")"))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<HtmlIndex.DocumentShown> documents() {
    return index.documents();
  }

  ImmutableList<Problem> lost() {
    return problems(Problem.Kind.UNREAD);
  }

  ImmutableList<Problem> notes() {
    return problems(Problem.Kind.NOTE);
  }

  private ImmutableList<Problem> problems(Problem.Kind kind) {
    return report.problems().stream()
        .filter(p -> p.kind() == kind)
        .map(p -> new Problem(Printable.line(report.placeOf(p)), Printable.line(p.message()), kind))
        .collect(ImmutableList.toImmutableList());
  }

  String notesTitle() {
    return Summary.count(notes().size(), "note") + " on the input and on what is shown";
  }

  /** What stands in place of findings, where there are none. */
  String nothingFound() {
    return report.leftOut() == 0
        ? "No conflicts were found."
        : "No conflicts that are asked for; "
            + Summary.count(report.leftOut(), "finding")
            + " left out.";
  }

  ImmutableList<ShownFinding> findings() {
    return findings;
  }

  ImmutableList<AsideShown> setAside() {
    return report.setAside().stream().map(this::aside).collect(ImmutableList.toImmutableList());
  }

  private AsideShown aside(SetAside aside) {
    return new AsideShown(
        aside.conflict().judgement().verdict().label(),
        words(aside.conflict().judgement().type().map(t -> t.label()).orElse("")),
        claims.of(aside.conflict().pair().a()).quote(),
        claims.of(aside.conflict().pair().b()).quote(),
        aside.kind().label()
            + (aside.reason().isEmpty() ? "" : ": " + Printable.line(aside.reason())));
  }

  String setAsideTitle() {
    return Summary.count(report.setAside().size(), "finding") + " set aside";
  }

  /** "negation · other scope". */
  String kind(ShownFinding finding) {
    return words(
        finding.reason().isEmpty() ? finding.type() : finding.type() + " · " + finding.reason());
  }

  /** What the finding says, in a sentence. */
  String gist(ShownFinding finding) {
    String text = Printable.line(finding.explanation().text());
    String type = finding.type() + ": ";
    return text.startsWith(type) ? text.substring(type.length()) : text;
  }

  String alsoTitle(ShownFinding finding) {
    return "Also said in " + Summary.count(finding.also().size(), "further place");
  }

  /** ", quoted"; may be empty. */
  String how(ShownClaim side) {
    return side.how().isEmpty() ? "" : ", " + side.how();
  }

  /** What is to be said of a place after the document's title. */
  String placeAfterTitle(ShownClaim side) {
    String line = side.line() == 0 ? "" : ":" + side.line();
    String path = side.title().equals(side.path()) ? line : ", " + side.path() + line;
    return path + side.date().map(date -> ", " + date(date)).orElse("");
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** A claim's number in the graph. */
  int node(ShownClaim side) {
    return index.number(side.claim());
  }

  /** Numbers of those who speak in a finding. */
  String speakers(ShownFinding finding) {
    return numbers(finding, index::speaker);
  }

  /** Numbers of the documents of a finding. */
  String documents(ShownFinding finding) {
    return numbers(finding, index::document);
  }

  private static String numbers(ShownFinding finding, Function<Claim, Integer> number) {
    ImmutableSortedSet<Integer> numbers =
        HtmlIndex.claims(finding)
            .map(number)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    return String.join(" ", numbers.stream().map(String::valueOf).toList());
  }

  /** What the script needs beside the page: the claims of all named speakers, by date. */
  String data() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.line(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("claims");
      for (Claim claim : index.timeline()) {
        timeline(claims.of(claim), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Nothing in it may end the script element, or look like a comment to the page's parser.
    return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private void timeline(ShownClaim claim, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeNumber(index.speaker(claim.claim()));
    json.writeString(claim.date().map(HtmlPage::date).orElse(""));
    json.writeString(claim.before());
    json.writeString(claim.quote());
    json.writeString(claim.after());
    json.writeString(claim.title());
    json.writeString(claim.how());
    json.writeStartArray();
    for (int number : index.findings(claim.claim())) {
      json.writeNumber(number);
    }
    json.writeEndArray();
    json.writeString(claim.link().map(Object::toString).orElse(""));
    json.writeEndArray();
  }

  /** The words that a label stands for. */
  private static String words(String label) {
    return label.replace('-', ' ');
  }

  /** Where a document has an address, a link to it. */
  static Optional<String> link(org.gainsay.document.Document document) {
    return ShownClaims.address(document).map(address -> address.toASCIIString());
  }
}
