package org.gainsay.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.extjwnl.data.POS;
import org.gainsay.conflict.LexicalKnowledge;

/**
 * The lexical knowledge that is shipped: small tables of general relations, and WordNet 3.1 for
 * what they do not list. Thread-safe.
 */
public final class StandardKnowledge implements LexicalKnowledge {
  private static final List<String> NEGATING_PREFIXES =
      List.of("un", "in", "im", "il", "ir", "dis", "non-", "non");
  private static final List<String> CONVERSE_MARKERS = List.of("to", "from");
  private static final int SHORTEST_STEM = 4;

  private final PredicateTable table = PredicateTable.load();
  private final PredicateTable roles = PredicateTable.parse(Tables.lines("roles.txt"));
  private final CountryTable countries = CountryTable.load();
  private final WordNet wordNet = new WordNet();
  private final Memo<Related> relations = new Memo<>(100_000);
  private final Memo<ImmutableSet<String>> classes = new Memo<>(50_000);
  private final Memo<ImmutableSet<String>> reaches = new Memo<>(50_000);
  private final Memo<ImmutableSet<String>> kinds = new Memo<>(50_000);
  private final Memo<String> verbs = new Memo<>(50_000);

  /**
   * Reads WordNet now rather than when it is first needed, so that it can be read beside other
   * models.
   */
  public void load() {
    wordNet.load();
  }

  /**
   * What was looked up in WordNet so far, for another process to {@link #learn}: questions and
   * answers of this version, of no meaning to others.
   */
  public ImmutableMap<String, ImmutableSet<String>> answers() {
    return wordNet.answers();
  }

  /** How many {@link #answers} there are. */
  public int answered() {
    return wordNet.answered();
  }

  /** Takes over what was looked up by the same version, which spares looking it up. */
  public void learn(Map<String, ImmutableSet<String>> answers) {
    wordNet.learn(answers);
  }

  @Override
  public Related relate(String first, String second) {
    String a = lower(first);
    String b = lower(second);
    if (Collections.disjoint(reach(a), reach(b))) {
      return new Related(Relation.UNRELATED, "nothing relates " + a + " and " + b);
    }
    return relations.get(a + '\u0000' + b, key -> compute(a, b));
  }

  /**
   * All words by which a word can relate to another: two that relate have one in common. Of most
   * pairs of words this tells quickly that they do not; pairs are too many for their answers to be
   * kept.
   */
  private ImmutableSet<String> reach(String word) {
    return reaches.get(
        word,
        w -> {
          Set<String> found = new LinkedHashSet<>(classes(w));
          String verb = verb(w);
          found.add(w);
          found.add(verb);
          found.addAll(wordNet.synonyms(POS.NOUN, verb));
          for (String prefix : NEGATING_PREFIXES) {
            if (verb.startsWith(prefix)) {
              found.add(verb.substring(prefix.length()));
            }
          }
          return ImmutableSet.copyOf(found);
        });
  }

  private Related compute(String first, String second) {
    String a = verb(first);
    String b = verb(second);
    Relation inTable = table.relate(first, second);
    if (inTable == Relation.UNRELATED) {
      inTable = table.relate(a, b);
    }
    if (inTable == Relation.SAME) {
      return new Related(
          Relation.SAME,
          first.equals(second) ? "the same word" : first + " and " + second + " name one event");
    }
    if (inTable != Relation.UNRELATED) {
      return new Related(inTable, describe(inTable, first, second) + " (table)");
    }
    Relation inWordNet = inWordNet(a, b);
    return new Related(
        inWordNet,
        inWordNet == Relation.UNRELATED
            ? "nothing relates " + first + " and " + second
            : describe(inWordNet, a, b) + " (WordNet)",
        /* listed= */ false);
  }

  private Relation inWordNet(String a, String b) {
    if (isConverse(a, b)) {
      return Relation.UNRELATED;
    }
    if (negates(a, b) || negates(b, a)) {
      return Relation.ANTONYM;
    }
    for (POS pos : List.of(POS.VERB, POS.ADJECTIVE)) {
      if (wordNet.antonyms(pos, a).contains(b) || wordNet.antonyms(pos, b).contains(a)) {
        return Relation.ANTONYM;
      }
    }
    for (POS pos : List.of(POS.VERB, POS.ADJECTIVE, POS.NOUN)) {
      if (wordNet.synonyms(pos, a).contains(b) && wordNet.synonyms(pos, b).contains(a)) {
        return Relation.SYNONYM;
      }
    }
    if (wordNet.waysOf(a).contains(b)) {
      return Relation.ENTAILS;
    }
    if (wordNet.waysOf(b).contains(a)) {
      return Relation.ENTAILED_BY;
    }
    return Relation.UNRELATED;
  }

