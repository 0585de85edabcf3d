package org.gainsay.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of a document that is read on its own: a paragraph, a heading, a speaker's turn, a
 * post. No sentence crosses its borders. Immutable.
 *
 * @param kind what it is
 * @param text readable text, without markup, speaker label or signature; line breaks that the
 *     layout made are single spaces
 * @param offsets maps offsets in {@code text} to the document's original text
 * @param speaker whose words these are, as far as the layout says so: the label of a turn, the name
 *     over or under a post, whom an interview's introduction names, the speaker column of a table
 * @param speakerSpan where the label or signature stands in the original text
 * @param date the passage's own date where it differs from the document's (a post, a table row)
 */
public record Passage(
    Kind kind,
    String text,
    OffsetMap offsets,
    Optional<String> speaker,
    Optional<SourceSpan> speakerSpan,
    Optional<LocalDate> date) {

  /** What a passage is; decides how it is read and whether it is read at all. */
  public enum Kind {
    /** Running text in the document's own voice. */
    PROSE,
    /** A heading or headline. */
    HEADING,
    /** A bulleted or numbered item. */
    ITEM,
    /** A speaker's turn in a transcript; {@code speaker} is its label. */
    TURN,
    /** A turn that puts a question ({@code Q.}), where the layout says so. */
    QUESTION,
    /** A turn that answers a question ({@code A.}), where the layout says so. */
    ANSWER,
    /** A post: signed ({@code text — Name (@handle) date}) or under its writer's name. */
    POST,
    /** A statement with a named speaker: a row of a table, an open letter's body. */
    STATEMENT,
    /** A photo or video caption. */
    CAPTION,
    /** A byline, dateline, credit or contact line; never read for claims. */
    BYLINE,
    /** A pointer to other content ("READ MORE: ..."); never read for claims of its own. */
    POINTER
  }

  public Passage {
    if (text.length() != offsets.length()) {
      throw new IllegalArgumentException(
          "text of " + text.length() + " code units with offsets for " + offsets.length());
    }
  }

  /** A passage without a speaker or date of its own. */
  public static Passage of(Kind kind, String text, OffsetMap offsets) {
    return new Passage(kind, text, offsets, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
