package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside what one source says in one sentence: such a sentence qualifies, it does not
 * contradict itself. "Nobody was hurt except the driver" says more, not less.
 */
public final class SameBreathGuard implements Guard {
  @Override
  public String id() {
    return "same-breath";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    boolean overlap =
        a.document().equals(b.document()) && a.evidence().span().overlap(b.evidence().span()) > 0;
    boolean oneBreath = Claims.sameSentence(a, b) && Claims.sameSource(a, b);
    return overlap || oneBreath
        ? Optional.of(
            proposed.vetoed(
                ReasonCode.REFINEMENT,
                Explanation.of(id() + ": one source says both in one sentence")))
        : Optional.empty();
  }
}
