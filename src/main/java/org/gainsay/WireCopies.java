package org.gainsay;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.Source;
import org.gainsay.conflict.FoundPair;
import org.gainsay.report.Problem;

/**
 * Documents that are nearly the same, as papers print the copy of one agency. What a copy claims in
 * the same words as the document before it is compared once, and stands as a further witness beside
 * what was found; what it claims beyond that is compared as ever. Immutable.
 *
 * <p>Candidates are found by MinHash in bands (Broder 1997) over what is claimed, and taken for
 * copies where nine in ten of all their claims are the same.
 */
final class WireCopies {
  /** The part of the two documents' claims that has to be the same. */
  private static final double ALIKE = 0.9;

  /** Documents with fewer claims are too short to be told for copies. */
  private static final int FEWEST_CLAIMS = 8;

  private static final int BANDS = 16;
  private static final int ROWS = 4;

  /** The claims that are compared. */
  private final ImmutableList<Claim> claims;

  /** For a claim, the same claim in the copies of its document. */
  private final ImmutableListMultimap<String, Claim> twins;

  private final ImmutableList<Problem> notes;

  private WireCopies(
      ImmutableList<Claim> claims,
      ImmutableListMultimap<String, Claim> twins,
      ImmutableList<Problem> notes) {
    this.claims = claims;
    this.twins = twins;
    this.notes = notes;
  }

  /** Looks for copies; a document is one of another that comes before it. */
  static WireCopies among(ImmutableList<Claim> claims) {
    Map<String, SetMultimap<String, Claim>> documents = new LinkedHashMap<>();
    for (Claim claim : claims) {
      documents
          .computeIfAbsent(
              claim.document(),
              d -> Multimaps.newSetMultimap(new LinkedHashMap<>(), LinkedHashSet::new))
          .put(content(claim), claim);
    }
    ListMultimap<String, String> bands = ArrayListMultimap.create();
    ImmutableListMultimap.Builder<String, Claim> twins = ImmutableListMultimap.builder();
    ImmutableList.Builder<Problem> notes = ImmutableList.builder();
    Set<String> left = new LinkedHashSet<>();
    documents.forEach(
        (id, said) -> {
          if (said.keySet().size() < FEWEST_CLAIMS) {
            return;
          }
          ImmutableList<String> own = bands(said.keySet());
          Optional<String> original =
              own.stream()
                  .flatMap(band -> bands.get(band).stream())
                  .collect(Collectors.toCollection(TreeSet::new))
                  .stream()
                  .filter(other -> isAlike(said.keySet(), claimed(documents, other).keySet()))
                  .findFirst();
          if (original.isPresent()) {
            SetMultimap<String, Claim> first = claimed(documents, original.get());
            for (String content : Sets.intersection(said.keySet(), first.keySet())) {
              String twin = first.get(content).iterator().next().id();
              said.get(content)
                  .forEach(
                      claim -> {
                        twins.put(twin, claim);
                        left.add(claim.id());
                      });
            }
            notes.add(
                Problem.note(
                    id,
                    "nearly the same as "
                        + original.get()
                        + ": what both say was compared once, as said there"));
          } else {
            own.forEach(band -> bands.put(band, id));
          }
        });
    return new WireCopies(
        claims.stream()
            .filter(claim -> !left.contains(claim.id()))
            .collect(ImmutableList.toImmutableList()),
        twins.build(),
        notes.build());
  }

  private static SetMultimap<String, Claim> claimed(
      Map<String, SetMultimap<String, Claim>> documents, String id) {
    return documents.getOrDefault(id, HashMultimap.create());
  }

  private static boolean isAlike(Set<String> a, Set<String> b) {
    int both = Sets.intersection(a, b).size();
    return both >= ALIKE * (a.size() + b.size() - both);
  }

  /** What makes two claims the same wherever they stand: what is said, how, and by whom. */
  private static String content(Claim claim) {
    Source source = claim.attribution().innermost();
    return claim.proposition().sentence()
        + '\u0000'
        + claim.evidence().quote()
        + '\u0000'
        + claim.proposition().predicate()
        + claim.factuality()
        + source.kind()
        + source.name()
        + claim.qualifiers().time()
        + claim.qualifiers().utterance();
  }

  /** The least hashes of what is claimed, a few at a time: alike documents share some. */
  private static ImmutableList<String> bands(Set<String> contents) {
    long[] hashes =
        contents.stream()
            .mapToLong(content -> Hashing.murmur3_128().hashUnencodedChars(content).asLong())
            .toArray();
    ImmutableList.Builder<String> bands = ImmutableList.builder();
    for (int band = 0; band < BANDS; band++) {
      StringBuilder least = new StringBuilder().append(band);
      for (int row = 0; row < ROWS; row++) {
        long seed = mixed(band * ROWS + row);
        long smallest = Long.MAX_VALUE;
        for (long hash : hashes) {
          smallest = Math.min(smallest, mixed(hash ^ seed));
        }
        least.append(' ').append(smallest);
      }
      bands.add(least.toString());
    }
    return bands.build();
  }

  /** SplitMix64 (Steele, Lea and Flood 2014): another hash function for each seed. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The claims to compare: all but those of copies that the document before has too. */
  ImmutableList<Claim> claims() {
    return claims;
  }

  /** One note for each copy. */
  ImmutableList<Problem> notes() {
    return notes;
  }

  /** What was found, and the same of the copies. */
  ImmutableList<FoundPair> withCopies(List<FoundPair> found) {
    if (twins.isEmpty()) {
      return ImmutableList.copyOf(found);
    }
    Map<ImmutableSet<String>, FoundPair> all = new HashMap<>();
    ImmutableList.Builder<FoundPair> more = ImmutableList.builder();
    for (FoundPair pair : found) {
      add(pair, all, more);
      Claim a = pair.pair().a();
      Claim b = pair.pair().b();
      twins.get(a.id()).forEach(twin -> add(with(twin, b, pair), all, more));
      twins.get(b.id()).forEach(twin -> add(with(a, twin, pair), all, more));
    }
    return more.build();
  }

  private static FoundPair with(Claim a, Claim b, FoundPair pair) {
    return new FoundPair(new ClaimPair(a, b, pair.pair().keys()), pair.judgement());
  }

  private static void add(
      FoundPair pair,
      Map<ImmutableSet<String>, FoundPair> all,
      ImmutableList.Builder<FoundPair> more) {
    if (all.putIfAbsent(ImmutableSet.of(pair.pair().a().id(), pair.pair().b().id()), pair)
        == null) {
      more.add(pair);
    }
  }
}
