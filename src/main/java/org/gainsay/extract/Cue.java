package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import org.gainsay.claim.Source;

/**
 * A word or phrase that introduces what someone says.
 *
 * @param phrase its lemmas, parted by single spaces
 * @param stance what it does to the content
 * @param frames where its content stands
 */
record Cue(String phrase, Source.Stance stance, ImmutableSet<Frame> frames) {

  /** Where a cue's content stands. */
  enum Frame {
    /** A quotation. */
    QUOTE,
    /** A finite clause: "said (that) it rained". */
    CLAUSE,
    /** An infinitive: "claimed to have met him". */
    INFINITIVE,
    /** A gerund: "denied having met him". */
    GERUND,
    /** The object: "denied the charge". */
    OBJECT,
    /** The object and what it is called: "called him a liar". */
    PREDICATE,
    /** A prepositional phrase: "accused him of lying", "called for peace". */
    PREPOSITION,
    /** The clause of a noun: "the claim that it rained". */
    NOUN
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
