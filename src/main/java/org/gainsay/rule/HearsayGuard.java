package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * Sets aside what nobody vouches for: believed, suspected, said to be possible. What is alleged
 * against someone is at most in tension with its denial.
 */
public final class HearsayGuard implements Guard {
  @Override
  public String id() {
    return "reported-only";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (Claims.first(alignment, HearsayGuard::isBelief).isPresent()) {
      return Optional.of(
          proposed.vetoed(
              ReasonCode.REPORTED,
              Explanation.of(id() + ": one is believed or held possible, not asserted")));
    }
    return Claims.first(alignment, c -> c.factuality().mood() == Mood.ALLEGED)
        .map(
            claim ->
                proposed.softened(
                    Verdict.TENSION,
                    ReasonCode.REPORTED,
                    0.7,
                    Explanation.of(id() + ": one is alleged, not asserted")));
  }

  private static boolean isBelief(Claim claim) {
    return claim.factuality().mood() == Mood.BELIEF
        || claim.factuality().certainty() == Certainty.POSSIBLE
        || claim.factuality().certainty() == Certainty.UNDERSPECIFIED;
  }
}
