package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CompletableFuture;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;

/** Pulls claims out of documents. Implementations are thread-safe. */
public interface ClaimExtractor {
  /**
   * The claims of one document, in text order.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  ExtractedClaims extract(Document document);

  /** Done when what the extractor needs is loaded; how it went shows when it is used. */
  default CompletableFuture<?> ready() {
    return CompletableFuture.completedFuture(true);
  }

  /** Done when what this document needs is loaded: one whose claims are known needs nothing. */
  default CompletableFuture<?> ready(Document document) {
    return ready();
  }

  /**
   * What was extracted from one document.
   *
   * @param claims in text order
   * @param notes what had to be cut or skipped, one line each
   */
  record ExtractedClaims(ImmutableList<Claim> claims, ImmutableList<String> notes) {}
}
