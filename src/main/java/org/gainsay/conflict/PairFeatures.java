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
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/** Computes the {@link Feature}s of pairs. Immutable. */
final class PairFeatures {
  private static final int FRAGMENT = 3;
  private static final int MOST_SHARED = 5;
  private static final int MOST_PARTICIPANTS = 2;

  /** Probabilities this close to 0 and 1 are as good as 0 and 1. */
  private static final double SURE = 1e-3;

  private final LexicalKnowledge words;
  private final Topics topics;

  PairFeatures(LexicalKnowledge words, Topics topics) {
    this.words = words;
    this.topics = topics;
  }

  /** What can be known of a pair without the model. */
  Map<Feature, Double> of(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    Map<Feature, Double> f = new EnumMap<>(Feature.class);
    f.put(Feature.BIAS, 1.0);
    topic(a, b, f);
    stance(a, b, f);
    f.put(Feature.POLARITY, flag(alignment.a().negative() != alignment.b().negative()));
    f.put(Feature.SAME_DOCUMENT, flag(a.document().equals(b.document())));
    f.put(Feature.SAME_SPEAKER, flag(sameSource(a, b)));
    TimeRelation time = alignment.time();
    f.put(Feature.TIMES_APART, flag(time == TimeRelation.DISJOINT));
    f.put(
        Feature.TIMES_TOGETHER, flag(time == TimeRelation.SAME || time == TimeRelation.OVERLAP));
    Relation predicate = alignment.predicate().relation();
    f.put(Feature.PREDICATE_ANTONYM, flag(predicate == Relation.ANTONYM));
    f.put(
        Feature.PREDICATE_SAME, flag(predicate == Relation.SAME || predicate == Relation.SYNONYM));
    f.put(
        Feature.PREDICATE_ENTAILS,
        flag(predicate == Relation.ENTAILS || predicate == Relation.ENTAILED_BY));
    f.put(
        Feature.PLACES_APART,
        flag(
            alignment.place().filter(p -> is(p, ParticipantMatch.Relation.DIFFERENT)).isPresent()));
    f.put(Feature.GENERAL, flag(isGeneral(alignment.a()) || isGeneral(alignment.b())));
    quantities(a, b, f);
    participants(alignment, f);
    kindred(a, b, f);
    return f;
  }

  /** The same with what the model says of the two sentences, each read as the premise. */
  static Map<Feature, Double> with(Map<Feature, Double> plain, Scores first, Scores second) {
    Map<Feature, Double> f = new EnumMap<>(plain);
    double odds = (odds(first) + odds(second)) / 2;
    f.put(Feature.CONTRADICTION, odds);
    f.put(Feature.CONTRADICTION_BOTH, Math.min(first.contradiction(), second.contradiction()));
    f.put(Feature.ENTAILMENT, Math.max(first.entailment(), second.entailment()));
    f.put(Feature.ENTAILMENT_BOTH, Math.min(first.entailment(), second.entailment()));
    double squashed = Math.tanh(odds / 2);
    f.put(Feature.CONTRADICTION_SHARED, squashed * plain.getOrDefault(Feature.SHARED, 0.0));
    f.put(Feature.CONTRADICTION_COVERED, squashed * plain.getOrDefault(Feature.COVERED, 0.0));
    return f;
  }

  private static double odds(Scores scores) {
    return Math.log(
        Math.max(scores.contradiction(), SURE) / Math.max(scores.neutral(), SURE));
  }

