package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claim.Entity;

/**
 * Resolves third-person pronouns by salience, after Lappin and Leass (1994): what was mentioned
 * lately, often and as a subject is likely meant; agreement and binding rule candidates out; two
 * that are about equally likely leave the pronoun unresolved.
 */
final class Pronouns {
  /** A candidate must be this much more salient than the next one. */
  private static final double MARGIN = 1.2;

  /** The same for "it" and "they", which mean things more often, and those have no names. */
  private static final double MARGIN_OF_THINGS = 1.4;

  /** So much more for its gender to be known from then on: a close call would mislead the next. */
  private static final double SURE = 1.7;

  /** What was last mentioned long ago is not taken for want of another. */
  private static double least(PronounForm form) {
    return switch (form) {
      case HE, SHE -> 24;
      case IT -> 64;
      case THEY -> 40;
    };
  }

  /** Of who is known for a man or a woman, and agrees. */
  private static final double KNOWN_GENDER = 1.2;

  private static final int WINDOW = 5;

  /** What was mentioned in the last sentences, as far back as a pronoun reaches. */
  private final Deque<Occurrence> events = new ArrayDeque<>();

  /** Nouns of people who bear no role, and pronouns for them. */
  private static final ImmutableSet<String> SOMEBODY = WordSets.set("somebody");

  /** By its sentence, the first word that stands for everybody of a kind one by one. */
  private final Map<Integer, Integer> distributive = new HashMap<>();

  private final Employment employment = new Employment();

  /** Notes a mention; call in text order, sentence by sentence. */
  void mentioned(ParsedSentence s, int word, Referent referent, boolean quoted) {
    boolean each =
        s.children(word, "det").stream()
            .anyMatch(
                d ->
                    Regex.matches(s.word(d).lemma().toLowerCase(Locale.ROOT), "every|each|any|no"));
    if (each || Negation.isNo(s, word)) {
      if (canBeThey(s, word, referent)) {
        distributive.merge(s.index(), word, Math::min);
      }
      return; // "every passenger", "not one pilot": nobody that a later pronoun could mean
    }
    employment.mentioned(s, word, referent);
    while (!events.isEmpty() && s.index() - events.getFirst().sentence() > WINDOW) {
      events.removeFirst();
    }
    events.add(
        new Occurrence(
            s.index(),
            word,
            referent,
            Binding.role(s, word),
            s.passageIndex(),
            quoted,
            !quoted && Binding.speaks(s, word)));
  }

  /** "Every clerk", "no one", "any cars", which "they" may be said of, not "every day". */
  private static boolean canBeThey(ParsedSentence s, int word, Referent referent) {
    String lemma = s.word(word).lemma().toLowerCase(Locale.ROOT);
    return s.word(word).tag().endsWith("S")
        || referent.kind == Entity.Kind.PERSON
        || referent.kind == Entity.Kind.ORGANIZATION
        || SOMEBODY.contains(lemma)
        || RoleNouns.isPerson(lemma)
        || RoleNouns.isOrganization(lemma)
        || Regex.matches(lemma, "none|no-one");
  }

  static boolean isThirdPerson(String text) {
    return PronounForm.of(text).isPresent();
  }

  /** Whether a pronoun can stand for one: by kind, number and gender. */
  static boolean agrees(String pronoun, Referent referent) {
    return PronounForm.of(pronoun).filter(f -> f.agrees(referent)).isPresent();
  }

  /** What the pronoun refers to; {@code excluded} cannot be it (the speaker of its quotation). */
  Optional<Referent> resolve(
      ParsedSentence s, int pronoun, Set<Referent> excluded, boolean quoted) {
    String text = Ascii.toLowerCase(s.word(pronoun).text());
    PronounForm form = PronounForm.of(text).orElseThrow();
    if (form == PronounForm.IT && EmptyIt.is(s, pronoun)) {
      return Optional.empty();
    }
    if (text.endsWith("self") || text.endsWith("selves")) {
      return reflexive(s, pronoun, form);
    }
    Optional<Referent> employer =
        form == PronounForm.THEY ? employment.meant(s, pronoun) : Optional.empty();
    if (employer.isPresent()) {
      return employer.filter(r -> !excluded.contains(r));
    }
    if (form == PronounForm.THEY
        && (hasOtherSubject(s, pronoun)
            || distributive.getOrDefault(s.index(), pronoun) < pronoun)) {
      return Optional.empty(); // "asked every member if they had met him": each of them
    }
    Map<Referent, Map<Integer, Double>> scores = new HashMap<>();
    events.stream()
        .filter(e -> isBefore(e, s, pronoun) && form.agrees(e.referent()))
        .filter(e -> !excluded.contains(e.referent()) && canBe(e, s, pronoun, form, quoted))
        .forEach(
            e ->
                scores
                    .computeIfAbsent(e.referent(), k -> new HashMap<>())
                    .merge(e.sentence(), Salience.of(e, s, pronoun, form, quoted), Math::max));
    // Principle B rules a referent out wherever else it was mentioned.
    events.stream()
        .filter(e -> e.sentence() == s.index() && e.word() < pronoun)
        .filter(e -> Binding.isBound(s, pronoun, e.word()))
        .forEach(e -> scores.remove(e.referent()));
    return best(form, scores);
  }

