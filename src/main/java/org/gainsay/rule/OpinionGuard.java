package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * Keeps opinion and fact apart: "He should resign" does not conflict with "He did not resign". Two
 * opposed opinions are a tension and are marked as opinion.
 */
public final class OpinionGuard implements Guard {
  @Override
  public String id() {
    return "opinion";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (proposed.verdict() == Verdict.REVERSAL && !isAgainstFact(alignment)) {
      return Optional.empty();
    }
    if (Claims.bothHave(alignment, Mood.OPINION)) {
      return Optional.of(
          proposed.softened(
              Verdict.TENSION,
              ReasonCode.OPINION,
              0.9,
              Explanation.of(id() + ": two opposed opinions")));
    }
    return Claims.oneHas(alignment, Mood.OPINION)
        ? Optional.of(
            proposed.vetoed(
                ReasonCode.OPINION, Explanation.of(id() + ": an opinion against a fact")))
        : Optional.empty();
  }

  /** "He should resign", and a month later "He did not resign": no change of position. */
  private static boolean isAgainstFact(Alignment alignment) {
    return Claims.oneHas(alignment, Mood.OPINION)
        && Claims.first(alignment, c -> c.factuality().mood() == Mood.ASSERTED).isPresent();
  }
}
