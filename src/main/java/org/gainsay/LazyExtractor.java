package org.gainsay;

import java.util.concurrent.CompletableFuture;
import org.gainsay.document.Document;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.DependencyClaimExtractor;
import org.jspecify.annotations.Nullable;

/** The extractor that comes with the library, loaded when it is first asked for. Thread-safe. */
final class LazyExtractor implements ClaimExtractor {
  private final int mostWords;
  private @Nullable ClaimExtractor extractor;

  /** An extractor that cuts sentences of more words before they are parsed. */
  LazyExtractor(int mostWords) {
    this.mostWords = mostWords;
  }

  @Override
  public ExtractedClaims extract(Document document) {
    return loading().extract(document);
  }

  @Override
  public CompletableFuture<?> ready() {
    return loading().ready();
  }

  private synchronized ClaimExtractor loading() {
    ClaimExtractor known = extractor;
    if (known == null) {
      known = new DependencyClaimExtractor(mostWords);
      extractor = known;
    }
    return known;
  }
}
