package org.gainsay.conflict;

import java.util.Optional;

/**
 * Looks for what makes a proposed finding a false alarm, whichever rule or model proposed it.
 * Implementations are pure, thread-safe and symmetric.
 */
public interface Guard {
  /** Name in explanations and of the case file: lower case, words joined by hyphens. */
  String id();

  /**
   * What becomes of the proposal: set aside or softened, with a reason; empty to let it pass.
   *
   * @param proposed a finding
   */
  Optional<Judgement> check(Alignment alignment, Judgement proposed);
}
