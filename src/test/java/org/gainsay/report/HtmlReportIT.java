package org.gainsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.ContradictionChecker;
import org.gainsay.report.Browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HTML report of {@code seeds} and of made-up findings, in a browser. */
final class HtmlReportIT {
  private static final Path FOLDER = Path.of("target", "browser");

  /** Rewritten by {@code mvn verify -Dgainsay.picture=docs/images/report.png}. */
  private static final Optional<String> PICTURE =
      Optional.ofNullable(System.getProperty("gainsay.picture"));

  private static Browser browser;
  private static Path seeds;
  private static Path hostileFiles;
  private static int findings;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    Files.createDirectories(FOLDER);
    try (ContradictionChecker checker =
        ContradictionChecker.builder().modelDirectory(Path.of("models", "nli")).build()) {
      Report report = checker.checkFiles(List.of(Path.of("seeds")));
      findings = report.conflicts().size();
      seeds = write("seeds.html", report);
      hostileFiles = write("hostile-files.html", checker.checkFiles(List.of(hostileFolder())));
    }
    assertThat(findings).isGreaterThan(1);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void showsTheFindingsAndAsksForNothing() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();

      assertThat(page.locator("#findings > .finding").count()).isEqualTo(findings);
      assertThat(page.locator("#shown").textContent()).startsWith(findings + " findings");
      assertThat(page.locator("#timeline").isVisible()).isFalse();
      for (int tab = 0; tab < 4; tab++) {
        page.locator("[role=tab]").nth(tab).click();
        assertThat(page.locator("[role=tabpanel]:visible").count()).isEqualTo(1);
      }
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void filtersAndSearchNarrowTheList() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();
      Locator shown = page.locator("#findings > .finding:visible");

      page.locator("#verdict").selectOption("contradiction");
      int contradictions = shown.count();
      assertThat(contradictions).isBetween(1, findings - 1);
      assertThat(page.locator("#shown").textContent())
          .isEqualTo(contradictions + " of " + findings + " findings");
      page.locator("#clear").click();
      assertThat(shown.count()).isEqualTo(findings);

      page.locator("#search").fill("zebra crossing");
      page.locator("#none").waitFor();
      assertThat(shown.count()).isZero();
      page.locator("#search").fill("KISLYAK communications");
      shown.first().waitFor();
      assertThat(shown.allTextContents()).allMatch(t -> t.contains("Kislyak"));
      page.locator("#clear").click();

      page.locator("#score").fill("0.95");
      assertThat(page.locator("#score-value").textContent()).isEqualTo("0.95");
      assertThat(shown.count()).isLessThan(findings);
      page.locator("#clear").click();

      String document = page.locator("#document option").nth(1).getAttribute("value");
      page.locator("#document").selectOption(document);
      assertThat(shown.count()).isPositive();
      String speaker = page.locator("#speaker option").nth(1).getAttribute("value");
      page.locator("#speaker").selectOption(speaker);
      page.locator("#type").selectOption(page.locator("#type option").nth(1).getAttribute("value"));
      assertThat(page.locator("#shown").textContent()).isNotBlank();
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void clickOnALineOfTheGraphShowsItsFinding() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();
      page.locator("#tab-graph").click();
      Map<?, ?> middle =
          (Map<?, ?>)
              page.evaluate(
                  "() => { const g = document.getElementById('canvas').gainsay; const e ="
                      + " g.edges()[0]; const m = e.renderedMidpoint(); return {x: m.x, y: m.y,"
                      + " zoom: g.zoom(), edges: g.edges().length}; }");
      assertThat(((Number) middle.get("edges")).intValue()).isEqualTo(findings);

      page.locator("#canvas")
          .click(
              new Locator.ClickOptions()
                  .setPosition(
                      ((Number) middle.get("x")).doubleValue(),
                      ((Number) middle.get("y")).doubleValue()));
      assertThat(page.locator("#picked .finding").count()).isEqualTo(1);
      assertThat(page.locator("#picked mark").allTextContents())
          .isEqualTo(
              page.locator("#findings > .finding >> nth=0").locator("mark").allTextContents());

