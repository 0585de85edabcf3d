package org.gainsay.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A part of a document that is somebody's own words, as a signature, a heading or the head of a
 * mail says. Immutable.
 *
 * @param from number of its first passage
 * @param to number of the passage after its last
 * @param speaker whose words they are
 * @param span where the document has the name as it is given here
 */
record SignedPart(int from, int to, String speaker, Optional<SourceSpan> span) {

  /** The part that the name in a passage signs, with the name as it stands there. */
  static SignedPart of(int from, int to, Passage signature, int begin, int end) {
    return new SignedPart(
        from,
        to,
        signature.text().substring(begin, end),
        Optional.of(signature.offsets().toSource(begin, end)));
  }

  boolean contains(int passage) {
    return from <= passage && passage < to;
  }

  boolean overlaps(SignedPart other) {
    return from < other.to && other.from < to;
  }

  /** A sign in the layout that parts of a document are signed. */
  interface Sign {
    /** The parts in their order, without overlaps; empty if this sign says nothing. */
    ImmutableList<SignedPart> parts(Page page);

    /** Whether the passage is only there to say whose a part is, as the lines of a mail's head. */
    default boolean isHead(Passage passage) {
      return false;
    }
  }
}
