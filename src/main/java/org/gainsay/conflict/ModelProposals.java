package org.gainsay.conflict;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Workers;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.LikeliestPairs.Ranked;
import org.gainsay.conflict.LikeliestPairs.Worth;

/**
 * What the model proposes for pairs in which no rule sees a conflict. Over any two sentences it is
 * wrong far more often than right, so it is asked only about the pairs that have most in common,
 * and its word is weighed with how well they compare. Immutable.
 */
final class ModelProposals {
  /** Pairs put to the model for each claim on average; the likeliest are put first. */
  private static final double PAIRS_A_CLAIM = 0.7;

  private static final int PAIRS_AT_LEAST = 300;

  /** Pairs of claims out of the same two sentences that are put to it. */
  static final int OF_TWO_SENTENCES = 1;

  /** Pairs less likely than this are not put to it. */
  private static final double WORTH_ASKING = 0.01;

  /**
   * A contradiction less likely than this with one of the two as premise is not looked at again.
   */
  private static final double WORTH_TURNING = 0.15;

  /**
   * Mean log odds of contradiction, claims and context read, from which the model is taken to see
   * one: 27%. The second regression is fitted on such pairs alone (`models/calibration/fit.py`).
   */
  private static final double SEEN = -1;

  /** By so little a probability may be wrong, as its parts are added in another order. */
  private static final double ROUNDING = 1e-9;

  /** Pairs that a thread works on at a time. */
  private static final int AT_A_TIME = 200;

  /** Proposals less likely than this are none. */
  private static final double WORTH_SAYING = 0.2;

  /** What guards are asked about when nothing is proposed yet. */
  static final Judgement SUPPOSED =
      Judgement.finding(
          Verdict.CONTRADICTION,
          ConflictType.WORLD_KNOWLEDGE,
          1,
          Explanation.of("supposed: a conflict"));

  private static final ImmutableList<Scores> NOT_READ = ImmutableList.of();

  private final EntailmentModel model;
  private final LexicalKnowledge words;
  private final ImmutableList<Guard> guards;
  private final Calibration calibration;

  ModelProposals(
      EntailmentModel model,
      LexicalKnowledge words,
      ImmutableList<Guard> guards,
      Calibration calibration) {
    this.model = model;
    this.words = words;
    this.guards = guards;
    this.calibration = calibration;
  }

  /** A proposal and the alignment it is about. */
  record Proposal(Alignment alignment, Judgement judgement) {}

  /** A pair that could be put to the model, and how likely it is without. */
  record Candidate(Alignment alignment, Map<Feature, Double> features, double worth) {
    Rank rank() {
      return new Rank(worth, alignment.a().claim().id(), alignment.b().claim().id());
    }

    boolean isWorthAsking() {
      return worth >= WORTH_ASKING;
    }
  }

  /**
   * A pair that was put to the model, and what the model said, both ways.
   *
   * @param inContext what it said in context ({@link InContext}); empty if that was not asked
   */
  record Asked(
      Alignment alignment,
      Map<Feature, Double> features,
      Scores first,
      Scores second,
      ImmutableList<Scores> inContext) {}

  /**
   * The proposals, the likeliest pairs first.
   *
   * @param open pairs that could be put to the model
   * @param silent pairs that came to nothing in an earlier run
   * @param claims how many claims there are
   */
  List<Proposal> propose(
      ClaimPairs open,
      Frames frames,
      Topics topics,
      SilentPairs silent,
      int claims,
      Workers workers) {
    PairFeatures features = features(topics);
    LikeliestPairs<Candidate> likeliest =
        new LikeliestPairs<>(
            open,
            () -> {
              Frames.Reader read = frames.reader();
              return (pair, least) -> atMost(pair, read, features, least);
            },
            silent.with(topics::mark),
            mostAsked(claims),
            WORTH_ASKING,
            workers);
    List<Candidate> chosen =
        some(
            likeliest.choose(),
            ranked -> {
              Frames.Reader read = frames.reader();
              return ranked.stream()
                  .flatMap(r -> r.known().or(() -> candidate(r.pair(), read, features)).stream())
                  .toList();
            },
            workers);
    return proposals(ask(chosen, features, workers), topics);
  }

