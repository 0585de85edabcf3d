package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds docs/licences.md against the libraries that Gainsay is run with. The class path of the
 * tests has those of Spark as well, which a cluster brings along.
 */
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
    assertThat(listed.keySet()).containsAll(artifacts(runtime()));
    assertThat(artifacts(System.getProperty("java.class.path"))).containsAll(listed.keySet());
    assertThat(listed.values()).isSubsetOf(COMPATIBLE);
  }

  /** What the launcher puts on the class path beside Gainsay itself; the build writes it down. */
  private static String runtime() throws IOException {
    return Files.readString(Path.of("target", "launcher.classpath")).strip();
  }

  /** The artifacts' names, by the folders of the local repository. */
  private static Set<String> artifacts(String classPath) {
    return Splitter.on(File.pathSeparatorChar)
        .splitToStream(classPath)
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> String.valueOf(Path.of(entry).getParent().getParent().getFileName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Another parser on the class path would be one more to keep safe. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        DocumentBuilderFactory.class,
        SAXParserFactory.class,
        XMLInputFactory.class,
        TransformerFactory.class
      })
  void onlyTheRuntimesOwnXmlParserIsThere(Class<?> factory) throws IOException {
    List<URL> entries = new ArrayList<>();
    for (String entry : Splitter.on(File.pathSeparatorChar).split(runtime())) {
      entries.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader libraries =
        new URLClassLoader(entries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(ServiceLoader.load(factory, libraries)).isEmpty();
    }
  }
}