  private void topic(Claim a, Claim b, Map<Feature, Double> f) {
    Set<String> ofA = topics.stems(a);
    Set<String> ofB = topics.stems(b);
    Set<String> shared = topics.shared(a, b);
    double both = topics.weight(shared);
    double onlyA = topics.weight(ofA) + SURE;
    double onlyB = topics.weight(ofB) + SURE;
    f.put(Feature.SHARED, Math.log1p(both));
    f.put(Feature.OVERLAP, both / (onlyA + onlyB - both));
    f.put(Feature.COVERED, Math.max(both / onlyA, both / onlyB));
    f.put(Feature.COVERED_LEAST, Math.min(both / onlyA, both / onlyB));
    f.put(Feature.SHARED_WORDS, (double) Math.min(shared.size(), MOST_SHARED));
    f.put(Feature.RAREST, shared.stream().mapToDouble(topics::rarity).max().orElse(0));
    int shorter = Math.min(ofA.size(), ofB.size());
    f.put(Feature.LENGTH, Math.log1p(shorter));
    f.put(Feature.FRAGMENT, flag(shorter < FRAGMENT));
    f.put(Feature.SAME_NUMBER, flag(shared.stream().anyMatch(ContentWords::isNumber)));
    f.put(
        Feature.OTHER_NUMBERS,
        flag(
            Sets.difference(ofA, ofB).stream().anyMatch(ContentWords::isNumber)
                && Sets.difference(ofB, ofA).stream().anyMatch(ContentWords::isNumber)));
  }

  private static void stance(Claim a, Claim b, Map<Feature, Double> f) {
    Mood x = a.factuality().mood();
    Mood y = b.factuality().mood();
    f.put(
        Feature.COMMITTED, flag(a.factuality().committed() && b.factuality().committed()));
    f.put(Feature.OPEN, flag(isOpen(x) || isOpen(y)));
    f.put(Feature.WISHED, flag(isWish(x) || isWish(y)));
    f.put(Feature.PRESUPPOSED, flag(x == Mood.PRESUPPOSED || y == Mood.PRESUPPOSED));
    f.put(Feature.ALLEGED, flag(isHearsay(x) || isHearsay(y)));
  }

  private static boolean isOpen(Mood mood) {
    return mood == Mood.QUESTION || mood == Mood.HYPOTHETICAL;
  }

  private static boolean isWish(Mood mood) {
    return mood == Mood.DESIRED || mood == Mood.FUTURE || mood == Mood.OPINION;
  }

  private static boolean isHearsay(Mood mood) {
    return mood == Mood.ALLEGED || mood == Mood.BELIEF;
  }

  private static boolean sameSource(Claim a, Claim b) {
    Source x = a.attribution().innermost();
    Source y = b.attribution().innermost();
    if (x.kind() == Source.Kind.OWN || y.kind() == Source.Kind.OWN) {
      return x.kind() == y.kind() && a.document().equals(b.document());
    }
    return x.entity().isPresent() && y.entity().isPresent()
        ? x.entity().get().id().equals(y.entity().get().id())
        : x.name().equals(y.name());
  }

  private static void participants(Alignment alignment, Map<Feature, Double> f) {
    ImmutableList<ParticipantMatch> matches = alignment.participants();
    f.put(
        Feature.SAME_PARTICIPANTS,
        capped(matches.stream().filter(m -> is(m, ParticipantMatch.Relation.SAME)).count()));
    f.put(
        Feature.SAME_NAMES,
        capped(
            matches.stream()
                .filter(m -> is(m, ParticipantMatch.Relation.SAME))
                .filter(m -> m.a().mention().entity().isPresent())
                .count()));
    f.put(
        Feature.OTHER_PARTICIPANTS,
        capped(matches.stream().filter(m -> is(m, ParticipantMatch.Relation.DIFFERENT)).count()));
    f.put(
        Feature.SAME_SUBJECT,
        flag(
            matches.stream()
                .anyMatch(m -> isSubject(m) && is(m, ParticipantMatch.Relation.SAME))));
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

  private static boolean isGeneral(Frame frame) {
    return frame.participants().stream()
        .map(p -> p.mention().quantifier())
        .anyMatch(q -> q == Quantifier.NO || q == Quantifier.ANY || q == Quantifier.ALL);
  }

  private static void quantities(Claim a, Claim b, Map<Feature, Double> f) {
    boolean apart = false;
    boolean together = false;
    for (Quantity x : quantities(a)) {
      for (Quantity y : quantities(b)) {
        if (!x.unit().isEmpty() && x.unit().equals(y.unit())) {
          boolean disjoint = x.high() < y.low() || y.high() < x.low();
          apart |= disjoint;
          together |= !disjoint;
        }
      }
    }
    f.put(Feature.QUANTITIES_APART, flag(apart));
    f.put(Feature.QUANTITIES_TOGETHER, flag(together));
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
    return Math.min(count, MOST_PARTICIPANTS);
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
