package org.gainsay.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Workers;

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

  /** Keys passed over that are named one by one, those of most claims. */
  private static final int NAMED = 10;

  /** Words last: the keys that are kept for a pair show whether there are others. */
  private static final Comparator<String> ORDER =
      Comparator.comparing(CandidatePairs::isWord)
          .thenComparing(ClaimPair.WORD_KEY::equals)
          .thenComparing(Comparator.naturalOrder());

  private final BlockingKeys keys;
  private final Workers workers;

  public CandidatePairs(BlockingKeys keys) {
    this(keys, Workers.NONE);
  }

  /**
   * Brings claims together on several threads.
   *
   * @param workers make the claims' keys
   */
  public CandidatePairs(BlockingKeys keys, Workers workers) {
    this.keys = keys;
    this.workers = workers;
  }

  /**
   * Pairs and what was passed over.
   *
   * @param pairs in the order of the claims
   * @param notes one line for each of the commonest keys that too many claims share, and one for
   *     the rest of them
   */
  public record Candidates(ClaimPairs pairs, ImmutableList<String> notes) {}

  /** The candidate pairs among the claims, in the claims' order. */
  public Candidates among(List<Claim> claims) {
    return among(claims, 0);
  }

  /** The candidate pairs of which at least one is at or after the given index. */
  public Candidates among(List<Claim> claims, int firstNew) {
    KeyIndex index = KeyIndex.of(claims, this::keysOf, workers);
    return new Candidates(
        new Filed(ImmutableList.copyOf(claims), index, firstNew), notes(claims, index));
  }

  /** The claim's keys, words last: those that are kept for a pair show whether there are others. */
  private ImmutableList<String> keysOf(Claim claim) {
    ImmutableSortedSet<String> own = keys.of(claim); // sorted, so that it need not be done again
    return Stream.concat(
            own.stream().filter(key -> !isWord(key)), own.stream().filter(CandidatePairs::isWord))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> notes(List<Claim> claims, KeyIndex index) {
    Map<String, Integer> hot = new TreeMap<>();
    Map<Integer, ImmutableList<String>> keysOfClaims = new HashMap<>();
    index.forEachHot(
        (claim, number, members) ->
            hot.put(
                keysOfClaims.computeIfAbsent(claim, c -> keysOf(claims.get(c))).get(number),
                members));
    return notes(hot);
  }

  /**
   * What is told of keys that are passed over.
   *
   * @param passedOver the keys, and how many claims share each
   */
  public static ImmutableList<String> notes(Map<String, Integer> passedOver) {
    Map<String, Integer> hot = new TreeMap<>(passedOver);
    hot.keySet().removeIf(key -> mostClaims(key) != HOT);
    ImmutableList<String> commonest =
        hot.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .sorted()
            .collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    commonest.forEach(
        key -> notes.add(hot.get(key) + " claims share the key " + key + ": passed over"));
    if (hot.size() > commonest.size()) {
      notes.add(
          hot.size()
              - commonest.size()
              + " more keys that more than "
              + HOT
              + " claims share were passed over");
    }
    return notes.build();
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

  static boolean isWord(String key) {
    return key.startsWith(ClaimPair.WORD_KEY);
  }

  /** Claims that may share the key: where there are more, it is passed over. */
  public static int mostClaims(String key) {
    if (key.equals(ClaimPair.WORD_KEY)) {
      return FEW;
    }
    if (isWord(key)) {
      return HOT_WORD;
    }
    return key.startsWith(BlockingKeys.GENERAL) ? HOT_WITHOUT_PARTICIPANT : HOT;
  }

  /** The pairs of claims that are filed under one key. */
  private final class Filed extends ClaimPairs {
    /** First claims of a slice's pairs: what a thread does at a time. */
    private static final int IN_A_SLICE = 128;

    /** Stands for the number of a key where there is none: the claims are few. */
    private static final int NO_KEY = 0xffff;

    private final ImmutableList<Claim> claims;
    private final KeyIndex index;
    private final int firstNew;

    Filed(ImmutableList<Claim> claims, KeyIndex index, int firstNew) {
      this.claims = claims;
      this.index = index;
      this.firstNew = firstNew;
    }

    @Override
    public int slices() {
      return (claims.size() + IN_A_SLICE - 1) / IN_A_SLICE;
    }

    @Override
    public void walk(int slice, Filter wanted, Consumer<? super ClaimPair> to) {
      Meetings meetings = new Meetings();
      int end = Math.min(claims.size(), (slice + 1) * IN_A_SLICE);
      for (int i = slice * IN_A_SLICE; i < end; i++) {
        meetings.clear();
        meet(i, meetings);
        pairs(i, meetings, wanted, to);
      }
    }

    /** Claims after the given one that share a key with it, with the number of the key. */
    private void meet(int i, Meetings meetings) {
      int from = Math.max(i + 1, firstNew);
      index.forEachShared(i, from, meetings::add);
      if (claims.size() <= FEW && isAsserted(claims.get(i))) {
        for (int j = from; j < claims.size(); j++) {
          if (isAsserted(claims.get(j))) {
            meetings.add(j, NO_KEY);
          }
        }
      }
    }

    private void pairs(int i, Meetings meetings, Filter wanted, Consumer<? super ClaimPair> to) {
      Claim a = claims.get(i);
      ImmutableList<String> names = ImmutableList.of();
      meetings.sort();
      for (int at = 0, next; at < meetings.size; at = next) {
        Claim b = claims.get(meetings.claim(at));
        next = meetings.end(at);
        // A claim's words are the last of its keys, so the first key tells whether all are words.
        if (wanted.wants(a, b, meetings.key(at) >= index.words(i))) {
          names = names.isEmpty() ? keysOf(a) : names; // costly, and seldom needed
          to.accept(new ClaimPair(a, b, shared(names, meetings, at, Math.min(next, at + SHOWN))));
        }
      }
    }

    private static ImmutableSortedSet<String> shared(
        List<String> names, Meetings meetings, int from, int to) {
      ImmutableSortedSet.Builder<String> shared = ImmutableSortedSet.naturalOrder();
      for (int at = from; at < to; at++) {
        int key = meetings.key(at);
        shared.add(key == NO_KEY ? ClaimPair.WORD_KEY : names.get(key));
      }
      return shared.build();
    }
  }

  /** Claims that another meets, each with the number of a shared key. Not thread-safe. */
  private static final class Meetings {
    private long[] met = new long[256];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int claim, int key) {
      if (size == met.length) {
        met = Arrays.copyOf(met, 2 * size);
      }
      met[size++] = ((long) claim << 16) | key;
    }

    void sort() {
      Arrays.sort(met, 0, size);
    }

    int claim(int at) {
      return (int) (met[at] >>> 16);
    }

    /** Where the next claim begins. */
    int end(int at) {
      int end = at + 1;
      while (end < size && claim(end) == claim(at)) {
        end++;
      }
      return end;
    }

    int key(int at) {
      return (int) (met[at] & 0xffff);
    }
  }
}
