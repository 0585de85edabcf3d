package org.gainsay;

import com.google.common.base.Suppliers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.gainsay.document.Document;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.store.ClaimCache;

/**
 * Takes claims of documents that were read before from a cache. The extractor for the others is
 * made, and its models loaded, when the first of them comes. Thread-safe.
 */
final class CachedExtractor implements ClaimExtractor {
  private final ClaimCache cache;
  private final Supplier<ClaimExtractor> extractor;
  private volatile boolean extracts;

  CachedExtractor(ClaimCache cache, Supplier<ClaimExtractor> extractor) {
    this.cache = cache;
    this.extractor =
        Suppliers.memoize(
            () -> {
              extracts = true;
              return extractor.get();
            });
  }

  /** Whether there was a document that was not read before. */
  boolean extracts() {
    return extracts;
  }

  @Override
  public CompletableFuture<?> ready() {
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public CompletableFuture<?> ready(Document document) {
    return cache.has(document) ? ready() : extractor.get().ready();
  }

  @Override
  public ExtractedClaims extract(Document document) {
    Optional<ClaimCache.Entry> known = cache.find(document);
    if (known.isPresent()) {
      return new ExtractedClaims(known.get().claims(), known.get().notes());
    }
    ExtractedClaims fresh = extractor.get().extract(document);
    cache.put(document, new ClaimCache.Entry(fresh.claims(), fresh.notes()));
    return fresh;
  }
}
