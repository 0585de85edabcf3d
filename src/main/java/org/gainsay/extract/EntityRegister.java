package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.gainsay.claim.Entity;

/**
 * The people, organisations, places and groups of one document, and what its names, noun phrases
 * and third-person pronouns refer to. Immutable, built once per document.
 */
final class EntityRegister implements EntityLookup {
  /**
   * A stretch of words that denotes an entity.
   *
   * @param from number of its first word, titles and determiner included
   * @param to number of its last word
   */
  record Extent(int from, int to) {}

  /** A word of the document. */
  record Place(int sentence, int word) {}

  /** What a word refers to. */
  record Reference(Entity entity, Extent extent) {}

  private final ImmutableList<Entity> entities;
  private final ImmutableMap<Place, Reference> references;
  private final ImmutableMap<Place, Noun> nouns;
  private final ImmutableMap<String, Entity> labels;

  EntityRegister(
      ImmutableList<Entity> entities,
      ImmutableMap<Place, Reference> references,
      ImmutableMap<Place, Noun> nouns,
      ImmutableMap<String, Entity> labels) {
    this.entities = entities;
    this.references = references;
    this.nouns = nouns;
    this.labels = labels;
  }

  /** Reads the register of a document. */
  static EntityRegister of(ParsedDocument document) {
    RegisterBuilder builder = new RegisterBuilder(document, Optional.empty());
    EntityRegister first = builder.build();
    // Whom a pronoun in a quotation means hangs on who is quoted, and that on names and pronouns.
    return builder.hasQuotedPronouns()
        ? new RegisterBuilder(document, Optional.of(Attributions.of(document, first))).build()
        : first;
  }

  /**
   * What the name, definite description or pronoun headed by a word refers to; empty if that is not
   * clear.
   */
  @Override
  public Optional<Entity> entityAt(ParsedSentence sentence, int headWord) {
    return reference(sentence, headWord).map(Reference::entity);
  }

  /** The words of the name or noun phrase headed by a word, if it denotes an entity. */
  Optional<Extent> extentAt(ParsedSentence sentence, int headWord) {
    return reference(sentence, headWord).map(Reference::extent);
  }

  private Optional<Reference> reference(ParsedSentence sentence, int word) {
    return Optional.ofNullable(references.get(new Place(sentence.index(), word)));
  }

  @Override
  public Optional<Noun> nounAt(ParsedSentence sentence, int pronoun) {
    return Optional.ofNullable(nouns.get(new Place(sentence.index(), pronoun)));
  }

  /** Who speaks under a label or signs with it: "MAYOR PRYCE", "The CHAIRMAN", "Nancy Pelosi". */
  @Override
  public Optional<Entity> byLabel(String label) {
    return Optional.ofNullable(labels.get(label));
  }

  @Override
  public Optional<Entity> byName(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** All entities, in the order of their first mentions. */
  ImmutableList<Entity> entities() {
    return entities;
  }
}
