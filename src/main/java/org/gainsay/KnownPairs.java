package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.conflict.PairMemory;
import org.gainsay.graph.EntityLinker;
import org.gainsay.score.NumberFile;
import org.gainsay.store.Codec;

/** Pairs of claims that came to nothing in earlier runs, kept in a folder. For one run. */
final class KnownPairs implements PairMemory {
  private final NumberFile file;
  private final Map<Entity, String> entities = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * Pairs that were kept.
   *
   * @param made stands for the program and its models
   */
  KnownPairs(Path folder, String made) {
    this.file = new NumberFile(folder, "pairs", made);
  }

  @Override
  public long fingerprint(Claim claim) {
    ImmutableList<Entity> named =
        EntityLinker.entities(claim).distinct().collect(ImmutableList.toImmutableList());
    Hasher hasher = Hashing.murmur3_128().newHasher();
    hasher.putUnencodedChars(Codec.claim(claim, named));
    for (Entity entity : named) {
      hasher.putUnencodedChars(entities.computeIfAbsent(entity, Codec::entity));
    }
    return hasher.hash().asLong();
  }

  @Override
  public boolean has(long pair) {
    return file.has(pair);
  }

  @Override
  public void add(long[] pairs, int count) {
    file.add(pairs, count);
  }

  @Override
  public void keep() {
    file.flush();
  }
}
