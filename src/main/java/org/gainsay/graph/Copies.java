package org.gainsay.graph;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Source;

/**
 * Documents that are the same, or nearly, as papers print the copy of one agency. What a copy
 * claims in the same words as a document before it is compared once, and bears witness to what is
 * found; what it claims beyond that is compared as ever. Of very many documents of one text a few
 * are enough as witnesses. Immutable.
 *
 * <p>Near-copies are found by MinHash in bands (Broder 1997) over what is claimed, and taken for
 * copies where nine in ten of all their claims are the same.
 */
public final class Copies {
  /** So many documents of one text bear witness; more tell nothing new. */
  private static final int MOST = 10;

  /** The part of the two documents' claims that has to be the same. */
  private static final double ALIKE = 0.9;

  /** Documents with fewer claims are too short to be told for near-copies. */
  private static final int FEWEST_CLAIMS = 8;

  private static final int BANDS = 16;
  private static final int ROWS = 4;

  private final Repeated repeated;
  private final ImmutableListMultimap<Place, Place> twins;
  private final ImmutableList<Note> notes;

  private Copies(
      ImmutableSet<String> spare,
      ImmutableListMultimap<Place, Place> twins,
      ImmutableList<Note> notes) {
    this.repeated = new Repeated(spare, ImmutableSet.copyOf(twins.values()));
    this.twins = twins;
    this.notes = notes;
  }

  /**
   * What has to be known of a document to tell whether it is a copy.
   *
   * @param document its id
   * @param text of its text
   * @param contents of what each of its claims says, in order
   */
  public record Sketch(String document, HashCode text, ImmutableLongArray contents)
      implements Serializable {

    /**
     * The sketch of a document.
     *
     * @param claims all of the document's, in order, names linked
     */
    public static Sketch of(String document, String text, List<Claim> claims) {
      ImmutableLongArray.Builder contents = ImmutableLongArray.builder(claims.size());
      for (Claim claim : claims) {
        contents.add(hash(content(claim)).asLong());
      }
      return new Sketch(document, hash(text), contents.build());
    }

    private static HashCode hash(String text) {
      return Hashing.murmur3_128().hashUnencodedChars(text);
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

    private Map<Long, Integer> firstPlaces() {
      Map<Long, Integer> places = new LinkedHashMap<>();
      for (int i = 0; i < contents.length(); i++) {
        places.putIfAbsent(contents.get(i), i);
      }
      return places;
    }
  }

  /**
   * A claim by where it stands.
   *
   * @param document the document's id
   * @param index among the document's claims, from 0
   */
  public record Place(String document, int index) implements Serializable {}

  /**
   * What is not compared itself, as a document before has it too.
   *
   * @param documents whole ones, by their ids
   */
  public record Repeated(ImmutableSet<String> documents, ImmutableSet<Place> claims)
      implements Serializable {

    /** Whether a claim is among it. */
    public boolean contains(Place claim) {
      return documents.contains(claim.document()) || claims.contains(claim);
    }
  }

  /**
   * Something that the reader of the findings should know.
   *
   * @param document the id of the document that it is about, unless it is about all
   */
  public record Note(Optional<String> document, String text) {}

  /** Looks for copies; a document is one of another that comes before it. */
  public static Copies among(List<Sketch> sketches) {
    ImmutableList.Builder<Note> notes = ImmutableList.builder();
    ImmutableSet<String> spare = spare(sketches, notes);
    ListMultimap<String, String> bands = ArrayListMultimap.create();
    Map<String, Map<Long, Integer>> originals = new HashMap<>();
    ImmutableListMultimap.Builder<Place, Place> twins = ImmutableListMultimap.builder();
    for (Sketch sketch : sketches) {
      Map<Long, Integer> said = sketch.firstPlaces();
      if (spare.contains(sketch.document()) || said.size() < FEWEST_CLAIMS) {
        continue;
      }
      ImmutableList<String> own = bands(said.keySet());
      Optional<String> original =
          own.stream()
              .flatMap(band -> bands.get(band).stream())
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .filter(other -> isAlike(said.keySet(), originals.getOrDefault(other, Map.of())))
              .findFirst();
      if (original.isEmpty()) {
        own.forEach(band -> bands.put(band, sketch.document()));
        originals.put(sketch.document(), said);
        continue;
      }
      Map<Long, Integer> first = originals.getOrDefault(original.get(), Map.of());
      for (int i = 0; i < sketch.contents().length(); i++) {
        Integer twin = first.get(sketch.contents().get(i));
        if (twin != null) {
          twins.put(new Place(original.get(), twin), new Place(sketch.document(), i));
        }
      }
      notes.add(
          new Note(
              Optional.of(sketch.document()),
              "nearly the same as "
                  + original.get()
                  + ": what both say was compared once, as said there"));
    }
    return new Copies(spare, twins.build(), notes.build());
  }

  /** Documents of a text that so many others have that a conflict in it would be lost. */
  private static ImmutableSet<String> spare(
      List<Sketch> sketches, ImmutableList.Builder<Note> notes) {
    Multiset<HashCode> texts = HashMultiset.create();
    ImmutableSet.Builder<String> spare = ImmutableSet.builder();
    for (Sketch sketch : sketches) {
      if (texts.add(sketch.text(), 1) >= MOST) {
        spare.add(sketch.document());
      }
    }
    Set<HashCode> told = new HashSet<>();
    for (Sketch sketch : sketches) {
      int count = texts.count(sketch.text());
      if (count > MOST && told.add(sketch.text())) {
        notes.add(
            new Note(
                Optional.empty(),
                String.format(
                    Locale.ROOT,
                    "%d documents have the text of %s: %d of them are compared",
                    count,
                    sketch.document(),
                    MOST)));
      }
    }
    return spare.build();
  }

  private static boolean isAlike(Set<Long> a, Map<Long, Integer> b) {
    int both = Sets.intersection(a, b.keySet()).size();
    return both >= ALIKE * (a.size() + b.size() - both);
  }

  /** The least hashes of what is claimed, a few at a time: alike documents share some. */
  private static ImmutableList<String> bands(Set<Long> contents) {
    ImmutableList.Builder<String> bands = ImmutableList.builder();
    for (int band = 0; band < BANDS; band++) {
      StringBuilder least = new StringBuilder().append(band);
      for (int row = 0; row < ROWS; row++) {
        long seed = mixed(band * ROWS + row);
        long smallest = Long.MAX_VALUE;
        for (long content : contents) {
          smallest = Math.min(smallest, mixed(content ^ seed));
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

  /** What is not compared itself. */
  public Repeated repeated() {
    return repeated;
  }

  /** For a claim that is compared, the same claim in the copies of its document. */
  public ImmutableListMultimap<Place, Place> twins() {
    return twins;
  }

  /** What is to be said of it. */
  public ImmutableList<Note> notes() {
    return notes;
  }
}
