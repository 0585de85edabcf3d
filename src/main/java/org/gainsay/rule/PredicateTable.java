package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.conflict.LexicalKnowledge.Relation;

/** The table of relations between predicates, with its chains followed. Immutable. */
final class PredicateTable {
  private final ImmutableSetMultimap<String, String> same;
  private final ImmutableSetMultimap<String, String> implied;
  private final ImmutableSetMultimap<String, String> excluded;
  private final ImmutableMap<String, String> verbs;
  private final ImmutableMap<String, String> converses;
  private final ImmutableMap<String, String> transitives;
  private final ImmutableMap<String, String> idioms;

  private PredicateTable(
      SetMultimap<String, String> same,
      SetMultimap<String, String> implied,
      SetMultimap<String, String> excluded,
      Map<String, String> verbs,
      Map<String, String> converses,
      Map<String, String> transitives,
      Map<String, String> idioms) {
    this.same = ImmutableSetMultimap.copyOf(same);
    this.implied = ImmutableSetMultimap.copyOf(implied);
    this.excluded = ImmutableSetMultimap.copyOf(excluded);
    this.verbs = ImmutableMap.copyOf(verbs);
    this.converses = ImmutableMap.copyOf(converses);
    this.transitives = ImmutableMap.copyOf(transitives);
    this.idioms = ImmutableMap.copyOf(idioms);
  }

  /** The table as shipped. */
  static PredicateTable load() {
    return Shipped.TABLE;
  }

  /** Read once, when first needed. */
  private static final class Shipped {
    static final PredicateTable TABLE = parse(Tables.lines("predicates.txt"));
  }

  static PredicateTable parse(List<String> lines) {
    SetMultimap<String, String> same = HashMultimap.create();
    SetMultimap<String, String> implied = HashMultimap.create();
    SetMultimap<String, String> excluded = HashMultimap.create();
    Map<String, String> verbs = new HashMap<>();
    Map<String, String> converses = new HashMap<>();
    Map<String, String> transitives = new HashMap<>();
    Map<String, String> idioms = new HashMap<>();
    for (String line : lines) {
      if (line.contains("<>")) {
        List<String> sides = Splitter.on("<>").trimResults().splitToList(line);
        converses.put(sides.get(0), sides.get(1));
      } else if (line.contains(">>")) {
        List<String> sides = Splitter.on(">>").splitToList(line);
        for (String phrase : Tables.words(sides.get(0))) {
          transitives.put(phrase, sides.get(1).strip());
        }
      } else if (line.contains(":=")) {
        List<String> sides = Splitter.on(":=").splitToList(line);
        for (String phrase : Tables.words(sides.get(0))) {
          idioms.put(phrase, sides.get(1).strip());
        }
      } else if (line.contains("->")) {
        List<String> sides = Splitter.on("->").splitToList(line);
        for (String word : Tables.words(sides.get(0))) {
          implied.putAll(word, Tables.words(sides.get(1)));
        }
      } else if (line.contains("|")) {
        List<String> sides = Splitter.on('|').splitToList(line);
        for (String left : Tables.words(sides.get(0))) {
          for (String right : Tables.words(sides.get(1))) {
            excluded.put(left, right);
            excluded.put(right, left);
          }
        }
      } else if (line.contains("=")) {
        List<String> words =
            Splitter.on('=').splitToList(line).stream()
                .flatMap(part -> Tables.words(part).stream())
                .toList();
        words.forEach(word -> same.putAll(word, words));
      } else if (line.contains("~")) {
        List<String> sides = Splitter.on('~').trimResults().splitToList(line);
        verbs.put(sides.get(0), sides.get(1));
      } else {
        throw new IllegalArgumentException("not a relation: " + line);
      }
    }
    return new PredicateTable(same, implied, excluded, verbs, converses, transitives, idioms);
  }

  /** The verb of an event noun ("meeting", "meet"), or the word itself. */
  String verb(String word) {
    return verbs.getOrDefault(word, word);
  }

  /** The verb that says the same from the other side: "lose to", "defeat". */
  Optional<String> converse(String verb, String marker) {
    return Optional.ofNullable(converses.get(verb + ' ' + marker));
  }

  /** The verb that says of its object what a verb says with a preposition: "walk into", "enter". */
  Optional<String> transitive(String verb, String marker) {
    return Optional.ofNullable(transitives.get(verb + ' ' + marker));
  }

  /**
   * The verb that says what a verb says with an object, and the preposition behind it if there is
   * one: "lose life", "die"; "put signature to", "sign".
   */
  Optional<String> idiom(String verb, String noun, String marker) {
    return Optional.ofNullable(
        idioms.get((verb + ' ' + noun + ' ' + marker).strip().toLowerCase(Locale.ROOT)));
  }

  /** The verbs that the verb says the same as with some preposition or object. */
  ImmutableSet<String> inPhrases(String verb) {
    return Stream.of(converses, transitives, idioms)
        .flatMap(table -> table.entrySet().stream())
        .filter(entry -> entry.getKey().startsWith(verb + ' '))
        .map(Map.Entry::getValue)
        .collect(ImmutableSet.toImmutableSet());
  }

  boolean knows(String word) {
    return same.containsKey(word) || implied.containsKey(word) || excluded.containsKey(word);
  }

  /** How two verbs or adjectives relate according to the table alone. */
  Relation relate(String first, String second) {
    if (first.equals(second)) {
      return Relation.SAME;
    }
    if (same.containsEntry(first, second)) {
      return Relation.SYNONYM;
    }
    Set<String> fromFirst = closure(first);
    Set<String> fromSecond = closure(second);
    boolean forth = fromFirst.contains(second);
    boolean back = fromSecond.contains(first);
    if (forth && back) {
      return Relation.SYNONYM;
    }
    if (forth) {
      return Relation.ENTAILS;
    }
    if (back) {
      return Relation.ENTAILED_BY;
    }
    for (String word : fromFirst) {
      for (String opposite : excluded.get(word)) {
        if (fromSecond.contains(opposite)) {
          return Relation.ANTONYM;
        }
      }
    }
    return Relation.UNRELATED;
  }

  /** The word, what means the same, and all that these imply. */
  ImmutableSet<String> closure(String word) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(ImmutableList.of(word));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(same.get(next));
        open.addAll(implied.get(next));
      }
    }
    return ImmutableSet.copyOf(seen);
  }

  /** Words that exclude the word or one that it implies. */
  ImmutableSet<String> opposites(String word) {
    return closure(word).stream()
        .flatMap(w -> excluded.get(w).stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
