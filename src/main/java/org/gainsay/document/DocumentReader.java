package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * Reads one input format. Implementations are stateless and thread-safe; {@link DocumentReaders}
 * lists them.
 */
public interface DocumentReader {
  /** Whether this reader takes the file, judged by its name. */
  boolean reads(Path file);

  /**
   * The documents in the file: one, or one a row for tables of statements.
   *
   * @param file the file; its name is the document's id and source
   * @param content the file's bytes
   * @throws UnreadableDocumentException if nothing in it can be read; the message is one line
   */
  ImmutableList<Document> read(Path file, byte[] content) throws UnreadableDocumentException;
}
