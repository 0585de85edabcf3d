package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;

/**
 * Which sentences of two statements to hold against each other one by one, where a statement has
 * several: a model that was taught single sentences often misses the one that matters among them
 * (Laban et al. 2022, SummaC).
 *
 * @param couples those with the most words in common first; none if each statement is one sentence
 */
public record SentencesOfStatements(ImmutableList<Couple> couples) {
  private static final int MOST_COUPLES = 32;

  /** A sentence of the first statement and one of the second. */
  public record Couple(String a, String b) {}

  private record Ranked(Couple couple, int shared) {}

  /**
   * The sentences that claim something.
   *
   * @param claimsA what the first statement claims
   * @param claimsB what the second claims
   */
  public static SentencesOfStatements of(List<Claim> claimsA, List<Claim> claimsB) {
    ImmutableSet<String> inA = sentences(claimsA);
    ImmutableSet<String> inB = sentences(claimsB);
    if (inA.size() <= 1 && inB.size() <= 1) {
      return new SentencesOfStatements(ImmutableList.of());
    }
    ImmutableMap<String, ImmutableSortedSet<String>> stemsB = Maps.toMap(inB, ContentWords::stems);
    List<Ranked> ranked = new ArrayList<>();
    for (String a : inA) {
      ImmutableSortedSet<String> stemsA = ContentWords.stems(a);
      stemsB.forEach(
          (b, stems) ->
              ranked.add(new Ranked(new Couple(a, b), Sets.intersection(stemsA, stems).size())));
    }
    return new SentencesOfStatements(
        ranked.stream()
            .sorted(Comparator.comparingInt(r -> -r.shared()))
            .limit(MOST_COUPLES)
            .map(Ranked::couple)
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableSet<String> sentences(List<Claim> claims) {
    return claims.stream()
        .map(c -> c.evidence().surroundings().sentence())
        .collect(ImmutableSet.toImmutableSet());
  }
}
