package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private static final double MARGIN = 1.15;

  /** The same for "it" and "they", which mean things more often, and those have no names. */
  private static final double MARGIN_OF_THINGS = 1.4;

  private static final int WINDOW = 5;

  private static final ImmutableSet<String> TIMES = WordSets.set("hours-and-seasons");

  private static final ImmutableSet<String> SINGULAR_PERSON =
      ImmutableSet.of("he", "him", "his", "himself", "she", "her", "hers", "herself");

  private static final ImmutableSet<String> PLURAL =
      ImmutableSet.of("they", "them", "their", "theirs", "themselves");

  private static final ImmutableSet<String> NEUTER = ImmutableSet.of("it", "its", "itself");

  /** Of a place next to somebody, who may be the subject himself. */
  private static final ImmutableSet<String> AROUND =
      ImmutableSet.of("behind", "beside", "around", "before", "above", "over", "about", "with");

  /** A noun phrase that was mentioned; things that are no entity compete for "it" and "they". */
  private record Event(
      int sentence,
      int word,
      Referent referent,
      double weight,
      int passage,
      boolean quoted,
      boolean speaks) {}

  private final List<Event> events = new ArrayList<>();

  /** By its sentence, the first word that stands for everybody of a kind one by one. */
  private final Map<Integer, Integer> distributive = new HashMap<>();

  /** Notes a mention; call in text order, sentence by sentence. */
  void mentioned(ParsedSentence s, int word, Referent referent, boolean quoted) {
    boolean each =
        s.children(word, "det").stream()
            .anyMatch(
                d ->
                    Regex.matches(s.word(d).lemma().toLowerCase(Locale.ROOT), "every|each|any|no"));
    if (each || Negation.isNo(s, word)) {
      distributive.merge(s.index(), word, Math::min);
      return; // "every passenger", "not one pilot": nobody that a later pronoun could mean
    }
    events.add(
        new Event(
            s.index(),
            word,
            referent,
            weight(s, word),
            s.passageIndex(),
            quoted,
            !quoted && speaks(s, word)));
  }

  /** Whether a word is the subject of a verb of saying. */
  private static boolean speaks(ParsedSentence s, int word) {
    return s.is(word, "nsubj")
        && s.word(word).head() >= 0
        && RegisterBuilder.CUES.contains(s.word(s.word(word).head()).lemma());
  }

  static boolean isThirdPerson(String text) {
    String lower = Ascii.toLowerCase(text);
    return SINGULAR_PERSON.contains(lower) || PLURAL.contains(lower) || NEUTER.contains(lower);
  }

  /** What the pronoun refers to; {@code excluded} cannot be it (the speaker of its quotation). */
  Optional<Referent> resolve(
      ParsedSentence s, int pronoun, Set<Referent> excluded, boolean quoted) {
    String text = Ascii.toLowerCase(s.word(pronoun).text());
    if (NEUTER.contains(text) && isExpletive(s, pronoun)) {
      return Optional.empty();
    }
    if (text.endsWith("self") || text.endsWith("selves")) {
      return reflexive(s, pronoun);
    }
    if (PLURAL.contains(text)
        && (hasOtherSubject(s, pronoun)
            || distributive.getOrDefault(s.index(), pronoun) < pronoun)) {
      return Optional.empty(); // "asked every member if they had met him": each of them
    }
    boolean speaking = !quoted && speaks(s, pronoun);
    Map<Referent, Map<Integer, Double>> scores = new HashMap<>();
    for (Event event : events) {
      int distance = s.index() - event.sentence();
      boolean before = distance > 0 || event.word() < pronoun;
      if (distance > WINDOW
          || !before
          || !agrees(text, event.referent())
          || excluded.contains(event.referent())
          || (distance == 0 && (bound(s, pronoun, event) || isAsker(s, pronoun, event.word())))
          || (distance == 0 && speaking && event.quoted())
          || ((distance == 0 || NEUTER.contains(text)) && isPlaceWithin(event))) {
        continue; // "“The right man was there,” he said": whom he speaks of is not he
      }
      double recency = distance == 0 ? 1.2 : 1;
      double parallel = role(s, pronoun) == 3 && event.weight() >= 80 ? 1.25 : 1;
      // "he said" goes on with who spoke before; whom a quotation mentions is seldom meant outside.
      double voice = event.speaks() && speaking ? 1.6 : event.quoted() && !quoted ? 0.5 : 1;
      boolean thing = event.referent().kind == Entity.Kind.OTHER && !event.referent().isNamed();
      if (speaking && thing && NEUTER.contains(text)) {
        voice *= 0.5; // bodies say things, things seldom do
      }
      if (PLURAL.contains(text) && !event.referent().plural()) {
        voice *= 0.7; // "the board found watches. They were new": the board is "it" as well
      }
      double decay = Math.pow(0.5, distance) * (event.passage() == s.passageIndex() ? 1 : 0.8);
      scores
          .computeIfAbsent(event.referent(), k -> new HashMap<>())
          .merge(
              event.sentence(),
              (100 + event.weight()) * recency * parallel * voice * decay,
              Math::max);
    }
    // Principle B rules a referent out wherever else it was mentioned.
    events.stream()
        .filter(e -> e.sentence() == s.index() && e.word() < pronoun && bound(s, pronoun, e))
        .forEach(e -> scores.remove(e.referent()));
    return best(text, scores);
  }

  /** "Judge Lee of Ohio held it lawful": not Ohio. */
  private static boolean isPlaceWithin(Event event) {
    return event.referent().kind == Entity.Kind.PLACE && event.weight() < 40;
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
  private Optional<Referent> reflexive(ParsedSentence s, int pronoun) {
    String text = Ascii.toLowerCase(s.word(pronoun).text());
    int verb = s.word(pronoun).head();
    while (verb >= 0 && !s.word(verb).tag().startsWith("V")) {
      verb = s.word(verb).head();
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
                  .filter(r -> agrees(text, r))
                  .reduce((a, b) -> b);
      Optional<Referent> found = object.or(() -> subject.filter(r -> agrees(text, r)));
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
        .map(Event::referent)
        .findFirst();
  }

  /** "Franken asked what he would do": not Franken. */
  private static boolean isAsker(ParsedSentence s, int pronoun, int mention) {
    int asking = s.word(mention).head();
    boolean agent =
        s.is(mention, "obl")
            && s.children(mention, "case").stream().anyMatch(c -> s.word(c).text().equals("by"));
    if (asking < 0
        || (!s.word(mention).relation().equals("nsubj") && !agent)
        || !Regex.matches(s.word(asking).lemma(), "ask|question")) {
      return false;
    }
    for (int at = pronoun; at >= 0; at = s.word(at).head()) {
      if (s.word(at).head() == asking) {
        return s.is(at, "ccomp", "advcl", "xcomp");
      }
    }
    return false;
  }

  private static Optional<Referent> best(
      String pronoun, Map<Referent, Map<Integer, Double>> scores) {
    Referent best = null;
    double top = 0;
    double next = 0;
    for (Map.Entry<Referent, Map<Integer, Double>> entry : scores.entrySet()) {
      double score = entry.getValue().values().stream().mapToDouble(d -> d).sum();
      if (entry.getKey().gender() != Gender.UNKNOWN) {
        score *= 1.2;
      }
      if (score > top) {
        next = top;
        top = score;
        best = entry.getKey();
      } else if (score > next) {
        next = score;
      }
    }
    double margin = SINGULAR_PERSON.contains(pronoun) ? MARGIN : MARGIN_OF_THINGS;
    if (best == null || top < next * margin) {
      return Optional.empty();
    }
    best.gender(gender(pronoun));
    return Optional.of(best);
  }

  private static Gender gender(String pronoun) {
    if (!SINGULAR_PERSON.contains(pronoun)) {
      return Gender.UNKNOWN;
    }
    return pronoun.startsWith("h") && !pronoun.startsWith("her") ? Gender.MALE : Gender.FEMALE;
  }

  /**
   * The subject that a possessive in a phrase before it may mean: "his" in "Short of ending his
   * campaign, Lee said". A phrase with a subject of its own may be about another.
   */
  static Optional<Integer> aheadOf(ParsedSentence s, int pronoun) {
    int phrase = fronted(s, pronoun);
    if (phrase < 0) {
      return Optional.empty();
    }
    int verb = s.word(phrase).head();
    int end = s.subtree(phrase).stream().reduce(phrase, Math::max);
    return s.children(verb, "nsubj", "nsubj:pass").stream()
        .filter(c -> c > end && c < verb)
        // "In his speech, Lee said, taxes rose": who says it, and not what it is about
        .filter(c -> verb + 1 == s.size() || !s.word(verb + 1).text().equals(","))
        .findFirst();
  }

  /** The first word of the phrase before the subject that a pronoun stands in. */
  static int frontedFrom(ParsedSentence s, int pronoun) {
    return s.subtree(fronted(s, pronoun)).stream().reduce(pronoun, Math::min);
  }

  /** The head of the phrase or of the clause without a subject that a possessive stands in. */
  private static int fronted(ParsedSentence s, int pronoun) {
    if (!s.word(pronoun).tag().equals("PRP$")) {
      return -1;
    }
    for (int at = pronoun; s.word(at).head() >= 0; at = s.word(at).head()) {
      if (s.child(at, "nsubj", "nsubj:pass", "csubj", "expl").isPresent()
          || s.is(at, "nsubj", "nsubj:pass", "conj", "acl", "acl:relcl")) {
        return -1;
      }
      if (s.is(at, "obl", "advcl") && s.word(at).head() > at) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a pronoun can stand for one: by kind, number and gender. */
  static boolean agrees(String written, Referent referent) {
    String pronoun = Ascii.toLowerCase(written);
    if (SINGULAR_PERSON.contains(pronoun)) {
      return referent.kind == Entity.Kind.PERSON && referent.gender().agrees(gender(pronoun));
    }
    if (PLURAL.contains(pronoun)) {
      return referent.plural() || referent.kind == Entity.Kind.ORGANIZATION;
    }
    return referent.kind != Entity.Kind.PERSON && !referent.plural();
  }

  /** Whether a pronoun cannot mean a mention in its own clause. */
  private static boolean bound(ParsedSentence s, int pronoun, Event event) {
    int clause = s.word(pronoun).head();
    int other = s.word(event.word()).head();
    if (s.is(pronoun, "nmod:poss")) {
      // "Brannock's father": the noun's own other dependents cannot be its possessor.
      return other == clause || event.word() == clause;
    }
    if (s.is(pronoun, "obl", "nmod")
        && s.is(event.word(), "nsubj")
        && s.children(pronoun, "case").stream()
            .anyMatch(c -> AROUND.contains(Ascii.toLowerCase(s.word(c).text())))) {
      return false; // "She shut the door behind her"
    }
    // "Smith, who ... he": a noun that the pronoun's clause hangs on can be meant; the clause's
    // other arguments cannot.
    return clause >= 0
        && (clause == other
            // "Haberl, with whom he sang": not himself
            || (s.is(clause, "acl:relcl") && s.word(clause).head() == event.word()));
  }

  /** "it" that stands for nothing: weather, "it is clear that", "it would be wrong to". */
  private static boolean isExpletive(ParsedSentence s, int pronoun) {
    if (s.is(pronoun, "expl")) {
      return true;
    }
    int head = s.word(pronoun).head();
    if (head < 0 || !s.is(pronoun, "nsubj", "nsubj:pass")) {
      return false;
    }
    String tag = s.word(head).tag();
    boolean told = // "it was said in the town that", "it has been put to me that"
        s.child(head, "aux:pass").isPresent()
            && s.child(head, "ccomp").isPresent()
            && !Regex.matches(s.word(head).lemma(), "tell|inform|advise|warn|assure|notify");
    boolean hour = // "it was midnight", "it felt like an hour"
        tag.equals("CD")
            || TIMES.contains(Ascii.toLowerCase(s.word(head).lemma()))
            || (Regex.matches(s.word(head).lemma(), "take|feel")
                && s.children(head, "obj", "obl").stream()
                    .anyMatch(c -> TIMES.contains(Ascii.toLowerCase(s.word(c).lemma()))));
    boolean cleft = // "it was Lee who brought it up"
        s.child(head, "cop").isPresent() && s.child(head, "acl:relcl").isPresent();
    return cleft
        || told
        || hour
        || s.child(head, "csubj").isPresent()
        || (tag.startsWith("J")
            && (s.child(head, "ccomp").isPresent()
                || s.child(head, "xcomp").isPresent()
                || s.child(head, "advcl").isPresent()))
        || ImmutableSet.of("rain", "snow", "seem", "appear", "turn", "happen")
            .contains(s.word(head).lemma());
  }

  private static double weight(ParsedSentence s, int word) {
    return switch (role(s, word)) {
      case 3 -> 80;
      case 2 -> 50;
      case 1 -> 40;
      default -> 15;
    };
  }

  /** 3 subject, 2 object, 1 oblique, 0 inside another noun phrase. */
  private static int role(ParsedSentence s, int word) {
    if (s.word(word).head() < 0) {
      return s.child(word, "cop").isPresent() ? 3 : 0; // a masthead is no subject
    }
    if (s.is(word, "nsubj", "csubj")) {
      return 3;
    }
    if (s.is(word, "obj", "iobj", "dobj")) {
      return 2;
    }
    if (s.is(word, "obl")) {
      return s.children(word, "case").stream().anyMatch(c -> s.word(c).text().equals("by")) ? 2 : 1;
    }
    if (s.is(word, "appos", "conj") && s.word(word).head() >= 0 && s.word(word).head() < word) {
      return role(s, s.word(word).head());
    }
    return 0;
  }
}
