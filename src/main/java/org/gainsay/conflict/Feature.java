package org.gainsay.conflict;

/** What the calibration knows of a pair of claims, or of two statements. */
public enum Feature {
  /** Always 1. */
  BIAS,
  /** Mean, of both directions, of the log odds of contradiction. */
  CONTRADICTION,
  /** The smaller probability of contradiction of the two directions. */
  CONTRADICTION_BOTH,
  /** The greater probability of entailment of the two directions. */
  ENTAILMENT,
  /** The smaller probability of entailment of the two directions. */
  ENTAILMENT_BOTH,
  /** Log of the summed rarity of shared words. */
  SHARED,
  /** Share of what both say in all that is said, weighted by rarity. */
  OVERLAP,
  /** How much of the one that has the more in common is shared. */
  COVERED,
  /** How much of the one that has the less in common is shared. */
  COVERED_LEAST,
  /** Number of shared words, five at most. */
  SHARED_WORDS,
  /** Rarity of the rarest shared word. */
  RAREST,
  /** Log of the number of words in the shorter sentence. */
  LENGTH,
  /** The shorter sentence has fewer than three words with content. */
  FRAGMENT,
  /** Capitalised words that both have, two at most. */
  SHARED_NAMES,
  /** Both have capitalised words, and none in common. */
  NO_NAMES_SHARED,
  PRESUPPOSED,
  /** One is denied, the other affirmed. */
  POLARITY,
  /** A shared number. */
  SAME_NUMBER,
  /** Each has numbers that the other does not have. */
  OTHER_NUMBERS,
  /** Both count or measure the same unit, and the values exclude each other. */
  QUANTITIES_APART,
  SAME_DOCUMENT,
  SAME_SPEAKER,
  TIMES_APART,
  /** Words of the two, not shared, that exclude each other. */
  OPPOSITE_WORDS,
  /** Words of the two, not shared, of which one means or implies the other. */
  KINDRED_WORDS,
  SAME_SUBJECT,
  OTHER_SUBJECT,
  /** Some participant, in whatever part, meets its like. */
  BLOCKED,
  /** Of statements: contradiction by the model where the first is the premise. */
  CONTRADICTION_FORWARD,
  /** Of statements: entailment by the model where the first is the premise. */
  ENTAILMENT_FORWARD,
  /** Of statements: how sure the rules are of a contradiction. */
  RULES,
  /** Of statements: how sure the rules are of a tension or reversal. */
  RULES_TENSION,
  /** Of statements: the rules see the same said twice. */
  RULES_SAME,
  /** Of statements: guards or rules set the likeliest pair of claims aside. */
  RULES_APART
}
