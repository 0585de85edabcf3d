package org.gainsay.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A noun phrase (or what stands for one) that takes part in what a claim says.
 *
 * @param text the words, names put in place of pronouns: "any Russian officials"
 * @param head lemma of the head word, lower case unless a name: "official"
 * @param modifiers lemmas of adjectives, compounds and possessors, in text order: "russian"
 * @param quantifier how many of what the head names are meant
 * @param entity what it refers to, if that could be resolved
 * @param quantity the number in it, if there is one
 */
public record Mention(
    String text,
    String head,
    ImmutableList<String> modifiers,
    Quantifier quantifier,
    Optional<Entity> entity,
    Optional<Quantity> quantity) {

  /** How many of what a head names are meant. */
  public enum Quantifier {
    /** A name, a bare noun, or a number. */
    PLAIN,
    /** the, this, his. */
    DEFINITE,
    /** a, an, another, one. */
    INDEFINITE,
    /** some, several, a few, many, most. */
    SOME,
    /** few, hardly any. */
    FEW,
    /** no, none, nobody, nothing, neither. */
    NO,
    /** any, anyone, anything. */
    ANY,
    /** all, every, each, both, everyone. */
    ALL
  }
}
