package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside a plan, promise, wish or forecast against what came of it: "The company expects
 * revenue of $430 million", "Revenue came in at $402 million".
 */
public final class PlanGuard implements Guard {
  @Override
  public String id() {
    return "plan";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    boolean plan = Claims.oneHas(alignment, Mood.FUTURE) || Claims.oneHas(alignment, Mood.DESIRED);
    return plan
        ? Optional.of(
            proposed.vetoed(
                ReasonCode.PLAN, Explanation.of(id() + ": one is planned, expected or wished for")))
        : Optional.empty();
  }
}
