package org.gainsay.extract;

/** The one extractor that all integration tests of a JVM share: its models take seconds to load. */
public final class SharedExtractor {
  private static final class Holder {
    static final DependencyClaimExtractor EXTRACTOR = new DependencyClaimExtractor();
  }

  private SharedExtractor() {}

  /** The extractor; made on the first call. */
  public static ClaimExtractor get() {
    return Holder.EXTRACTOR;
  }
}
