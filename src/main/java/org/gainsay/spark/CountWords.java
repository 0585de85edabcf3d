package org.gainsay.spark;

import com.google.common.collect.Streams;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.MatchingSteps;
import scala.Tuple2;

/**
 * The words of claims, and what they are kin of, marked as {@link Counts} tells them apart.
 *
 * @param paired numbers of the claims that count
 */
record CountWords(Settings settings, Broadcast<Names> names, Broadcast<BitSet> paired)
    implements PairFlatMapFunction<Iterator<NumberedClaim>, String, Integer> {

  @Override
  public Iterator<Tuple2<String, Integer>> call(Iterator<NumberedClaim> claims) {
    MatchingSteps steps = Pipelines.steps(settings).matcher(/* withModel= */ true).steps();
    return Streams.stream(claims)
        .filter(claim -> paired.value().get(claim.number()))
        .map(claim -> names.value().linked(claim.row()))
        .flatMap(claim -> marked(claim, steps))
        .map(word -> new Tuple2<>(word, 1))
        .iterator();
  }

  private static Stream<String> marked(Claim claim, MatchingSteps steps) {
    return Stream.concat(
        steps.stems(claim).stream().map(Counts::word), steps.kin(claim).stream().map(Counts::kin));
  }
}
