package org.gainsay.spark;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.FoundPair;
import org.gainsay.conflict.MatchingSteps;
import org.gainsay.conflict.MatchingSteps.Answer;
import org.gainsay.spark.JudgedCell.PairRow;
import scala.Tuple2;

/**
 * Asks the language model. Executors read the sentences; which questions are put, and how an answer
 * stands among others, is worked out by the driver from a few numbers a question.
 */
final class Interview {
  private final JavaSparkContext context;
  private final Settings settings;
  private final int tasks;

  Interview(JavaSparkContext context, Settings settings, int tasks) {
    this.context = context;
    this.settings = settings;
    this.tasks = tasks;
  }

  /**
   * The questions that are put, numbered in their order.
   *
   * @param most so many at most
   */
  JavaRDD<NumberedQuestion> chosen(JavaRDD<QuestionRow> questions, long most) {
    return questions
        .groupBy(QuestionRow::place)
        .flatMap(ofPlace -> first(ofPlace._2()))
        .sortBy(QuestionRow::rank, /* ascending= */ true, tasks)
        .zipWithIndex()
        .filter(question -> question._2() < most)
        .map(question -> new NumberedQuestion(Math.toIntExact(question._2()), question._1()));
  }

  private static Iterator<QuestionRow> first(Iterable<QuestionRow> ofPlace) {
    return Streams.stream(ofPlace)
        .sorted((x, y) -> x.rank().compareTo(y.rank()))
        .limit(MatchingSteps.MOST_OF_A_PLACE)
        .iterator();
  }

  /**
   * All that is found.
   *
   * @param questions as {@link #chosen}
   * @param ruled what the rules find
   */
  Found found(
      JavaRDD<NumberedClaim> claims,
      JavaRDD<NumberedQuestion> questions,
      ImmutableList<FoundPair> ruled,
      Counts counts,
      Names names) {
    Model model = new Model(context, settings);
    List<ScoredRow> first =
        model.score(
            questions.map(q -> NumberedSentences.of(q.number(), q.row().sentences())), tasks);
    Map<Integer, Integer> places = new HashMap<>();
    for (ScoredRow scored : first) {
      if (MatchingSteps.isWorthTurning(scored.scores())) {
        places.put(scored.number(), places.size());
      }
    }
    List<ScoredRow> second =
        places.isEmpty() ? List.of() : model.score(turned(questions, places), tasks);
    List<PairRow> pairs = pairs(questions);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Integer place = places.get(i);
      ScoredRow other = place == null ? first.get(i) : second.get(place);
      asked.add(new Asked(pairs.get(i), first.get(i).scores(), other.scores()));
    }
    Map<Integer, Claim> read = claims(claims, numbers(asked), names);
    List<ScoredRow> inContext = inContext(asked, read, model);
    return new Found(
        Pipelines.steps(settings)
            .matcher(/* withModel= */ true)
            .steps()
            .found(ruled, answers(asked, inContext, read), counts.counts()),
        Optional.empty(),
        Stream.of(first, second, inContext).flatMap(List::stream).filter(ScoredRow::cut).count());
  }

  /** Those of the questions that have a place, with the sentences exchanged, in these places. */
  private JavaRDD<NumberedSentences> turned(
      JavaRDD<NumberedQuestion> questions, Map<Integer, Integer> places) {
    Broadcast<Map<Integer, Integer>> wanted = context.broadcast(places);
    return questions
        .filter(question -> wanted.value().containsKey(question.number()))
        .map(
            question ->
                NumberedSentences.of(
                    wanted.value().getOrDefault(question.number(), -1),
                    MatchingSteps.turned(question.row().sentences())));
  }

  /** What the questions are about, in their order. */
  private static List<PairRow> pairs(JavaRDD<NumberedQuestion> questions) {
    return questions
        .mapToPair(question -> new Tuple2<>(question.number(), question.row().pair()))
        .collect()
        .stream()
        .sorted(Comparator.comparingInt(Tuple2::_1))
        .map(Tuple2::_2)
        .toList();
  }

  /** A pair that the model was asked about. */
  private record Asked(PairRow pair, Scores first, Scores second) {
    double contradiction() {
      return MatchingSteps.contradiction(first, second);
    }

    boolean isWorthReadingInContext() {
      return MatchingSteps.isWorthReadingInContext(first, second);
    }

    /** Its claims, names linked. */
    ClaimPair claims(Map<Integer, Claim> byNumber) {
      return new ClaimPair(
          Objects.requireNonNull(byNumber.get(pair.a())),
          Objects.requireNonNull(byNumber.get(pair.b())),
          ImmutableSortedSet.of());
    }
  }

  /** The claims of pairs that are read in context. */
  private static BitSet numbers(List<Asked> asked) {
    BitSet numbers = new BitSet();
    for (Asked each : asked) {
      if (each.isWorthReadingInContext()) {
        numbers.set(each.pair().a());
        numbers.set(each.pair().b());
      }
    }
    return numbers;
  }

  /** What the model says of pairs in context, one after the other. */
  private List<ScoredRow> inContext(List<Asked> asked, Map<Integer, Claim> read, Model model) {
    List<NumberedSentences> questions = new ArrayList<>();
    for (Asked each : asked) {
      if (each.isWorthReadingInContext()) {
        for (SentencePair question : MatchingSteps.inContext(each.claims(read))) {
          questions.add(NumberedSentences.of(questions.size(), question));
        }
      }
    }
    return questions.isEmpty()
        ? List.of()
        : model.score(context.parallelize(questions, tasks), tasks);
  }

  /** The answers in which the model sees a conflict, with what it said of each claim's others. */
  private static List<Answer> answers(
      List<Asked> asked, List<ScoredRow> inContext, Map<Integer, Claim> read) {
    double[] contradictions = asked.stream().mapToDouble(Asked::contradiction).toArray();
    ListMultimap<Integer, Integer> ofClaim = ArrayListMultimap.create();
    for (int i = 0; i < asked.size(); i++) {
      ofClaim.put(asked.get(i).pair().a(), i);
      ofClaim.put(asked.get(i).pair().b(), i);
    }
    Iterator<List<ScoredRow>> answered =
        Lists.partition(inContext, MatchingSteps.QUESTIONS_IN_CONTEXT).iterator();
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked each = asked.get(i);
      ImmutableList<Scores> told =
          each.isWorthReadingInContext()
              ? answered.next().stream()
                  .map(ScoredRow::scores)
                  .collect(ImmutableList.toImmutableList())
              : ImmutableList.of();
      if (MatchingSteps.isConflict(each.first(), each.second(), told)) {
        int self = i;
        ImmutableList<Double> rivals =
            Stream.of(each.pair().a(), each.pair().b())
                .flatMap(claim -> ofClaim.get(claim).stream())
                .filter(other -> other != self)
                .map(other -> contradictions[other])
                .collect(ImmutableList.toImmutableList());
        answers.add(new Answer(each.claims(read), each.first(), each.second(), told, rivals));
      }
    }
    return answers;
  }

  private Map<Integer, Claim> claims(JavaRDD<NumberedClaim> claims, BitSet needed, Names names) {
    Broadcast<BitSet> wanted = context.broadcast(needed);
    Map<Integer, Claim> byNumber = new HashMap<>();
    claims
        .filter(claim -> wanted.value().get(claim.number()))
        .collect()
        .forEach(claim -> byNumber.put(claim.number(), names.linked(claim.row())));
    return byNumber;
  }
}
