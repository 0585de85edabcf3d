package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;

/**
 * What the model proposes for pairs in which no rule sees a conflict. Over any two sentences it is
 * wrong far more often than right, so it is asked only about the pairs that have most in common,
 * and its word is weighed with how well they compare. Immutable.
 */
final class ModelProposals {
  /** Pairs put to the model for each claim on average; the likeliest are put first. */
  private static final double PAIRS_A_CLAIM = 1.2;

  private static final int PAIRS_AT_LEAST = 50;

  /** Pairs less likely than this are not put to it. */
  private static final double WORTH_ASKING = 0.01;

  /** Proposals less likely than this are none. */
  private static final double WORTH_SAYING = 0.2;

  private final EntailmentModel model;
  private final LexicalKnowledge words;
  private final Calibration calibration;

  ModelProposals(EntailmentModel model, LexicalKnowledge words, Calibration calibration) {
    this.model = model;
    this.words = words;
    this.calibration = calibration;
  }

  /** A proposal and the alignment it is about. */
  record Proposal(Alignment alignment, Judgement judgement) {}

  private record Candidate(Alignment alignment, Map<Feature, Double> features, double worth) {}

  /** The proposals, the likeliest pairs first. */
  List<Proposal> propose(List<Alignment> silent, Topics topics, int claims) {
    PairFeatures features = new PairFeatures(words, topics);
    List<Candidate> asked =
        silent.stream()
            .filter(ModelProposals::isComparable)
            .map(
                alignment -> {
                  Map<Feature, Double> known = features.of(alignment);
                  return new Candidate(alignment, known, calibration.withoutModel(known));
                })
            .filter(candidate -> candidate.worth() >= WORTH_ASKING)
            .sorted(
                Comparator.<Candidate>comparingDouble(c -> -c.worth())
                    .thenComparing(c -> c.alignment().a().claim().id())
                    .thenComparing(c -> c.alignment().b().claim().id()))
            .limit(Math.max(PAIRS_AT_LEAST, Math.round(PAIRS_A_CLAIM * claims)))
            .toList();
    ImmutableList.Builder<SentencePair> pairs = ImmutableList.builder();
    for (Candidate candidate : asked) {
      String a = candidate.alignment().a().claim().proposition().sentence();
      String b = candidate.alignment().b().claim().proposition().sentence();
      pairs.add(new SentencePair(a, b), new SentencePair(b, a));
    }
    List<Proposal> proposals = new ArrayList<>();
    if (asked.isEmpty()) {
      return proposals;
    }
    ImmutableList<Scores> scores = model.score(pairs.build());
    for (int i = 0; i < asked.size(); i++) {
      Candidate candidate = asked.get(i);
      Scores first = scores.get(2 * i);
      Scores second = scores.get(2 * i + 1);
      Map<Feature, Double> known = PairFeatures.with(candidate.features(), first, second);
      double probability = calibration.withModel(known);
      if (probability >= WORTH_SAYING) {
        proposals.add(
            new Proposal(
                candidate.alignment(),
                proposal(candidate.alignment(), known, probability, first, second, topics)));
      }
    }
    return proposals;
  }

  /** Not in one sentence, and neither a question nor a condition. */
  private static boolean isComparable(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    boolean oneSentence =
        a.document().equals(b.document())
            && a.evidence().context().overlap(b.evidence().context()) > 0;
    return !oneSentence && !isOpen(a) && !isOpen(b);
  }

  private static boolean isOpen(Claim claim) {
    Mood mood = claim.factuality().mood();
    return mood == Mood.QUESTION || mood == Mood.HYPOTHETICAL;
  }

  private static Judgement proposal(
      Alignment alignment,
      Map<Feature, Double> known,
      double probability,
      Scores first,
      Scores second,
      Topics topics) {
    List<String> steps = new ArrayList<>();
    steps.add(
        String.format(
            Locale.ROOT,
            "language model: contradiction %d%%, and %d%% with the two exchanged",
            Math.round(first.contradiction() * 100),
            Math.round(second.contradiction() * 100)));
    List<String> shared =
        ImmutableList.copyOf(
            topics.sharedWords(alignment.a().claim(), alignment.b().claim()));
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
    Explanation why =
        new Explanation(
            String.format(
                Locale.ROOT,
                "comparison and language model: a conflict with probability %.2f",
                probability),
            steps.stream().map(Explanation::of).collect(ImmutableList.toImmutableList()));
    return Judgement.finding(Verdict.CONTRADICTION, type(alignment, known), probability, why);
  }

  /** The kind of conflict that the comparison suggests. */
  private static ConflictType type(Alignment alignment, Map<Feature, Double> known) {
    if (has(known, Feature.PREDICATE_ANTONYM) || has(known, Feature.OPPOSITE_WORDS)) {
      return ConflictType.ANTONYM;
    }
    if (has(known, Feature.POLARITY)) {
      return alignment.predicate().relation() == LexicalKnowledge.Relation.SAME
          ? ConflictType.NEGATION
          : ConflictType.LEXICAL;
    }
    return has(known, Feature.OTHER_NUMBERS) ? ConflictType.NUMERIC : ConflictType.WORLD_KNOWLEDGE;
  }

  private static boolean has(Map<Feature, Double> features, Feature feature) {
    return features.getOrDefault(feature, 0.0) > 0;
  }
}
