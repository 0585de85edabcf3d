package org.gainsay.extract;

/**
 * Words of one sentence.
 *
 * @param from number of the first word
 * @param to number of the last word
 */
record WordRange(ParsedSentence sentence, int from, int to) {
  WordRange {
    if (from < 0 || to < from || to >= sentence.size()) {
      throw new IllegalArgumentException(
          "not words of a sentence of " + sentence.size() + ": " + from + " to " + to);
    }
  }

  boolean contains(ParsedSentence other, int word) {
    return sentence.index() == other.index() && from <= word && word <= to;
  }

  int size() {
    return to - from + 1;
  }

  @Override
  public String toString() {
    return sentence.text(from, to);
  }
}
