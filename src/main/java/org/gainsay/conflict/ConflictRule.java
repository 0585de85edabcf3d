package org.gainsay.conflict;

import java.util.Optional;

/**
 * Proposes a verdict for a pair from how its claims align. Implementations are pure, thread-safe
 * and symmetric: a pair and its mirror image get the same verdict, type and score.
 */
public interface ConflictRule {
  /** Name in explanations and of the case file: lower case, words joined by hyphens. */
  String id();

  /** What the rule proposes; empty if it has nothing to say about such a pair. */
  Optional<Judgement> judge(Alignment alignment);
}
