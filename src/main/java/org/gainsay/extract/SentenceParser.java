package org.gainsay.extract;

import java.util.concurrent.CompletableFuture;
import org.gainsay.document.Document;

/** Splits a document's passages into sentences and parses them. Implementations are thread-safe. */
interface SentenceParser {
  /**
   * Parses every passage that is read for claims.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  ParsedDocument parse(Document document);

  /** Done when the models are loaded. */
  default CompletableFuture<?> ready() {
    return CompletableFuture.completedFuture(true);
  }
}
