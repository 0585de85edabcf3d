package org.gainsay.claim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What is said, apart from who says it and how surely: a predicate and its participants.
 *
 * @param predicate the head
 * @param arguments participants in text order
 * @param sentence a fluent sentence that can be understood on its own, with negation, with names in
 *     place of pronouns and an answer's question filled in: "Jeff Sessions did not have
 *     communications with the Russians."
 */
public record Proposition(Predicate predicate, ImmutableList<Argument> arguments, String sentence) {

  /** The first participant in the role. */
  public Optional<Mention> first(Argument.Role role) {
    return arguments.stream().filter(a -> a.role() == role).map(Argument::mention).findFirst();
  }
}
