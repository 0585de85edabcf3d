package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;

/** What auxiliaries, adverbs, conditions and sentence form say about a verb. */
final class Modality {
  /** What a report is said to be in "if true" and the like. */
  private static final ImmutableSet<String> HEDGES =
      ImmutableSet.of("true", "correct", "accurate", "confirmed", "confirm", "so", "genuine");

  private static final ImmutableSet<String> WILL = WordSets.set("will");
  private static final ImmutableSet<String> WOULD = WordSets.set("would");
  private static final ImmutableSet<String> SHOULD = WordSets.set("should");
  private static final ImmutableSet<String> CAN = WordSets.set("can");
  private static final ImmutableSet<String> MAY = WordSets.set("may");
  private static final ImmutableSet<String> ALLEGING = WordSets.set("alleging");
  private static final ImmutableSet<String> POSSIBLY = WordSets.set("possibly");
  private static final ImmutableSet<String> PROBABLY = WordSets.set("probably");
  private static final ImmutableSet<String> FUTURE = WordSets.set("future");
  private static final ImmutableSet<String> CONDITION = WordSets.set("condition");
  private static final ImmutableSet<String> INVERTED = WordSets.set("inverted");
  private static final ImmutableSet<String> REFUSED = WordSets.set("refused");
  private static final ImmutableSet<String> WITHHELD = WordSets.set("withheld");
  private static final ImmutableSet<String> DEFINITE = WordSets.set("definite");

  private Modality() {}

  /** Takes in the auxiliaries and adverbs of a verb, but not its negation. */
  static void ofVerb(ParsedSentence s, int verb, FactualityWalk walk) {
    boolean perfect =
        s.children(verb, "aux").stream()
            .anyMatch(c -> lower(s.word(c).lemma()).equals("have") && c + 1 <= verb);
    for (int c : s.children(verb)) {
      if (s.is(c, "aux")) {
        auxiliary(s, verb, c, perfect, walk);
      } else if (s.is(c, "advmod") || (s.is(c, "dep") && c < verb)) {
        adverb(lower(s.word(c).lemma()), walk);
      }
    }
    if (isHadBetter(s, verb)) {
      walk.pass(Mood.OPINION);
    }
    if (hasCondition(s, verb)) {
      walk.suppose();
    }
    if (isImperative(s, verb)) {
      walk.pass(Mood.DESIRED);
    }
    infinitive(s, verb, walk);
  }

  private static void auxiliary(
      ParsedSentence s, int verb, int aux, boolean perfect, FactualityWalk walk) {
    String lemma = lower(s.word(aux).lemma());
    if (CAN.contains(lemma)) {
      // "could not reach him" says that they did not; "may not" leaves it open
      if (!Negation.isNegated(s, verb)) {
        walk.weaken(Certainty.POSSIBLE);
      }
    } else if (MAY.contains(lemma)) {
      walk.weaken(Certainty.POSSIBLE);
    } else if (lemma.equals("must") && perfect) {
      walk.weaken(Certainty.PROBABLE);
    } else if (SHOULD.contains(lemma)) {
      walk.pass(Mood.OPINION);
    } else if (WILL.contains(lemma)) {
      walk.pass(Mood.FUTURE);
    } else if (WOULD.contains(lemma)
        && !(s.word(aux).text().length() == 2 && VerbWriter.isHad(s, aux))) {
      if (!perfect && isRefusal(s, verb)) {
        walk.refuse();
      } else {
        walk.would(perfect);
      }
    } else if (lower(s.word(aux).text()).equals("let")) {
      walk.pass(Mood.DESIRED);
    }
  }

  /** "The force would not comment": it was asked, and did not. */
  private static boolean isRefusal(ParsedSentence s, int verb) {
    String lemma = lower(s.word(verb).lemma());
    boolean refused =
        REFUSED.contains(lemma) || (WITHHELD.contains(lemma) && isOfSomebodyElse(s, verb));
    return refused
        && Negation.isNegated(s, verb)
        && s.child(verb, "nsubj").isPresent()
        && s.child(verb, "aux:pass").isEmpty();
  }

  /**
   * "The nurse would not hand it over": told of a person. What a thing would not do, what "I" would
   * not, and what is said or known that somebody would not, may be still to come.
   */
  private static boolean isOfSomebodyElse(ParsedSentence s, int verb) {
    return !s.is(verb, "ccomp", "xcomp", "csubj")
        && s.child(verb, "nsubj")
            .map(s::word)
            .filter(
                w ->
                    RolePhrase.isRole(w)
                        || Regex.matches(w.ner(), "PERSON|ORGANIZATION")
                        || Regex.matches(lower(w.text()), "he|she|they"))
            .isPresent();
  }

