package org.gainsay.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a report answers to a gold set. Immutable.
 *
 * @param precision what was found and is right, among all that was found
 * @param recall what was to be found and was, among all that was to be found
 * @param figures further counts, in the order of {@link Figure}
 * @param byDifficulty recall by the difficulty that the gold gives its pairs
 * @param faults what went wrong, in the order of the gold and of the report
 */
public record Score(
    Ratio precision,
    Ratio recall,
    ImmutableMap<Figure, Ratio> figures,
    ImmutableSortedMap<String, Ratio> byDifficulty,
    ImmutableList<Fault> faults) {

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double p = precision.value();
    double r = recall.value();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** The counts of both taken together. */
  Score plus(Score other) {
    Map<Figure, Ratio> sums = new EnumMap<>(figures);
    other.figures.forEach((figure, ratio) -> sums.merge(figure, ratio, Ratio::plus));
    SortedMap<String, Ratio> difficulties = new TreeMap<>(byDifficulty);
    other.byDifficulty.forEach((name, ratio) -> difficulties.merge(name, ratio, Ratio::plus));
    return new Score(
        precision.plus(other.precision),
        recall.plus(other.recall),
        Maps.immutableEnumMap(sums),
        ImmutableSortedMap.copyOf(difficulties),
        ImmutableList.<Fault>builder().addAll(faults).addAll(other.faults).build());
  }
}
