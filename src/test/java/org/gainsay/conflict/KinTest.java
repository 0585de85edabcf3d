package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class KinTest {
  private static final int THINGS = 10;

  /** As {@link Kin#with} is defined, word by word. */
  @Test
  void eachWordCountsWithTheRarestThingThatItSharesWithAWordOfTheOtherAlone() {
    Random random = new Random(7);
    int kindred = 0;
    for (int i = 0; i < 2_000; i++) {
      Map<String, ImmutableSet<String>> a = words(random);
      Map<String, ImmutableSet<String>> b = words(random);
      double expected = oneWay(a, b) + oneWay(b, a);

      assertThat(kin(a).with(kin(b), KinTest::rarity)).isEqualTo(expected, within(1e-9));
      assertThat(kin(b).with(kin(a), KinTest::rarity)).isEqualTo(expected, within(1e-9));
      kindred += expected > 0 ? 1 : 0;
    }
    assertThat(kindred).isGreaterThan(1_000);
  }

  private static Kin kin(Map<String, ImmutableSet<String>> words) {
    return Kin.of(words, kin -> kin.stream().mapToInt(Integer::parseInt).toArray());
  }

  private static double oneWay(
      Map<String, ImmutableSet<String>> from, Map<String, ImmutableSet<String>> to) {
    double sum = 0;
    for (String word : Sets.difference(from.keySet(), to.keySet())) {
      double best = 0;
      for (String other : Sets.difference(to.keySet(), from.keySet())) {
        for (String shared : Sets.intersection(from.get(word), to.get(other))) {
          best = Math.max(best, rarity(Integer.parseInt(shared)));
        }
      }
      sum += best;
    }
    return sum;
  }

  private static double rarity(int thing) {
    return Math.log(THINGS / (thing + 1.0));
  }

  private static Map<String, ImmutableSet<String>> words(Random random) {
    Map<String, ImmutableSet<String>> words = new TreeMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      ImmutableSet.Builder<String> kin = ImmutableSet.builder();
      random.ints(random.nextInt(5), 0, THINGS).forEach(n -> kin.add(Integer.toString(n)));
      words.put("w" + random.nextInt(12), kin.build());
    }
    return words;
  }
}
