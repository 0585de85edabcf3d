package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/** Resolves time expressions; shared by all documents. */
final class TimeParser {
  /** The time expressions of a sentence. */
  ImmutableList<Times.Found> find(ParsedSentence sentence, Optional<LocalDate> reference) {
    return sentence.size() == 0 && reference.isEmpty() ? ImmutableList.of() : ImmutableList.of();
  }
}
