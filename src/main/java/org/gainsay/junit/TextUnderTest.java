package org.gainsay.junit;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.document.Document;

/**
 * One or more texts that a test asserts something of. Immutable; its components are for {@link
 * TextAssert} alone.
 */
public final class TextUnderTest {
  private final TestTexts texts;
  private final ImmutableList<Document> documents;
  private final ImmutableList<Path> files;
  private final Optional<String> statement;

  TextUnderTest(
      TestTexts texts,
      ImmutableList<Document> documents,
      ImmutableList<Path> files,
      Optional<String> statement) {
    this.texts = texts;
    this.documents = documents;
    this.files = files;
    this.statement = statement;
  }

  TestTexts texts() {
    return texts;
  }

  ImmutableList<Document> documents() {
    return documents;
  }

  /** The files and folders that the documents were read from, if they were. */
  ImmutableList<Path> files() {
    return files;
  }

  /** The text as it was given, if it was no file. */
  Optional<String> statement() {
    return statement;
  }

  /** The text itself, or the names of the files. */
  @Override
  public String toString() {
    return statement.orElseGet(
        () ->
            documents.stream()
                .map(d -> d.source().orElse(d.id()))
                .collect(Collectors.joining(", ")));
  }
}
