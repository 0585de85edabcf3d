package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scores of gold sets. Immutable.
 *
 * @param sets in the order in which they were given
 */
public record Evaluation(ImmutableList<Scored> sets) {

  /**
   * A gold set's score.
   *
   * @param name the gold set's
   * @param kind what it measures
   * @param score what came of it
   */
  public record Scored(String name, GoldSet.Kind kind, Score score) {}

  /** All sets of a kind taken together; kinds that no set has are left out. */
  public ImmutableMap<GoldSet.Kind, Score> totals() {
    Map<GoldSet.Kind, Score> totals = new EnumMap<>(GoldSet.Kind.class);
    sets.forEach(s -> totals.merge(s.kind, s.score, Score::plus));
    return ImmutableMap.copyOf(totals);
  }

  /** The number of sets of a kind. */
  long count(GoldSet.Kind kind) {
    return sets.stream().filter(s -> s.kind == kind).count();
  }
}
