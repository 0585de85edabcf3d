package org.gainsay.conflict;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gainsay.claim.Claim;

/**
 * Finds what claims that may be witnesses of a given one were filed with. The cost grows with what
 * is found rather than with what is filed. Not thread-safe.
 */
final class WitnessIndex<T> {
  private final Witnesses witnesses;
  private final SetMultimap<String, T> filed = LinkedHashMultimap.create();

  WitnessIndex(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  void add(Claim claim, T what) {
    witnesses.marks(claim).forEach(mark -> filed.put(mark, what));
  }

  /** What the claim's witnesses were filed with, and more besides. */
  Set<T> near(Claim claim) {
    Set<T> near = new LinkedHashSet<>();
    witnesses.marks(claim).forEach(mark -> near.addAll(filed.get(mark)));
    return near;
  }
}
