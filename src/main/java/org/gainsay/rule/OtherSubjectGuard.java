package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside claims about different people or things, namesakes among them: "Adam Pryce took the
 * cheque", "Mayor Pryce never took a cheque".
 */
public final class OtherSubjectGuard implements Guard {
  @Override
  public String id() {
    return "other-subject";
  }

  /** Who it is about, or somebody or something by name. */
  private static boolean isCentral(Argument participant) {
    return participant.role() == Role.SUBJECT || participant.mention().entity().isPresent();
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (proposed.type().equals(Optional.of(ConflictType.ROLE))
        || proposed.type().equals(Optional.of(ConflictType.SCOPE))
        || proposed.type().equals(Optional.of(ConflictType.STRUCTURE))) {
      return Optional.empty();
    }
    return alignment.participants().stream()
        .filter(m -> m.relation() == ParticipantMatch.Relation.DIFFERENT)
        .filter(m -> isCentral(m.a()) || isCentral(m.b()))
        .filter(m -> !Terms.inside(m))
        .filter(m -> !isPlace(proposed, m))
        .findFirst()
        .map(
            match ->
                proposed.vetoed(
                    ReasonCode.OTHER_SUBJECT, Explanation.of(id() + ": " + match.because())));
  }

  /** Other places are what the finding is about. */
  private static boolean isPlace(Judgement proposed, ParticipantMatch match) {
    return proposed.type().equals(Optional.of(ConflictType.LOCATION))
        && match.a().role() == Role.OBLIQUE;
  }
}
