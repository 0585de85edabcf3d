package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import org.gainsay.claim.Claim;
import org.gainsay.graph.EntityLinker.Links;
import org.gainsay.store.Codec;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among all documents: the entities travel, and each process links them once. Depends
 * neither on their order nor on the process. Thread-safe.
 */
final class Names implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Settings settings;
  private final List<String> entities;
  private transient @Nullable Links links;

  Names(Settings settings, List<String> entities) {
    this.settings = settings;
    this.entities = List.copyOf(entities);
  }

  /** The claim with what its entities are across documents. */
  Claim linked(ClaimRow row) {
    return links().apply(row.claimAsRead());
  }

  private synchronized Links links() {
    Links known = links;
    if (known == null) {
      known =
          Pipelines.steps(settings).linker().links(entities.stream().map(Codec::entity).toList());
      links = known;
    }
    return known;
  }
}
