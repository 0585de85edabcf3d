package org.gainsay.report;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** The style and the scripts of the HTML report. Immutable. */
final class HtmlAssets {
  private static final String GRAPH_LIBRARY = "META-INF/maven/org.webjars.npm/cytoscape/";
  private static final String GRAPH_FILES = "META-INF/resources/webjars/cytoscape/";

  static final HtmlAssets INSTANCE = new HtmlAssets();

  final String style = "\n" + text(HtmlAssets.class.getResource("report.css"));
  final String script = "\n" + text(HtmlAssets.class.getResource("report.js"));

  /**
   * Cytoscape adds this rule itself, unless an element with its name is there already: a strict
   * content security policy would keep it from doing so.
   */
  final String graphStyle = ".__________cytoscape_container { position: relative; }";

  final String graphScript = graphLibrary();

  private HtmlAssets() {}

  /** The source expression of a policy that lets exactly this text in. */
  static String hash(String text) {
    byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static String graphLibrary() {
    ClassLoader loader = HtmlAssets.class.getClassLoader();
    Properties library = new Properties();
    try (InputStream in = loader.getResourceAsStream(GRAPH_LIBRARY + "pom.properties")) {
      library.load(Optional.ofNullable(in).orElseThrow(HtmlAssets::missing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String folder = GRAPH_FILES + library.getProperty("version");
    return "\n" + text(loader.getResource(folder + "/dist/cytoscape.min.js"));
  }

  private static String text(@org.jspecify.annotations.Nullable URL resource) {
    try {
      return Resources.toString(
              Optional.ofNullable(resource).orElseThrow(HtmlAssets::missing),
              StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException("a part of the HTML report is not on the class path");
  }
}
