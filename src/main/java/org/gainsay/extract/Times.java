package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.EventTime;

/** Finds time expressions. */
final class Times {
  /** A time expression and the words it stands on. */
  record Found(int from, int to, EventTime time) {}

  private final TimeParser parser;

  Times(TimeParser parser) {
    this.parser = parser;
  }

  /** The time expressions of a sentence, in text order. */
  ImmutableList<Found> in(ParsedSentence sentence, Optional<LocalDate> reference) {
    return parser.find(sentence, reference);
  }
}
