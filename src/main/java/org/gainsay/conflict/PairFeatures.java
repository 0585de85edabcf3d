package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.document.SourceSpan;
import org.gainsay.score.SentenceVector;

/**
 * Computes the {@link Feature}s of pairs. What depends on one claim alone is worked out once.
 * Thread-safe.
 */
final class PairFeatures {
  private static final int FRAGMENT = 3;
  private static final int MOST_COUNTED = 2;
  private static final int MOST_WORDS = 5;

  /** Characters between sentences that follow each other. */
  private static final int CLOSE = 40;

  /** Taken for relatedness where that is not known: its mean over pairs of one affair. */
  private static final double USUAL_RELATEDNESS = 0.6;

  /** Log odds of a pair that stands alone. */
  private static final double UNRIVALLED = -3;

  private static final double MOST_BEFORE = 6;

  static final Pattern NEGATION =
      Pattern.compile(
          "\\b(not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(y|ies|ied)|refuse[ds]?"
              + "|fail(s|ed)?|false|untrue)\\b|n[’']t\\b",
          Pattern.CASE_INSENSITIVE);

  /** Speaks of all, none, the only, the first or the most. */
  private static final Pattern UNIVERSAL =
      Pattern.compile(
          "\\b(every|each|all|any|no|none|never|always|nobody|nothing|no one|anyone|anything|only"
              + "|first|last|single|ever|whole|entire|fully|completely|most|least|highest|lowest"
              + "|largest|biggest|smallest|fewer|at all)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Probabilities this close to 0 and 1 are as good as 0 and 1. */
  private static final double SURE = 1e-3;

  private static final ImmutableMap<ReasonCode, Feature> OBJECTIONS =
      ImmutableMap.of(
          ReasonCode.OTHER_SUBJECT, Feature.OBJECTION_OTHER_SUBJECT,
          ReasonCode.OTHER_TIME, Feature.OBJECTION_OTHER_TIME,
          ReasonCode.HYPOTHETICAL, Feature.OBJECTION_HYPOTHETICAL,
          ReasonCode.PLAN, Feature.OBJECTION_PLAN,
          ReasonCode.REPORTED, Feature.OBJECTION_REPORTED,
          ReasonCode.OPINION, Feature.OBJECTION_OPINION,
          ReasonCode.REFINEMENT, Feature.OBJECTION_REFINEMENT);

  /** The features that guards tell, each with the most that it can be. */
  static final ImmutableMap<Feature, Double> OF_GUARDS =
      Maps.immutableEnumMap(Maps.toMap(OBJECTIONS.values(), objection -> 1.0));

  /** The features that it takes an alignment or guards to know, each with the most it can be. */
  static final ImmutableMap<Feature, Double> OF_ALIGNMENT =
      Maps.immutableEnumMap(
          ImmutableMap.<Feature, Double>builder()
              .put(Feature.SAME_SUBJECT, 1.0)
              .put(Feature.OTHER_SUBJECT, 1.0)
              .put(Feature.SHARED_PARTICIPANTS, (double) MOST_COUNTED)
              .put(Feature.PREDICATES_RELATED, 1.0)
              .put(Feature.PREDICATES_OPPOSITE, 1.0)
              .put(Feature.BLOCKED, 1.0)
              .putAll(OF_GUARDS)
              .buildOrThrow());

  private final LexicalKnowledge words;
  private final ImmutableList<Guard> guards;
  private final Topics topics;
  private final Function<String, Optional<SentenceVector>> vectors;
  private final Map<String, Traits> traits = new ConcurrentHashMap<>();

  /** Of few claims, as most are never put to the model. */
  private final Map<String, ImmutableSet<String>> wordsOf = new ConcurrentHashMap<>();

  /**
   * Features of the pairs of a collection.
   *
   * @param vectors of sentences, where they are known
   */
  PairFeatures(
      LexicalKnowledge words,
      ImmutableList<Guard> guards,
      Topics topics,
      Function<String, Optional<SentenceVector>> vectors) {
    this.words = words;
    this.guards = guards;
    this.topics = topics;
    this.vectors = vectors;
  }

  /**
   * What counts of one claim, whatever it is held against.
   *
   * @param stems its words
   * @param weight of all of them, by their rarity
   * @param names its capitalised words
   * @param quantities what it counts or measures
   * @param numbered whether there is a number in it
   * @param denies whether there is a word in it that negates
   * @param universal whether it speaks of all, none, the only, the first or the most
   * @param vector of its sentence
   */
  private record Traits(
      ImmutableSortedSet<String> stems,
      double weight,
      ImmutableSet<String> names,
      ImmutableList<Quantity> quantities,
      boolean numbered,
      boolean denies,
      boolean universal,
      Optional<SentenceVector> vector) {}

  private Traits traits(Claim claim) {
    Traits known = traits.get(claim.id());
    if (known == null) {
      String sentence = claim.proposition().sentence();
      ImmutableSortedSet<String> stems = topics.stems(claim);
      known =
          new Traits(
              stems,
              topics.weight(stems),
              ContentWords.names(sentence),
              quantities(claim),
              stems.stream().anyMatch(ContentWords::isNumber),
              NEGATION.matcher(sentence).find(),
              UNIVERSAL.matcher(sentence).find(),
              vectors.apply(sentence));
      traits.put(claim.id(), known);
    }
    return known;
  }

  /** Whether there is a word in a claim's sentence that negates. */
  boolean denies(Claim claim) {
    return traits(claim).denies();
  }

  /** Whether one of the two sentences has no content word but those of the other. */
  boolean isWithinOther(Alignment alignment) {
    Set<String> a = topics.stems(alignment.a().claim());
    Set<String> b = topics.stems(alignment.b().claim());
    return a.containsAll(b) || b.containsAll(a);
  }

  /** What can quickly be known of a pair. */
  Map<Feature, Double> of(Alignment alignment) {
    return withObjections(with(of(alignment.a(), alignment.b()), alignment), alignment);
  }

  /** What can be known of a pair before the two are aligned. */
  Map<Feature, Double> of(Frame frameOfA, Frame frameOfB) {
    Claim a = frameOfA.claim();
    Claim b = frameOfB.claim();
    Traits ofA = traits(a);
    Traits ofB = traits(b);
    Set<String> shared = ImmutableSet.copyOf(Sets.intersection(ofA.stems(), ofB.stems()));
    Map<Feature, Double> f = new EnumMap<>(Feature.class);
    f.put(Feature.BIAS, 1.0);
    topic(ofA, ofB, shared, f);
    f.put(Feature.RELATEDNESS, relatedness(ofA, ofB));
    f.put(Feature.KIN, Math.log1p(topics.kinship(a, b)));
    names(ofA, ofB, f);
    f.put(Feature.PRESUPPOSED, flag(isPresupposed(a) || isPresupposed(b)));
    f.put(Feature.POLARITY, flag(frameOfA.negative() != frameOfB.negative()));
    f.put(Feature.SAME_DOCUMENT, flag(a.document().equals(b.document())));
    f.put(Feature.SAME_SPEAKER, flag(sameSource(a, b)));
    f.put(Feature.TIMES_APART, flag(Aligner.times(a, b) == TimeRelation.DISJOINT));
    f.put(Feature.QUANTITIES_APART, flag(areQuantitiesApart(ofA, ofB)));
    f.put(Feature.UNIVERSAL, flag(ofA.universal() != ofB.universal()));
    numbers(ofA, ofB, shared, f);
    stance(a, b, f);
    return f;
  }

  /** The same with how the participants and predicates of the two answer to each other. */
  static Map<Feature, Double> with(Map<Feature, Double> plain, Alignment alignment) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    participants(alignment, f);
    return f;
  }

