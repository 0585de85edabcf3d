package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * WordNet 3.1, as far as the matcher asks. Thread-safe. The dictionary is read when it is first
 * asked (about a second and 40 MB), answers are kept for a while.
 *
 * <p>Only a word's commonest senses are looked at: WordNet lists rare ones for almost every verb,
 * and relations through those are what makes two unrelated statements look alike.
 */
final class WordNet {
  private static final int SYNONYM_SENSES = 2;
  private static final int HYPERNYM_SENSES = 2;
  private static final int HYPERNYM_STEPS = 2;
  private static final int NOUN_STEPS = 8;
  private static final int ANTONYM_SENSES = 3;
  private static final int REGION_STEPS = 5;
  private static final int KIN_SENSES = 2;
  private static final int KIN_STEPS = 2;

  private static final ImmutableList<POS> KIN = ImmutableList.of(POS.NOUN, POS.VERB, POS.ADJECTIVE);

  /** What nearly every verb is a kind of; being one says nothing. */
  private static final ImmutableSet<String> TOO_GENERAL =
      Tables.set(
          """
          act, be, become, change, come, do, get, give, go, have, hold, keep, make, move, put,
          set, take, use, express, state, say, tell, think, travel, modify, alter, perform,
          execute, touch, judge, locomote, verbalize, verbalise, utter, consider, transfer,
          continue, interact
          """);

  private final Object reading = new Object();
  private @Nullable Dictionary dictionary;
  private final Memo<ImmutableList<Synset>> senses = new Memo<>(50_000);
  private final Memo<ImmutableSet<String>> answers = new Memo<>(250_000);

  /** The dictionary; callers hold {@link #reading}, as it reads through one shared cursor. */
  private Dictionary open() {
    Dictionary opened = dictionary;
    if (opened == null) {
      try {
        opened = Dictionary.getDefaultResourceInstance();
      } catch (JWNLException e) {
        throw new IllegalStateException("cannot read WordNet", e);
      }
      dictionary = opened;
    }
    return opened;
  }

  /** Reads the dictionary now. */
  void load() {
    synchronized (reading) {
      Dictionary unused = open();
    }
  }

  boolean knows(POS pos, String lemma) {
    return !answers
        .get(
            "is " + pos + lemma,
            key -> senses(pos, lemma).isEmpty() ? ImmutableSet.of() : ImmutableSet.of(lemma))
        .isEmpty();
  }

  /** What it was asked so far, and what it answered, in words of its own. */
  ImmutableMap<String, ImmutableSet<String>> answers() {
    return answers.all();
  }

  int answered() {
    return answers.size();
  }

  /** Takes over answers that another gave. */
  void learn(Map<String, ImmutableSet<String>> given) {
    given.forEach((question, answer) -> answers.get(question, q -> answer));
  }

  /** Words that share one of the commonest senses of the word. */
  ImmutableSet<String> synonyms(POS pos, String lemma) {
    return answers.get(
        "syn " + pos + lemma,
        key -> words(first(senses(pos, lemma), SYNONYM_SENSES), SYNONYM_SENSES, pos, lemma));
  }

  /** Verbs that a verb is a way of doing: murder, kill. */
  ImmutableSet<String> waysOf(String verb) {
    return answers.get(
        "hyp " + verb,
        key -> {
          Set<Synset> up = new LinkedHashSet<>();
          List<Synset> level = first(senses(POS.VERB, verb), HYPERNYM_SENSES);
          for (int step = 0; step < HYPERNYM_STEPS; step++) {
            level = targets(level, PointerType.HYPERNYM, PointerType.ENTAILMENT);
            up.addAll(level);
          }
          Set<String> found =
              new LinkedHashSet<>(words(ImmutableList.copyOf(up), 1, POS.VERB, verb));
          found.removeAll(TOO_GENERAL);
          return ImmutableSet.copyOf(found);
        });
  }

  /** Nouns that name every kind of thing that the noun's commonest senses belong to. */
  ImmutableSet<String> kindsOf(String noun) {
    return answers.get(
        "kind " + noun,
        key -> {
          Set<String> found = new LinkedHashSet<>();
          List<Synset> level = first(senses(POS.NOUN, noun), HYPERNYM_SENSES);
          for (int step = 0; step < NOUN_STEPS && !level.isEmpty(); step++) {
            level.forEach(synset -> synset.getWords().forEach(w -> found.add(lemma(w))));
            level = targets(level, PointerType.HYPERNYM, PointerType.INSTANCE_HYPERNYM);
          }
          return ImmutableSet.copyOf(found);
        });
  }

  /** All names of the regions that a place of the name lies in: Texas, the United States. */
  ImmutableSet<String> regionsOf(String place) {
    return answers.get(
        "in " + place,
        key -> {
          Set<String> found = new LinkedHashSet<>();
          List<Synset> level = senses(POS.NOUN, place);
          for (int step = 0; step < REGION_STEPS && !level.isEmpty(); step++) {
            level = targets(level, PointerType.PART_HOLONYM);
            level.forEach(synset -> synset.getWords().forEach(w -> found.add(lemma(w))));
          }
          return ImmutableSet.copyOf(found);
        });
  }

