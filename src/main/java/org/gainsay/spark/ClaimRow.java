package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.graph.EntityLinker;
import org.gainsay.store.Codec;

/**
 * A {@link Claim} that travels, names as its document has them. Immutable.
 *
 * @param claim as {@link Codec} writes it
 * @param entities those that it speaks of
 */
record ClaimRow(String claim, List<String> entities) implements Serializable {

  static ClaimRow of(Claim claim) {
    List<Entity> entities = EntityLinker.entities(claim).distinct().toList();
    return new ClaimRow(
        Codec.claim(claim, entities), entities.stream().map(Codec::entity).toList());
  }

  Claim claimAsRead() {
    return Codec.claim(claim, entities.stream().map(Codec::entity).toList());
  }
}