  private static boolean isBefore(Occurrence e, ParsedSentence s, int pronoun) {
    return s.index() - e.sentence() <= WINDOW && (e.sentence() < s.index() || e.word() < pronoun);
  }

  /** Whether nothing rules out that a pronoun means what was mentioned, if it agrees. */
  private static boolean canBe(
      Occurrence e, ParsedSentence s, int pronoun, PronounForm form, boolean quoted) {
    Referent referent = e.referent();
    boolean says = Binding.speaks(s, pronoun);
    if (says && form.isPersonal() && referent.isShip()) {
      return false;
    }
    if (says && form == PronounForm.THEY && isThing(referent) && !referent.isCollective()) {
      return false; // "the papers were lost. They say": people do
    }
    boolean same = e.sentence() == s.index();
    if ((same || form == PronounForm.IT) && isPlaceWithin(e)) {
      return false;
    }
    // "“The right man was there,” he said": whom he speaks of is not he
    return !same
        || (!Binding.isBound(s, pronoun, e.word())
            && !Binding.isAsker(s, pronoun, e.word())
            && !(says && !quoted && e.quoted()));
  }

  /** Whether anybody or anything that a pronoun can mean was mentioned before it. */
  boolean hasCandidate(ParsedSentence s, int pronoun) {
    return events.stream()
        .filter(e -> isBefore(e, s, pronoun))
        .anyMatch(e -> agrees(s.word(pronoun).text(), e.referent()));
  }

  private static boolean isThing(Referent r) {
    return !r.isNamed() && r.descriptions().isEmpty() && r.kind != Entity.Kind.PERSON;
  }

  /** "Judge Lee of Ohio held it lawful": not Ohio. */
  private static boolean isPlaceWithin(Occurrence event) {
    return event.referent().kind == Entity.Kind.PLACE && event.role() == 0;
  }

  /** "Some patients believe they ...": people that are no entity are meant, if not named. */
  private boolean hasOtherSubject(ParsedSentence s, int pronoun) {
    int verb = s.word(pronoun).head();
    while (verb >= 0 && !s.is(verb, "ccomp", "advcl")) {
      verb = s.word(verb).head();
    }
    int governor = verb < 0 ? -1 : s.word(verb).head();
    return governor >= 0
        && s.children(governor, "nsubj").stream()
            .anyMatch(
                c -> c < pronoun && s.word(c).tag().equals("NNS") && mentionAt(s, c).isEmpty());
  }

  /** A reflexive means the subject of its clause, said or understood. */
  private Optional<Referent> reflexive(ParsedSentence s, int pronoun, PronounForm form) {
    int verb = s.word(pronoun).head();
    while (verb >= 0 && !s.word(verb).tag().startsWith("V") && s.child(verb, "nsubj").isEmpty()) {
      verb = s.word(verb).head(); // "has she been to Rome herself"
    }
    for (int steps = 0; verb >= 0 && steps < 4; steps++) {
      int clause = verb;
      Optional<Referent> subject =
          s.children(clause, "nsubj").stream().findFirst().flatMap(c -> mentionAt(s, c));
      // "urged him to recuse himself": the governor's object is the subject understood.
      Optional<Referent> object =
          steps == 0
              ? Optional.empty()
              : s.children(clause, "obj", "iobj", "obl").stream()
                  .filter(c -> c < pronoun)
                  .map(c -> mentionAt(s, c))
                  .flatMap(Optional::stream)
                  .filter(r -> form.agrees(r))
                  .reduce((a, b) -> b);
      Optional<Referent> found = object.or(() -> subject.filter(r -> form.agrees(r)));
      if (found.isPresent() || s.child(clause, "nsubj").isPresent()) {
        return found;
      }
      verb = s.word(clause).head();
    }
    return Optional.empty();
  }

  private Optional<Referent> mentionAt(ParsedSentence s, int word) {
    return events.stream()
        .filter(e -> e.sentence() == s.index() && e.word() == word)
        .map(Occurrence::referent)
        .findFirst();
  }

  private static Optional<Referent> best(
      PronounForm form, Map<Referent, Map<Integer, Double>> scores) {
    Referent best = null;
    double top = 0;
    double next = 0;
    for (Map.Entry<Referent, Map<Integer, Double>> entry : scores.entrySet()) {
      double score = entry.getValue().values().stream().mapToDouble(d -> d).sum();
      score *= entry.getKey().gender() == Gender.UNKNOWN ? 1 : KNOWN_GENDER;
      if (score > top) {
        next = top;
        top = score;
        best = entry.getKey();
      } else if (score > next) {
        next = score;
      }
    }
    double margin = form.isPersonal() ? MARGIN : MARGIN_OF_THINGS;
    if (best == null || top < next * margin || top < least(form)) {
      return Optional.empty();
    }
    if (form == PronounForm.SHE && best.isShip() && !areShips(scores.keySet())) {
      return Optional.empty(); // a ship is "she" only where nobody else can be
    }
    if (top >= next * SURE) {
      best.gender(form.gender());
    }
    return Optional.of(best);
  }

  private static boolean areShips(Set<Referent> all) {
    return all.stream().allMatch(Referent::isShip);
  }
}
