package org.gainsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.junit.jupiter.api.Test;

/** Matching of many claims, held against what it should come to, worked out in the plainest way. */
class MatchingTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();
  private static final BlockingKeys KEYS = new BlockingKeys(WORDS::classes, WORDS::country);

  private static final ImmutableList<Claim> CLAIMS =
      new EntityLinker(WORDS::country).link(new GeneratedCorpus(5, 100).firstClaims(2_400));

  private static final ClaimPairs PAIRS = new CandidatePairs(KEYS).among(CLAIMS).pairs();

  @Test
  void pairsAreThoseThatShareAKeyThatIsNotTooCommon() {
    Map<String, List<Integer>> filed = new TreeMap<>();
    for (int i = 0; i < CLAIMS.size(); i++) {
      for (String key : KEYS.of(CLAIMS.get(i))) {
        filed.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    filed.values().removeIf(members -> members.size() < 2);
    filed.entrySet().removeIf(e -> e.getValue().size() > CandidatePairs.mostClaims(e.getKey()));
    Comparator<String> wordsLast =
        Comparator.<String, Boolean>comparing(key -> key.startsWith(ClaimPair.WORD_KEY))
            .thenComparing(Comparator.naturalOrder());
    Map<Long, Set<String>> expected = new TreeMap<>();
    filed.forEach(
        (key, members) -> {
          for (int a : members) {
            for (int b : members) {
              if (a < b) {
                expected
                    .computeIfAbsent(((long) a << 32) | b, p -> new TreeSet<>(wordsLast))
                    .add(key);
              }
            }
          }
        });
    List<ClaimPair> listed =
        expected.entrySet().stream()
            .map(
                e ->
                    new ClaimPair(
                        CLAIMS.get((int) (e.getKey() >>> 32)),
                        CLAIMS.get((int) (long) e.getKey()),
                        e.getValue().stream()
                            .limit(5)
                            .collect(
                                ImmutableSortedSet.toImmutableSortedSet(
                                    Comparator.naturalOrder()))))
            .toList();

    assertThat(listed).hasSizeGreaterThan(10_000);
    assertThat(PAIRS.size()).isEqualTo(listed.size());
    assertThat(ImmutableList.copyOf(PAIRS)).isEqualTo(listed);
  }

  @Test
  void findingsAreTheSameOnSeveralThreads() {
    ImmutableList<Conflict> alone = matcher(Workers.NONE).conflicts(PAIRS);
    ExecutorService pool = WorkerThreads.pool(4);
    try {
      assertThat(matcher(new Workers(pool, 4)).conflicts(PAIRS)).isEqualTo(alone);
    } finally {
      pool.shutdownNow();
    }
    assertThat(alone).isNotEmpty();
  }

  @Test
  void threadsThatAreBusyAreNotWaitedFor() {
    ExecutorService pool = WorkerThreads.pool(1);
    try {
      ImmutableList<Conflict> found =
          pool.submit(() -> matcher(new Workers(pool, 2)).conflicts(PAIRS)).get();
      assertThat(found).isNotEmpty();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void findingsOfOneStatementAreOne() {
    ImmutableList<Conflict> found = matcher(Workers.NONE).conflicts(PAIRS);
    Set<String> pairs = new HashSet<>();
    for (Conflict conflict : found) {
      assertThat(pairs.add(conflict.pair().a().id() + ' ' + conflict.pair().b().id())).isTrue();
      for (Conflict other : found) {
        boolean same =
            other != conflict
                && other.judgement().verdict() == conflict.judgement().verdict()
                && says(conflict.pair().a(), other.pair().a())
                && says(conflict.pair().b(), other.pair().b());
        assertThat(same).as("%s and %s", conflict, other).isFalse();
      }
    }
  }

  private static boolean says(Claim a, Claim b) {
    return matcher(Workers.NONE).sayTheSame(a, b);
  }

  private static ConflictMatcher matcher(Workers workers) {
    return new ConflictMatcher(
        WORDS,
        StandardRules.rules(),
        StandardRules.guards(),
        ConflictMatcher.DEFAULT_THRESHOLD,
        Optional.empty(),
        workers);
  }
}