  /** The same with the guards that object to calling it a conflict. */
  Map<Feature, Double> withObjections(Map<Feature, Double> plain, Alignment alignment) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    OBJECTIONS.values().forEach(name -> f.put(name, 0.0));
    for (Judgement objection : objections(alignment, guards)) {
      Feature name = OBJECTIONS.get(objection.reason().orElse(ReasonCode.UNRELATED));
      if (name != null && !objection.verdict().isFinding()) {
        f.put(name, 1.0);
      }
    }
    return f;
  }

  /** What each guard would make of a conflict, as far as it has anything to say. */
  static List<Judgement> objections(Alignment alignment, List<Guard> guards) {
    return guards.stream()
        .flatMap(guard -> guard.check(alignment, ModelProposals.SUPPOSED).stream())
        .toList();
  }

  private static void numbers(Traits a, Traits b, Set<String> sharedStems, Map<Feature, Double> f) {
    boolean shared = sharedStems.stream().anyMatch(ContentWords::isNumber);
    f.put(Feature.SAME_NUMBER, flag(shared));
    f.put(Feature.NUMBERS_APART, flag(a.numbered() && b.numbered() && !shared));
    f.put(
        Feature.NUMBER_DENIED,
        flag(
            (a.denies() && !b.denies() && b.numbered())
                || (b.denies() && !a.denies() && a.numbered())));
    f.put(Feature.NEGATION_WORD, flag(a.denies() != b.denies()));
    f.put(
        Feature.SAME_UNIT,
        flag(
            a.quantities().stream()
                .anyMatch(
                    x ->
                        !x.unit().isEmpty()
                            && b.quantities().stream().anyMatch(y -> x.unit().equals(y.unit())))));
  }

  private static double relatedness(Traits a, Traits b) {
    if (a.vector().isEmpty() || b.vector().isEmpty()) {
      return USUAL_RELATEDNESS;
    }
    return Math.max(0, a.vector().get().cosine(b.vector().get()).orElse(USUAL_RELATEDNESS));
  }

  /** How the two are put. */
  private static void stance(Claim a, Claim b, Map<Feature, Double> f) {
    f.put(Feature.REPORT_AGAINST_WORD, flag(a.attribution().isOwn() != b.attribution().isOwn()));
    SourceSpan x = a.evidence().context();
    SourceSpan y = b.evidence().context();
    int gap = Math.max(y.begin() - x.end(), x.begin() - y.end());
    f.put(Feature.NEIGHBOURS, flag(a.document().equals(b.document()) && gap < CLOSE));
  }

  /** The same with how the words relate that only one of the two has. */
  Map<Feature, Double> withWords(Map<Feature, Double> plain, Alignment alignment) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    kindred(alignment.a().claim(), alignment.b().claim(), f);
    return f;
  }

  /**
   * The same with what the model says of the two sentences, each read as the premise.
   *
   * @param inContext what it says of {@link InContext#questions}; empty if that was not asked
   */
  static Map<Feature, Double> with(
      Map<Feature, Double> plain, Scores first, Scores second, List<Scores> inContext) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    f.put(Feature.CONTRADICTION, contradiction(first, second));
    f.put(Feature.CONTRADICTION_MOST, Math.max(odds(first), odds(second)));
    f.put(
        Feature.CONTRADICTION_ON_TOPIC,
        (first.contradiction() + second.contradiction())
            / 2
            * plain.getOrDefault(Feature.COVERED, 0.0));
    f.put(Feature.CONTRADICTION_BOTH, Math.min(first.contradiction(), second.contradiction()));
    f.put(Feature.ENTAILMENT, Math.max(first.entailment(), second.entailment()));
    f.put(Feature.ENTAILMENT_BOTH, Math.min(first.entailment(), second.entailment()));
    if (!inContext.isEmpty()) {
      f.put(Feature.CONTRADICTION_IN_SENTENCE, InContext.bySentence(inContext));
      f.put(Feature.CONTRADICTION_IN_CONTEXT, InContext.byContext(inContext));
      f.put(Feature.CONTRADICTION_OVERALL, InContext.byAll(first, second, inContext));
    }
    return f;
  }

  /** The same with what the model says of the other pairs of the two claims. */
  static Map<Feature, Double> among(Map<Feature, Double> known, List<Double> rivals) {
    Map<Feature, Double> f = new EnumMap<>(known);
    double own = known.getOrDefault(Feature.CONTRADICTION, 0.0);
    double best = rivals.stream().mapToDouble(r -> r).max().orElse(UNRIVALLED);
    f.put(
        Feature.CONTRADICTION_BEFORE_RIVALS,
        Math.max(-MOST_BEFORE, Math.min(MOST_BEFORE, own - best)));
    f.put(
        Feature.CONTRADICTS_ALL,
        rivals.stream().filter(r -> r > 0).count() / Math.max(1.0, rivals.size()));
    return f;
  }

  /** Mean log odds of contradiction. */
  static double contradiction(Scores first, Scores second) {
    return (odds(first) + odds(second)) / 2;
  }

  /** Log odds of contradiction against all else. */
  static double odds(Scores scores) {
    return Math.log(
        Math.max(scores.contradiction(), SURE) / Math.max(1 - scores.contradiction(), SURE));
  }

  private void topic(Traits a, Traits b, Set<String> shared, Map<Feature, Double> f) {
    double both = topics.weight(shared);
    double onlyA = a.weight() + SURE;
    double onlyB = b.weight() + SURE;
    f.put(Feature.SHARED, Math.log1p(both));
    f.put(Feature.COVERED, Math.max(both / onlyA, both / onlyB));
    f.put(Feature.COVERED_LEAST, Math.min(both / onlyA, both / onlyB));
    f.put(Feature.SHARED_WORDS, (double) Math.min(shared.size(), MOST_WORDS));
    f.put(Feature.RAREST, shared.stream().mapToDouble(topics::rarity).max().orElse(0));
    int shorter = Math.min(a.stems().size(), b.stems().size());
    f.put(Feature.LENGTH, Math.log1p(shorter));
    f.put(Feature.FRAGMENT, flag(shorter < FRAGMENT));
  }

  /** Capitalised words, which are names for the most part. */
  private static void names(Traits a, Traits b, Map<Feature, Double> f) {
    int shared = Sets.intersection(a.names(), b.names()).size();
    f.put(Feature.SHARED_NAMES, capped(shared));
    f.put(
        Feature.NO_NAMES_SHARED, flag(!a.names().isEmpty() && !b.names().isEmpty() && shared == 0));
  }

  private static boolean isPresupposed(Claim claim) {
    return claim.factuality().mood() == Mood.PRESUPPOSED;
  }

  private static boolean sameSource(Claim a, Claim b) {
    Source x = a.attribution().innermost();
    Source y = b.attribution().innermost();
    if (x.kind() == Source.Kind.OWN || y.kind() == Source.Kind.OWN) {
      return x.kind() == y.kind() && a.document().equals(b.document());
    }
    return (x.entity().isPresent() && y.entity().isPresent())
        ? x.entity().get().id().equals(y.entity().get().id())
        : x.name().equals(y.name());
  }

  private static void participants(Alignment alignment, Map<Feature, Double> f) {
    ImmutableList<ParticipantMatch> matches = alignment.participants();
    f.put(
        Feature.SAME_SUBJECT,
        flag(
            matches.stream().anyMatch(m -> isSubject(m) && is(m, ParticipantMatch.Relation.SAME))));
    f.put(
        Feature.OTHER_SUBJECT,
        flag(
            matches.stream()
                .anyMatch(m -> isSubject(m) && is(m, ParticipantMatch.Relation.DIFFERENT))));
    f.put(
        Feature.SHARED_PARTICIPANTS,
        capped(matches.stream().filter(m -> is(m, ParticipantMatch.Relation.SAME)).count()));
    Relation predicates = alignment.predicate().relation();
    f.put(Feature.PREDICATES_RELATED, flag(predicates != Relation.UNRELATED));
    f.put(Feature.PREDICATES_OPPOSITE, flag(predicates == Relation.ANTONYM));
    f.put(
        Feature.BLOCKED,
        flag(
            predicates != Relation.UNRELATED
                && matches.stream().anyMatch(m -> !is(m, ParticipantMatch.Relation.DIFFERENT))));
  }

  /** "318 people", "214 people". */
  private static boolean areQuantitiesApart(Traits a, Traits b) {
    return a.quantities().stream()
        .anyMatch(
            x ->
                b.quantities().stream()
                    .anyMatch(
                        y ->
                            !x.unit().isEmpty()
                                && x.unit().equals(y.unit())
                                && !x.isTally()
                                && !y.isTally()
                                && (x.high() < y.low() || y.high() < x.low())
                                && !x.isRounded(y)));
  }

  /** Whether one gives a number that the other gives rounded: "217.6 million", "218 million". */
  boolean isRounded(Alignment alignment) {
    ImmutableList<Quantity> ofB = traits(alignment.b().claim()).quantities();
    return traits(alignment.a().claim()).quantities().stream()
        .anyMatch(
            x ->
                ofB.stream()
                    .anyMatch(
                        y ->
                            (x.unit().equals(y.unit()) || x.unit().isEmpty() || y.unit().isEmpty())
                                && x.isRounded(y)));
  }

  private static ImmutableList<Quantity> quantities(Claim claim) {
    return claim.proposition().arguments().stream()
        .flatMap(p -> p.mention().quantity().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean is(ParticipantMatch match, ParticipantMatch.Relation relation) {
    return match.relation() == relation;
  }

  private static boolean isSubject(ParticipantMatch match) {
    return match.a().role() == Argument.Role.SUBJECT && match.b().role() == Argument.Role.SUBJECT;
  }

  /** Words that only one of the two has, held against those that only the other has. */
  private void kindred(Claim a, Claim b, Map<Feature, Double> f) {
    ImmutableSet<String> inA = words(a);
    ImmutableSet<String> inB = words(b);
    int opposite = 0;
    int kindred = 0;
    for (String x : Sets.difference(inA, inB)) {
      for (String y : Sets.difference(inB, inA)) {
        switch (words.relate(x, y).relation()) {
          case ANTONYM -> opposite++;
          case SYNONYM, ENTAILS, ENTAILED_BY, SAME -> kindred++;
          case UNRELATED -> {}
        }
      }
    }
    f.put(Feature.OPPOSITE_WORDS, flag(opposite > 0));
    f.put(Feature.KINDRED_WORDS, capped(kindred));
  }

  private ImmutableSet<String> words(Claim claim) {
    return wordsOf.computeIfAbsent(
        claim.id(), id -> ContentWords.words(claim.proposition().sentence()));
  }

  private static double capped(long count) {
    return Math.min(count, MOST_COUNTED);
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