  /**
   * "He had better resign", "he better not be late": what is advised, not what is. But "they better
   * understand it" compares.
   */
  private static boolean isHadBetter(ParsedSentence s, int verb) {
    boolean be = s.child(verb, "cop").filter(c -> s.word(c).tag().equals("VB")).isPresent();
    return (be || Regex.matches(s.word(verb).tag(), "VBP?"))
        && s.children(verb, "advmod").stream()
            .anyMatch(
                c ->
                    c > 0
                        && c < verb
                        && lower(s.word(c).text()).equals("better")
                        && (be
                            || lower(s.word(c + 1).text()).equals("not")
                            || Regex.matches(lower(s.word(c - 1).text()), "had|'d|’d")));
  }

  private static void adverb(String lemma, FactualityWalk walk) {
    if (ALLEGING.contains(lemma)) {
      walk.pass(Mood.ALLEGED);
    } else if (POSSIBLY.contains(lemma)) {
      walk.weaken(Certainty.POSSIBLE);
    } else if (PROBABLY.contains(lemma)) {
      walk.weaken(Certainty.PROBABLE);
    }
  }

  /** "has to pay", "is to visit", "yet to visit", "Senator to resign": parsed as one verb. */
  private static void infinitive(ParsedSentence s, int verb, FactualityWalk walk) {
    boolean to = s.child(verb, "mark").map(m -> s.word(m).tag().equals("TO")).orElse(false);
    boolean gone = // "nobody has been to see him"
        s.children(verb, "aux").stream().anyMatch(c -> lower(s.word(c).text()).equals("been"));
    if (!to || gone) {
      return;
    }
    boolean yet =
        s.children(verb, "advmod").stream().anyMatch(c -> lower(s.word(c).lemma()).equals("yet"));
    Optional<String> aux =
        s.children(verb, "aux").stream().map(c -> lower(s.word(c).lemma())).findFirst();
    boolean duty = aux.filter(a -> a.equals("have")).isPresent();
    boolean passive = ClauseFinder.isPassive(s, verb);
    if (yet && aux.isPresent()) {
      walk.flip();
    } else if (duty && s.children(verb, "aux").stream().anyMatch(c -> isPast(s, c))) {
      walk.pass(Mood.ASSERTED); // "had to be rescued", "had to borrow": in the past it was done
    } else if (duty && (passive || s.word(verb).tag().equals("VB"))) {
      walk.pass(Mood.OPINION);
    } else if (s.is(verb, "root", "parataxis", "dep") && s.child(verb, "nsubj").isPresent()) {
      walk.pass(Mood.FUTURE);
    }
  }

  private static boolean isPast(ParsedSentence s, int auxiliary) {
    return s.word(auxiliary).tag().equals("VBD");
  }

  /** Whether the clause holds only under a condition that stands with it. */
  private static boolean hasCondition(ParsedSentence s, int verb) {
    return s.children(verb, "advcl").stream()
        .anyMatch(
            c ->
                isCondition(s, c)
                    && !isHedge(s, c)
                    && s.children(c, "advmod").stream()
                        .noneMatch(a -> lower(s.word(a).lemma()).equals("even")));
  }

  /** "if true": the speaker relies on what others report, and judges all the same. */
  private static boolean isHedge(ParsedSentence s, int adjective) {
    return s.child(adjective, "nsubj", "csubj", "cop").isEmpty()
        && HEDGES.contains(lower(s.word(adjective).lemma()));
  }

  /** Whether a clause is an if-clause: by its conjunction, or by inversion ("had he known"). */
  static boolean isCondition(ParsedSentence s, int verb) {
    Optional<Integer> mark =
        s.children(verb, "mark").stream().filter(m -> !s.word(m).tag().equals("TO")).findFirst();
    if (mark.isPresent()) {
      int m = mark.get();
      boolean as = m > 0 && lower(s.word(m - 1).text()).equals("as");
      return !as
          && (CONDITION.contains(lower(s.word(m).lemma()))
              || CONDITION.contains(lower(s.word(m).text())));
    }
    Optional<Integer> subject = s.child(verb, "nsubj");
    return s.is(verb, "advcl")
        && subject.isPresent()
        && s.children(verb, "aux", "cop").stream()
            .anyMatch(a -> a < subject.get() && INVERTED.contains(lower(s.word(a).text())));
  }

  static boolean isImperative(ParsedSentence s, int verb) {
    return s.is(verb, "root", "parataxis")
        && s.word(verb).tag().equals("VB")
        && s.child(verb, "nsubj", "mark").isEmpty()
        && s.children(verb, "aux").stream()
            .allMatch(a -> lower(s.word(a).lemma()).equals("do") && a < verb);
  }

  /** Takes in the determiners and adjectives of an event noun. */
  static void ofNoun(ParsedSentence s, int noun, FactualityWalk walk) {
    boolean definite = false;
    for (int c : s.children(noun)) {
      String lemma = lower(s.word(c).lemma());
      String form = lower(s.word(c).text());
      if (s.is(c, "amod", "compound", "advmod")) {
        adverb(ALLEGING.contains(form) ? form : lemma, walk);
        if (FUTURE.contains(form)) {
          walk.open(Mood.FUTURE);
        }
      }
      definite |= s.is(c, "nmod:poss", "nummod") || (s.is(c, "det") && DEFINITE.contains(lemma));
    }
    walk.definite(definite);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
