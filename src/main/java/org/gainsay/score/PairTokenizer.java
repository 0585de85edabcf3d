package org.gainsay.score;

import java.util.OptionalInt;

/** Turns a sentence pair into the numbers that a model reads. Thread-safe. */
interface PairTokenizer extends AutoCloseable {

  /** The pair as tokens, at most {@code limit} of them. */
  TokenizedPair tokenize(SentencePair pair, int limit);

  /** The greatest number that a token can have, if that is known. */
  default OptionalInt greatestId() {
    return OptionalInt.empty();
  }

  @Override
  default void close() {}
}
