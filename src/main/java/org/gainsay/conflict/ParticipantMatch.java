package org.gainsay.conflict;

import org.gainsay.claim.Argument;

/**
 * Two participants that answer to each other, one of each claim.
 *
 * @param a of the first claim
 * @param b of the second
 * @param relation how what they refer to relates
 * @param because one line
 */
public record ParticipantMatch(Argument a, Argument b, Relation relation, String because) {

  /** How what two mentions refer to relates. */
  public enum Relation {
    SAME,
    /** Nothing says that they differ, but nothing says that they are the same. */
    COMPATIBLE,
    /** The first is one of, or part of, the second: the ambassador, the Russians. */
    PART_OF,
    /** The second is one of, or part of, the first. */
    HAS_PART,
    DIFFERENT;

    /** The relation of the second to the first. */
    public Relation flipped() {
      return switch (this) {
        case PART_OF -> HAS_PART;
        case HAS_PART -> PART_OF;
        default -> this;
      };
    }
  }

  static final String OPEN = "it is open what a pronoun refers to";

  /** Whether all that is known is that one is a pronoun which can refer to the other. */
  public boolean isOpen() {
    return relation == Relation.COMPATIBLE && because.equals(OPEN);
  }

  /** The same match seen from the other claim. */
  public ParticipantMatch flipped() {
    return new ParticipantMatch(b, a, relation.flipped(), because);
  }
}