  /** Works on many things, some at a time, on all threads. */
  private static <T, R> List<R> some(
      List<T> things, Function<List<T>, List<R>> work, Workers workers) {
    List<List<T>> slices = Lists.partition(things, AT_A_TIME);
    return workers.each(slices.size(), i -> work.apply(slices.get(i))).stream()
        .flatMap(List::stream)
        .toList();
  }

  PairFeatures features(Topics topics) {
    return new PairFeatures(words, guards, topics, model::vector);
  }

  /** What comes of the answers, the likeliest first. */
  List<Proposal> proposals(List<Asked> answers, Topics topics) {
    List<Proposal> proposals = new ArrayList<>();
    for (Asked asked : answers) {
      double probability = calibration.withModel(asked.features());
      if (seesConflict(asked) && probability >= WORTH_SAYING) {
        proposals.add(new Proposal(asked.alignment(), proposal(asked, probability, topics)));
      }
    }
    proposals.sort(Comparator.comparingDouble(p -> -p.judgement().score()));
    return proposals;
  }

  /**
   * All that is known of every pair that could be put to the model, asked as {@link #propose} asks.
   *
   * @param silent pairs in which no rule sees a conflict
   * @param isSettled whether a rule has found a conflict for a claim: it is not asked about
   */
  List<PairEvidence> evidence(
      ClaimPairs silent,
      Predicate<Claim> isSettled,
      Frames frames,
      Topics topics,
      int claims,
      Workers workers) {
    PairFeatures features = features(topics);
    List<Candidate> candidates =
        workers
            .each(
                silent.slices(),
                i -> {
                  List<Candidate> found = new ArrayList<>();
                  Frames.Reader read = frames.reader();
                  silent.walk(i, pair -> candidate(pair, read, features).ifPresent(found::add));
                  return found;
                })
            .stream()
            .flatMap(List::stream)
            .toList();
    List<Ranked<Candidate>> ranked = new ArrayList<>();
    for (Candidate candidate : candidates) {
      ClaimPair pair = pair(candidate.alignment());
      if (candidate.isWorthAsking() && settled(pair, isSettled).isEmpty()) {
        ranked.add(new Ranked<>(pair, candidate.worth(), Optional.of(candidate)));
      }
    }
    List<Candidate> chosen =
        LikeliestPairs.best(ranked, mostAsked(claims)).stream()
            .flatMap(r -> r.known().stream())
            .toList();
    IdentityHashMap<Alignment, Asked> asked = new IdentityHashMap<>();
    ask(chosen, features, workers).forEach(a -> asked.put(a.alignment(), a));
    return candidates.stream()
        .map(
            c -> {
              Asked known = asked.get(c.alignment());
              return known == null
                  ? new PairEvidence(
                      pair(c.alignment()),
                      Maps.immutableEnumMap(c.features()),
                      notAsked(c, settled(pair(c.alignment()), isSettled)))
                  : new PairEvidence(
                      pair(c.alignment()),
                      Maps.immutableEnumMap(known.features()),
                      seesConflict(known)
                          ? proposal(known, calibration.withModel(known.features()), topics)
                          : unseen(known));
            })
        .toList();
  }

  private static boolean seesConflict(Asked asked) {
    return isConflict(asked.first(), asked.second(), asked.inContext());
  }

  /** Whether the model is taken to see a conflict. */
  static boolean isConflict(Scores first, Scores second, List<Scores> inContext) {
    return !inContext.isEmpty() && InContext.byAll(first, second, inContext) >= SEEN;
  }

