package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Predicate;
import org.gainsay.extract.Clause.Participant;
import org.gainsay.extract.ParsedSentence.Word;

/** Finds the predicates of a sentence and who takes part in them. Immutable, thread-safe. */
final class ClauseFinder {
  /** Verbs that add nothing to an event noun that is their object. */
  private static final ImmutableSet<String> LIGHT = WordSets.set("light");

  /** Nouns of giving, whose taker is not the one who acts: "took a bribe". */
  private static final ImmutableSet<String> GIVING = WordSets.set("giving");

  /** Verbs that place a noun phrase after a copula-like link. */
  private static final ImmutableSet<String> LINKING = WordSets.set("linking");

  /** Verbs whose object, not subject, does what the infinitive says. */
  private static final ImmutableSet<String> OBJECT_CONTROL = WordSets.set("object-control");

  /** Event nouns that mostly name the thing made: "his answer" does not tell that he answered. */
  private static final ImmutableSet<String> PRODUCTS = WordSets.set("products");

  /** Verbs whose subject does what their object names: "announced the resignation". */
  private static final ImmutableSet<String> HOLDING = WordSets.set("holding");

  /** Of these the object may be another's: "denied the accusation". */
  private static final ImmutableSet<String> ANSWERING = WordSets.set("answering");

  private static final ImmutableSet<String> RELATIVE =
      ImmutableSet.of("who", "whom", "which", "that", "whose");

  private static final ImmutableSet<String> SUBJECT_FORMS =
      ImmutableSet.of("I", "he", "she", "we", "they");

  private final EventNouns eventNouns;

  ClauseFinder(EventNouns eventNouns) {
    this.eventNouns = eventNouns;
  }

  /** The clauses of the sentence, in the order of their heads. */
  ImmutableList<Clause> find(ParsedSentence s) {
    Map<Integer, Clause> found = new LinkedHashMap<>();
    for (int i = 0; i < s.size(); i++) {
      clause(s, i).ifPresent(c -> found.putIfAbsent(c.head(), c));
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(Clause::head))
        .collect(ImmutableList.toImmutableList());
  }

