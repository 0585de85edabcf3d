package org.gainsay.junit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Entry;

/**
 * Texts and the others that they are held against, all under ids of their own: two files of one
 * name are two documents, and only a file that is on both sides is none of the others. Immutable.
 *
 * @param mine the texts
 * @param others what they are held against
 */
record TwoSides(ImmutableList<Document> mine, ImmutableList<Document> others) {
  /** The texts against files and folders. */
  static TwoSides of(TextUnderTest texts, List<Path> paths) {
    return texts.files().isEmpty()
        ? ofDocuments(texts.documents(), paths)
        : ofFiles(texts.files(), paths);
  }

  /** The texts against one that is given as it stands. */
  static TwoSides of(TextUnderTest texts, String other) {
    ImmutableSet<String> taken = ids(texts.documents());
    String id = "the other text";
    while (taken.contains(id)) {
      id += "'";
    }
    return new TwoSides(texts.documents(), ImmutableList.of(TestTexts.document(id, other)));
  }

  /** Both sides are listed at once, as ids are unique in one list, and a file stands there once. */
  private static TwoSides ofFiles(List<Path> mine, List<Path> others) {
    DocumentReaders readers = DocumentReaders.standard();
    ImmutableList<Entry> all = readers.list(Stream.of(mine, others).flatMap(List::stream).toList());
    int first = readers.list(mine).size();
    return new TwoSides(
        TestTexts.read(all.subList(0, first)), TestTexts.read(all.subList(first, all.size())));
  }

  private static TwoSides ofDocuments(ImmutableList<Document> mine, List<Path> others) {
    ImmutableSet<String> taken = ids(mine);
    ImmutableSet<Path> sources =
        mine.stream()
            .flatMap(document -> document.source().stream())
            .flatMap(source -> realPath(source).stream())
            .collect(ImmutableSet.toImmutableSet());
    List<Entry> entries =
        DocumentReaders.standard().list(others, (id, path) -> taken.contains(id)).stream()
            .filter(e -> realPath(e.path().toString()).filter(sources::contains).isEmpty())
            .toList();
    return new TwoSides(mine, TestTexts.read(entries));
  }

  private static Optional<Path> realPath(String path) {
    try {
      return Optional.of(Path.of(path).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // an address, or what is not there: no file of either side
    }
  }

  private static ImmutableSet<String> ids(List<Document> documents) {
    return documents.stream().map(Document::id).collect(ImmutableSet.toImmutableSet());
  }

  /** The ids of the texts. */
  ImmutableSet<String> mineById() {
    return ids(mine);
  }

  /** All documents, to be checked at once. */
  ImmutableList<Document> all() {
    return ImmutableList.<Document>builder().addAll(mine).addAll(others).build();
  }
}
