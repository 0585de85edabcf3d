package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.graph.BlockingKeys;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.CandidatePairs.Candidates;
import org.gainsay.graph.EntityLinker;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;

/**
 * Prints what it costs to match made-up claims by rules and guards: names linked, claims filed,
 * pairs judged, findings grouped. The reference is every pair of claims judged, for as many claims
 * as that can be done for. Arguments: numbers of claims.
 */
public final class MatchingBenchmark {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int CLAIMS_A_DOCUMENT = 24;

  /** Every two of more claims than this take too long. */
  private static final int MOST_FOR_ALL_PAIRS = 2_000;

  private static final int FEWEST_FOR_EXPONENT = 10_000;

  private final StandardKnowledge words = new StandardKnowledge();
  private final BlockingKeys keys = new BlockingKeys(words::classes, words::country);
  private final ConflictMatcher matcher;

  private MatchingBenchmark(Workers workers) {
    matcher =
        new ConflictMatcher(
            words,
            StandardRules.rules(),
            StandardRules.guards(),
            ConflictMatcher.DEFAULT_THRESHOLD,
            Optional.empty(),
            workers);
  }

  /** What a number of claims cost. */
  private record Cost(int claims, double seconds, double processor) {}

  public static void main(String[] arguments) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = WorkerThreads.pool(threads);
    MatchingBenchmark benchmark = new MatchingBenchmark(new Workers(pool, threads));
    benchmark.words.load();
    List<Integer> sizes = new ArrayList<>();
    for (String argument : arguments) {
      sizes.add(Integer.parseInt(argument));
    }
    benchmark.match(2_000, false); // not counted: classes are loaded, code is compiled
    System.out.println(
        "| claims | pairs per claim | findings | processor time | of it linking names | per claim"
            + " | claims per second by the clock | memory held |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    List<Cost> costs = new ArrayList<>();
    for (int size : sizes) {
      costs.add(benchmark.match(size, true));
    }
    System.out.println();
    benchmark.allPairs();
    exponent(costs);
    System.out.printf(
        Locale.ROOT,
        "%d threads, heap of %d MB at most.%n",
        threads,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private Cost match(int size, boolean printed) {
    ImmutableList<Claim> raw = new GeneratedCorpus(1, size / CLAIMS_A_DOCUMENT).firstClaims(size);
    long clock = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    ImmutableList<Claim> claims = new EntityLinker(words::country).link(raw);
    double linking = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
    raw = ImmutableList.of();
    Candidates candidates = new CandidatePairs(keys).among(claims);
    ImmutableList<Conflict> found = matcher.conflicts(candidates.pairs());
    Cost cost =
        new Cost(
            size,
            (System.nanoTime() - clock) / 1e9,
            (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    if (printed) {
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.1f | %,d | %.1f s | %.1f s | %.0f µs | %,.0f | %,d MB |%n",
          size,
          (double) candidates.pairs().size() / size,
          found.size(),
          cost.processor(),
          linking,
          cost.processor() / size * 1e6,
          size / cost.seconds(),
          held());
    }
    return cost;
  }

  /** Megabytes of claims, index and findings: what is left once garbage is collected. */
  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void allPairs() {
    ImmutableList<Claim> claims =
        new EntityLinker(words::country)
            .link(
                new GeneratedCorpus(1, MOST_FOR_ALL_PAIRS / CLAIMS_A_DOCUMENT)
                    .firstClaims(MOST_FOR_ALL_PAIRS));
    List<ClaimPair> all = new ArrayList<>();
    for (int j = 1; j < claims.size(); j++) {
      for (int i = 0; i < j; i++) {
        all.add(new ClaimPair(claims.get(i), claims.get(j), ImmutableSortedSet.of()));
      }
    }
    long processor = SYSTEM.getProcessCpuTime();
    ImmutableList<Conflict> everything = matcher.conflicts(ClaimPairs.of(all));
    double whole = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
    processor = SYSTEM.getProcessCpuTime();
    ImmutableList<Conflict> blocked =
        matcher.conflicts(new CandidatePairs(keys).among(claims).pairs());
    double part = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "All pairs of %,d claims: %.1f s of processor time, by blocking keys %.1f s, a ratio of"
            + " %.0f; %d findings and %d.%n",
        claims.size(),
        whole,
        part,
        whole / part,
        everything.size(),
        blocked.size());
  }

  private static void exponent(List<Cost> costs) {
    List<Cost> large = costs.stream().filter(c -> c.claims() >= FEWEST_FOR_EXPONENT).toList();
    if (large.size() > 1) {
      Cost first = large.get(0);
      Cost last = large.get(large.size() - 1);
      System.out.printf(
          Locale.ROOT,
          "Processor time grows with the claims to the power of %.2f, from %,d to %,d claims.%n",
          Math.log(last.processor() / first.processor())
              / Math.log((double) last.claims() / first.claims()),
          first.claims(),
          last.claims());
    }
  }
}
