package org.gainsay.score;

/** Turns a sentence pair into the numbers that a model reads. Thread-safe. */
interface PairTokenizer extends AutoCloseable {

  /** The pair as tokens, at most {@code limit} of them. */
  TokenizedPair tokenize(SentencePair pair, int limit);

  @Override
  default void close() {}
}
