package org.gainsay.spark;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gainsay.graph.Copies.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one document came to. Immutable.
 *
 * @param document null if nothing could be read
 * @param claims names left as the document has them
 * @param problems what is wrong with it
 */
record ReadRow(@Nullable DocumentRow document, List<ClaimRow> claims, List<ProblemRow> problems)
    implements Serializable {

  /** Its claims by where they stand, those of them that are wanted. */
  Map<Place, ClaimRow> placed(Predicate<Place> wanted) {
    Map<Place, ClaimRow> placed = new LinkedHashMap<>();
    for (int i = 0; document != null && i < claims.size(); i++) {
      Place place = new Place(document.id(), i);
      if (wanted.test(place)) {
        placed.put(place, claims.get(i));
      }
    }
    return placed;
  }
}
