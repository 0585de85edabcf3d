package org.gainsay.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Predicate;

/**
 * The pairs of claims that share a blocking key. The cost grows with the number of claims: a key
 * that too many claims share is passed over and named.
 */
public final class CandidatePairs {
  /** Claims that may share a key before it is passed over; 400 make 80,000 pairs. */
  private static final int HOT = 400;

  /** The same for keys that name no participant. */
  private static final int HOT_WITHOUT_PARTICIPANT = 60;

  /** The same for single words: only rare words tell what two claims have in common. */
  private static final int HOT_WORD = 30;

  /** Among so few claims every two are worth a look: 200 make 19,900 pairs. */
  private static final int FEW = 200;

  /** Keys named for one pair. */
  private static final int SHOWN = 5;

  /** Words last: the keys that are kept for a pair show whether there are others. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(CandidatePairs::isWord)
          .thenComparing(ClaimPair.WORD_KEY::equals)
          .thenComparing(Comparator.naturalOrder());

  private final BlockingKeys keys;

  public CandidatePairs(BlockingKeys keys) {
    this.keys = keys;
  }

  /**
   * Pairs and what was passed over.
   *
   * @param pairs in the order of the claims
   * @param notes one line for each key that too many claims share
   */
  public record Candidates(ImmutableList<ClaimPair> pairs, ImmutableList<String> notes) {}

  /** The candidate pairs among the claims, in the claims' order. */
  public Candidates among(List<Claim> claims) {
    return among(claims, 0);
  }

  /** The candidate pairs of which at least one is at or after the given index. */
  public Candidates among(List<Claim> claims, int firstNew) {
    Map<String, List<Integer>> filed = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      for (String key : keys.of(claims.get(i))) {
        filed.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Map<Long, Set<String>> met = new TreeMap<>();
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    List<String> order = filed.keySet().stream().sorted(ORDER).toList();
    order.forEach(
        key -> {
          List<Integer> members = filed.getOrDefault(key, List.of());
          if (members.size() > hot(key)) {
            note(key, members.size()).ifPresent(notes::add);
          } else {
            meet(key, members, firstNew, met);
          }
        });
    if (claims.size() <= FEW) {
      meet(ClaimPair.WORD_KEY, allOf(claims), firstNew, met);
    }
    ImmutableList<ClaimPair> pairs =
        met.entrySet().stream()
            .map(
                e ->
                    new ClaimPair(
                        claims.get((int) (e.getKey() >>> 32)),
                        claims.get((int) (long) e.getKey()),
                        ImmutableSortedSet.copyOf(e.getValue())))
            .collect(ImmutableList.toImmutableList());
    return new Candidates(pairs, notes.build());
  }

  private static List<Integer> allOf(List<Claim> claims) {
    return IntStream.range(0, claims.size())
        .filter(i -> isAsserted(claims.get(i)))
        .boxed()
        .toList();
  }

  private static boolean isAsserted(Claim claim) {
    return claim.proposition().predicate().kind() != Predicate.Kind.CONTENT;
  }

  /** The keys of a claim among so many claims: among few, all that is asserted shares one. */
  public ImmutableSortedSet<String> keysOf(Claim claim, long claims) {
    ImmutableSortedSet<String> own = keys.of(claim);
    return claims <= FEW && isAsserted(claim)
        ? ImmutableSortedSet.<String>naturalOrder().addAll(own).add(ClaimPair.WORD_KEY).build()
        : own;
  }

  /** Of the keys that two claims share, those that are kept for the pair. */
  public static ImmutableSortedSet<String> kept(Collection<String> shared) {
    return shared.stream()
        .sorted(ORDER)
        .distinct()
        .limit(SHOWN)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** What is told of a key that is passed over, as so many claims share it, if it is told. */
  public static Optional<String> note(String key, long claims) {
    return hot(key) == HOT
        ? Optional.of(claims + " claims share the key " + key + ": passed over")
        : Optional.empty();
  }

  private static boolean isWord(String key) {
    return key.startsWith(ClaimPair.WORD_KEY);
  }

  /** Claims that may share the key: where there are more, it is passed over. */
  public static int mostClaims(String key) {
    return hot(key);
  }

  private static int hot(String key) {
    if (key.equals(ClaimPair.WORD_KEY)) {
      return FEW;
    }
    if (isWord(key)) {
      return HOT_WORD;
    }
    return key.startsWith(BlockingKeys.GENERAL) ? HOT_WITHOUT_PARTICIPANT : HOT;
  }

  private static void meet(
      String key, List<Integer> members, int firstNew, Map<Long, Set<String>> met) {
    for (int j = 1; j < members.size(); j++) {
      if (members.get(j) < firstNew) {
        continue;
      }
      for (int i = 0; i < j; i++) {
        long pair = ((long) members.get(i) << 32) | members.get(j);
        Set<String> shared = met.computeIfAbsent(pair, p -> new TreeSet<>());
        if (shared.size() < SHOWN) {
          shared.add(key);
        }
      }
    }
  }
}
