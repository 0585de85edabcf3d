package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;

/**
 * A claim as the matcher reads it: light verbs resolved ("had a meeting" is a meeting), negation
 * gathered from wherever it stood ("had no contact", "nobody met").
 *
 * @param claim the claim
 * @param predicate lemma of what is said of the participants
 * @param negative whether it is said not to be the case
 * @param participants who and what takes part
 */
public record Frame(
    Claim claim, String predicate, boolean negative, ImmutableList<Argument> participants) {

  /** The first participant in the role. */
  public Optional<Mention> first(Argument.Role role) {
    return participants.stream().filter(p -> p.role() == role).map(Argument::mention).findFirst();
  }
}
