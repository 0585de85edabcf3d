package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * Calls it a reversal when one source takes the opposite position on another day: "I will not
 * resign", and a month later "I will resign". Two accounts of what happened stay a contradiction,
 * whoever gives them.
 */
public final class ReversalGuard implements Guard {
  private static final ImmutableSet<Mood> POSITIONS =
      ImmutableSet.of(Mood.FUTURE, Mood.DESIRED, Mood.OPINION);

  @Override
  public String id() {
    return "reversal";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    Optional<LocalDate> saidA = a.qualifiers().utterance();
    Optional<LocalDate> saidB = b.qualifiers().utterance();
    boolean laterDay = saidA.isPresent() && saidB.isPresent() && !saidA.equals(saidB);
    boolean position =
        POSITIONS.contains(a.factuality().mood()) || POSITIONS.contains(b.factuality().mood());
    return laterDay && position && Claims.sameSource(a, b)
        ? Optional.of(
            proposed.softened(
                Verdict.REVERSAL,
                ReasonCode.CHANGED_POSITION,
                1,
                Explanation.of(id() + ": one source, on different days")))
        : Optional.empty();
  }
}
