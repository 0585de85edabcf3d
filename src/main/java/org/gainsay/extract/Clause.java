package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Predicate;

/**
 * A predicate with its participants, as the dependency graph shows it, before names, sources and
 * factuality are known.
 *
 * @param sentence where it stands
 * @param head the word that bears the predicate: verb, event noun, adjective or noun after a copula
 * @param verb the finite or light verb where that is another word ("had" in "had two meetings"),
 *     else the head
 * @param predicate lemma and kind
 * @param participants in text order
 * @param negated whether a determiner or the construction itself negates it ("nothing misleading",
 *     "had no communications"), apart from negation words at the verb
 * @param instead of whom it is said, where it is only denied of the subject: "the guard" of "not
 *     the driver but the guard opened the door"
 */
record Clause(
    ParsedSentence sentence,
    int head,
    int verb,
    Predicate predicate,
    ImmutableList<Participant> participants,
    boolean negated,
    Optional<Integer> instead) {

  Clause(
      ParsedSentence sentence,
      int head,
      int verb,
      Predicate predicate,
      ImmutableList<Participant> participants,
      boolean negated) {
    this(sentence, head, verb, predicate, participants, negated, Optional.empty());
  }

  /** The word that stands for the clause in the tree: the verb, or what a copula says. */
  int anchor() {
    return sentence.is(verb, "cop") ? head : verb;
  }

  /**
   * A participant.
   *
   * @param role logical role
   * @param marker preposition of an oblique
   * @param word head word of the noun phrase
   */
  record Participant(Role role, String marker, int word) {}
}
