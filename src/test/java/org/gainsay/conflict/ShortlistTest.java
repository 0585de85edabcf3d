package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ClaimPairs;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.rule.SampleClaim;
import org.gainsay.rule.StandardKnowledge;
import org.gainsay.rule.StandardRules;
import org.junit.jupiter.api.Test;

/** The pairs that are put to the model are the likeliest ones, however the pairs come in slices. */
final class ShortlistTest {
  private static final StandardKnowledge WORDS = new StandardKnowledge();

  private static final int SLICES = 80;
  private static final int OF_A_SAMPLE = LikeliestPairs.SLICES_A_SAMPLE;

  private final List<ClaimPair> pairs = pairs();

  private static List<ClaimPair> pairs() {
    String[] people = {"Anna Weber", "Paul Lind", "Ida Venn"};
    String[] verbs = {"meet", "call", "leave", "stay", "build", "praise", "sell"};
    String[] things = {"bridge", "hall", "ship", "bank", "school"};
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String thing = things[i % 5];
      SampleClaim next =
          claim((char) ('a' + i % 20) + "#" + i / 20)
              .subject(named(person(people[i % 3])))
              .verb(verbs[i % 7])
              .object(noun("the " + thing, thing, Quantifier.DEFINITE))
              .at(100 * i);
      claims.add(i % 4 == 0 ? next.not().build() : next.build());
    }
    List<ClaimPair> pairs = new ArrayList<>();
    for (int j = 0; j < claims.size(); j++) {
      for (int i = 0; i < j; i++) {
        pairs.add(new ClaimPair(claims.get(i), claims.get(j), ImmutableSortedSet.of()));
      }
    }
    return pairs;
  }

  @Test
  void doesNotDependOnTheSlices() {
    List<ClaimPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(asked(sliced(shuffled))).hasSizeGreaterThan(200).isEqualTo(asked(pairs));
  }

  @Test
  void doesNotDependOnASampleThatHasAllTheLikeliest() {
    Set<SentencePair> likeliest = asked(pairs);
    List<ClaimPair> first = new ArrayList<>(pairs);
    first.sort((x, y) -> Boolean.compare(isAmong(likeliest, y), isAmong(likeliest, x)));

    assertThat(asked(sampledFirst(first))).isEqualTo(likeliest);
  }

  private static boolean isAmong(Set<SentencePair> asked, ClaimPair pair) {
    String a = pair.a().proposition().sentence();
    String b = pair.b().proposition().sentence();
    return asked.contains(new SentencePair(a, b)) || asked.contains(new SentencePair(b, a));
  }

  private static Set<SentencePair> asked(List<ClaimPair> pairs) {
    return asked(ClaimPairs.of(pairs));
  }

  private static Set<SentencePair> asked(ClaimPairs pairs) {
    Set<SentencePair> asked = new HashSet<>();
    EntailmentModel model =
        new BagOfWords(
            questions -> {
              asked.addAll(questions);
              return questions.stream()
                  .map(q -> new Scores(0, 1, 0))
                  .collect(ImmutableList.toImmutableList());
            });
    new ConflictMatcher(
            WORDS, StandardRules.rules(), StandardRules.guards(), 0.5, Optional.of(model))
        .found(pairs);
    return asked;
  }

  private static ClaimPairs sliced(List<ClaimPair> pairs) {
    return new Slices(Lists.partition(pairs, (pairs.size() + SLICES - 1) / SLICES));
  }

  /** The first pairs are in the slices of the sample. */
  private static ClaimPairs sampledFirst(List<ClaimPair> pairs) {
    List<List<ClaimPair>> rest =
        new ArrayList<>(Lists.partition(pairs, (pairs.size() + SLICES - 1) / SLICES));
    List<List<ClaimPair>> slices = new ArrayList<>();
    List<List<ClaimPair>> sample = new ArrayList<>(rest.subList(0, SLICES / OF_A_SAMPLE));
    rest.removeAll(sample);
    for (int i = 0; i < SLICES; i++) {
      boolean sampled = i % OF_A_SAMPLE == OF_A_SAMPLE / 2 && !sample.isEmpty();
      List<List<ClaimPair>> from = sampled || rest.isEmpty() ? sample : rest;
      if (!from.isEmpty()) {
        slices.add(from.remove(0));
      }
    }
    return new Slices(slices);
  }

  private static final class Slices extends ClaimPairs {
    private final List<List<ClaimPair>> slices;

    Slices(List<List<ClaimPair>> slices) {
      this.slices = slices;
    }

    @Override
    public int slices() {
      return slices.size();
    }

    @Override
    public void walk(int slice, Filter wanted, Consumer<? super ClaimPair> to) {
      slices.get(slice).stream()
          .filter(pair -> wanted.wants(pair.a(), pair.b(), pair.sharesWordsOnly()))
          .forEach(to);
    }
  }
}
