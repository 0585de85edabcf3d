package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * Two places for one event: "The summit will be held in Vienna in May", "The summit will be held in
 * Oslo in May". Not: "She spoke in Vienna", "She spoke in Oslo".
 */
public final class LocationRule implements ConflictRule {
  private final FunctionalTable functional = FunctionalTable.load();

  @Override
  public String id() {
    return "location";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Optional<ParticipantMatch> place = alignment.place();
    if (place.isEmpty() || place.get().relation() != ParticipantMatch.Relation.DIFFERENT) {
      return Optional.empty();
    }
    boolean oneEvent =
        alignment.time() == TimeRelation.SAME
            || functional.isOnce(alignment.a().predicate())
            || functional.isOnce(alignment.b().predicate());
    if (!oneEvent || alignment.time() == TimeRelation.DISJOINT) {
      return Optional.empty();
    }
    return Sameness.of(alignment)
        .map(
            same ->
                Judgement.finding(
                    Verdict.CONTRADICTION,
                    ConflictType.LOCATION,
                    same.score() * 0.85,
                    new Explanation(
                        id()
                            + ": “"
                            + place.get().a().mention().text()
                            + "” and “"
                            + place.get().b().mention().text()
                            + "” for one event",
                        same.steps())));
  }
}
