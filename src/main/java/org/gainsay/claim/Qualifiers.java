package org.gainsay.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What narrows a proposition down.
 *
 * @param time when the event is
 * @param tense the tense of its clause
 * @param utterance when it was said; the document's date unless the text says otherwise
 * @param place where it is
 * @param count how often: "twice", "two meetings"
 * @param scopes purpose, topic, capacity and other limits, in text order
 */
public record Qualifiers(
    Optional<EventTime> time,
    Tense tense,
    Optional<LocalDate> utterance,
    Optional<Mention> place,
    Optional<Quantity> count,
    ImmutableList<Scope> scopes) {

  /** Tense of the clause, auxiliaries taken in. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    /** Non-finite or nominal. */
    NONE
  }
}
