package org.gainsay.claim;

import com.google.common.collect.ImmutableList;

/**
 * Who says a proposition: a chain of sources, outermost first. "Pelosi says that Sessions said ..."
 * is [Pelosi, Sessions]. Never empty: the document's own voice alone is [{@link Source#OWN}], which
 * is left out before other sources.
 *
 * @param chain outermost first
 */
public record Attribution(ImmutableList<Source> chain) {

  /** The document's own voice. */
  public static final Attribution OWN = new Attribution(ImmutableList.of(Source.OWN));

  public Attribution {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("no source: use Attribution.OWN for the document's voice");
    }
  }

  /** The source that the content is asserted, denied or otherwise presented by. */
  public Source innermost() {
    return chain.get(chain.size() - 1);
  }

  /** Whether it is the document itself that says it. */
  public boolean isOwn() {
    return innermost().kind() == Source.Kind.OWN;
  }
}
