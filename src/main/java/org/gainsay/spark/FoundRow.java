package org.gainsay.spark;

import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.util.Optional;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;
import org.gainsay.store.Codec;
import org.jspecify.annotations.Nullable;

/** A {@link FoundPair} that travels. Immutable. */
record FoundRow(
    NumberedClaim a,
    NumberedClaim b,
    Verdict verdict,
    @Nullable ConflictType type,
    double score,
    @Nullable ReasonCode reason,
    String explanation)
    implements Serializable {

  static FoundRow of(NumberedClaim a, NumberedClaim b, Judgement judgement) {
    return new FoundRow(
        a,
        b,
        judgement.verdict(),
        judgement.type().orElse(null),
        judgement.score(),
        judgement.reason().orElse(null),
        Codec.explanation(judgement.explanation()));
  }

  FoundPair found(Names names) {
    return new FoundPair(
        new ClaimPair(names.linked(a.row()), names.linked(b.row()), ImmutableSortedSet.of()),
        new Judgement(
            verdict,
            Optional.ofNullable(type),
            score,
            Optional.ofNullable(reason),
            Codec.explanation(explanation)));
  }
}
