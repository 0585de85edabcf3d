package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;

/** What was found, and the same of claims that are copies of those compared. Immutable. */
public final class CopiedPairs {
  private final ImmutableListMultimap<String, Claim> twins;

  /**
   * Copies of claims.
   *
   * @param twins for a claim's id, the same claim in copies of its document
   */
  public CopiedPairs(ImmutableListMultimap<String, Claim> twins) {
    this.twins = twins;
  }

  /** The pairs, each followed by its copies; no two claims twice. */
  public ImmutableList<FoundPair> with(List<FoundPair> found) {
    if (twins.isEmpty()) {
      return ImmutableList.copyOf(found);
    }
    Set<ImmutableSet<String>> all = new HashSet<>();
    ImmutableList.Builder<FoundPair> result = ImmutableList.builder();
    for (FoundPair pair : found) {
      Claim a = pair.pair().a();
      Claim b = pair.pair().b();
      ImmutableList.Builder<FoundPair> same = ImmutableList.builder();
      same.add(pair);
      twins.get(a.id()).forEach(twin -> same.add(copy(twin, b, pair)));
      twins.get(b.id()).forEach(twin -> same.add(copy(a, twin, pair)));
      for (FoundPair each : same.build()) {
        if (all.add(ImmutableSet.of(each.pair().a().id(), each.pair().b().id()))) {
          result.add(each);
        }
      }
    }
    return result.build();
  }

  private static FoundPair copy(Claim a, Claim b, FoundPair of) {
    return new FoundPair(new ClaimPair(a, b, of.pair().keys()), of.judgement());
  }
}
