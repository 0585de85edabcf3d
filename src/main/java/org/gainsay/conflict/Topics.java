package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;
import org.gainsay.claim.Workers;

/**
 * How much two sentences of a collection have in common: each shared word counts for as much as it
 * is rare in the collection (inverse document frequency, Spärck Jones 1972, over claims), and so
 * does what words that are not shared have to do with each other. Immutable.
 */
final class Topics {
  private static final int READ_AT_ONCE = 256;

  /**
   * Rarities are multiples of this. So when one document of many changes, nearly all words are as
   * rare as they were, and what was found out about their claims still holds.
   */
  private static final double STEP = 0.1;

  private final Map<String, ImmutableSortedSet<String>> stems;
  private final Map<String, Kin> kin = new HashMap<>();

  /** How rare each thing is that words are kin of, by its number. */
  private final double[] kinRarity;

  /** What stands for each of these things and how rare it is, in every run. */
  private final long[] kinMarks;

  private final WordFrequencies frequency;
  private final int size;

  /**
   * Words are as rare as they are among the claims.
   *
   * @param workers read the claims' words
   */
  Topics(Collection<Claim> claims, LexicalKnowledge words, Workers workers) {
    this(read(claims, words, workers), Optional.empty());
  }

  /** Words are as rare as they are in a larger collection. */
  Topics(
      Collection<Claim> claims,
      LexicalKnowledge words,
      Workers workers,
      WordFrequencies frequency) {
    this(read(claims, words, workers), Optional.of(frequency));
  }

  private Topics(ImmutableList<Read> claims, Optional<WordFrequencies> frequency) {
    this.stems = stems(claims);
    this.frequency = frequency.orElseGet(() -> counted(stems));
    this.size = Math.max(2, this.frequency.claims());
    Map<String, Integer> numbers = number(claims);
    int[] counts = new int[numbers.size()];
    kin.values().forEach(of -> of.count(counts));
    int of = Math.max(2, stems.size());
    this.kinRarity = Arrays.stream(counts).mapToDouble(with -> rarity(with, of)).toArray();
    this.kinMarks = marks(numbers, kinRarity);
  }

  /** Words, and what they are kin of, are as rare as they are in a larger collection. */
  Topics(Collection<Claim> claims, LexicalKnowledge words, WordCounts counts) {
    ImmutableList<Read> read = read(claims, words, Workers.NONE);
    this.stems = stems(read);
    this.frequency = counts;
    this.size = Math.max(2, counts.claims());
    Map<String, Integer> numbers = number(read);
    this.kinRarity = new double[numbers.size()];
    numbers.forEach(
        (key, number) -> kinRarity[number] = rarity(counts.kin().getOrDefault(key, 1), size));
    this.kinMarks = marks(numbers, kinRarity);
  }

  /** A claim's words: their stems, and what each is kin of. */
  private record Read(
      String claim,
      ImmutableSortedSet<String> stems,
      ImmutableMap<String, ImmutableSet<String>> kin) {}

  private static ImmutableList<Read> read(
      Collection<Claim> claims, LexicalKnowledge words, Workers workers) {
    List<List<Claim>> slices = Lists.partition(ImmutableList.copyOf(claims), READ_AT_ONCE);
    return workers
        .each(slices.size(), i -> slices.get(i).stream().map(c -> read(c, words)).toList())
        .stream()
        .flatMap(List::stream)
        .collect(ImmutableList.toImmutableList());
  }

  private static Read read(Claim claim, LexicalKnowledge words) {
    return new Read(
        claim.id(), ContentWords.stems(claim.proposition().sentence()), kinOf(claim, words));
  }

  private static Map<String, ImmutableSortedSet<String>> stems(ImmutableList<Read> claims) {
    Map<String, ImmutableSortedSet<String>> stems = new HashMap<>();
    claims.forEach(claim -> stems.put(claim.claim(), claim.stems()));
    return stems;
  }

  /** Gives a number to each thing that words are kin of. */
  private Map<String, Integer> number(ImmutableList<Read> claims) {
    Map<String, Integer> numbers = new HashMap<>();
    // By identity: a word is nearly always told the same set again, whose hash is long in the
    // making.
    IdentityHashMap<ImmutableSet<String>, int[]> numbered = new IdentityHashMap<>();
    for (Read claim : claims) {
      kin.put(
          claim.claim(),
          Kin.of(
              claim.kin(),
              related ->
                  numbered.computeIfAbsent(
                      related,
                      keys ->
                          keys.stream()
                              .mapToInt(key -> numbers.computeIfAbsent(key, k -> numbers.size()))
                              .toArray())));
    }
    return numbers;
  }

  private static long[] marks(Map<String, Integer> numbers, double[] rarities) {
    long[] marks = new long[rarities.length];
    numbers.forEach((key, number) -> marks[number] = mark(key, rarities[number]));
    return marks;
  }

  private static long mark(String word, double rarity) {
    return SilentPairs.mixed(word.hashCode() + 31 * Double.doubleToLongBits(rarity));
  }

  /**
   * Stands, in every run, for how rare the words of a claim are and what they are kin of; what the
   * words are is left to others.
   */
  long mark(Claim claim) {
    long mark = 0;
    for (String stem : stems(claim)) {
      mark += mark(stem, rarity(stem));
    }
    Kin related = kin.get(claim.id());
    return related == null ? mark : mark + related.sum(kinMarks);
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
    return STEP * Math.rint(Math.log((double) of / Math.min(of, Math.max(1, with))) / STEP);
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
