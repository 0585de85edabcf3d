package org.gainsay.conflict;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.ContentWords;
import org.gainsay.conflict.EntailmentModel.Reading;
import org.gainsay.conflict.EntailmentModel.Scores;

/**
 * Says what two whole statements come to that somebody holds against each other: what the rules
 * found in their claims, weighed with what the language model says of them. Immutable.
 */
public final class StatementJudge {
  private static final int MOST_WORDS = 5;

  /** What the rules do not find is a finding from this probability on. */
  private static final double LIKELY = 0.6;

  /** Findings of rules that are less likely than this, the model heard, are none. */
  private static final double UNLIKELY = 0.2;

  private final LexicalKnowledge words;
  private final Calibration calibration;

  public StatementJudge(LexicalKnowledge words) {
    this.words = words;
    this.calibration = Calibration.ofStatements();
  }

  /**
   * What the model's word comes to.
   *
   * @param reading what the model says
   * @param features what the probability rests on
   * @param probability that the statements contradict each other
   */
  public record Weighed(
      Reading reading, ImmutableMap<Feature, Double> features, double probability) {}

  /**
   * Weighs the model's word.
   *
   * @param rules what the most telling pair of their claims comes to by rules and guards
   * @param reading what the model says of the whole statements
   * @param bySentence what it says of {@link SentencesOfStatements their sentences}
   */
  public Weighed weigh(
      Judgement rules, Reading reading, List<Reading> bySentence, String a, String b) {
    ImmutableMap<Feature, Double> features = features(rules, reading, bySentence, a, b);
    return new Weighed(reading, features, calibration.withModel(features));
  }

  private ImmutableMap<Feature, Double> features(
      Judgement rules, Reading reading, List<Reading> bySentence, String a, String b) {
    Map<Feature, Double> f = new EnumMap<>(Feature.class);
    f.put(Feature.BIAS, 1.0);
    model(reading, f);
    f.put(
        Feature.CONTRADICTION_OF_SENTENCES,
        bySentence.stream()
            .mapToDouble(StatementJudge::contradiction)
            .max()
            .orElse(contradiction(reading)));
    compare(a, b, f);
    boolean finding = rules.verdict().isFinding();
    boolean contradiction = rules.verdict() == Verdict.CONTRADICTION;
    f.put(Feature.RULES, contradiction ? rules.score() : 0);
    f.put(Feature.RULES_TENSION, finding && !contradiction ? rules.score() : 0);
    f.put(
        Feature.RULES_SAME,
        flag(!finding && rules.reason().filter(r -> r == ReasonCode.RESTATEMENT).isPresent()));
    f.put(
        Feature.RULES_APART,
        flag(
            rules.verdict() == Verdict.NOT_COMPARABLE
                && rules.reason().filter(r -> r != ReasonCode.UNRELATED).isPresent()));
    return Maps.immutableEnumMap(f);
  }

  private static void model(Reading reading, Map<Feature, Double> f) {
    Scores forward = reading.forward();
    Scores backward = reading.backward();
    f.put(Feature.CONTRADICTION, contradiction(reading));
    f.put(Feature.CONTRADICTION_FORWARD, PairFeatures.odds(forward));
    f.put(Feature.CONTRADICTION_BOTH, Math.min(forward.contradiction(), backward.contradiction()));
    f.put(Feature.ENTAILMENT, Math.max(forward.entailment(), backward.entailment()));
    f.put(Feature.ENTAILMENT_BOTH, Math.min(forward.entailment(), backward.entailment()));
    f.put(Feature.ENTAILMENT_FORWARD, forward.entailment());
  }

  /** Mean, of both directions, of the log odds of contradiction. */
  private static double contradiction(Reading reading) {
    return PairFeatures.contradiction(reading.forward(), reading.backward());
  }

  private void compare(String a, String b, Map<Feature, Double> f) {
    ImmutableSortedSet<String> inA = ContentWords.stems(a);
    ImmutableSortedSet<String> inB = ContentWords.stems(b);
    int shared = Sets.intersection(inA, inB).size();
    f.put(Feature.OVERLAP, shared / Math.max(1.0, Sets.union(inA, inB).size()));
    f.put(Feature.COVERED, shared / Math.max(1.0, Math.min(inA.size(), inB.size())));
    f.put(Feature.COVERED_LEAST, shared / Math.max(1.0, Math.max(inA.size(), inB.size())));
    f.put(Feature.SHARED_WORDS, (double) Math.min(shared, MOST_WORDS));
    f.put(Feature.LENGTH, Math.log1p(Math.min(inA.size(), inB.size())));
    f.put(Feature.LENGTH_MOST, Math.log1p(Math.max(inA.size(), inB.size())));
    f.put(
        Feature.POLARITY,
        flag(PairFeatures.NEGATION.matcher(a).find() != PairFeatures.NEGATION.matcher(b).find()));
    f.put(
        Feature.SAME_NUMBER,
        flag(Sets.intersection(inA, inB).stream().anyMatch(ContentWords::isNumber)));
    f.put(
        Feature.OTHER_NUMBERS,
        flag(
            Sets.difference(inA, inB).stream().anyMatch(ContentWords::isNumber)
                && Sets.difference(inB, inA).stream().anyMatch(ContentWords::isNumber)));
    ImmutableSet<String> wordsA = ContentWords.words(a);
    ImmutableSet<String> wordsB = ContentWords.words(b);
    f.put(
        Feature.OPPOSITE_WORDS,
        flag(exclude(Sets.difference(wordsA, wordsB), Sets.difference(wordsB, wordsA))));
  }

  private boolean exclude(Set<String> onlyA, Set<String> onlyB) {
    return onlyA.stream()
        .anyMatch(
            x ->
                onlyB.stream()
                    .anyMatch(
                        y -> words.relate(x, y).relation() == LexicalKnowledge.Relation.ANTONYM));
  }

  /** What the statements come to, all weighed. */
  public static Judgement judge(Weighed weighed, Judgement rules) {
    if (rules.verdict().isFinding()) {
      return weighed.probability() >= UNLIKELY
          ? rules
          : rules.vetoed(
              ReasonCode.OTHER_EVENT,
              Explanation.of(
                  String.format(
                      Locale.ROOT,
                      "weighed with the language model, a conflict has a probability of %.2f only",
                      weighed.probability())));
    }
    return weighed.probability() >= LIKELY ? finding(weighed, rules) : rules;
  }

  /** A finding that rests on the model more than on rules. */
  private static Judgement finding(Weighed weighed, Judgement rules) {
    Reading reading = weighed.reading();
    Explanation why =
        Explanation.of(
            String.format(
                Locale.ROOT,
                "language model and comparison: a conflict with probability %.2f",
                weighed.probability()),
            Explanation.of(
                String.format(
                    Locale.ROOT,
                    "language model: contradiction %d%%, and %d%% with the two exchanged",
                    Math.round(reading.forward().contradiction() * 100),
                    Math.round(reading.backward().contradiction() * 100))),
            Explanation.of("by rules: " + rules.explanation().text()));
    return Judgement.finding(
        Verdict.CONTRADICTION,
        weighed.features().getOrDefault(Feature.OTHER_NUMBERS, 0.0) > 0
            ? ConflictType.NUMERIC
            : ConflictType.WORLD_KNOWLEDGE,
        weighed.probability(),
        why);
  }

  private static double flag(boolean value) {
    return value ? 1 : 0;
  }
}
