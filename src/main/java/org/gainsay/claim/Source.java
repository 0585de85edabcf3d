package org.gainsay.claim;

import java.util.Optional;
import org.gainsay.document.SourceSpan;

/**
 * One link in the chain of those who say something.
 *
 * @param name full name as far as known, else the text's words ("a senior official"); empty for the
 *     document's own voice
 * @param entity who it is, if resolved
 * @param kind how the words come to us
 * @param cue the cue word's lemma ("deny", "according to"), if there is one
 * @param stance what the cue does to the content
 * @param span where the source is mentioned in the document, unless carried over from elsewhere
 */
public record Source(
    String name,
    Optional<Entity> entity,
    Kind kind,
    Optional<String> cue,
    Stance stance,
    Optional<SourceSpan> span) {

  /** The document's own voice. */
  public static final Source OWN =
      new Source("", Optional.empty(), Kind.OWN, Optional.empty(), Stance.ASSERT, Optional.empty());

  /** How a source's words come to us. */
  public enum Kind {
    OWN,
    QUOTE,
    INDIRECT,
    ANSWER,
    STATEMENT,
    TURN,
    POST
  }

  /** What a source does with the content. */
  public enum Stance {
    /** said, confirmed, revealed. */
    ASSERT,
    /** denied, rejected: the content's polarity turns at this source. */
    DENY,
    /** believes, thinks, suspects. */
    BELIEVE,
    /** alleges, accuses, claims without support of the reporter. */
    ALLEGE,
    /** asked, wondered whether. */
    ASK,
    /** urged, demanded, called for. */
    DEMAND,
    /** promised, plans, expects. */
    EXPECT
  }
}
