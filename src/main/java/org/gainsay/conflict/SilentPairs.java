package org.gainsay.conflict;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.gainsay.claim.Claim;

/**
 * Pairs that are known to come to nothing by all that counts there: a pair is known by one number,
 * mixed of one number for each claim and one for the question that it came to nothing in. With 64
 * bits, that any of two million pairs is taken for another of as many has a chance of one in four
 * million. Thread-safe.
 */
final class SilentPairs {
  private final PairMemory memory;
  private final ToLongFunction<Claim> marks;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  private SilentPairs(PairMemory memory, ToLongFunction<Claim> marks) {
    this.memory = memory;
    this.marks = marks;
  }

  /** Pairs in which it counts what is claimed and nothing else. */
  static SilentPairs of(PairMemory memory) {
    return new SilentPairs(memory, memory::fingerprint);
  }

  /** Pairs in which more counts. */
  SilentPairs with(ToLongFunction<Claim> more) {
    return new SilentPairs(memory, claim -> mixed(mark(claim) + mixed(more.applyAsLong(claim))));
  }

  private long mark(Claim claim) {
    Long mark = known.get(claim.id());
    if (mark == null) {
      mark = marks.applyAsLong(claim);
      known.put(claim.id(), mark);
    }
    return mark;
  }

  /** For one thread and some pairs, until {@link Reader#done}. */
  Reader reader() {
    return new Reader();
  }

  /** Not thread-safe. */
  final class Reader {
    private final boolean remembers = memory != PairMemory.NONE;
    private final IdentityHashMap<Claim, Long> read = new IdentityHashMap<>();
    private long[] added = new long[64];
    private int size;

    private Reader() {}

    /** Whether the pair came to nothing in a question. */
    boolean has(Claim a, Claim b, int question) {
      return remembers && memory.has(pair(a, b, question));
    }

    /** Remembers that it did. */
    void add(Claim a, Claim b, int question) {
      if (remembers) {
        if (size == added.length) {
          added = Arrays.copyOf(added, 2 * size);
        }
        added[size++] = pair(a, b, question);
      }
    }

    /** Hands over what was added. */
    void done() {
      if (size > 0) {
        memory.add(added, size);
        size = 0;
      }
    }

    private long pair(Claim a, Claim b, int question) {
      return mixed(mixed(of(a) + question) * 31 + of(b));
    }

    private long of(Claim claim) {
      return read.computeIfAbsent(claim, SilentPairs.this::mark);
    }
  }

  /** The same number with its bits mixed, as at the end of MurmurHash3. */
  static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