  /** What clauses deny of one in saying it of another: "not the driver but the guard did". */
  static ImmutableList<Clause> contrasted(List<Clause> clauses) {
    return clauses.stream()
        .flatMap(c -> contrasted(c).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<Clause> contrasted(Clause c) {
    Optional<Participant> subject = SentenceWriter.subject(c);
    Optional<Integer> denied = subject.flatMap(p -> Contrast.of(c.sentence(), p.word()));
    if (denied.isEmpty()
        || c.negated()
        || Negation.isAtVerb(c.sentence(), c.anchor())
        || !isSaidOf(c, subject.get().word())) {
      return Optional.empty();
    }
    ImmutableList<Participant> participants =
        c.participants().stream()
            .map(p -> p.equals(subject.get()) ? new Participant(p.role(), "", denied.get()) : p)
            .collect(ImmutableList.toImmutableList());
    return Optional.of(
        new Clause(
            c.sentence(),
            c.head(),
            c.verb(),
            c.predicate(),
            participants,
            false,
            Optional.of(subject.get().word())));
  }

  /** "Hale, not Ober, wants to sell" says no more of Ober than that he does not want to. */
  private static boolean isSaidOf(Clause c, int subject) {
    ParsedSentence s = c.sentence();
    int first = c.anchor();
    while (s.is(first, "conj") && s.word(subject).head() != first) {
      first = s.word(first).head();
    }
    return s.word(subject).head() == first || Cleft.of(s, first).isPresent();
  }

  private Optional<Clause> clause(ParsedSentence s, int i) {
    if (isExistential(s, i)) {
      return existence(s, i);
    }
    if (hasCopula(s, i)) {
      return copular(s, i);
    }
    if (isFullVerb(s, i)) {
      return isLetGo(s, i) ? Optional.empty() : Optional.of(verbal(s, i)).filter(c -> !isEmpty(c));
    }
    if (isSmallClause(s, i)) {
      return Optional.of(small(s, i));
    }
    if (s.word(i).tag().startsWith("NN")
        && !s.word(i).tag().startsWith("NNP")
        && eventNouns.contains(s.word(i).lemma())) {
      return nominal(s, i);
    }
    return fragment(s, i);
  }

  static boolean isFullVerb(ParsedSentence s, int i) {
    return s.word(i).tag().startsWith("VB")
        && !s.is(i, "aux", "cop", "amod", "compound", "fixed", "case", "mark")
        && !(s.is(i, "nmod", "obj", "obl", "nsubj") && s.child(i, "det", "nmod:poss").isPresent());
  }

  static boolean hasCopula(ParsedSentence s, int i) {
    return s.child(i, "cop").isPresent();
  }

  private static boolean isExistential(ParsedSentence s, int i) {
    return s.child(i, "expl")
        .filter(e -> s.word(i).lemma().equals("be") || s.word(e).lemma().equalsIgnoreCase("there"))
        .isPresent();
  }

  // --- verbs ---

  /** "He never did", "So noted": what is said stands elsewhere. */
  private static boolean isEmpty(Clause clause) {
    boolean elliptical =
        clause.predicate().kind() == Predicate.Kind.VERB
            && ELLIPTICAL.contains(clause.predicate().lemma())
            && clause.participants().stream().allMatch(p -> p.role() == Role.SUBJECT)
            && !isPlaced(clause);
    String tag = clause.sentence().word(clause.verb()).tag();
    boolean alone =
        clause.participants().isEmpty()
            && !Regex.matches(tag, "VBG|VB")
            && !clause.sentence().is(clause.verb(), "conj", "xcomp", "ccomp");
    return elliptical
        || alone
        || isBrokenOff(clause)
        || isToDoWith(clause.sentence(), clause.head());
  }

  /** "Knowing what I ... no": more was to follow a word of its own. */
  private static boolean isBrokenOff(Clause clause) {
    ParsedSentence s = clause.sentence();
    return s
        .subtree(
            clause.verb(),
            w -> s.is(w, "advcl", "ccomp", "acl", "acl:relcl", "conj", "parataxis", "punct"))
        .stream()
        .anyMatch(w -> w + 1 < s.size() && isBreak(s.word(w + 1)) && isLeftOpen(s.word(w)));
  }

  private static boolean isBreak(Word word) {
    return Regex.matches(word.text(), "\\.\\.+|…|—|--");
  }

  private static boolean isLeftOpen(Word word) {
    return SUBJECT_FORMS.contains(word.text())
        || Regex.matches(word.tag(), "DT|IN|TO|MD|CC|PRP\\$");
  }

  /** "She is still there", "Where was he?": being somewhere is something. */
  private static boolean isPlaced(Clause clause) {
    ParsedSentence s = clause.sentence();
    return clause.predicate().lemma().equals("be")
        && s.children(clause.verb(), "advmod").stream()
            .anyMatch(c -> PLACES.contains(s.word(c).lemma().toLowerCase(Locale.ROOT)));
  }

  private static final ImmutableSet<String> PLACES = WordSets.set("places");

  private static final ImmutableSet<String> ELLIPTICAL = ImmutableSet.of("do", "be", "have");

  /** The "do" of "had nothing to do with the fire", which says no more than that. */
  private static boolean isToDoWith(ParsedSentence s, int verb) {
    int governor = s.word(verb).head();
    if (governor < 0
        || !s.word(verb).lemma().equals("do")
        || obliques(s, verb, "obl").stream().noneMatch(p -> p.marker().equals("with"))) {
      return false;
    }
    int have = s.is(verb, "acl") ? s.word(governor).head() : governor;
    return have >= 0 && s.word(have).lemma().equals("have") && s.child(verb, "obj").isEmpty();
  }

  private Clause verbal(ParsedSentence s, int v) {
    List<Participant> participants = participants(s, v);
    String lemma = lemma(s, v);
    Optional<Integer> object = s.child(v, "obj");
    if (object.isEmpty() && isRelative(s, v)) {
      // "conversations he had with the ambassador": the antecedent is the object.
      object = antecedent(s, v).filter(a -> gapIsObject(s, v));
    }
    if (object.isPresent() && isLight(s, v, object.get()) && isEvent(s, object.get())) {
      return light(s, v, object.get(), participants);
    }
    if (LINKING.contains(lemma)) {
      Optional<Integer> attribute =
          s.child(v, "xcomp").filter(x -> !s.word(x).tag().startsWith("VB"));
      if (attribute.isPresent()) {
        return linking(s, v, attribute.get(), participants);
      }
    }
    if (lemma.equals("have") && object.isPresent()) {
      for (int w = object.get() + 1; w < s.size(); w++) {
        if (isToDoWith(s, w) && (s.word(w).head() == v || s.word(w).head() == object.get())) {
          participants.removeIf(p -> p.role() == Role.CLAUSE);
          participants.addAll(obliques(s, w, "obl"));
          lemma = "have to do";
        }
      }
    }
    Optional<Integer> go =
        s.children(v, "xcomp", "ccomp").stream().filter(g -> isLetGo(s, g)).findFirst();
    if (go.isPresent()) {
      lemma = "let go";
      participants.removeIf(p -> p.role() == Role.CLAUSE);
      if (participants.stream().noneMatch(p -> p.role() == Role.OBJECT)) {
        s.child(go.get(), "nsubj")
            .ifPresent(who -> participants.add(new Participant(Role.OBJECT, "", who)));
        participants.sort(Comparator.comparingInt(Participant::word));
      }
    }
    boolean negated = participants.stream().anyMatch(p -> isNegative(s, v, p));
    return new Clause(
        s,
        v,
        v,
        new Predicate(lemma, Predicate.Kind.VERB),
        ImmutableList.copyOf(participants),
        negated);
  }

  /** The "go" of "they let me go", where it says nothing of where to: one verb with "let". */
  private static boolean isLetGo(ParsedSentence s, int verb) {
    int let = s.word(verb).head();
    return s.word(verb).tag().equals("VB")
        && s.word(verb).lemma().equals("go")
        && s.is(verb, "xcomp", "ccomp")
        && let >= 0
        && let < verb
        && s.word(let).lemma().equals("let")
        && (s.child(verb, "nsubj").isPresent() || s.child(let, "obj", "nsubj:pass").isPresent())
        && s.child(
                verb,
                "obl",
                "obj",
                "advmod",
                "xcomp",
                "ccomp",
                "advcl",
                "compound:prt",
                "conj",
                "mark")
            .isEmpty();
  }

  private static boolean isLight(ParsedSentence s, int verb, int noun) {
    String lemma = lemma(s, verb);
    return LIGHT.contains(lemma)
        && !(lemma.equals("take") && GIVING.contains(s.word(noun).lemma()));
  }

  private boolean isEvent(ParsedSentence s, int noun) {
    return s.word(noun).tag().startsWith("NN") && eventNouns.contains(s.word(noun).lemma());
  }

  private Clause light(ParsedSentence s, int verb, int noun, List<Participant> ofVerb) {
    List<Participant> participants = new ArrayList<>();
    for (Participant p : ofVerb) {
      if (p.word() != noun) {
        participants.add(p);
      }
    }
    participants.addAll(obliques(s, noun, "nmod"));
    participants.sort(Comparator.comparingInt(Participant::word));
    boolean negated =
        Negation.isNegative(s, noun) || participants.stream().anyMatch(p -> isNegative(s, verb, p));
    return new Clause(
        s,
        noun,
        verb,
        new Predicate(s.word(noun).lemma(), Predicate.Kind.EVENT_NOUN),
        ImmutableList.copyOf(participants),
        negated);
  }

  private Clause linking(
      ParsedSentence s, int verb, int attribute, List<Participant> participants) {
    boolean adjective = s.word(attribute).tag().startsWith("J");
    List<Participant> all = new ArrayList<>(participants);
    all.addAll(obliques(s, attribute, "obl"));
    if (!adjective) {
      all.add(new Participant(Role.ATTRIBUTE, "", attribute));
    }
    all.sort(Comparator.comparingInt(Participant::word));
    return new Clause(
        s,
        attribute,
        verb,
        new Predicate(
            s.word(attribute).lemma(), adjective ? Predicate.Kind.ADJECTIVE : Predicate.Kind.NOUN),
        ImmutableList.copyOf(all),
        false);
  }

  /** Lemma with its particle: "step down". */
  static String lemma(ParsedSentence s, int v) {
    String lemma = s.word(v).lemma();
    Optional<Integer> particle = s.child(v, "compound:prt");
    if (particle.isEmpty()) {
      particle =
          s.children(v, "advmod").stream()
              .filter(c -> PARTICLES.contains(s.word(c).lemma()) && c == v + 1)
              .findFirst();
    }
    return particle.map(p -> lemma + " " + s.word(p).lemma()).orElse(lemma);
  }

  private static final ImmutableSet<String> PARTICLES = WordSets.set("particles");

  private List<Participant> participants(ParsedSentence s, int v) {
    List<Participant> result = new ArrayList<>();
    boolean passive = isPassive(s, v);
    subject(s, v, 0)
        .ifPresent(w -> result.add(new Participant(passive ? Role.OBJECT : Role.SUBJECT, "", w)));
    if (isRelative(s, v) && gapIsObject(s, v)) {
      antecedent(s, v).ifPresent(a -> result.add(new Participant(Role.OBJECT, "", a)));
    }
    boolean stoodFor = result.stream().anyMatch(p -> p.role() == Role.OBJECT) && isRelative(s, v);
    for (int c : s.children(v)) {
      // "the trial that she won": what the pronoun stands for is there already
      boolean again = stoodFor && isRelativePronoun(s, c);
      if (s.is(c, "obj") && !again) {
        result.add(new Participant(Role.OBJECT, "", c));
      } else if (s.is(c, "iobj")) {
        result.add(new Participant(Role.RECIPIENT, "", c));
      } else if (s.is(c, "xcomp", "ccomp")) {
        result.add(new Participant(Role.CLAUSE, "", c));
      }
    }
    sharedObject(s, v).ifPresent(o -> result.add(new Participant(Role.OBJECT, "", o)));
    List<Participant> obliques = obliques(s, v, "obl");
    for (Participant p : obliques) {
      boolean agent = passive && p.marker().equals("by") && !isWhenOrHow(s, p.word());
      result.add(agent ? new Participant(Role.SUBJECT, "", p.word()) : p);
    }
    result.sort(Comparator.comparingInt(Participant::word));
    return result;
  }

  /** "Finished by Friday", "carried by ambulance", "switched off by hand": not who did it. */
  private static boolean isWhenOrHow(ParsedSentence s, int noun) {
    String lemma = s.word(noun).lemma().toLowerCase(Locale.ROOT);
    boolean bare = s.child(noun, "det", "nmod:poss", "compound").isEmpty();
    boolean part =
        ENDS.contains(lemma)
            && s.children(noun, "nmod").stream()
                .anyMatch(c -> isTime(s, c) || s.word(c).tag().equals("CD"));
    return !isSomebody(s, noun) && (isTime(s, noun) || part || (bare && MEANS.contains(lemma)));
  }

  /** "Signed by May", "sung by Ferry": a name that looks like a time or a means. */
  private static boolean isSomebody(ParsedSentence s, int noun) {
    return TimeLikeNames.isName(s, noun)
        || (Regex.matches(s.word(noun).ner(), "PERSON|ORGANIZATION")
            && !TimeLikeNames.isNumbered(s, noun));
  }

  private static boolean isTime(ParsedSentence s, int noun) {
    String lemma = s.word(noun).lemma().toLowerCase(Locale.ROOT);
    return TIMES.contains(lemma) || DATES.contains(lemma) || Regex.matches(lemma, "(19|20)\\d\\d");
  }

  /** Days, months and feasts by which something is done. */
  private static final ImmutableSet<String> DATES = WordSets.set("date-names");

  private static final ImmutableSet<String> ENDS = WordSets.set("ends");

  /** What something is done by, where it stands without an article. */
  private static final ImmutableSet<String> MEANS = WordSets.set("means");

  /** "never owned or used a gun": the object belongs to both verbs, whichever has it. */
  private static Optional<Integer> sharedObject(ParsedSentence s, int v) {
    if (s.child(v, "obj", "ccomp", "xcomp", "obl").isPresent() || isPassive(s, v)) {
      return Optional.empty();
    }
    int governor = s.word(v).head();
    if (s.is(v, "conj") && governor >= 0) {
      return s.child(governor, "obj").filter(o -> o > v);
    }
    return s.children(v, "conj").stream()
        .filter(c -> c == v + 2 && s.is(v + 1, "cc"))
        .flatMap(c -> s.children(c, "obj").stream())
        .findFirst();
  }

  static boolean isPassive(ParsedSentence s, int v) {
    boolean shared =
        s.is(v, "conj")
            && s.word(v).tag().equals("VBN")
            && s.child(v, "aux", "cop", "nsubj", "obj").isEmpty()
            && s.word(v).head() >= 0
            && s.child(s.word(v).head(), "aux:pass").isPresent();
    boolean suffered =
        s.word(v).tag().equals("VBN")
            && s.is(v, "xcomp", "ccomp")
            && s.word(v).head() >= 0
            && SUFFERING.contains(s.word(s.word(v).head()).lemma())
            && s.child(v, "aux", "mark", "obj").isEmpty();
    boolean headline =
        s.word(v).tag().equals("VBN")
            && s.is(v, "root")
            && !INTRANSITIVE.contains(s.word(v).lemma())
            && s.child(v, "aux", "cop", "obj", "ccomp").isEmpty()
            && s.children(v, "nsubj").stream()
                .noneMatch(c -> Regex.matches(s.word(c).tag(), "PRP|W.*"))
            && s.child(v, "nsubj").isPresent()
            && s.children(v, "dep", "parataxis").stream()
                .noneMatch(c -> Regex.matches(s.word(c).tag(), "VB[DZP]|MD"))
            && s.words().stream().noneMatch(w -> Regex.matches(w.text(), "[.?!…]|\\.\\.\\."));
    return shared // "was arrested and booked"
        || headline // "Three held after fire"
        || suffered // "had their door broken in"
        || s.child(v, "aux:pass").isPresent()
        || s.child(v, "nsubj:pass").isPresent()
        || (s.word(v).tag().equals("VBN")
            && s.is(v, "acl", "advcl")
            && !s.is(v, "acl:relcl")
            && s.child(v, "aux", "nsubj").isEmpty());
  }

  /** "Minister resigned": of these a participle is no passive. */
  private static final ImmutableSet<String> INTRANSITIVE = WordSets.set("intransitive");

  private static final ImmutableSet<String> SUFFERING = WordSets.set("suffering");

  /** Noun phrases with a preposition, conjoined ones included. */
  private static List<Participant> obliques(ParsedSentence s, int head, String relation) {
    List<Participant> result = new ArrayList<>();
    for (int c : s.children(head, relation)) {
      if (s.is(c, "obl:tmod", "nmod:tmod", "obl:npmod", "obl:unmarked", "nmod:poss")) {
        continue;
      }
      String marker = marker(s, c);
      if (!marker.isEmpty()) {
        result.add(new Participant(Role.OBLIQUE, marker, c));
      }
    }
    return result;
  }

  /** The preposition of a noun phrase: "with", "according to". */
  static String marker(ParsedSentence s, int noun) {
    StringBuilder marker = new StringBuilder();
    for (int c : s.children(noun, "case")) {
      if (s.word(c).tag().equals("POS")) {
        continue;
      }
      if (marker.length() > 0) {
        marker.append(' ');
      }
      marker.append(s.word(c).lemma().toLowerCase(Locale.ROOT));
      for (int f : s.children(c, "fixed")) {
        marker.append(' ').append(s.word(f).lemma());
      }
    }
    return marker.toString();
  }

  /** Who does it: the verb's own subject, or the one it shares with the verb it depends on. */
  static Optional<Integer> subject(ParsedSentence s, int v, int depth) {
    Optional<Integer> own = s.child(v, "nsubj", "csubj");
    if (own.isPresent()) {
      if (s.is(v, "csubj") && Cleft.of(s, v).isPresent()) {
        return antecedent(s, v); // "what killed the fish was the heat"
      }
      int w = own.get();
      if (isRelativePronoun(s, w)) {
        return antecedent(s, v).or(() -> Optional.of(w));
      }
      return own;
    }
    int governor = s.word(v).head();
    if (governor < 0 || depth > 6) {
      return Optional.empty();
    }
    if (s.is(v, "acl:relcl")) {
      return Optional.of(governor);
    }
    if (s.is(v, "acl")) {
      boolean infinitive = s.child(v, "mark").isPresent() || s.word(v).tag().equals("VB");
      // "your view on taking it": whose view it is takes it
      infinitive |=
          s.word(v).tag().equals("VBG")
              && v > 0
              && Regex.matches(
                  s.word(v - 1).lemma().toLowerCase(Locale.ROOT), "on|about|of|against");
      if (infinitive || !Regex.matches(s.word(v).tag(), "VBG|VBN")) {
        return holder(s, governor, depth);
      }
      return Optional.of(governor);
    }
    if (s.is(v, "conj")) {
      return subject(s, governor, depth + 1);
    }
    if (s.is(v, "xcomp", "ccomp", "advcl", "obl", "parataxis")) {
      if (isInfinitive(s, v) && isAboutNobody(s, governor)) {
        return Optional.empty();
      }
      if (!s.is(v, "advcl")
          || s.child(v, "mark", "case")
              .map(m -> CONTROL_MARKS.contains(s.word(m).lemma()))
              .orElse(false)) {
        Optional<Integer> object =
            s.child(governor, "obj", "iobj").or(() -> addressee(s, v, governor));
        if (object.isEmpty() && isLeftToAnyone(s, v, governor)) {
          return Optional.empty();
        }
        if (object.isPresent() && isToHave(s, v, governor)) {
          boolean yet = s.word(object.get()).text().equalsIgnoreCase("yet"); // "has yet to close"
          return yet ? subject(s, governor, depth + 1) : Optional.empty();
        }
        boolean controls =
            OBJECT_CONTROL.contains(s.word(governor).lemma())
                || ADDRESSING.containsKey(s.word(governor).lemma());
        if (object.isPresent()
            && controls
            && !isMadeOf(s, v, governor)
            && !isMadeFor(s, v, governor)) {
          return object;
        }
        if (OBJECT_CONTROL.contains(s.word(governor).lemma()) && isPassive(s, governor)) {
          return subject(s, governor, depth + 1);
        }
      }
      if (s.word(governor).tag().startsWith("J") && s.is(governor, "xcomp")) {
        // "found him guilty of ..."
        Optional<Integer> object = s.child(s.word(governor).head(), "obj");
        return object.isPresent() ? object : subject(s, governor, depth + 1);
      }
      boolean modal = s.word(governor).tag().equals("MD"); // "ought to"
      if (modal || ClauseFinder.isFullVerb(s, governor) || hasCopula(s, governor)) {
        return subject(s, governor, depth + 1);
      }
    }
    return Optional.empty();
  }

  /** "Had reason to doubt it", "has nothing to hide": says of nobody that they do it. */
  private static boolean isToHave(ParsedSentence s, int v, int governor) {
    return s.word(governor).lemma().equals("have")
        && s.children(v, "mark").stream().anyMatch(m -> s.word(m).tag().equals("TO"));
  }

  private static final ImmutableSet<String> CONTROL_MARKS =
      ImmutableSet.of("of", "from", "to", "into", "for");

  /** "Made a promise to pay": who makes it would pay, which the noun says. */
  static boolean isMadeOf(ParsedSentence s, int v, int governor) {
    return s.word(governor).lemma().equals("make")
        && s.is(v, "xcomp", "advcl")
        && isInfinitive(s, v)
        && s.children(governor, "obj").stream()
            .anyMatch(o -> o > governor && o < v && s.word(o).tag().startsWith("NN"));
  }

  /** "Made a case for staying". */
  private static boolean isMadeFor(ParsedSentence s, int v, int governor) {
    return s.word(governor).lemma().equals("make") && s.child(v, "mark", "case").isPresent();
  }

  /** Prepositions before whom somebody wants to do something: "called on him to resign". */
  private static final ImmutableMap<String, String> ADDRESSING =
      ImmutableMap.of("call", "on|upon", "appeal", "to", "plead", "with", "prevail", "on|upon");

  private static Optional<Integer> addressee(ParsedSentence s, int v, int verb) {
    String prepositions = ADDRESSING.get(s.word(verb).lemma());
    return prepositions == null || !isInfinitive(s, v)
        ? Optional.empty()
        : s.children(verb, "obl").stream()
            .filter(c -> c < v && Regex.matches(marker(s, c), prepositions))
            .findFirst();
  }

  /** Verbs of permission, whose gerund is anybody's: "the law forbids using it". */
  private static final ImmutableSet<String> PERMITTING = WordSets.set("permitting");

  private static boolean isLeftToAnyone(ParsedSentence s, int v, int governor) {
    return s.word(v).tag().equals("VBG")
        && PERMITTING.contains(s.word(governor).lemma())
        && s.is(v, "xcomp", "ccomp")
        && !isPassive(s, governor);
  }

  private static boolean isInfinitive(ParsedSentence s, int v) {
    return s.children(v, "mark").stream().anyMatch(m -> s.word(m).tag().equals("TO"));
  }

  /** Adjectives that tell of whoever does what the infinitive says: "it was able to pay". */
  private static final ImmutableSet<String> OF_THE_DOER = WordSets.set("of-the-doer");

  private static final ImmutableSet<String> TAKING =
      ImmutableSet.of("take", "cost", "remain", "suffice");

  /** "It was hard to leave", "found it hard to leave", "it took years": "it" is nobody. */
  private static boolean isAboutNobody(ParsedSentence s, int predicate) {
    String lemma = s.word(predicate).lemma().toLowerCase(Locale.ROOT);
    int above = s.word(predicate).head();
    boolean noun = s.word(predicate).tag().startsWith("NN") && hasCopula(s, predicate);
    if (noun && marker(s, predicate).isEmpty()) {
      return !isRanked(s, predicate); // "his regret was a promise to leave"
    }
    boolean small = !hasCopula(s, predicate) && s.is(predicate, "xcomp") && above >= 0;
    Optional<Integer> it =
        s.child(predicate, "nsubj").or(() -> small ? s.child(above, "obj") : Optional.empty());
    return (Regex.matches(s.word(predicate).tag(), "JJ.*|NN") || TAKING.contains(lemma))
        && !OF_THE_DOER.contains(lemma)
        && it.filter(w -> s.word(w).text().equalsIgnoreCase("it")).isPresent();
  }

  /** Nouns of doing or having, with whoever does or has it behind "of". */
  private static final ImmutableSet<String> REFUSING = WordSets.set("refusing");

  /** Whose plan, right or failure it is: "his refusal to resign", "Sessions' decision to ...". */
  private static Optional<Integer> holder(ParsedSentence s, int noun, int depth) {
    Optional<Integer> possessor = s.child(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    Optional<Integer> of =
        s.children(noun, "nmod").stream()
            .filter(c -> marker(s, c).equals("of") && s.word(c).tag().startsWith("NN"))
            .findFirst();
    if (of.isPresent() && REFUSING.contains(s.word(noun).lemma())) {
      return of; // "the refusal of the owner to sell"
    }
    if (hasCopula(s, noun)) {
      // "was the last man to leave", but not "his regret was a promise to leave"
      return isRanked(s, noun) ? subject(s, noun, depth + 1) : Optional.empty();
    }
    int governor = s.word(noun).head();
    return governor >= 0 && isFullVerb(s, governor)
        ? subject(s, governor, depth + 1).filter(w -> w != noun) // "the decision to pay angered"
        : Optional.empty();
  }

  /** "The last man [to leave]", "the only one [to leave]". */
  static boolean isRanked(ParsedSentence s, int noun) {
    return s.children(noun, "amod").stream()
        .anyMatch(
            c ->
                s.word(c).tag().equals("JJS")
                    || Regex.matches(
                        s.word(c).lemma(),
                        "first|last|only|sole|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"));
  }

  static boolean isRelative(ParsedSentence s, int v) {
    return s.is(v, "acl:relcl");
  }

  static boolean isRelativePronoun(ParsedSentence s, int w) {
    return s.word(w).tag().startsWith("W")
        && RELATIVE.contains(s.word(w).lemma().toLowerCase(Locale.ROOT));
  }

  static Optional<Integer> antecedent(ParsedSentence s, int v) {
    int at = v;
    while (at >= 0 && s.is(at, "conj", "xcomp", "ccomp") && !s.is(at, "acl:relcl")) {
      at = s.word(at).head();
    }
    Optional<Integer> focus = at < 0 ? Optional.empty() : Cleft.of(s, at).map(Cleft::focus);
    boolean relative = focus.isEmpty() && at >= 0 && s.is(at, "acl:relcl");
    return relative ? Optional.of(s.word(at).head()) : focus;
  }

  /** "the day he left", "the way they work": nouns that tell when, where or how. */
  private static final ImmutableSet<String> CIRCUMSTANCES = WordSets.set("circumstances");

  /** Whether the relative clause has a subject of its own and no object. */
  private static boolean gapIsObject(ParsedSentence s, int v) {
    Optional<Integer> subject = s.child(v, "nsubj");
    boolean own =
        subject.isPresent()
            && !isRelativePronoun(s, subject.get())
            && s.children(subject.get(), "nmod:poss").stream()
                .noneMatch(c -> s.word(c).tag().equals("WP$")); // "the firm whose licence runs out"
    boolean other =
        s.child(v, "mark").isPresent()
            || s.children(v, "advmod", "obl").stream()
                .anyMatch(c -> s.word(c).tag().startsWith("W"))
            || antecedent(s, v)
                .filter(a -> CIRCUMSTANCES.contains(s.word(a).lemma().toLowerCase(Locale.ROOT)))
                .isPresent();
    if (other) {
      return false;
    }
    boolean pronounObject = s.child(v, "obj").map(o -> isRelativePronoun(s, o)).orElse(false);
    return pronounObject || (own && s.child(v, "obj", "ccomp").isEmpty());
  }

  // --- copulas ---

  /** "in contact with", "in talks with": the noun is the event. */
  private static final ImmutableSet<String> IN_EVENT = WordSets.set("in-event");

  /** "The other was not": what it was not stands elsewhere. */
  private static boolean isNothingSaid(ParsedSentence s, int head) {
    return s.word(head).tag().startsWith("RB")
        && Regex.matches(s.word(head).lemma().toLowerCase(Locale.ROOT), "not|n't|n’t|never");
  }

  private Optional<Clause> copular(ParsedSentence s, int head) {
    if (Cleft.isPredicate(s, head) || isNothingSaid(s, head)) {
      return Optional.empty();
    }
    List<Participant> participants = new ArrayList<>();
    subject(s, head, 0).ifPresent(w -> participants.add(new Participant(Role.SUBJECT, "", w)));
    String tag = s.word(head).tag();
    String marker = marker(s, head);
    Predicate predicate;
    if (marker.equals("in") && IN_EVENT.contains(s.word(head).lemma())) {
      predicate = new Predicate(s.word(head).lemma(), Predicate.Kind.EVENT_NOUN);
    } else if (!marker.isEmpty() && (tag.startsWith("N") || tag.startsWith("PRP"))) {
      predicate = new Predicate("be", Predicate.Kind.EXISTENCE);
      participants.add(new Participant(Role.OBLIQUE, marker, head));
    } else if (tag.startsWith("N")
        || tag.startsWith("PRP")
        || tag.startsWith("CD")
        || tag.equals("$")) {
      predicate = new Predicate(s.word(head).lemma(), Predicate.Kind.NOUN);
      participants.add(new Participant(Role.ATTRIBUTE, "", head));
    } else {
      // "was misleading": a participle after a copula is an adjective
      predicate = new Predicate(adjectiveLemma(s, head), Predicate.Kind.ADJECTIVE);
    }
    participants.addAll(obliques(s, head, "obl"));
    participants.addAll(obliques(s, head, "nmod"));
    participants.sort(Comparator.comparingInt(Participant::word));
    boolean negated =
        Negation.isNo(s, head)
            || participants.stream()
                .anyMatch(p -> p.role() == Role.SUBJECT && isNegative(s, head, p));
    return Optional.of(
        new Clause(
            s,
            head,
            s.child(head, "cop").orElse(head),
            predicate,
            ImmutableList.copyOf(participants),
            negated));
  }

  // --- there is ---

  // --- small clauses ---

  /** Verbs that say what somebody takes something for, or what comes of it. */
  private static final ImmutableSet<String> SECONDARY = WordSets.set("secondary");

  /**
   * Whether a word is said of something without a verb of its own: "ruled the search illegal", "was
   * found guilty".
   */
  static boolean isSmallClause(ParsedSentence s, int head) {
    int governor = s.word(head).head();
    return governor >= 0
        && s.is(head, "xcomp")
        && Regex.matches(s.word(head).tag(), "JJ|NN")
        && SECONDARY.contains(s.word(governor).lemma())
        && isFullVerb(s, governor)
        && !hasCopula(s, head)
        && !isGiven(s, head)
        && s.child(head, "case", "mark", "aux", "ccomp", "xcomp", "csubj").isEmpty()
        && subjectOfSmall(s, head)
            .filter(w -> !s.word(w).tag().equals("EX") && !Negation.isNegative(s, w))
            .isPresent();
  }

  /** What one makes for somebody, and makes nobody be. */
  private static final ImmutableSet<String> MADE_FOR = WordSets.set("made-for");

  /** "Made me a cup of tea": nobody is made a cup. */
  private static boolean isGiven(ParsedSentence s, int head) {
    boolean somebody =
        subjectOfSmall(s, head)
            .filter(w -> Regex.matches(s.word(w).text(), "(?i)me|you|him|her|us|them"))
            .isPresent();
    return somebody
        && s.word(s.word(head).head()).lemma().equals("make")
        && MADE_FOR.contains(s.word(head).lemma().toLowerCase(Locale.ROOT));
  }

  private static Optional<Integer> subjectOfSmall(ParsedSentence s, int head) {
    int governor = s.word(head).head();
    return s.child(head, "nsubj")
        .or(() -> s.child(governor, "obj").filter(o -> o < head))
        .or(() -> isPassive(s, governor) ? subject(s, governor, 0) : Optional.empty());
  }

  private static Clause small(ParsedSentence s, int head) {
    List<Participant> participants = new ArrayList<>();
    subjectOfSmall(s, head).ifPresent(w -> participants.add(new Participant(Role.SUBJECT, "", w)));
    boolean noun = s.word(head).tag().startsWith("N");
    if (noun) {
      participants.add(new Participant(Role.ATTRIBUTE, "", head));
    }
    participants.addAll(obliques(s, head, "obl"));
    participants.addAll(obliques(s, head, "nmod"));
    participants.sort(Comparator.comparingInt(Participant::word));
    return new Clause(
        s,
        head,
        head,
        new Predicate(s.word(head).lemma(), noun ? Predicate.Kind.NOUN : Predicate.Kind.ADJECTIVE),
        ImmutableList.copyOf(participants),
        Negation.isNo(s, head));
  }

  private Optional<Clause> existence(ParsedSentence s, int be) {
    Optional<Integer> subject = s.child(be, "nsubj", "obj");
    if (subject.isEmpty()) {
      // "there's nothing wrong": some parses make the noun the head.
      subject = s.word(be).tag().startsWith("NN") ? Optional.of(be) : Optional.empty();
    }
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int noun = subject.get();
    Optional<Clause> quality = quality(s, be, noun);
    if (quality.isPresent()) {
      return quality;
    }
    List<Participant> participants = new ArrayList<>();
    participants.add(new Participant(Role.SUBJECT, "", noun));
    participants.addAll(obliques(s, be, "obl"));
    participants.addAll(obliques(s, noun, "nmod"));
    participants.sort(Comparator.comparingInt(Participant::word));
    return Optional.of(
        new Clause(
            s,
            be == noun ? noun : be,
            be,
            new Predicate("be", Predicate.Kind.EXISTENCE),
            ImmutableList.copyOf(participants),
            Negation.isNegative(s, noun)));
  }

  /** "there was nothing misleading about his answer": his answer was not misleading. */
  private static Optional<Clause> quality(ParsedSentence s, int be, int noun) {
    if (!Regex.matches(
        s.word(noun).lemma().toLowerCase(Locale.ROOT), "nothing|something|anything")) {
      return Optional.empty();
    }
    Optional<Integer> adjective =
        s.children(noun, "amod", "acl", "dep").stream()
            .filter(c -> Regex.matches(s.word(c).tag(), "JJ.*|VBG|VBN"))
            .findFirst();
    if (adjective.isEmpty()) {
      return Optional.empty();
    }
    List<Participant> participants = new ArrayList<>();
    for (int from : new int[] {noun, adjective.get(), be}) {
      for (Participant p : obliques(s, from, from == noun ? "nmod" : "obl")) {
        if (Regex.matches(p.marker(), "about|in|with|to") && participants.isEmpty()) {
          participants.add(new Participant(Role.SUBJECT, "", p.word()));
        }
      }
    }
    return Optional.of(
        new Clause(
            s,
            adjective.get(),
            be,
            new Predicate(adjectiveLemma(s, adjective.get()), Predicate.Kind.ADJECTIVE),
            ImmutableList.copyOf(participants),
            s.word(noun).lemma().equalsIgnoreCase("nothing")));
  }

  private static String adjectiveLemma(ParsedSentence s, int word) {
    return s.word(word).tag().startsWith("J")
        ? s.word(word).lemma()
        : s.word(word).text().toLowerCase(Locale.ROOT);
  }

  // --- event nouns outside a verb ---

  /** "Tuesday night's robbery": when it was, not whose. */
  private static final ImmutableSet<String> TIMES = WordSets.set("times");

  private Optional<Clause> nominal(ParsedSentence s, int noun) {
    List<Participant> participants = new ArrayList<>();
    s.child(noun, "nmod:poss")
        .filter(p -> !TIMES.contains(s.word(p).lemma().toLowerCase(Locale.ROOT)))
        .ifPresent(p -> participants.add(new Participant(Role.SUBJECT, "", p)));
    participants.addAll(obliques(s, noun, "nmod"));
    int governor = s.word(noun).head();
    boolean lightObject = s.is(noun, "obj") && governor >= 0 && isLight(s, governor, noun);
    boolean lightRelative =
        s.children(noun, "acl:relcl").stream()
            .anyMatch(v -> isLight(s, v, noun) && gapIsObject(s, v));
    boolean possessorOnly = participants.size() == 1 && participants.get(0).role() == Role.SUBJECT;
    if (possessorOnly && PRODUCTS.contains(s.word(noun).lemma())) {
      return Optional.empty();
    }
    boolean subject = participants.stream().anyMatch(p -> p.role() == Role.SUBJECT);
    boolean held =
        s.is(noun, "obj")
            && HOLDING.contains(lemma(s, governor))
            && !(ANSWERING.contains(lemma(s, governor)) && Embedding.isContentNoun(s, noun));
    if (!subject && held) {
      holder(s, noun, 0).ifPresent(w -> participants.add(new Participant(Role.SUBJECT, "", w)));
    }
    if (lightObject || lightRelative || participants.isEmpty()) {
      return Optional.empty(); // the light verb makes the clause
    }
    boolean contrasted =
        s.children(noun).stream()
            .anyMatch(c -> c < noun && s.word(c).lemma().equalsIgnoreCase("not"));
    if (s.is(noun, "compound", "nmod:poss") || contrasted) {
      return Optional.empty(); // "..., not his meetings" says what it is not about
    }
    participants.sort(Comparator.comparingInt(Participant::word));
    return Optional.of(
        new Clause(
            s,
            noun,
            noun,
            new Predicate(s.word(noun).lemma(), Predicate.Kind.EVENT_NOUN),
            ImmutableList.copyOf(participants),
            Negation.isNo(s, noun)));
  }

  // --- sentences without a verb ---

  private static Optional<Clause> fragment(ParsedSentence s, int i) {
    if (!s.is(i, "root", "parataxis") || s.size() < 2) {
      return Optional.empty();
    }
    String tag = s.word(i).tag();
    if (s.word(i).lemma().equalsIgnoreCase("nothing")) {
      return quality(s, i, i)
          .map(c -> new Clause(s, c.head(), i, c.predicate(), c.participants(), true));
    }
    if (tag.startsWith("NN") && Negation.isNo(s, i)) {
      List<Participant> participants = new ArrayList<>();
      participants.add(new Participant(Role.SUBJECT, "", i));
      participants.addAll(obliques(s, i, "nmod"));
      return Optional.of(
          new Clause(
              s,
              i,
              i,
              new Predicate("be", Predicate.Kind.EXISTENCE),
              ImmutableList.copyOf(participants),
              true));
    }
    return Optional.empty();
  }

  /** Whether a participant negates the clause: "no officer entered", "at no point". */
  private static boolean isNegative(ParsedSentence s, int verb, Participant p) {
    return switch (p.role()) {
      case CLAUSE, ATTRIBUTE -> false;
      case OBLIQUE -> Negation.isNegativeOblique(s, verb, p.marker(), p.word());
      case SUBJECT, OBJECT, RECIPIENT ->
          Negation.isNegative(s, p.word()) && isOwn(s, verb, p.word());
    };
  }

  /** Not shared with a verb above that it negates already: "no member failed to vote". */
  private static boolean isOwn(ParsedSentence s, int verb, int word) {
    int at = verb;
    while (at >= 0 && s.is(at, "conj")) {
      if (s.word(word).head() == at) {
        return true;
      }
      at = s.word(at).head();
    }
    return s.word(word).head() == at;
  }
}
