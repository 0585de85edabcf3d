package org.gainsay.rule;

import java.util.Optional;
import java.util.regex.Pattern;
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
  /** "How much he pays": what somebody knows or asks, and no statement by itself. */
  private static final Pattern ASKED =
      Pattern.compile("^(?:How (?:much|many|often|long|far)|Whether|Why|Where|When) (?![^,]+,)");

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
        || factuality.polarity() == Factuality.Polarity.UNKNOWN
        || ASKED.matcher(claim.proposition().sentence()).find();
  }
}
