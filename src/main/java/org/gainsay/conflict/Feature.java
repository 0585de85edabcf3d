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
  /** How near the two sentences are in meaning: the cosine of their vectors, 0 at least. */
  RELATEDNESS,
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
  /** Log of the summed rarity of what words of the two, not shared, have to do with each other. */
  KIN,
  SAME_SUBJECT,
  OTHER_SUBJECT,
  /** Some participant, in whatever part, meets its like. */
  BLOCKED,
  /** Participants of the two that are the same, whatever part they play, two at most. */
  SHARED_PARTICIPANTS,
  /** What is said of the participants has to do with each other. */
  PREDICATES_RELATED,
  /** What is said of the participants excludes each other. */
  PREDICATES_OPPOSITE,
  /** One has a word that negates, the other has none. */
  NEGATION_WORD,
  /** One speaks of all, none, the only, the first or the most, the other does not. */
  UNIVERSAL,
  /** One denies, and the other gives a number. */
  NUMBER_DENIED,
  /** Both have a number, none is shared. */
  NUMBERS_APART,
  /** Both have numbers of one unit. */
  SAME_UNIT,
  /** A guard objects that they speak of others. */
  OBJECTION_OTHER_SUBJECT,
  /** A guard objects that they speak of different times. */
  OBJECTION_OTHER_TIME,
  /** A guard objects that one is a condition, a question or a fragment. */
  OBJECTION_HYPOTHETICAL,
  /** A guard objects that one is a plan or a wish. */
  OBJECTION_PLAN,
  /** A guard objects that one is passed on or believed, not asserted. */
  OBJECTION_REPORTED,
  /** A guard objects that one is an opinion. */
  OBJECTION_OPINION,
  /** A guard objects that one source says both in one breath. */
  OBJECTION_REFINEMENT,
  /** One is the document's own voice, the other somebody's words. */
  REPORT_AGAINST_WORD,
  /** Two sentences that follow each other closely in one document. */
  NEIGHBOURS,
  /** The greater log odds of contradiction of the two directions. */
  CONTRADICTION_MOST,
  /** Probability of contradiction, weighted by how much of the one is shared. */
  CONTRADICTION_ON_TOPIC,
  /** Log odds of contradiction beyond those of the likeliest other pair of either claim. */
  CONTRADICTION_BEFORE_RIVALS,
  /** Share of the other pairs of the two claims that the model sees a contradiction in. */
  CONTRADICTS_ALL,
  /**
   * Mean, of both, of the log odds of contradiction between a claim and the other's sentence as it
   * stands.
   */
  CONTRADICTION_IN_SENTENCE,
  /** The same with the sentence before it. */
  CONTRADICTION_IN_CONTEXT,
  /** Mean of the log odds of contradiction between the claims, in sentence and in context. */
  CONTRADICTION_OVERALL,
  /**
   * Of statements with several sentences: the greatest mean, of both directions, of the log odds of
   * contradiction of a sentence of each.
   */
  CONTRADICTION_OF_SENTENCES,
  /** Of statements: contradiction by the model where the first is the premise. */
  CONTRADICTION_FORWARD,
  /** Of statements: entailment by the model where the first is the premise. */
  ENTAILMENT_FORWARD,
  /** Of statements: log of the number of words in the longer one. */
  LENGTH_MOST,
  /** Of statements: how sure the rules are of a contradiction. */
  RULES,
  /** Of statements: how sure the rules are of a tension or reversal. */
  RULES_TENSION,
  /** Of statements: the rules see the same said twice. */
  RULES_SAME,
  /** Of statements: guards or rules set the likeliest pair of claims aside. */
  RULES_APART
}
