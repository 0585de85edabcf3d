package org.gainsay.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.gainsay.CheckSteps;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.CopiedPairs;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.MatchingSteps;
import org.gainsay.graph.CandidatePairs;
import org.gainsay.graph.Copies;
import org.gainsay.graph.Copies.Place;
import org.gainsay.graph.Copies.Sketch;
import org.gainsay.report.Problem;
import scala.Tuple2;

/** One report made on a cluster, step by step. Not thread-safe. */
final class Job {
  /** What the documents are called, once read, where Spark shows its stages. */
  static final String READ = "documents read";

  private final JavaSparkContext context;
  private final Settings settings;
  private final CheckSteps steps;
  private final int tasks;

  Job(JavaSparkContext context, Settings settings) {
    this.context = context;
    this.settings = settings;
    this.steps = Pipelines.steps(settings);
    this.tasks = context.defaultParallelism();
  }

  /** What a job came to, with what is needed to show it. */
  record Result(
      JavaRDD<ReadRow> read,
      Broadcast<Names> names,
      ImmutableList<Conflict> conflicts,
      ImmutableList<Problem> notes) {}

  /**
   * Reads the documents and compares their claims.
   *
   * @param inputs in the order in which the report is to name them
   */
  Result run(JavaRDD<InputRow> inputs) {
    Broadcast<SerializableConfiguration> files =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    JavaRDD<ReadRow> read =
        inputs
            .map(new ReadTask(settings, files))
            .setName(READ)
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<String> entities =
        read.flatMap(Job::entities).distinct().collect(); // and all documents are read
    Broadcast<Names> names = context.broadcast(new Names(settings, entities));
    Copies copies =
        Copies.among(read.flatMap(row -> sketch(row, names.value()).stream().iterator()).collect());
    JavaRDD<NumberedClaim> claims = numbered(read, context.broadcast(copies.repeated()));
    long size = claims.count();
    JavaPairRDD<String, Integer> filed = filed(claims, names, size);
    Map<String, Integer> hot = new TreeMap<>(hot(filed));
    Grid grid = Grid.of(size, tasks);
    Found found = found(claims, met(filed, hot, grid), grid, names);
    filed.unpersist();
    return new Result(
        read,
        names,
        steps.matcher(steps.asksModel()).group(withCopies(found.pairs(), copies, read, names)),
        ImmutableList.<Problem>builder()
            .addAll(CheckSteps.notes(copies))
            .addAll(CheckSteps.notes(CandidatePairs.notes(hot), found.fault(), found.cut()))
            .build());
  }

  private static java.util.Iterator<String> entities(ReadRow row) {
    return row.claims().stream().flatMap(c -> c.entities().stream()).distinct().iterator();
  }

  private static Optional<Sketch> sketch(ReadRow row, Names names) {
    return Optional.ofNullable(row.document())
        .map(document -> document.document())
        .map(
            document ->
                Sketch.of(
                    document.id(),
                    document.text(),
                    row.claims().stream().map(names::linked).toList()));
  }

  /** The claims that are compared. */
  private static JavaRDD<NumberedClaim> numbered(
      JavaRDD<ReadRow> read, Broadcast<Copies.Repeated> repeated) {
    return read.flatMap(
            row -> row.placed(place -> !repeated.value().contains(place)).values().iterator())
        .zipWithIndex()
        .map(claim -> new NumberedClaim(Math.toIntExact(claim._2()), claim._1()));
  }

  /** What was found, and the same of the copies, whose claims are fetched for that. */
  private ImmutableList<FoundPair> withCopies(
      ImmutableList<FoundPair> found,
      Copies copies,
      JavaRDD<ReadRow> read,
      Broadcast<Names> names) {
    Set<String> documents = new HashSet<>();
    for (FoundPair pair : found) {
      documents.add(pair.pair().a().document());
      documents.add(pair.pair().b().document());
    }
    Set<Place> wanted = new HashSet<>();
    copies
        .twins()
        .forEach(
            (original, twin) -> {
              if (documents.contains(original.document())) {
                wanted.add(original);
                wanted.add(twin);
              }
            });
    if (wanted.isEmpty()) {
      return found;
    }
    Broadcast<Set<Place>> places = context.broadcast(wanted);
    Map<Place, Claim> claims = new HashMap<>();
    read.flatMapToPair(
            row ->
                row.placed(places.value()::contains).entrySet().stream()
                    .map(claim -> new Tuple2<>(claim.getKey(), claim.getValue()))
                    .iterator())
        .collect()
        .forEach(claim -> claims.put(claim._1(), names.value().linked(claim._2())));
    ImmutableListMultimap.Builder<String, Claim> twins = ImmutableListMultimap.builder();
    copies
        .twins()
        .forEach(
            (original, twin) -> {
              Claim first = claims.get(original);
              Claim copy = claims.get(twin);
              if (first != null && copy != null) {
                twins.put(first.id(), copy);
              }
            });
    return new CopiedPairs(twins.build()).with(found);
  }

