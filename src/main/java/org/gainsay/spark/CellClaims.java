package org.gainsay.spark;

import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.spark.JudgedCell.PairRow;

/** The claims of a cell that are wanted there, names linked. Not thread-safe. */
final class CellClaims {
  private final Map<Integer, Claim> byNumber = new HashMap<>();
  private final Map<String, NumberedClaim> byId = new HashMap<>();

  private CellClaims() {}

  static CellClaims of(Iterable<NumberedClaim> claims, IntPredicate wanted, Names names) {
    CellClaims cell = new CellClaims();
    for (NumberedClaim next : claims) {
      if (wanted.test(next.number())) {
        Claim claim = names.linked(next.row());
        cell.byNumber.put(next.number(), claim);
        cell.byId.put(claim.id(), next);
      }
    }
    return cell;
  }

  Claim claim(int number) {
    return Objects.requireNonNull(byNumber.get(number), "a claim has not come to its cell");
  }

  ClaimPair pairOf(int a, int b) {
    return new ClaimPair(claim(a), claim(b), ImmutableSortedSet.of());
  }

  NumberedClaim numbered(Claim claim) {
    return Objects.requireNonNull(byId.get(claim.id()), "two claims have one id");
  }

  PairRow pair(ClaimPair pair) {
    return new PairRow(numbered(pair.a()).number(), numbered(pair.b()).number());
  }
}
