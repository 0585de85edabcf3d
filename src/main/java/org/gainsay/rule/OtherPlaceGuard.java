package org.gainsay.rule;

import java.util.Optional;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ParticipantMatch.Relation;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside what is said of different places: "House prices rose in Spain", "House prices fell in
 * Italy". Not where the place itself is what the two are at odds about.
 */
public final class OtherPlaceGuard implements Guard {
  private final PlaceNames places = PlaceNames.load();

  @Override
  public String id() {
    return "other-place";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (proposed.type().equals(Optional.of(ConflictType.LOCATION))) {
      return Optional.empty();
    }
    return alignment
        .place()
        .filter(p -> p.relation() == Relation.DIFFERENT)
        .filter(p -> PlaceNames.isName(p.a().mention()) && PlaceNames.isName(p.b().mention()))
        .filter(p -> !places.mayLieIn(p.a().mention(), p.b().mention()))
        .map(
            p ->
                proposed.vetoed(
                    ReasonCode.OTHER_PLACE,
                    Explanation.of(
                        id()
                            + ": “"
                            + p.a().mention().text()
                            + "” and “"
                            + p.b().mention().text()
                            + "” are two places")));
  }
}
