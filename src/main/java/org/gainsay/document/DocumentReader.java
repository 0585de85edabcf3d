package org.gainsay.document;

import com.google.common.collect.ImmutableList;

/**
 * Reads one input format. Implementations are stateless and thread-safe; {@link DocumentReaders}
 * lists them.
 */
public interface DocumentReader {
  /** The file name extensions of the format, in small letters and without the dot. */
  ImmutableList<String> extensions();

  /**
   * Reads a file.
   *
   * @param id the id that the document is to have
   * @param content the file's bytes
   * @throws UnreadableDocumentException if nothing in it can be read; the message is one line
   */
  Reading read(String id, byte[] content) throws UnreadableDocumentException;

  /**
   * A document and what is to be said about how it was read.
   *
   * @param document the document
   * @param notes one line each: a row that is left out, an encoding that is assumed
   */
  record Reading(Document document, ImmutableList<ReadProblem> notes) {}
}
