package org.gainsay.extract;

import java.util.Optional;
import org.gainsay.claim.Entity;

/** Says whom a mention means. */
interface EntityLookup {
  /** Whom the noun phrase with this head word means, pronouns included. */
  Optional<Entity> entityAt(ParsedSentence sentence, int headWord);

  /** What a pronoun means that stands for a thing, which is no entity: "it" for "the tank". */
  default Optional<Noun> nounAt(ParsedSentence sentence, int pronoun) {
    return Optional.empty();
  }

  /**
   * A noun to put for a pronoun.
   *
   * @param text with its article
   * @param head its lemma
   */
  record Noun(String text, String head) {}

  /** Whom a label means: "MAYOR PRYCE", a signature. */
  Optional<Entity> byLabel(String label);

  /** The one of that name, as far as the document knows it. */
  default Optional<Entity> byName(String name) {
    return Optional.empty();
  }
}
