package org.gainsay.conflict;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ContentWords;

/**
 * How much two sentences of a collection have in common: each shared word counts for as much as it
 * is rare in the collection (inverse document frequency, Spärck Jones 1972, over claims).
 * Immutable.
 */
final class Topics {
  private final Map<String, ImmutableSortedSet<String>> stems;
  private final WordFrequencies frequency;
  private final int size;

  /** Words are as rare as they are among the claims. */
  Topics(Collection<Claim> claims) {
    this(stemsOf(claims));
  }

  /** Words are as rare as they are in a larger collection. */
  Topics(Collection<Claim> claims, WordFrequencies frequency) {
    this(stemsOf(claims), frequency);
  }

  private Topics(Map<String, ImmutableSortedSet<String>> stems) {
    this(stems, counted(stems));
  }

  private Topics(Map<String, ImmutableSortedSet<String>> stems, WordFrequencies frequency) {
    this.stems = stems;
    this.frequency = frequency;
    this.size = Math.max(2, frequency.claims());
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
    return Math.log((double) size / Math.min(size, Math.max(1, frequency.with(stem))));
  }

  double weight(Collection<String> words) {
    return words.stream().mapToDouble(this::rarity).sum();
  }
}
