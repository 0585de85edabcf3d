package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside what holds only under a condition, or is only asked: "If a member of my staff had met
 * him, I would know" does not say that anybody met him.
 */
public final class HypotheticalGuard implements Guard {
  @Override
  public String id() {
    return "hypothetical";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    return Claims.first(alignment, HypotheticalGuard::isOpen)
        .map(
            claim ->
                proposed.vetoed(
                    ReasonCode.HYPOTHETICAL,
                    Explanation.of(
                        id() + ": not asserted: “" + claim.proposition().sentence() + "”")));
  }

  private static boolean isOpen(Claim claim) {
    Factuality factuality = claim.factuality();
    return factuality.mood() == Mood.HYPOTHETICAL
        || factuality.mood() == Mood.QUESTION
        || factuality.polarity() == Factuality.Polarity.UNKNOWN;
  }
}
