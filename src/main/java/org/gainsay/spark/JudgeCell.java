package org.gainsay.spark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.MatchingSteps;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.spark.JudgedCell.PairRow;
import scala.Tuple2;

/** Hears the rules on the pairs of a cell, each once, whatever the number of keys it shares. */
record JudgeCell(Settings settings, boolean withModel, Broadcast<Names> names)
    implements Function<Tuple2<Iterable<NumberedClaim>, Iterable<SharedKey>>, JudgedCell> {

  @Override
  public JudgedCell call(Tuple2<Iterable<NumberedClaim>, Iterable<SharedKey>> cell) {
    Map<PairRow, Set<String>> met = new TreeMap<>(PairRow.ORDER);
    for (SharedKey shared : cell._2()) {
      met.computeIfAbsent(new PairRow(shared.a(), shared.b()), p -> new HashSet<>())
          .add(shared.key());
    }
    BitSet paired = new BitSet();
    for (PairRow pair : met.keySet()) {
      paired.set(pair.a());
      paired.set(pair.b());
    }
    CellClaims claims = CellClaims.of(cell._1(), paired::get, names.value());
    List<ClaimPair> pairs = new ArrayList<>();
    met.forEach(
        (pair, keys) ->
            pairs.add(
                new ClaimPair(
                    claims.claim(pair.a()), claims.claim(pair.b()), CandidatePairs.kept(keys))));
    MatchingSteps.Ruled ruled = Pipelines.steps(settings).matcher(withModel).steps().rules(pairs);
    return new JudgedCell(
        ruled.found().stream()
            .map(
                f ->
                    FoundRow.of(
                        claims.numbered(f.pair().a()),
                        claims.numbered(f.pair().b()),
                        f.judgement()))
            .toList(),
        ruled.silent().stream().map(claims::pair).toList(),
        paired);
  }
}
