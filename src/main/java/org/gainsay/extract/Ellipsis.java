package org.gainsay.extract;

import java.util.List;

/**
 * A sentence that breaks off after its auxiliary: "The sheriff did not." What it leaves out stands
 * in a clause before it.
 *
 * @param sentence where it stands
 * @param from first word of its subject
 * @param subject head word of its subject
 * @param to last word of its subject
 * @param auxiliaries its auxiliaries: "has", "will be"
 * @param last its last word
 * @param negation "not", "never" or nothing
 * @param clause what it takes up
 */
record Ellipsis(
    ParsedSentence sentence,
    int from,
    int subject,
    int to,
    List<Integer> auxiliaries,
    int last,
    String negation,
    Clause clause) {

  int first() {
    return Math.min(from, auxiliaries.get(0));
  }

  int auxiliary() {
    return auxiliaries.get(auxiliaries.size() - 1);
  }
}
