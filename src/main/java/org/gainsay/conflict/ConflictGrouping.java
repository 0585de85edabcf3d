package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;

/** Makes findings of judged pairs: one for all pairs that say the same. */
final class ConflictGrouping {
  private static final Comparator<Conflict> ORDER =
      Comparator.<Conflict>comparingDouble(c -> -c.judgement().score())
          .thenComparing(c -> c.pair().a().document())
          .thenComparing(c -> c.pair().a().evidence().span())
          .thenComparing(c -> c.pair().b().document())
          .thenComparing(c -> c.pair().b().evidence().span())
          .thenComparing(c -> c.pair().a().id())
          .thenComparing(c -> c.pair().b().id());

  private final ConflictMatcher matcher;
  private final Collection<ClaimPair> pairs;

  ConflictGrouping(ConflictMatcher matcher, Collection<ClaimPair> pairs) {
    this.matcher = matcher;
    this.pairs = pairs;
  }

  ImmutableList<Conflict> conflicts() {
    return pairs.stream()
        .distinct()
        .map(pair -> new Conflict(id(pair), pair, matcher.judge(pair), ImmutableList.of()))
        .filter(c -> c.judgement().verdict().isFinding())
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }

  private static String id(ClaimPair pair) {
    String both = place(pair.a()) + '\u0000' + place(pair.b());
    return Hashing.sha256().hashString(both, StandardCharsets.UTF_8).toString().substring(0, 10);
  }

  private static String place(Claim claim) {
    return claim.document()
        + '\u0000'
        + claim.evidence().quote()
        + '\u0000'
        + claim.evidence().span().begin();
  }
}
