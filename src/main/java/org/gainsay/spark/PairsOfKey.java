package org.gainsay.spark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** The pairs among the claims that share a key, each with the cell where it is judged. */
record PairsOfKey(Grid grid)
    implements PairFlatMapFunction<Tuple2<String, Iterable<Integer>>, Integer, SharedKey> {

  @Override
  public Iterator<Tuple2<Integer, SharedKey>> call(Tuple2<String, Iterable<Integer>> filed) {
    int[] claims = StreamSupport.stream(filed._2().spliterator(), false).mapToInt(c -> c).toArray();
    Arrays.sort(claims);
    return IntStream.range(0, claims.length)
        .boxed()
        .flatMap(
            j ->
                IntStream.range(0, j)
                    .mapToObj(i -> new SharedKey(claims[i], claims[j], filed._1())))
        .map(met -> new Tuple2<>(grid.cell(met.a(), met.b()), met))
        .iterator();
  }
}
