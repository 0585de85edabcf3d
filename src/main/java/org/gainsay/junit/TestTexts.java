package org.gainsay.junit;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainsay.ContradictionChecker;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Entry;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.ReadProblem;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Baseline;

/** What a test may ask for: the run's checker, its texts, what has been accepted. Immutable. */
final class TestTexts {
  /**
   * Where Maven and Gradle keep test resources: shown and edited there, not where they are copied.
   */
  private static final Path SOURCES = Path.of("src", "test", "resources");

  /** Of the test that runs on a thread; each test runs on one. */
  private static final ThreadLocal<TestTexts> CURRENT = new ThreadLocal<>();

  private final ContradictionChecker checker;
  private final Class<?> test;
  private final String baseline;

  TestTexts(ContradictionChecker checker, Class<?> test, String baseline) {
    this.checker = checker;
    this.test = test;
    this.baseline = baseline;
  }

  static void bind(TestTexts texts) {
    CURRENT.set(texts);
  }

  static void unbind() {
    CURRENT.remove();
  }

  /** Those of the test that runs on this thread. */
  static TestTexts current() {
    TestTexts texts = CURRENT.get();
    if (texts == null) {
      throw new IllegalStateException(
          "no test annotated with @ClaimTest runs on this thread: annotate the test class, or take"
              + " SoftClaimAssertions or a ContradictionChecker as a parameter");
    }
    return texts;
  }

  ContradictionChecker checker() {
    return checker;
  }

  /** What has been accepted. */
  Baseline baseline() {
    Optional<String> text = find(baseline).map(TestTexts::read);
    try {
      return text.map(Baseline::parse).orElse(Baseline.EMPTY);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(baselineFile() + ": " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file to accept findings in, whether it is there or not. */
  Path baselineFile() {
    return SOURCES.resolve(baseline);
  }

  /** A file or folder among the test resources. */
  Path resource(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no test resource "
                        + name
                        + ": neither in "
                        + SOURCES
                        + " nor on the class path"));
  }

  private Optional<Path> find(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Path source = SOURCES.resolve(name);
    if (Files.exists(source)) {
      return Optional.of(source);
    }
    URL url = test.getClassLoader().getResource(name);
    if (url == null) {
      return Optional.empty();
    }
    try {
      URI uri = url.toURI();
      if (uri.getScheme().equals("file")) {
        return Optional.of(Path.of(uri));
      }
      Path copy = Files.createTempFile("gainsay", "-" + Path.of(name).getFileName());
      copy.toFile().deleteOnExit();
      Files.writeString(copy, Resources.toString(url, StandardCharsets.UTF_8));
      return Optional.of(copy);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalArgumentException("cannot read test resource " + name + ": " + e, e);
    }
  }

  TextUnderTest text(String text) {
    return new TextUnderTest(
        this, ImmutableList.of(document("text", text)), ImmutableList.of(), Optional.of(text));
  }

  TextUnderTest documents(List<Document> documents) {
    return new TextUnderTest(
        this, ImmutableList.copyOf(documents), ImmutableList.of(), Optional.empty());
  }

  TextUnderTest files(List<Path> paths) {
    return new TextUnderTest(
        this,
        read(DocumentReaders.standard().list(paths)),
        ImmutableList.copyOf(paths),
        Optional.empty());
  }

  /** The documents of files; a test that names what is not there must fail. */
  static ImmutableList<Document> read(List<Entry> entries) {
    ImmutableList.Builder<Document> documents = ImmutableList.builder();
    for (Entry entry : entries) {
      Input input = entry.read();
      for (ReadProblem problem : input.problems()) {
        if (problem.kind() == ReadProblem.Kind.LOST) {
          throw new IllegalArgumentException(input.path() + ": " + problem.message());
        }
      }
      input.document().ifPresent(documents::add);
    }
    return documents.build();
  }

  static Document document(String id, String text) {
    try {
      return DocumentReaders.readText(id, text);
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException("a text is blank", e);
    }
  }
}