  private static Judgement unseen(Asked asked) {
    Judgement judgement = Comparability.judge(asked.alignment());
    return Judgement.notComparable(
        judgement.reason().orElse(ReasonCode.UNRELATED),
        judgement.explanation().with(Explanation.of(reading(asked))));
  }

  private static String reading(Asked asked) {
    String claims =
        String.format(
            Locale.ROOT,
            "language model: contradiction %d%%, and %d%% with the two exchanged",
            Math.round(asked.first().contradiction() * 100),
            Math.round(asked.second().contradiction() * 100));
    return asked.inContext().isEmpty()
        ? claims
        : claims
            + String.format(
                Locale.ROOT,
                "; each against the other's whole sentence %d%%, with the sentence before it %d%%",
                percent(InContext.bySentence(asked.inContext())),
                percent(InContext.byContext(asked.inContext())));
  }

  private static long percent(double logOdds) {
    return Math.round(100 / (1 + Math.exp(-logOdds)));
  }

  private static Optional<Claim> settled(ClaimPair pair, Predicate<Claim> isSettled) {
    return Stream.of(pair.a(), pair.b()).filter(isSettled).findFirst();
  }

  private static Judgement notAsked(Candidate candidate, Optional<Claim> settled) {
    Judgement judgement = Comparability.judge(candidate.alignment());
    String why =
        settled
            .map(
                claim -> "a rule has found a conflict for “" + claim.proposition().sentence() + "”")
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "a conflict with probability %.3f only, other pairs come first",
                        candidate.worth()));
    return Judgement.notComparable(
        judgement.reason().orElse(ReasonCode.UNRELATED),
        judgement.explanation().with(Explanation.of("not put to the language model: " + why)));
  }

  static ClaimPair pair(Alignment alignment) {
    return new ClaimPair(alignment.a().claim(), alignment.b().claim(), ImmutableSortedSet.of());
  }

  /** A pair as it could be put to the model, unless it could not. */
  Optional<Candidate> candidate(ClaimPair pair, Frames.Reader read, PairFeatures features) {
    if (!isComparable(pair.a(), pair.b(), features::denies)) {
      return Optional.empty();
    }
    Alignment alignment = read.align(read.of(pair.a()), read.of(pair.b()));
    return candidate(
        alignment,
        PairFeatures.with(features.of(alignment.a(), alignment.b()), alignment),
        features);
  }

  private Optional<Candidate> candidate(
      Alignment alignment, Map<Feature, Double> aligned, PairFeatures features) {
    Map<Feature, Double> known = features.withObjections(aligned, alignment);
    Candidate candidate = new Candidate(alignment, known, calibration.withoutModel(known));
    return areFiguresOfTwoThings(candidate)
            || repeats(candidate, features)
            || rounds(candidate, features)
        ? Optional.empty()
        : Optional.of(candidate);
  }

  /**
   * How likely a conflict is without the model's word, 0 if the pair could not be put to it; of
   * what is less likely than the least no more than that.
   */
  private Worth<Candidate> atMost(
      ClaimPair pair, Frames.Reader read, PairFeatures features, double least) {
    if (!isComparable(pair.a(), pair.b(), features::denies)) {
      return Worth.atMost(0);
    }
    Aligner.Framed a = read.of(pair.a());
    Aligner.Framed b = read.of(pair.b());
    Map<Feature, Double> plain = features.of(a.frame(), b.frame());
    double most = atMost(plain, PairFeatures.OF_ALIGNMENT);
    if (most < least) {
      return Worth.atMost(most);
    }
    Alignment alignment = read.align(a, b);
    Map<Feature, Double> aligned = PairFeatures.with(plain, alignment);
    most = atMost(aligned, PairFeatures.OF_GUARDS);
    if (most < least) {
      return Worth.atMost(most);
    }
    Optional<Candidate> candidate = candidate(alignment, aligned, features);
    return new Worth<>(candidate.map(Candidate::worth).orElse(0.0), candidate);
  }

  private double atMost(Map<Feature, Double> known, Map<Feature, Double> unknown) {
    return calibration.mostWithoutModel(known, unknown) + ROUNDING;
  }

  /**
   * "The envoy is unfit" and "The envoy is unfit and unqualified": the one says of the same subject
   * what the other says too, and nothing else.
   */
  private static boolean repeats(Candidate candidate, PairFeatures features) {
    return has(candidate.features(), Feature.SAME_SUBJECT)
        && !has(candidate.features(), Feature.POLARITY)
        && !has(candidate.features(), Feature.NEGATION_WORD)
        && features.isWithinOther(candidate.alignment());
  }

  /**
   * "A day ticket costs 12 euros" and "A year ticket costs 48 euros": figures of two things that
   * the same is said of. Models take other figures for a contradiction, whatever they count.
   */
  private static boolean areFiguresOfTwoThings(Candidate candidate) {
    return candidate.alignment().predicate().relation() == LexicalKnowledge.Relation.SAME
        && has(candidate.features(), Feature.QUANTITIES_APART)
        && has(candidate.features(), Feature.OBJECTION_OTHER_SUBJECT);
  }

  /** "It cost 218 million", "It cost 217.6 million": models take them for two figures. */
  private static boolean rounds(Candidate candidate, PairFeatures features) {
    return !has(candidate.features(), Feature.POLARITY)
        && !has(candidate.features(), Feature.NEGATION_WORD)
        && features.isRounded(candidate.alignment());
  }

  /** Pairs that are put to the model among so many claims. */
  static long mostAsked(int claims) {
    return Math.max(PAIRS_AT_LEAST, Math.round(PAIRS_A_CLAIM * claims));
  }

  /** Where the two sentences stand that a pair's claims are out of. */
  static ImmutableSortedSet<String> sentencesOf(ClaimPair pair) {
    return ImmutableSortedSet.of(sentenceOf(pair.a()), sentenceOf(pair.b()));
  }

  private static String sentenceOf(Claim claim) {
    return claim.document() + ' ' + claim.evidence().context().begin();
  }

  private List<Asked> ask(List<Candidate> candidates, PairFeatures features, Workers workers) {
    if (candidates.isEmpty()) {
      return List.of(); // and a model that is not needed is not loaded
    }
    ImmutableList<Scores> forward =
        model.score(
            candidates.stream()
                .map(c -> sentences(c.alignment(), features::denies))
                .collect(toImmutableList()));
    List<Integer> turned =
        IntStream.range(0, candidates.size())
            .filter(i -> isWorthTurning(forward.get(i)))
            .boxed()
            .toList();
    ImmutableList<Scores> backward =
        turned.isEmpty()
            ? ImmutableList.of()
            : model.score(
                turned.stream()
                    .map(i -> candidates.get(i).alignment())
                    .map(alignment -> exchanged(sentences(alignment, features::denies)))
                    .collect(toImmutableList()));
    List<Answers> answers = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Scores first = forward.get(i);
      Scores second = first;
      if (next < turned.size() && turned.get(next) == i) {
        second = backward.get(next++);
      }
      answers.add(new Answers(first, second));
    }
    List<ImmutableList<Scores>> inContext = inContext(candidates, answers);
    List<Integer> all = IntStream.range(0, candidates.size()).boxed().toList();
    return rivalled(
        some(
            all,
            numbers ->
                numbers.stream()
                    .map(
                        i ->
                            answered(
                                candidates.get(i).alignment(),
                                candidates.get(i).features(),
                                answers.get(i).first(),
                                answers.get(i).second(),
                                inContext.get(i),
                                features))
                    .toList(),
            workers));
  }

  /** What the model said of the two claims alone, both ways. */
  private record Answers(Scores first, Scores second) {
    boolean areWorthReading() {
      return InContext.isWorthReading(first, second);
    }
  }

  /** What the model says of each pair in context; nothing where it is not worth asking. */
  private List<ImmutableList<Scores>> inContext(List<Candidate> candidates, List<Answers> answers) {
    ImmutableList.Builder<SentencePair> questions = ImmutableList.builder();
    for (int i = 0; i < candidates.size(); i++) {
      if (answers.get(i).areWorthReading()) {
        ClaimPair pair = pair(candidates.get(i).alignment());
        questions.addAll(InContext.questions(pair.a(), pair.b()));
      }
    }
    ImmutableList<SentencePair> all = questions.build();
    Iterator<List<Scores>> read =
        Lists.partition(all.isEmpty() ? ImmutableList.of() : model.score(all), InContext.QUESTIONS)
            .iterator();
    return answers.stream()
        .map(a -> a.areWorthReading() ? ImmutableList.copyOf(read.next()) : NOT_READ)
        .toList();
  }

  private static Asked answered(
      Alignment alignment,
      Map<Feature, Double> known,
      Scores first,
      Scores second,
      ImmutableList<Scores> inContext,
      PairFeatures features) {
    return new Asked(
        alignment,
        PairFeatures.with(features.withWords(known, alignment), first, second, inContext),
        first,
        second,
        inContext);
  }

  /** A pair that was put to the model elsewhere. */
  static Asked answered(
      Alignment alignment,
      Scores first,
      Scores second,
      ImmutableList<Scores> inContext,
      List<Double> rivals,
      PairFeatures features) {
    return among(
        answered(alignment, features.of(alignment), first, second, inContext, features), rivals);
  }

  static boolean isWorthTurning(Scores forward) {
    return forward.contradiction() >= WORTH_TURNING;
  }

  /** The same with how each pair stands among the other pairs of its two claims. */
  private static List<Asked> rivalled(List<Asked> asked) {
    ListMultimap<String, Integer> byClaim = ArrayListMultimap.create();
    for (int i = 0; i < asked.size(); i++) {
      byClaim.put(asked.get(i).alignment().a().claim().id(), i);
      byClaim.put(asked.get(i).alignment().b().claim().id(), i);
    }
    return IntStream.range(0, asked.size())
        .mapToObj(
            i -> {
              Asked each = asked.get(i);
              List<Double> rivals =
                  Stream.of(each.alignment().a(), each.alignment().b())
                      .flatMap(f -> byClaim.get(f.claim().id()).stream())
                      .filter(other -> other != i)
                      .map(other -> asked.get(other).features())
                      .map(f -> f.getOrDefault(Feature.CONTRADICTION, 0.0))
                      .toList();
              return among(each, rivals);
            })
        .toList();
  }

  private static Asked among(Asked asked, List<Double> rivals) {
    return new Asked(
        asked.alignment(),
        PairFeatures.among(asked.features(), rivals),
        asked.first(),
        asked.second(),
        asked.inContext());
  }

  /**
   * The two sentences as they are read first: the one that denies is held against the other, else
   * the shorter against the longer, as most that the model was trained on.
   */
  static SentencePair sentences(Alignment alignment) {
    return sentences(alignment, ModelProposals::isDenied);
  }

  private static SentencePair sentences(Alignment alignment, Predicate<Claim> denies) {
    String a = alignment.a().claim().proposition().sentence();
    String b = alignment.b().claim().proposition().sentence();
    boolean deniedA = denies.test(alignment.a().claim());
    boolean deniedB = denies.test(alignment.b().claim());
    boolean straight = deniedA == deniedB ? a.length() >= b.length() : deniedB;
    return straight ? new SentencePair(a, b) : new SentencePair(b, a);
  }

  static SentencePair exchanged(SentencePair pair) {
    return new SentencePair(/* premise= */ pair.hypothesis(), /* hypothesis= */ pair.premise());
  }

  /** Not in one sentence, neither a question nor a condition, and not merely taken for granted. */
  static boolean isComparable(Claim a, Claim b) {
    return isComparable(a, b, ModelProposals::isDenied);
  }

  private static boolean isComparable(Claim a, Claim b, Predicate<Claim> denies) {
    boolean oneSentence =
        a.document().equals(b.document())
            && a.evidence().context().overlap(b.evidence().context()) > 0;
    return !oneSentence && !isOpen(a) && !isOpen(b) && !areTakenForGranted(a, b, denies);
  }

  /** What is only taken for granted in passing is in conflict with a denial, if with anything. */
  private static boolean areTakenForGranted(Claim a, Claim b, Predicate<Claim> denies) {
    return (a.factuality().mood() == Mood.PRESUPPOSED || b.factuality().mood() == Mood.PRESUPPOSED)
        && !denies.test(a)
        && !denies.test(b);
  }

  private static boolean isDenied(Claim claim) {
    return PairFeatures.NEGATION.matcher(claim.proposition().sentence()).find();
  }

  private static boolean isOpen(Claim claim) {
    Mood mood = claim.factuality().mood();
    return mood == Mood.QUESTION || mood == Mood.HYPOTHETICAL;
  }

  private Judgement proposal(Asked asked, double probability, Topics topics) {
    Alignment alignment = asked.alignment();
    Map<Feature, Double> known = asked.features();
    List<String> steps = new ArrayList<>();
    steps.add(reading(asked));
    List<String> shared =
        ImmutableList.copyOf(topics.sharedWords(alignment.a().claim(), alignment.b().claim()));
    if (!shared.isEmpty()) {
      steps.add("both speak of " + String.join(", ", shared));
    }
    if (has(known, Feature.POLARITY)) {
      steps.add("one is denied, the other affirmed");
    }
    if (alignment.predicate().relation() != LexicalKnowledge.Relation.UNRELATED) {
      steps.add("predicates: " + alignment.predicate().because());
    }
    alignment.participants().forEach(match -> steps.add(match.because()));
    List<Judgement> objections = PairFeatures.objections(alignment, guards);
    objections.stream()
        .filter(objection -> !objection.verdict().isFinding())
        .flatMap(objection -> objection.reason().stream())
        .forEach(reason -> steps.add("a guard objects, and is weighed: " + reason.label()));
    Explanation why =
        new Explanation(
            String.format(
                Locale.ROOT,
                "comparison and language model: a conflict with probability %.2f",
                probability),
            steps.stream().map(Explanation::of).collect(ImmutableList.toImmutableList()));
    return Judgement.finding(verdict(objections), type(alignment, known), probability, why);
  }

  /** A tension where a guard would have it so, or where one is only believed or passed on. */
  private static Verdict verdict(List<Judgement> objections) {
    return objections.stream()
            .anyMatch(
                o ->
                    o.verdict() == Verdict.TENSION
                        || o.reason().equals(Optional.of(ReasonCode.REPORTED)))
        ? Verdict.TENSION
        : Verdict.CONTRADICTION;
  }

  /** The kind of conflict that the comparison suggests. */
  private static ConflictType type(Alignment alignment, Map<Feature, Double> known) {
    if (has(known, Feature.QUANTITIES_APART)) {
      return ConflictType.NUMERIC;
    }
    LexicalKnowledge.Relation predicates = alignment.predicate().relation();
    if (has(known, Feature.POLARITY)) {
      return predicates == LexicalKnowledge.Relation.SAME
          ? ConflictType.NEGATION
          : ConflictType.LEXICAL;
    }
    return predicates == LexicalKnowledge.Relation.ANTONYM || has(known, Feature.OPPOSITE_WORDS)
        ? ConflictType.ANTONYM
        : ConflictType.WORLD_KNOWLEDGE;
  }

  private static boolean has(Map<Feature, Double> features, Feature feature) {
    return features.getOrDefault(feature, 0.0) > 0;
  }
}
