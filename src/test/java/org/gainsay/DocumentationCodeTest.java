package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every Java block of the README and of the pages under docs. */
final class DocumentationCodeTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\nfinal class (\\w+)|\nclass (\\w+)");

  @TempDir Path classes;

  /** A block of a page. */
  record Code(Path page, String text) {
    @Override
    public String toString() {
      return page + ": " + name();
    }

    String name() {
      Matcher m = CLASS.matcher(text);
      assertThat(m.find()).as("a class in %s", text).isTrue();
      return m.group(1) != null ? m.group(1) : m.group(2);
    }
  }

  static List<Code> code() throws IOException {
    List<Code> code = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("docs"))) {
      List<Path> all = new ArrayList<>(pages.filter(p -> p.toString().endsWith(".md")).toList());
      all.add(Path.of("README.md"));
      all.sort(null);
      for (Path page : all) {
        BLOCK
            .matcher(Files.readString(page))
            .results()
            .map((MatchResult m) -> new Code(page, m.group(1)))
            .forEach(code::add);
      }
    }
    return code;
  }

  @Test
  void everyPageForDevelopersHasCode() throws IOException {
    assertThat(code())
        .extracting(c -> c.page().getFileName().toString())
        .contains("README.md", "embedding.md", "store.md", "unit-testing.md");
  }

  @ParameterizedTest
  @MethodSource("code")
  void compiles(Code code) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///" + code.name() + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code.text();
          }
        };
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString(), "-cp", classPath),
                null,
                List.of(source))
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }
}