  /** Two sides of one deal: WordNet calls buying and selling opposites. */
  private boolean isConverse(String a, String b) {
    return CONVERSE_MARKERS.stream()
        .anyMatch(
            marker ->
                table.converse(a, marker).equals(Optional.of(b))
                    || table.converse(b, marker).equals(Optional.of(a)));
  }

  private boolean negates(String longer, String shorter) {
    return shorter.length() >= SHORTEST_STEM
        && NEGATING_PREFIXES.stream().anyMatch(prefix -> longer.equals(prefix + shorter))
        && wordNet.knows(POS.ADJECTIVE, shorter);
  }

  private static String describe(Relation relation, String first, String second) {
    return switch (relation) {
      case SYNONYM -> first + " means about the same as " + second;
      case ENTAILS -> "to " + first + " is to " + second;
      case ENTAILED_BY -> "to " + second + " is to " + first;
      case ANTONYM -> first + " excludes " + second;
      default -> first + " and " + second;
    };
  }

  @Override
  public String verb(String predicate) {
    return verbs.get(lower(predicate), this::computeVerb);
  }

  private String computeVerb(String word) {
    String verb = table.verb(word);
    if (!verb.equals(word) || table.knows(word)) {
      return verb;
    }
    if (wordNet.knows(POS.VERB, word)) {
      return word;
    }
    return wordNet.verbsOf(word).stream().findFirst().orElse(word);
  }

  @Override
  public Optional<String> converse(String verb, String marker) {
    return table.converse(lower(verb), lower(marker));
  }

  @Override
  public Optional<String> transitive(String verb, String marker) {
    return table.transitive(lower(verb), lower(marker));
  }

  @Override
  public Optional<String> idiom(String verb, String noun, String marker) {
    return table.idiom(verb, noun, marker);
  }

  @Override
  public ImmutableSet<String> classes(String predicate) {
    return classes.get(lower(predicate), this::computeClasses);
  }

  private ImmutableSet<String> computeClasses(String word) {
    Set<String> found = new LinkedHashSet<>();
    String verb = verb(word);
    table.inPhrases(word).forEach(same -> found.addAll(table.closure(same)));
    for (String each : ImmutableSet.of(word, verb)) {
      found.addAll(table.closure(each));
      table.opposites(each).forEach(o -> found.addAll(table.closure(o)));
    }
    found.addAll(wordNet.waysOf(verb));
    for (POS pos : List.of(POS.VERB, POS.ADJECTIVE)) {
      found.addAll(wordNet.synonyms(pos, verb));
      found.addAll(wordNet.antonyms(pos, verb));
    }
    for (String prefix : NEGATING_PREFIXES) {
      String stem = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
      if (stem.length() >= SHORTEST_STEM && wordNet.knows(POS.ADJECTIVE, stem)) {
        found.add(stem);
      }
    }
    return ImmutableSet.copyOf(ImmutableSortedSet.copyOf(found));
  }

  @Override
  public ImmutableSet<String> kin(String word) {
    return wordNet.kin(lower(word));
  }

  @Override
  public boolean isKindOf(String noun, String kind) {
    return kinds.get(lower(noun), this::computeKinds).contains(lower(kind));
  }

  /** All that a noun names a kind of, itself among them. */
  private ImmutableSet<String> computeKinds(String noun) {
    Set<String> found = new LinkedHashSet<>(roles.closure(noun));
    found.add(noun);
    found.addAll(wordNet.kindsOf(noun));
    roles.closure(noun).forEach(role -> found.addAll(wordNet.synonyms(POS.NOUN, role)));
    return ImmutableSet.copyOf(found);
  }

  @Override
  public Optional<String> country(String name) {
    return countries.country(name);
  }

  @Override
  public boolean liesIn(String place, String region) {
    return wordNet.regionsOf(lower(place)).contains(lower(region));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
