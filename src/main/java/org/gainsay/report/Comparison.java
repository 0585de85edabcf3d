package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.StatementJudge;
import org.gainsay.conflict.StatementJudge.Weighed;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;

/**
 * What two statements come to when each claim of the first is held against each of the second.
 * Immutable.
 *
 * @param a the first statement
 * @param b the second
 * @param claimsA what the first claims
 * @param claimsB what the second claims
 * @param pairs every pair, the one that tells most first
 * @param weighed what the language model says of the whole statements, and how much its word
 *     weighs; empty without a model
 * @param notes what is worth knowing about how the statements were read, one line each
 */
public record Comparison(
    Document a,
    Document b,
    ImmutableList<Claim> claimsA,
    ImmutableList<Claim> claimsB,
    ImmutableList<JudgedPair> pairs,
    Optional<Weighed> weighed,
    ImmutableList<String> notes) {

  private static final Comparator<JudgedPair> MOST_TELLING =
      Comparator.<JudgedPair>comparingInt(p -> rank(p.judgement()))
          .thenComparingDouble(p -> -p.judgement().score())
          .thenComparing(p -> p.pair().a().evidence().span())
          .thenComparing(p -> p.pair().b().evidence().span())
          .thenComparing(p -> p.pair().a().id())
          .thenComparing(p -> p.pair().b().id());

  public Comparison {
    pairs = ImmutableList.sortedCopyOf(MOST_TELLING, pairs);
  }

  private static int rank(Judgement judgement) {
    return switch (judgement.verdict()) {
      case CONTRADICTION, TENSION, REVERSAL -> 0;
      case CONSISTENT -> 1;
      case NOT_COMPARABLE ->
          judgement.reason().filter(r -> r != ReasonCode.UNRELATED).isPresent() ? 2 : 3;
    };
  }

  /** The same with the language model's word, and notes on it. */
  public Comparison with(Optional<Weighed> otherWeighed, ImmutableList<String> otherNotes) {
    return new Comparison(a, b, claimsA, claimsB, pairs, otherWeighed, otherNotes);
  }

  /** What the most telling pair of claims comes to by rules and guards. */
  public Judgement rules() {
    return pairs.isEmpty() ? nothingToCompare() : pairs.get(0).judgement();
  }

  /**
   * What the pair of statements comes to: what the rules found, unless the model speaks strongly
   * against it; where they found nothing, what the model says, if it is sure enough.
   */
  public Judgement judgement() {
    Judgement rules = rules();
    return weighed.map(w -> StatementJudge.judge(w, rules)).orElse(rules);
  }

  private Judgement nothingToCompare() {
    String where =
        claimsA.isEmpty() && claimsB.isEmpty()
            ? "either statement"
            : claimsA.isEmpty() ? "the first statement" : "the second statement";
    return new Judgement(
        Verdict.NOT_COMPARABLE,
        Optional.empty(),
        0,
        Optional.of(ReasonCode.UNRELATED),
        Explanation.of("no claim was found in " + where));
  }
}
