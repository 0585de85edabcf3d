package org.gainsay.spark;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.MatchingSteps;
import org.gainsay.spark.JudgedCell.PairRow;
import scala.Tuple2;

/**
 * The questions to the language model about a cell's pairs.
 *
 * @param settled numbers of the claims that rules have found a conflict for
 */
record QuestionsOfCell(
    Settings settings, Broadcast<Names> names, Broadcast<BitSet> settled, Broadcast<Counts> counts)
    implements FlatMapFunction<Tuple2<Iterable<NumberedClaim>, Iterable<JudgedCell>>, QuestionRow> {

  @Override
  public Iterator<QuestionRow> call(Tuple2<Iterable<NumberedClaim>, Iterable<JudgedCell>> cell) {
    BitSet told = settled.value();
    List<PairRow> silent =
        StreamSupport.stream(cell._2().spliterator(), false)
            .flatMap(judged -> judged.silent().stream())
            .filter(pair -> !told.get(pair.a()) && !told.get(pair.b()))
            .toList();
    Set<Integer> wanted = new HashSet<>();
    silent.forEach(
        pair -> {
          wanted.add(pair.a());
          wanted.add(pair.b());
        });
    CellClaims claims = CellClaims.of(cell._1(), wanted::contains, names.value());
    List<ClaimPair> pairs =
        silent.stream()
            .map(pair -> claims.pairOf(pair.a(), pair.b()))
            .collect(Collectors.toUnmodifiableList());
    MatchingSteps steps = Pipelines.steps(settings).matcher(/* withModel= */ true).steps();
    return steps.questions(pairs, claim -> false, counts.value().counts()).stream()
        .map(question -> QuestionRow.of(claims.pair(question.pair()), question))
        .iterator();
  }
}
