package org.gainsay.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, driven by Playwright. Nothing is downloaded. */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it; without one, the test that asks is skipped and says so. */
  static Browser start() {
    Optional<Path> program = program();
    assumeTrue(
        program.isPresent(),
        "SKIPPED: no Chromium on the path (Debian: apt-get install chromium), so the HTML report was"
            + " not tried in a browser");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A page in a window of its own, with all that it does written down. */
  Visit open(Path file, int width, int height, ColorScheme scheme) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme));
    Visit visit = new Visit(context.newPage(), new ArrayList<>());
    visit.page.onDialog(
        dialog -> {
          visit.mishaps.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    visit.page.onConsoleMessage(m -> visit.mishaps.add("console: " + m.text()));
    visit.page.onPageError(error -> visit.mishaps.add("error: " + error));
    visit.page.onPopup(popup -> visit.mishaps.add("popup: " + popup.url()));
    String own = file.toUri().toString().replace("file:///", "file:/");
    visit.page.onRequest(
        request -> {
          String address = request.url().replaceFirst("#.*", "").replace("file:///", "file:/");
          if (!address.equals(own) && !address.equals("data:,")) {
            visit.mishaps.add("request: " + address);
          }
        });
    visit.page.navigate(file.toUri().toString());
    return visit;
  }

  Visit open(Path file) {
    return open(file, 1200, 900, ColorScheme.LIGHT);
  }

  /**
   * A page that is looked at.
   *
   * @param mishaps dialogs, requests, messages and errors
   */
  record Visit(Page page, List<String> mishaps) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
