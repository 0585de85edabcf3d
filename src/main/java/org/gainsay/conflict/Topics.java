package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;

/**
 * How much two sentences of a collection have in common: each shared word counts for as much as it
 * is rare in the collection (inverse document frequency, Spärck Jones 1972, over claims), and so
 * does what words that are not shared have to do with each other. Immutable.
 */
final class Topics {
  private final Map<String, ImmutableSortedSet<String>> stems;
  private final Map<String, Kin> kin = new HashMap<>();

  /** How rare each thing is that words are kin of, by its number. */
  private final double[] kinRarity;

  private final WordFrequencies frequency;
  private final int size;

  /** Words are as rare as they are among the claims. */
  Topics(Collection<Claim> claims, LexicalKnowledge words) {
    this(claims, stemsOf(claims), words);
  }

  /** Words are as rare as they are in a larger collection. */
  Topics(Collection<Claim> claims, LexicalKnowledge words, WordFrequencies frequency) {
    this(claims, stemsOf(claims), words, frequency);
  }

  private Topics(
      Collection<Claim> claims,
      Map<String, ImmutableSortedSet<String>> stems,
      LexicalKnowledge words) {
    this(claims, stems, words, counted(stems));
  }

  private Topics(
      Collection<Claim> claims,
      Map<String, ImmutableSortedSet<String>> stems,
      LexicalKnowledge words,
      WordFrequencies frequency) {
    this.stems = stems;
    this.frequency = frequency;
    this.size = Math.max(2, frequency.claims());
    Map<String, Integer> counted = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Claim claim : claims) {
      ImmutableMap<String, ImmutableSet<String>> related = kinOf(claim, words);
      kin.put(claim.id(), Kin.of(related, key -> number(key, numbers)));
      all(related).forEach(key -> counted.merge(key, 1, Integer::sum));
    }
    this.kinRarity = rarities(numbers, counted, Math.max(2, kin.size()));
  }

  /** Words, and what they are kin of, are as rare as they are in a larger collection. */
  Topics(Collection<Claim> claims, LexicalKnowledge words, WordCounts counts) {
    this.stems = stemsOf(claims);
    this.frequency = counts;
    this.size = Math.max(2, counts.claims());
    Map<String, Integer> numbers = new HashMap<>();
    claims.forEach(
        claim -> kin.put(claim.id(), Kin.of(kinOf(claim, words), key -> number(key, numbers))));
    this.kinRarity = rarities(numbers, counts.kin(), size);
  }

  private static int number(String key, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(key, k -> numbers.size());
  }

  private static double[] rarities(
      Map<String, Integer> numbers, Map<String, Integer> frequency, int of) {
    double[] rarities = new double[numbers.size()];
    numbers.forEach((key, number) -> rarities[number] = rarity(frequency.getOrDefault(key, 1), of));
    return rarities;
  }

  /** What the words of a claim are kin of, each once. */
  static Set<String> allKin(Claim claim, LexicalKnowledge words) {
    return all(kinOf(claim, words));
  }

  private static Set<String> all(Map<String, ImmutableSet<String>> related) {
    Set<String> all = new HashSet<>();
    related.values().forEach(all::addAll);
    return all;
  }

  private static Map<String, ImmutableSortedSet<String>> stemsOf(Collection<Claim> claims) {
    Map<String, ImmutableSortedSet<String>> stems = new HashMap<>();
    for (Claim claim : claims) {
      stems.put(claim.id(), ContentWords.stems(claim.proposition().sentence()));
    }
    return stems;
  }

  private static WordFrequencies counted(Map<String, ImmutableSortedSet<String>> stems) {
    Map<String, Integer> counts = new HashMap<>();
    stems.values().forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return new WordFrequencies() {
      @Override
      public int claims() {
        return stems.size();
      }

      @Override
      public int with(String stem) {
        return counts.getOrDefault(stem, 0);
      }
    };
  }

  /** The kin of each word of a claim, by the word's stem. */
  private static ImmutableMap<String, ImmutableSet<String>> kinOf(
      Claim claim, LexicalKnowledge words) {
    Map<String, ImmutableSet<String>> found = new HashMap<>();
    for (String word : ContentWords.words(claim.proposition().sentence())) {
      ContentWords.stems(word)
          .forEach(
              stem -> {
                if (!ContentWords.isNumber(stem)) {
                  found.putIfAbsent(stem, words.kin(word));
                }
              });
    }
    return ImmutableMap.copyOf(found);
  }

  ImmutableSortedSet<String> stems(Claim claim) {
    ImmutableSortedSet<String> known = stems.get(claim.id());
    return known != null ? known : ContentWords.stems(claim.proposition().sentence());
  }

  Set<String> shared(Claim a, Claim b) {
    return Sets.intersection(stems(a), stems(b));
  }

  /** Words as they stand in the first sentence that the second has too, the rarest first. */
  ImmutableList<String> sharedWords(Claim a, Claim b) {
    Set<String> shared = shared(a, b);
    return ContentWords.words(a.proposition().sentence()).stream()
        .filter(word -> ContentWords.stems(word).stream().anyMatch(shared::contains))
        .sorted(
            Comparator.<String>comparingDouble(
                    word -> -rarity(ContentWords.stems(word).iterator().next()))
                .thenComparing(Comparator.naturalOrder()))
        .collect(ImmutableList.toImmutableList());
  }

  /** How rare a word is: 0 where every claim has it. */
  double rarity(String stem) {
    return rarity(frequency.with(stem), size);
  }

  private static double rarity(int with, int of) {
    return Math.log((double) of / Math.min(of, Math.max(1, with)));
  }

  double weight(Collection<String> stemsOfWords) {
    return stemsOfWords.stream().mapToDouble(this::rarity).sum();
  }

  /**
   * How much the words that only one of the two has are kin of those that only the other has, both
   * ways: for each, the rarest thing that it has in common with one of them.
   */
  double kinship(Claim a, Claim b) {
    Kin ofA = kin.get(a.id());
    Kin ofB = kin.get(b.id());
    return ofA == null || ofB == null ? 0 : ofA.with(ofB, number -> kinRarity[number]);
  }
}
