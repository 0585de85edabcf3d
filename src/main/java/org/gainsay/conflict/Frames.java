package org.gainsay.conflict;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.claim.Claim;

/**
 * Claims as they are read for many alignments: each is read once among the claims of most
 * collections, and once for each {@link Reader} among very many. Thread-safe.
 */
final class Frames {
  /** Claims that are kept for all readers: some 30 MB. */
  private static final int KEPT = 30_000;

  private final Aligner aligner;
  private final Map<String, Aligner.Framed> kept = new ConcurrentHashMap<>();

  Frames(Aligner aligner) {
    this.aligner = aligner;
  }

  private Aligner.Framed of(Claim claim) {
    Aligner.Framed known = kept.get(claim.id());
    if (known == null) {
      known = aligner.framed(claim);
      if (kept.size() < KEPT) {
        kept.put(claim.id(), known);
      }
    }
    return known;
  }

  /** For one thread. */
  Reader reader() {
    return new Reader();
  }

  /** What one thread reads. Not thread-safe. */
  final class Reader {
    // By identity, as a claim's hash is long in the making.
    private final IdentityHashMap<Claim, Aligner.Framed> read = new IdentityHashMap<>();

    private Reader() {}

    Aligner.Framed of(Claim claim) {
      return read.computeIfAbsent(claim, Frames.this::of);
    }

    Alignment align(Aligner.Framed a, Aligner.Framed b) {
      return aligner.align(a, b);
    }
  }
}
