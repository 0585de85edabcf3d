package org.gainsay.store;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;

/** Makes the ids of findings. */
final class FindingId {
  private static final int LENGTH = 10;

  private FindingId() {}

  /**
   * An id made of what the two documents say and not of where it stands, so that a decision
   * outlives a new version of a document that still says it.
   */
  static String of(ClaimPair pair) {
    String both = words(pair.a()) + '\u0000' + words(pair.b());
    return Hashing.sha256()
        .hashString(both, StandardCharsets.UTF_8)
        .toString()
        .substring(0, LENGTH);
  }

  private static String words(Claim claim) {
    return claim.document()
        + '\u0000'
        + claim.evidence().quote()
        + '\u0000'
        + claim.proposition().predicate().lemma();
  }
}
