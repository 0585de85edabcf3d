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
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<String, ImmutableSortedSet<String>> stems = new HashMap<>();
  private final int size;

  Topics(Collection<Claim> claims) {
    for (Claim claim : claims) {
      ImmutableSortedSet<String> words = ContentWords.stems(claim.proposition().sentence());
      stems.put(claim.id(), words);
      words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    size = Math.max(2, claims.size());
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
    return Math.log((double) size / Math.min(size, frequency.getOrDefault(stem, 1)));
  }

  double weight(Collection<String> words) {
    return words.stream().mapToDouble(this::rarity).sum();
  }
}
