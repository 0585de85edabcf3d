package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/** Computes the {@link Feature}s of pairs. Immutable. */
final class PairFeatures {
  private static final int FRAGMENT = 3;
  private static final int MOST_COUNTED = 2;

  /** Probabilities this close to 0 and 1 are as good as 0 and 1. */
  private static final double SURE = 1e-3;

  private final LexicalKnowledge words;
  private final Topics topics;

  PairFeatures(LexicalKnowledge words, Topics topics) {
    this.words = words;
    this.topics = topics;
  }

  /** What can quickly be known of a pair. */
  Map<Feature, Double> of(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    Map<Feature, Double> f = new EnumMap<>(Feature.class);
    f.put(Feature.BIAS, 1.0);
    topic(a, b, f);
    names(a, b, f);
    f.put(Feature.PRESUPPOSED, flag(isPresupposed(a) || isPresupposed(b)));
    f.put(Feature.POLARITY, flag(alignment.a().negative() != alignment.b().negative()));
    f.put(Feature.SAME_DOCUMENT, flag(a.document().equals(b.document())));
    f.put(Feature.SAME_SPEAKER, flag(sameSource(a, b)));
    f.put(Feature.TIMES_APART, flag(alignment.time() == TimeRelation.DISJOINT));
    f.put(Feature.QUANTITIES_APART, flag(areQuantitiesApart(a, b)));
    participants(alignment, f);
    return f;
  }

  /** The same with how the words relate that only one of the two has. */
  Map<Feature, Double> withWords(Map<Feature, Double> plain, Alignment alignment) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    kindred(alignment.a().claim(), alignment.b().claim(), f);
    return f;
  }

  /** The same with what the model says of the two sentences, each read as the premise. */
  static Map<Feature, Double> with(Map<Feature, Double> plain, Scores first, Scores second) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    f.put(Feature.CONTRADICTION, (odds(first) + odds(second)) / 2);
    f.put(Feature.CONTRADICTION_BOTH, Math.min(first.contradiction(), second.contradiction()));
    f.put(Feature.ENTAILMENT, Math.max(first.entailment(), second.entailment()));
    return f;
  }

  /** Log odds of contradiction against all else. */
  private static double odds(Scores scores) {
    return Math.log(
        Math.max(scores.contradiction(), SURE) / Math.max(1 - scores.contradiction(), SURE));
  }

  private void topic(Claim a, Claim b, Map<Feature, Double> f) {
    Set<String> ofA = topics.stems(a);
    Set<String> ofB = topics.stems(b);
    Set<String> shared = topics.shared(a, b);
    double both = topics.weight(shared);
    double onlyA = topics.weight(ofA) + SURE;
    double onlyB = topics.weight(ofB) + SURE;
    f.put(Feature.SHARED, Math.log1p(both));
    f.put(Feature.COVERED, Math.max(both / onlyA, both / onlyB));
    f.put(Feature.RAREST, shared.stream().mapToDouble(topics::rarity).max().orElse(0));
    int shorter = Math.min(ofA.size(), ofB.size());
    f.put(Feature.LENGTH, Math.log1p(shorter));
    f.put(Feature.FRAGMENT, flag(shorter < FRAGMENT));
  }

  /** Capitalised words, which are names for the most part. */
  private static void names(Claim a, Claim b, Map<Feature, Double> f) {
    Set<String> inA = ContentWords.names(a.proposition().sentence());
    Set<String> inB = ContentWords.names(b.proposition().sentence());
    f.put(Feature.SHARED_NAMES, capped(Sets.intersection(inA, inB).size()));
    f.put(
        Feature.NO_NAMES_SHARED,
        flag(!inA.isEmpty() && !inB.isEmpty() && Sets.intersection(inA, inB).isEmpty()));
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
        Feature.BLOCKED,
        flag(
            alignment.predicate().relation() != Relation.UNRELATED
                && matches.stream().anyMatch(m -> !is(m, ParticipantMatch.Relation.DIFFERENT))));
  }

  /** "318 people", "214 people". */
  private static boolean areQuantitiesApart(Claim a, Claim b) {
    return quantities(a).stream()
        .anyMatch(
            x ->
                quantities(b).stream()
                    .anyMatch(
                        y ->
                            !x.unit().isEmpty()
                                && x.unit().equals(y.unit())
                                && (x.high() < y.low() || y.high() < x.low())));
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
    ImmutableSet<String> inA = ContentWords.words(a.proposition().sentence());
    ImmutableSet<String> inB = ContentWords.words(b.proposition().sentence());
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

  private static double capped(long count) {
    return Math.min(count, MOST_COUNTED);
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
