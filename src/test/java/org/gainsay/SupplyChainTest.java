package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.Test;

/** Holds docs/licences.md against the class path of the tests, which is all that there is. */
final class SupplyChainTest {
  /** Those that GPL-3.0-or-later code may be combined with; EPL by the permission in README.md. */
  private static final ImmutableSet<String> COMPATIBLE =
      ImmutableSet.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD",
          "MIT",
          "GPL-3.0-or-later",
          "GPL-2.0 with Classpath exception",
          "LGPL-2.1-or-later",
          "MPL-2.0",
          "EPL-2.0, by permission",
          "WordNet");

  private static final Pattern ROW =
      Pattern.compile("\\| `(?<artifact>[^`]+)` \\| (?<licence>[^|]+?) \\| (?<use>[^|]+?) \\|");

  @Test
  void everyLibraryIsListedWithItsLicence() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs", "licences.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        listed.put(row.group("artifact"), row.group("licence"));
      }
    }
    assertThat(listed.keySet()).isEqualTo(new TreeSet<>(artifacts()));
    assertThat(listed.values()).isSubsetOf(COMPATIBLE);
  }

  /** The artifacts' names, by the folders of the local repository. */
  private static List<String> artifacts() {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(System.getProperty("java.class.path"))
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> String.valueOf(Path.of(entry).getParent().getParent().getFileName()))
        .distinct()
        .toList();
  }

  /** Another parser on the class path would be one more to keep safe. */
  @Test
  void onlyTheRuntimesOwnXmlParserIsThere() {
    assertThat(
            List.of(
                DocumentBuilderFactory.newInstance(),
                SAXParserFactory.newInstance(),
                XMLInputFactory.newInstance(),
                TransformerFactory.newInstance()))
        .allSatisfy(
            factory -> assertThat(factory.getClass().getModule().getName()).isEqualTo("java.xml"));
  }
}
