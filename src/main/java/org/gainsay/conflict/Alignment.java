package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Scope;

/**
 * What in one claim answers to what in another: computed once for a pair, read by every rule and
 * guard. Immutable.
 *
 * @param a the first claim
 * @param b the second
 * @param predicate how what they say relates, of the first to the second
 * @param participants the participants that answer to each other
 * @param onlyA participants of the first that nothing in the second answers to
 * @param onlyB participants of the second that nothing in the first answers to
 * @param time how the times of the events relate
 * @param place the places of the two events, where both are given
 * @param scopesA limits that hold for the first only
 * @param scopesB limits that hold for the second only
 */
public record Alignment(
    Frame a,
    Frame b,
    LexicalKnowledge.Related predicate,
    ImmutableList<ParticipantMatch> participants,
    ImmutableList<Argument> onlyA,
    ImmutableList<Argument> onlyB,
    TimeRelation time,
    Optional<ParticipantMatch> place,
    ImmutableList<Scope> scopesA,
    ImmutableList<Scope> scopesB) {

  /** How the times of two events relate, as far as they are given. */
  public enum TimeRelation {
    /** Both given, and the same. */
    SAME,
    /** Both given, and they can be the same. */
    OVERLAP,
    /** Both given, and they cannot be the same. */
    DISJOINT,
    /** One or both not given. */
    UNKNOWN
  }

  /** The same with what is denied first; empty if both are denied, or neither. */
  public Optional<Alignment> denialFirst() {
    return a.negative() == b.negative()
        ? Optional.empty()
        : Optional.of(a.negative() ? this : flipped());
  }

  /** The same alignment seen from the second claim. */
  public Alignment flipped() {
    return new Alignment(
        b,
        a,
        new LexicalKnowledge.Related(
            predicate.relation().flipped(), predicate.because(), predicate.listed()),
        participants.stream()
            .map(ParticipantMatch::flipped)
            .collect(ImmutableList.toImmutableList()),
        onlyB,
        onlyA,
        time,
        place.map(ParticipantMatch::flipped),
        scopesB,
        scopesA);
  }
}
