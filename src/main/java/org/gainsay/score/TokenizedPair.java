package org.gainsay.score;

/**
 * A pair as a model reads it.
 *
 * @param ids the tokens, marks included
 * @param typeIds 0 for the tokens of the premise, 1 for those of the hypothesis
 * @param cut whether tokens were left out because of the limit
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record TokenizedPair(long[] ids, long[] typeIds, boolean cut) {

  int length() {
    return ids.length;
  }
}
