package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.MatchingSteps.Answer;
import org.gainsay.conflict.MatchingSteps.Question;
import org.gainsay.conflict.MatchingSteps.Ruled;
import org.gainsay.rule.SampleClaim;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatchingStepsTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();

  /** Any scores will do, as long as the same pair has the same. */
  private static final EntailmentModel MODEL =
      new BagOfWords(
          pairs ->
              pairs.stream()
                  .map(MatchingStepsTest::scores)
                  .collect(ImmutableList.toImmutableList()),
          4);

  private final ConflictMatcher matcher =
      new ConflictMatcher(
          WORDS, StandardRules.rules(), StandardRules.guards(), 0.1, Optional.of(MODEL));

  private static Scores scores(SentencePair pair) {
    double contradiction = Math.floorMod(pair.hashCode(), 1000) / 1000.0;
    return new Scores(0, 1 - contradiction, contradiction);
  }

  /** Meetings and what else there is, some of them denied, in six documents. */
  private static List<Claim> claims() {
    String[] people = {"Anna Weber", "Paul Lind", "Ida Venn", "Olaf Berg"};
    String[] verbs = {"meet", "call", "leave", "stay", "build"};
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 72; i++) {
      String id = (char) ('a' + i % 6) + "#" + i / 6;
      SampleClaim next =
          claim(id)
              .subject(named(person(people[i % 4])))
              .verb(verbs[i % 5])
              .object(
                  i % 3 == 0
                      ? named(person(people[(i + 1 + i / 7) % 4]))
                      : noun(
                          "the " + (i % 2 == 0 ? "bridge" : "hall"), "bridge", Quantifier.DEFINITE))
              .at(100 * i);
      claims.add(i % 7 == 0 ? next.not().build() : next.build());
    }
    return claims;
  }

  private static List<ClaimPair> pairs(List<Claim> claims) {
    List<ClaimPair> pairs = new ArrayList<>();
    for (int j = 0; j < claims.size(); j++) {
      for (int i = 0; i < j; i++) {
        pairs.add(new ClaimPair(claims.get(i), claims.get(j), ImmutableSortedSet.of()));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100_000})
  void comeToWhatTheMatcherFindsAtOnce(int partSize) {
    List<ClaimPair> pairs = pairs(claims());

    List<FoundPair> found = inSteps(pairs, partSize);

    assertThat(matcher.found(pairs)).hasSizeGreaterThan(20);
    assertThat(found).containsExactlyInAnyOrderElementsOf(matcher.found(pairs));
    assertThat(matcher.group(found)).isEqualTo(matcher.conflicts(pairs));
    assertThat(found).anyMatch(f -> f.judgement().explanation().text().contains("language model"));
  }

  private List<FoundPair> inSteps(List<ClaimPair> pairs, int partSize) {
    MatchingSteps steps = matcher.steps();
    List<FoundPair> ruled = new ArrayList<>();
    List<List<ClaimPair>> silent = new ArrayList<>();
    for (List<ClaimPair> part : Lists.partition(pairs, partSize)) {
      Ruled result = steps.rules(part);
      ruled.addAll(result.found());
      silent.add(result.silent());
    }
    WordCounts counts = counts(pairs, steps);
    Set<Claim> settled = new HashSet<>();
    ruled.forEach(
        f -> {
          settled.add(f.pair().a());
          settled.add(f.pair().b());
        });
    List<Question> questions = new ArrayList<>();
    silent.forEach(part -> questions.addAll(steps.questions(part, settled::contains, counts)));
    return steps.found(ruled, answers(chosen(questions, counts)), counts);
  }

  private static WordCounts counts(List<ClaimPair> pairs, MatchingSteps steps) {
    Set<Claim> paired = new HashSet<>();
    pairs.forEach(
        p -> {
          paired.add(p.a());
          paired.add(p.b());
        });
    Map<String, Integer> words = new HashMap<>();
    Map<String, Integer> kin = new HashMap<>();
    for (Claim claim : paired) {
      steps.stems(claim).forEach(word -> words.merge(word, 1, Integer::sum));
      steps.kin(claim).forEach(word -> kin.merge(word, 1, Integer::sum));
    }
    return new WordCounts(paired.size(), ImmutableMap.copyOf(words), ImmutableMap.copyOf(kin));
  }

  private static List<Question> chosen(List<Question> questions, WordCounts counts) {
    Map<ImmutableSortedSet<String>, Integer> ofPlace = new HashMap<>();
    return questions.stream()
        .sorted((x, y) -> x.rank().compareTo(y.rank()))
        .filter(q -> ofPlace.merge(q.place(), 1, Integer::sum) <= MatchingSteps.MOST_OF_A_PLACE)
        .limit(MatchingSteps.mostAsked(counts.claims()))
        .toList();
  }

  private static List<Answer> answers(List<Question> asked) {
    List<Scores> first = asked.stream().map(q -> scores(q.sentences())).toList();
    List<Scores> second = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      second.add(
          MatchingSteps.isWorthTurning(first.get(i))
              ? scores(MatchingSteps.turned(asked.get(i).sentences()))
              : first.get(i));
    }
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      ImmutableList.Builder<Double> rivals = ImmutableList.builder();
      ClaimPair pair = asked.get(i).pair();
      for (Claim claim : List.of(pair.a(), pair.b())) {
        for (int j = 0; j < asked.size(); j++) {
          ClaimPair other = asked.get(j).pair();
          if (j != i && (other.a().equals(claim) || other.b().equals(claim))) {
            rivals.add(MatchingSteps.contradiction(first.get(j), second.get(j)));
          }
        }
      }
      ImmutableList<Scores> inContext =
          MatchingSteps.isWorthReadingInContext(first.get(i), second.get(i))
              ? MatchingSteps.inContext(pair).stream()
                  .map(MatchingStepsTest::scores)
                  .collect(ImmutableList.toImmutableList())
              : ImmutableList.of();
      if (MatchingSteps.isConflict(first.get(i), second.get(i), inContext)) {
        answers.add(new Answer(pair, first.get(i), second.get(i), inContext, rivals.build()));
      }
    }
    return answers;
  }
}
