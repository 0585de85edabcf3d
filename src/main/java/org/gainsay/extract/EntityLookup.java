package org.gainsay.extract;

import java.util.Optional;
import org.gainsay.claim.Entity;

/** Says whom a mention means. */
interface EntityLookup {
  /** Whom the noun phrase with this head word means, pronouns included. */
  Optional<Entity> entityAt(ParsedSentence sentence, int headWord);

  /** Whom a label means: "MAYOR PRYCE", a signature. */
  Optional<Entity> byLabel(String label);

  /** The one of that name, as far as the document knows it. */
  default Optional<Entity> byName(String name) {
    return Optional.empty();
  }
}
