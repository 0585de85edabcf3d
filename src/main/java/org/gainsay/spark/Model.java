package org.gainsay.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.gainsay.CheckSteps;
import org.gainsay.CheckSteps.Scored;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import scala.Tuple2;

/**
 * Puts questions to the language model, in the batches in which one process would: what else is in
 * a batch shows in the last digits of a score.
 */
final class Model {
  /** Questions whose lengths are told at a time. */
  private static final int TOLD_AT_A_TIME = 1000;

  private final JavaSparkContext context;
  private final Settings settings;

  Model(JavaSparkContext context, Settings settings) {
    this.context = context;
    this.settings = settings;
  }

  /**
   * The scores of all questions.
   *
   * @param questions numbered from 0 without a gap
   * @return in the order of their numbers
   */
  List<ScoredRow> score(JavaRDD<NumberedSentences> questions, int tasks) {
    Settings options = settings; // the lambdas travel
    List<Length> told =
        questions.mapPartitions(rows -> lengths(rows, options)).collect().stream()
            .sorted(Comparator.comparingInt(Length::number))
            .toList();
    int[] lengths = told.stream().mapToInt(Length::tokens).toArray();
    ImmutableList<ImmutableList<Integer>> batches = CheckSteps.batches(lengths);
    int[] batchOf = new int[lengths.length];
    for (int batch = 0; batch < batches.size(); batch++) {
      for (int question : batches.get(batch)) {
        batchOf[question] = batch;
      }
    }
    Broadcast<int[]> dealt = context.broadcast(batchOf);
    List<ScoredRow> scores =
        questions
            .mapToPair(q -> new Tuple2<>(dealt.value()[q.number()], q))
            .groupByKey(Math.max(1, Math.min(batches.size(), tasks)))
            .flatMap(batch -> scores(batch._2(), options))
            .collect()
            .stream()
            .sorted(Comparator.comparingInt(ScoredRow::number))
            .toList();
    dealt.destroy();
    return scores;
  }

  /** Tokens of a question. */
  private record Length(int number, int tokens) implements Serializable {}

  private static Iterator<Length> lengths(Iterator<NumberedSentences> rows, Settings settings) {
    return Streams.stream(Iterators.partition(rows, TOLD_AT_A_TIME))
        .flatMap(some -> lengths(some, settings))
        .iterator();
  }

  private static Stream<Length> lengths(List<NumberedSentences> some, Settings settings) {
    int[] tokens = Pipelines.steps(settings).lengths(sentences(some));
    return IntStream.range(0, tokens.length)
        .mapToObj(i -> new Length(some.get(i).number(), tokens[i]));
  }

  private static Iterator<ScoredRow> scores(Iterable<NumberedSentences> batch, Settings settings) {
    List<NumberedSentences> questions =
        StreamSupport.stream(batch.spliterator(), false)
            .sorted(Comparator.comparingInt(NumberedSentences::number))
            .toList();
    List<Scored> scores = Pipelines.steps(settings).score(sentences(questions));
    return IntStream.range(0, scores.size())
        .mapToObj(i -> ScoredRow.of(questions.get(i).number(), scores.get(i)))
        .iterator();
  }

  private static List<SentencePair> sentences(List<NumberedSentences> questions) {
    return questions.stream().map(NumberedSentences::sentences).toList();
  }
}