  /** Each claim under each of its keys. */
  private JavaPairRDD<String, Integer> filed(
      JavaRDD<NumberedClaim> claims, Broadcast<Names> names, long size) {
    Settings options = settings;
    return claims
        .flatMapToPair(
            claim ->
                Pipelines.steps(options)
                    .candidates()
                    .keysOf(names.value().linked(claim.row()), size)
                    .stream()
                    .map(key -> new Tuple2<>(key, claim.number()))
                    .iterator())
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /**
   * Keys that too many claims share, and how many do. Counted where the claims are and then added
   * up, so that no executor gets all claims of a key.
   */
  private static Map<String, Integer> hot(JavaPairRDD<String, Integer> filed) {
    return filed
        .mapValues(claim -> 1)
        .reduceByKey(Integer::sum)
        .filter(key -> key._2() > CandidatePairs.mostClaims(key._1()))
        .collectAsMap();
  }

  private JavaPairRDD<Integer, SharedKey> met(
      JavaPairRDD<String, Integer> filed, Map<String, Integer> hot, Grid grid) {
    Broadcast<Map<String, Integer>> passedOver = context.broadcast(hot);
    return filed
        .filter(claim -> !passedOver.value().containsKey(claim._1()))
        .groupByKey()
        .flatMapToPair(new PairsOfKey(grid));
  }

  private Found found(
      JavaRDD<NumberedClaim> claims,
      JavaPairRDD<Integer, SharedKey> met,
      Grid grid,
      Broadcast<Names> names) {
    HashPartitioner cells = new HashPartitioner(grid.cells());
    JavaPairRDD<Integer, NumberedClaim> dealt =
        claims
            .flatMapToPair(
                claim ->
                    grid.cells(claim.number()).stream()
                        .map(cell -> new Tuple2<>(cell, claim))
                        .iterator())
            .partitionBy(cells);
    JavaPairRDD<Integer, JudgedCell> judged =
        dealt
            .cogroup(met, cells)
            .mapValues(new JudgeCell(settings, steps.asksModel(), names))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<FoundRow> ruled = judged.values().flatMap(cell -> cell.found().iterator()).collect();
    ImmutableList<FoundPair> pairs =
        ruled.stream()
            .map(row -> row.found(names.value()))
            .collect(ImmutableList.toImmutableList());
    Found found =
        steps.asksModel()
            ? withModel(claims, dealt, judged, ruled, pairs, names)
            : new Found(pairs, Optional.empty(), /* cut= */ 0);
    judged.unpersist();
    return found;
  }

  private Found withModel(
      JavaRDD<NumberedClaim> claims,
      JavaPairRDD<Integer, NumberedClaim> dealt,
      JavaPairRDD<Integer, JudgedCell> judged,
      List<FoundRow> ruled,
      ImmutableList<FoundPair> pairs,
      Broadcast<Names> names) {
    BitSet paired = judged.values().map(JudgedCell::paired).fold(new BitSet(), Job::or);
    Counts counts = counts(claims, paired, names);
    BitSet settled = new BitSet();
    for (FoundRow row : ruled) {
      settled.set(row.a().number());
      settled.set(row.b().number());
    }
    Interview interview = new Interview(context, settings, tasks);
    JavaRDD<NumberedQuestion> questions =
        interview
            .chosen(
                dealt
                    .cogroup(judged)
                    .values()
                    .flatMap(
                        new QuestionsOfCell(
                            settings,
                            names,
                            context.broadcast(settled),
                            context.broadcast(counts))),
                MatchingSteps.mostAsked(paired.cardinality()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Optional<Problem> fault = steps.modelFault(/* needed= */ !questions.isEmpty());
    Found found =
        fault.isPresent()
            ? new Found(pairs, fault, /* cut= */ 0)
            : interview.found(claims, questions, pairs, counts, names.value());
    questions.unpersist();
    return found;
  }

  private Counts counts(JavaRDD<NumberedClaim> claims, BitSet paired, Broadcast<Names> names) {
    Map<String, Integer> marked =
        claims
            .mapPartitionsToPair(new CountWords(settings, names, context.broadcast(paired)))
            .reduceByKey(Integer::sum)
            .collectAsMap();
    return Counts.of(paired.cardinality(), marked);
  }

  private static BitSet or(BitSet x, BitSet y) {
    BitSet both = (BitSet) x.clone();
    both.or(y);
    return both;
  }
}
