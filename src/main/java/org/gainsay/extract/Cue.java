package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import org.gainsay.claim.Source;

/**
 * A word or phrase that introduces what someone says.
 *
 * @param phrase its lemmas, parted by single spaces
 * @param stance what it does to the content
 * @param frames where its content stands
 * @param prepositions what stands before a content of {@link Frame#PREPOSITION}
 */
record Cue(
    String phrase,
    Source.Stance stance,
    ImmutableSet<Frame> frames,
    ImmutableSet<String> prepositions) {

  /** Where a cue's content stands. */
  enum Frame {
    /** A quotation. */
    QUOTE,
    /** A finite clause: "said (that) it rained". */
    CLAUSE,
    /** A finite clause that the cue may be an aside of: "it rained, officials noted". */
    ASIDE,
    /** The same, where it closes the sentence or stands between commas, and has no object. */
    CLOSING,
    /**
     * The same as {@link #ASIDE}, also after the cue without "that": "officials said it rained".
     */
    BARE,
    /** The clause is taken for granted, whoever knows it: "he knew that it rained". */
    FACT,
    /** Its object is who is told. */
    ADDRESSEE,
    /**
     * A clause with "if" or "whether" after a verb of asking, which the parser takes for a
     * condition.
     */
    WHETHER,
    /** An infinitive: "claimed to have met him". */
    INFINITIVE,
    /** A gerund: "denied having met him". */
    GERUND,
    /** The object: "denied the charge". */
    OBJECT,
    /** The object and what it is called: "called him a liar". */
    PREDICATE,
    /** The same, where a court or an inquiry says it: "held it lawful", "found him guilty". */
    VERDICT,
    /** Only with a number: "counted 300 people", "put the crowd at 800". */
    COUNT,
    /** A prepositional phrase: "accused him of lying", "called for peace". */
    PREPOSITION,
    /** The clause of a noun: "the claim that it rained". */
    NOUN
  }

  boolean takes(Frame frame) {
    return frames.contains(frame) || (frame == Frame.ASIDE && frames.contains(Frame.BARE));
  }

  /** The words of this cue where it begins at a word. */
  WordRange range(ParsedSentence sentence, int word) {
    int length = phrase.split(" ").length;
    return new WordRange(sentence, word, Math.min(sentence.size() - 1, word + length - 1));
  }
}
