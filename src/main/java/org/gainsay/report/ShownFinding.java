package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;

/**
 * A finding as reports show it. Immutable.
 *
 * @param number its place in the report, counted from 1
 * @param conflict the finding
 * @param a the claim on the one side
 * @param b the claim on the other
 * @param also what else is said, the claims on the side of {@code a} first
 */
record ShownFinding(
    int number, Conflict conflict, ShownClaim a, ShownClaim b, ImmutableList<ShownClaim> also) {

  /** The findings of a report, in order. */
  static ImmutableList<ShownFinding> of(Report report, ShownClaims claims) {
    return of(report.conflicts(), claims);
  }

  static ImmutableList<ShownFinding> of(List<Conflict> conflicts, ShownClaims claims) {
    ImmutableList.Builder<ShownFinding> findings = ImmutableList.builder();
    int number = 0;
    for (Conflict conflict : conflicts) {
      findings.add(
          new ShownFinding(
              ++number,
              conflict,
              claims.of(conflict.pair().a()),
              claims.of(conflict.pair().b()),
              witnesses(conflict).stream()
                  .map(claims::of)
                  .collect(ImmutableList.toImmutableList())));
    }
    return findings.build();
  }

  /** The claims of the further pairs, each once. */
  static List<Claim> witnesses(Conflict conflict) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (ClaimPair pair : conflict.also()) {
      claims.add(pair.a());
      claims.add(pair.b());
    }
    claims.remove(conflict.pair().a());
    claims.remove(conflict.pair().b());
    return List.copyOf(claims);
  }

  Judgement judgement() {
    return conflict.judgement();
  }

  /** "contradiction". */
  String verdict() {
    return judgement().verdict().label();
  }

  /** "negation". */
  String type() {
    return judgement().type().map(ConflictType::label).orElse("");
  }

  /** "other-scope"; may be empty. */
  String reason() {
    return judgement().reason().map(ReasonCode::label).orElse("");
  }

  /** "0.88". */
  String score() {
    return String.format(Locale.ROOT, "%.2f", judgement().score());
  }

  Explanation explanation() {
    return judgement().explanation();
  }
}