  /** Words that exclude the word; for adjectives also those that are like its opposite. */
  ImmutableSet<String> antonyms(POS pos, String lemma) {
    return answers.get(
        "ant " + pos + lemma,
        key -> {
          List<Synset> own = first(senses(pos, lemma), ANTONYM_SENSES);
          Set<String> found = new LinkedHashSet<>(direct(own, lemma));
          if (pos == POS.ADJECTIVE) {
            List<Synset> near = new ArrayList<>(own);
            near.addAll(targets(first(own, 1), PointerType.SIMILAR_TO));
            for (Synset synset : near) {
              for (Synset opposite : antonymSynsets(synset)) {
                opposite.getWords().forEach(w -> found.add(lemma(w)));
                targets(List.of(opposite), PointerType.SIMILAR_TO)
                    .forEach(s -> s.getWords().forEach(w -> found.add(lemma(w))));
              }
            }
          }
          return ImmutableSet.copyOf(found);
        });
  }

  /** Verbs that a noun or adjective is derived from, when the words look alike. */
  ImmutableSet<String> verbsOf(String noun) {
    return answers.get(
        "verb " + noun,
        key -> {
          Set<String> found = new LinkedHashSet<>();
          for (Synset synset : first(senses(POS.NOUN, noun), SYNONYM_SENSES)) {
            for (Pointer pointer : synset.getPointers(PointerType.DERIVATION)) {
              if (pointer.getSource() instanceof Word source
                  && lemma(source).equals(noun)
                  && target(pointer) instanceof Word verb
                  && verb.getPOS() == POS.VERB
                  && alike(noun, lemma(verb))) {
                found.add(lemma(verb));
              }
            }
          }
          return ImmutableSet.copyOf(found);
        });
  }

  /**
   * Keys of the commonest senses of a word in whatever form and class, of what these are kinds of,
   * of the verbs or nouns derived from them, and of their opposites.
   */
  ImmutableSet<String> kin(String word) {
    return answers.get(
        "kin " + word,
        key -> {
          Set<String> found = new LinkedHashSet<>();
          for (POS pos : KIN) {
            List<Synset> level = first(senses(pos, base(pos, word)), KIN_SENSES);
            for (int step = 0; step <= KIN_STEPS && !level.isEmpty(); step++) {
              level.forEach(synset -> found.add(pos.getKey() + synset.getOffset()));
              if (step == 0) {
                targets(level, PointerType.DERIVATION, PointerType.ANTONYM, PointerType.SIMILAR_TO)
                    .forEach(s -> found.add(s.getPOS().getKey() + s.getOffset()));
              }
              level = targets(level, PointerType.HYPERNYM);
            }
          }
          return ImmutableSet.copyOf(found);
        });
  }

  /** The form that the dictionary lists a word under. */
  private String base(POS pos, String word) {
    if (knows(pos, word) && pos != POS.VERB) {
      return word;
    }
    synchronized (reading) {
      try {
        IndexWord found = open().lookupIndexWord(pos, word);
        return found == null ? word : found.getLemma();
      } catch (JWNLException e) {
        throw new IllegalStateException("cannot read WordNet", e);
      }
    }
  }

  private static boolean alike(String noun, String verb) {
    int length = Math.min(Math.min(noun.length(), verb.length()), 4);
    return noun.regionMatches(0, verb, 0, length);
  }

  private Set<String> direct(List<Synset> synsets, String lemma) {
    Set<String> found = new LinkedHashSet<>();
    for (Synset synset : synsets) {
      for (Pointer pointer : synset.getPointers(PointerType.ANTONYM)) {
        if (pointer.getSource() instanceof Word source && lemma(source).equals(lemma)) {
          if (target(pointer) instanceof Word word) {
            found.add(lemma(word));
          }
        }
      }
    }
    return found;
  }

  private List<Synset> antonymSynsets(Synset synset) {
    return targets(List.of(synset), PointerType.ANTONYM);
  }

  private ImmutableList<Synset> senses(POS pos, String lemma) {
    return senses.get(
        pos + lemma,
        key -> {
          synchronized (reading) {
            try {
              IndexWord word = open().getIndexWord(pos, lemma);
              return word == null ? ImmutableList.of() : ImmutableList.copyOf(word.getSenses());
            } catch (JWNLException e) {
              throw new IllegalStateException("cannot read WordNet", e);
            }
          }
        });
  }

  private List<Synset> targets(List<Synset> from, PointerType... types) {
    List<Synset> found = new ArrayList<>();
    for (Synset synset : from) {
      for (PointerType type : types) {
        for (Pointer pointer : synset.getPointers(type)) {
          PointerTarget target = target(pointer);
          found.add(target instanceof Word word ? word.getSynset() : (Synset) target);
        }
      }
    }
    return found;
  }

  private PointerTarget target(Pointer pointer) {
    synchronized (reading) {
      try {
        return pointer.getTarget();
      } catch (JWNLException e) {
        throw new IllegalStateException("cannot read WordNet", e);
      }
    }
  }

  /** The words of the synsets that have one of them among their commonest senses. */
  private ImmutableSet<String> words(List<Synset> synsets, int rank, POS pos, String except) {
    Set<String> found = new LinkedHashSet<>();
    for (Synset synset : synsets) {
      for (Word word : synset.getWords()) {
        String lemma = lemma(word);
        if (!lemma.equals(except) && first(senses(pos, lemma), rank).contains(synset)) {
          found.add(lemma);
        }
      }
    }
    return ImmutableSet.copyOf(found);
  }

  private static List<Synset> first(List<Synset> synsets, int count) {
    return synsets.subList(0, Math.min(count, synsets.size()));
  }

  private static String lemma(Word word) {
    return word.getLemma().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