      page.locator("#zoom-in").click();
      page.locator("#canvas").press("ArrowLeft");
      assertThat(
              ((Number) page.evaluate("document.getElementById('canvas').gainsay.zoom()"))
                  .doubleValue())
          .isGreaterThan(((Number) middle.get("zoom")).doubleValue());
      page.locator("#picked button").click();
      assertThat(page.locator("#findings > .finding.current").isVisible()).isTrue();
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void everythingIsReachedByKeyboard() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".finding.current").getAttribute("data-n")).isEqualTo("2");
      page.keyboard().press("k");
      assertThat(page.locator(".finding.current").getAttribute("data-n")).isEqualTo("1");
      page.keyboard().press("e");
      assertThat(page.locator(".finding.current .why[open]").count()).isEqualTo(1);
      page.keyboard().press("/");
      page.keyboard().type("jk");
      assertThat(page.locator("#search").inputValue()).isEqualTo("jk");
      page.keyboard().press("Escape");
      page.keyboard().press("2");
      assertThat(page.locator("#timeline").isVisible()).isTrue();
      assertThat(page.locator("#events .said").count()).isPositive();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#graph").isVisible()).isTrue();
      page.keyboard().press("?");
      assertThat(page.locator("#help").isVisible()).isTrue();
      page.locator("#keys-on").uncheck();
      page.keyboard().press("Escape");
      page.keyboard().press("1");
      assertThat(page.locator("#graph").isVisible()).isTrue();
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void timelineLeadsToTheFindings() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();
      page.locator("#tab-timeline").click();
      Locator jump = page.locator("#events .jump").first();
      String wanted = jump.textContent();
      jump.click();
      assertThat("Finding " + page.locator(".finding.current").getAttribute("data-n"))
          .isEqualTo(wanted);
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void darkFollowsTheSystemAndTheButton() {
    try (Visit visit = browser.open(seeds, 1200, 900, ColorScheme.DARK)) {
      Page page = visit.page();
      String background = "getComputedStyle(document.body).backgroundColor";
      assertThat(page.evaluate(background)).isEqualTo("rgb(23, 22, 20)");
      page.locator("#theme").click();
      assertThat(page.evaluate(background)).isEqualTo("rgb(253, 252, 250)");
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void paperShowsEverything() {
    try (Visit visit = browser.open(seeds)) {
      Page page = visit.page();
      page.locator("#tab-graph").click();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#findings > .finding:visible").count()).isEqualTo(findings);
      assertThat(page.locator("#filters").isVisible()).isFalse();
      assertThat(page.pdf()).hasSizeGreaterThan(10_000);
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void nothingIsWiderThanANarrowScreen() {
    try (Visit visit = browser.open(seeds, 360, 740, ColorScheme.LIGHT)) {
      for (int tab = 0; tab < 4; tab++) {
        visit.page().locator("[role=tab]").nth(tab).click();
        assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(360);
      }
    }
  }

  @Test
  void axeFindsNoSeriousFault() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      try (Visit visit = browser.open(seeds, 1200, 900, scheme)) {
        Page page = visit.page();
        for (Object open :
            List.of("#tab-findings", "#tab-timeline", "#tab-graph", "#tab-documents")) {
          page.locator(open.toString()).click();
          page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
          assertThat(serious(page)).as(scheme + " " + open).isEmpty();
        }
      }
    }
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(
                rule -> Set.of("serious", "critical").contains(String.valueOf(rule.getImpact())))
            .map(HtmlReportIT::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
  }

  @Test
  void attacksInDocumentsTitlesNamesAndFileNamesDoNothing() throws IOException {
    Path page = write("hostile.html", Hostile.report());
    try (Visit visit = browser.open(page)) {
      Page open = visit.page();
      assertThat(open.locator("#findings > .finding").count())
          .isEqualTo(Hostile.payloads().size())
          .isGreaterThan(60);
      open.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      open.locator("#search").fill("<script>");
      open.locator("#clear").click();
      for (String name : List.of("timeline", "graph", "documents", "findings")) {
        open.locator("#tab-" + name).click();
      }
      open.locator("#tab-timeline").click();
      Object shown =
          open.evaluate(
              "() => { const whose = document.getElementById('whose'); let shown = 0;"
                  + " for (const option of whose.options) { whose.value = option.value;"
                  + " whose.dispatchEvent(new Event('input'));"
                  + " if (document.querySelector('#events mark').textContent) shown++; }"
                  + " return shown; }");
      assertThat(shown).isEqualTo(Hostile.payloads().size());
      open.locator("#tab-graph").click();
      open.evaluate(
          "document.getElementById('canvas').gainsay.edges().forEach(e => e.emit('tap'))");
      open.mouse().move(300, 300);
      open.waitForTimeout(300);
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  /** Real files whose names and texts are attacks; two of them contradict each other. */
  private static Path hostileFolder() throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve("hostile"));
    int number = 0;
    for (String payload : Hostile.payloads()) {
      String name = ++number + payload.replaceAll("[/\\P{ASCII}]", "_") + ".txt";
      String said = number % 2 == 0 ? "met" : "never met";
      String claim = number <= 2 ? "Ann Lee " + said + " Bob Ray in the town hall in May.\n" : "";
      Files.writeString(folder.resolve(name), payload + "\n\n" + claim + "Said: " + payload + "\n");
    }
    return folder;
  }

  @Test
  void attacksInRealFilesDoNothing() throws IOException {
    try (Visit visit = browser.open(hostileFiles)) {
      Page page = visit.page();
      assertThat(page.locator("#findings > .finding").count()).isPositive();
      page.locator("#tab-documents").click();
      assertThat(page.locator("#documents tbody tr").count()).isEqualTo(Hostile.payloads().size());
      assertThat(page.locator("#documents .path").allTextContents())
          .anyMatch(path -> path.contains("<img src=x onerror=alert(1)>"));
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      for (String name : List.of("timeline", "graph", "findings")) {
        page.locator("#tab-" + name).click();
      }
      assertThat(visit.mishaps()).isEmpty();
    }
  }

  @Test
  void fiveThousandFindingsStayUsable() throws IOException {
    Path page = write("large.html", Samples.large(5000));
    try (Visit visit = browser.open(page)) {
      Page open = visit.page();
      Object paint =
          open.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
      Object ready =
          open.evaluate(
              "performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart");
      Object filter =
          open.evaluate(
              "() => { const start = performance.now(); const s = document.getElementById('type');"
                  + " s.value = 'numeric'; s.dispatchEvent(new Event('input'));"
                  + " document.body.offsetHeight; return performance.now() - start; }");
      assertThat(open.locator("#shown").textContent()).isEqualTo("2,500 of 5,000 findings");
      open.locator("#clear").click();
      open.locator("#search").fill("4711");
      open.locator("#shown:text-is('1 of 5,000 findings')").waitFor();
      open.locator("#clear").click();
      open.locator("#tab-graph").click();
      assertThat(open.locator("#graph-limit").textContent()).contains("of 5000");
      assertThat(visit.mishaps()).isEmpty();
      Files.writeString(
          FOLDER.resolve("large.txt"),
          String.format(
              Locale.ROOT,
              "5,000 findings, %,d bytes: first paint %s ms, page ready %s ms, a filter %s ms%n",
              Files.size(page),
              paint,
              ready,
              filter));
    }
  }

  @Test
  void pictureIsTakenOfTheReport() throws IOException {
    Path file = Path.of(PICTURE.orElse(FOLDER.resolve("report.png").toString()));
    try (Visit visit = browser.open(seeds, 1120, 860, ColorScheme.LIGHT)) {
      visit.page().locator(".why summary").first().click();
      visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(file).isNotEmptyFile();
  }

  private static Path write(String name, Report report) throws IOException {
    Path file = FOLDER.resolve(name).toAbsolutePath();
    Files.createDirectories(FOLDER);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      new HtmlReport().write(report, out);
    }
    return file;
  }
}
