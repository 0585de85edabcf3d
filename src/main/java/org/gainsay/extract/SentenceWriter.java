package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Predicate;
import org.gainsay.extract.Clause.Participant;

/**
 * Puts a clause into a sentence that can be read on its own: subject first, a finite verb with the
 * polarity that the source gives it, names in place of pronouns. Immutable.
 */
final class SentenceWriter {
  private static final ImmutableSet<String> NOT = ImmutableSet.of("not", "n't", "n’t");

  /** Negations that keep their word, and take no "do". */
  private static final ImmutableSet<String> ADVERBS =
      ImmutableSet.of("never", "hardly", "scarcely", "rarely", "seldom", "no longer");

  private final Phrases phrases;
  private final Inflection inflection;

  SentenceWriter(Phrases phrases, Inflection inflection) {
    this.phrases = phrases;
    this.inflection = inflection;
  }

  /**
   * The sentence of a clause.
   *
   * @param words the clause's words, sorted
   * @param factuality what the source says of it
   * @param implied who does it where the clause itself does not say: "denied discussing sanctions"
   */
  String write(
      Clause clause,
      List<Integer> words,
      Factuality factuality,
      Voices voices,
      Optional<String> implied) {
    ParsedSentence s = clause.sentence();
    Optional<Participant> subject = subject(clause);
    if (clause.predicate().kind() == Predicate.Kind.EVENT_NOUN && clause.verb() == clause.head()) {
      return finish(nominal(clause, subject, factuality, voices));
    }
    boolean existential =
        s.children(clause.verb(), "expl").size() + s.children(clause.head(), "expl").size() > 0;
    boolean verbless = !s.word(clause.verb()).tag().startsWith("VB");
    if (subject.isEmpty() && implied.isPresent() && !existential && !verbless) {
      List<Integer> group = verbGroup(clause);
      List<Integer> rest = new ArrayList<>(words);
      rest.removeIf(w -> group.contains(w) || isLead(s, w, clause));
      StringBuilder text = new StringBuilder(implied.get());
      text.append(' ').append(verbs(clause, group, factuality));
      append(text, phrases.join(s, trim(s, rest), voices));
      return finish(text.toString());
    }
    if (existential || verbless || subject.isEmpty()) {
      return finish(asItStands(s, words, factuality, voices, clause));
    }
    int subjectWord = subject.get().word();
    List<Integer> subjectTree =
        inClause(s, subjectWord, clause) ? s.subtree(subjectWord) : List.of();
    List<Integer> group = verbGroup(clause);
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    int verb = clause.verb();
    for (int w : words) {
      if (subjectTree.contains(w) || group.contains(w) || isLead(s, w, clause)) {
        continue;
      }
      if (w == subjectWord) {
        continue;
      }
      (w < verb && (!s.is(verb, "cop") || w < subjectWord) ? before : after).add(w);
    }
    StringBuilder text =
        new StringBuilder(phrases.nominative(s, subjectWord, clause.verb(), voices));
    boolean named =
        Phrases.isParticipant(s, subjectWord)
            && !text.toString().equalsIgnoreCase(s.word(subjectWord).text());
    text.append(' ').append(agree(verbs(clause, group, factuality), named));
    gap(clause, words).ifPresent(w -> append(text, phrases.text(s, w, voices)));
    append(text, phrases.join(s, trim(s, after), voices));
    append(text, lowerFirst(s, trim(s, before), voices));
    return finish(text.toString());
  }

  /** The object that a relative clause leaves out: "[conversations] he had with the ambassador". */
  private static Optional<Integer> gap(Clause clause, List<Integer> words) {
    if (!ClauseFinder.isRelative(clause.sentence(), clause.verb())) {
      return Optional.empty();
    }
    if (clause.head() != clause.verb() && !words.contains(clause.head())) {
      return Optional.of(clause.head());
    }
    return clause.participants().stream()
        .filter(p -> p.role() == Role.OBJECT && !words.contains(p.word()))
        .map(Participant::word)
        .filter(w -> !ClauseFinder.isPassive(clause.sentence(), clause.verb()))
        .findFirst();
  }

  private static Optional<Participant> subject(Clause clause) {
    ParsedSentence s = clause.sentence();
    boolean passive = ClauseFinder.isPassive(s, clause.verb());
    Role role = passive ? Role.OBJECT : Role.SUBJECT;
    return clause.participants().stream().filter(p -> p.role() == role).findFirst();
  }

  private static boolean inClause(ParsedSentence s, int word, Clause clause) {
    int head = s.word(word).head();
    return head == clause.verb() || head == clause.head();
  }

  /** Auxiliaries, negation and the verb itself. */
  private static List<Integer> verbGroup(Clause clause) {
    ParsedSentence s = clause.sentence();
    int anchor = s.is(clause.verb(), "cop") ? clause.head() : clause.verb();
    List<Integer> group = new ArrayList<>();
    for (int c : s.children(anchor)) {
      boolean negation = s.is(c, "advmod") && (isNot(s, c) || ADVERBS.contains(adverb(s, c)));
      if (s.is(c, "aux", "cop") || negation) {
        group.add(c);
        s.children(c, "advmod").stream().filter(n -> negation).forEach(group::add);
      }
    }
    if (!group.contains(clause.verb())) {
      group.add(clause.verb());
    }
    return group;
  }

  private static boolean isNot(ParsedSentence s, int w) {
    return NOT.contains(s.word(w).lemma().toLowerCase(Locale.ROOT));
  }

  /** An adverb with what belongs to it: "never", "no longer". */
  private static String adverb(ParsedSentence s, int w) {
    String text = s.word(w).text().toLowerCase(Locale.ROOT);
    boolean no = w > 0 && s.word(w - 1).text().equalsIgnoreCase("no") && s.word(w - 1).head() == w;
    return no ? "no " + text : text;
  }

  /** Conjunctions and marks that tie the clause to what stands before it. */
  private static boolean isLead(ParsedSentence s, int w, Clause clause) {
    int head = s.word(w).head();
    boolean own = head == clause.verb() || head == clause.head();
    return own
        && (s.is(w, "mark", "cc", "discourse", "expl", "cc:preconj", "vocative")
            || (s.word(w).tag().startsWith("W") && s.is(w, "nsubj", "obj", "advmod")));
  }

  private String verbs(Clause clause, List<Integer> group, Factuality factuality) {
    ParsedSentence s = clause.sentence();
    int verb = clause.verb();
    List<Integer> auxiliaries = new ArrayList<>();
    boolean surfaceNegated = clause.negated();
    String negation = "not";
    for (int w : group) {
      if (w == verb) {
        continue;
      }
      if (isNot(s, w) || ADVERBS.contains(adverb(s, w))) {
        surfaceNegated = !surfaceNegated;
        negation = isNot(s, w) ? "not" : adverb(s, w);
      } else if (s.is(w, "aux", "cop")) {
        auxiliaries.add(w);
      }
    }
    boolean never = !negation.equals("not");
    boolean wanted =
        factuality.polarity() == Polarity.UNKNOWN
            ? surfaceNegated
            : factuality.polarity() == Polarity.NEGATIVE;
    boolean negate = clause.negated() ? wanted != true : wanted;
    List<String> out = new ArrayList<>();
    String tag = s.word(verb).tag();
    boolean finite = isFinite(s, auxiliaries, verb);
    if (!finite) {
      out.addAll(makeFinite(clause, auxiliaries, factuality, negate ? negation : ""));
      return String.join(" ", out);
    }
    if (auxiliaries.isEmpty() && !s.word(verb).lemma().equals("be")) {
      if (negate && !never) {
        String does = tag.equals("VBZ") ? "does" : tag.equals("VBP") ? "do" : "did";
        return does + " not " + s.word(verb).lemma();
      }
      return (negate ? negation + " " : "") + s.word(verb).text();
    }
    List<Integer> all = new ArrayList<>(auxiliaries);
    all.add(verb);
    boolean first = true;
    for (int w : all) {
      out.add(expand(s, w));
      if (first && negate) {
        out.add(negation);
      }
      first = false;
    }
    return String.join(" ", out);
  }

  private static boolean isFinite(ParsedSentence s, List<Integer> auxiliaries, int verb) {
    for (int a : auxiliaries) {
      if (s.word(a).tag().matches("VBD|VBZ|VBP|MD")) {
        return true;
      }
    }
    return s.word(verb).tag().matches("VBD|VBZ|VBP") && auxiliaries.isEmpty();
  }

  private List<String> makeFinite(
      Clause clause, List<Integer> auxiliaries, Factuality factuality, String negation) {
    ParsedSentence s = clause.sentence();
    int verb = clause.verb();
    String lemma = s.word(verb).lemma();
    boolean passive = ClauseFinder.isPassive(s, verb);
    boolean perfect = auxiliaries.stream().anyMatch(a -> s.word(a).lemma().equals("have"));
    String modal =
        switch (factuality.mood()) {
          case FUTURE -> "will";
          case DESIRED, OPINION -> "should";
          case HYPOTHETICAL, QUESTION -> "would";
          default -> "";
        };
    List<String> out = new ArrayList<>();
    if (passive) {
      out.add(modal.isEmpty() ? "was" : modal);
      if (!negation.isEmpty()) {
        out.add(negation);
      }
      if (!modal.isEmpty()) {
        out.add("be");
      }
      out.add(s.word(verb).text());
      return out;
    }
    if (!modal.isEmpty()) {
      out.add(modal);
      if (!negation.isEmpty()) {
        out.add(negation);
      }
      out.add(lemma);
    } else if (lemma.equals("be")) {
      out.add("was");
      if (!negation.isEmpty()) {
        out.add(negation);
      }
    } else if (negation.equals("not")) {
      out.add(perfect ? "had not" : "did not");
      out.add(perfect ? s.word(verb).text() : lemma);
    } else {
      if (!negation.isEmpty()) {
        out.add(negation);
      }
      out.add(inflection.past(lemma));
    }
    return out;
  }

  /** "I have" is "Jeff Sessions has". */
  private static String agree(String verbs, boolean named) {
    if (!named) {
      return verbs;
    }
    int space = verbs.indexOf(' ');
    String first = space < 0 ? verbs : verbs.substring(0, space);
    String rest = space < 0 ? "" : verbs.substring(space);
    return switch (first) {
          case "am", "are" -> "is";
          case "were" -> "was";
          case "have" -> "has";
          case "do" -> "does";
          case "know",
              "think",
              "believe",
              "want",
              "need",
              "hope",
              "say",
              "make",
              "take",
              "see",
              "feel",
              "stand",
              "support",
              "oppose",
              "remember",
              "recall",
              "expect",
              "agree" ->
              first + "s";
          default -> first;
        }
        + rest;
  }

  private static String expand(ParsedSentence s, int w) {
    return switch (s.word(w).text()) {
      case "'s", "’s" -> s.word(w).lemma().equals("have") ? "has" : "is";
      case "'re", "’re" -> "are";
      case "'m", "’m" -> "is";
      case "'ve", "’ve" -> "have";
      case "'d", "’d" -> s.word(w).lemma().equals("have") ? "had" : "would";
      case "'ll", "’ll" -> "will";
      case "ca" -> "can";
      case "wo" -> "will";
      default -> s.word(w).text().toLowerCase(Locale.ROOT);
    };
  }

  /** "his two conversations with the ambassador": he had two conversations with the ambassador. */
  private String nominal(
      Clause clause, Optional<Participant> subject, Factuality factuality, Voices voices) {
    ParsedSentence s = clause.sentence();
    List<Integer> words =
        s.subtree(
            clause.head(),
            c ->
                s.is(c, "nmod:poss", "acl", "parataxis", "conj", "cc", "punct", "appos")
                    || (s.word(c).head() == clause.head()
                        && s.is(c, "case", "det")
                        && !s.word(c).lemma().equalsIgnoreCase("any")));
    String noun = phrases.join(s, words, voices);
    boolean negative = factuality.polarity() == Polarity.NEGATIVE;
    if (subject.isEmpty()) {
      return (negative ? "There was no " : "There was ") + noun;
    }
    String who = phrases.nominative(s, subject.get().word(), -1, voices);
    return who + (negative ? " did not have " : " had ") + noun;
  }

  private String asItStands(
      ParsedSentence s, List<Integer> words, Factuality factuality, Voices voices, Clause clause) {
    List<Integer> kept = new ArrayList<>();
    for (int w : words) {
      if (!(kept.isEmpty() && s.is(w, "cc", "mark", "punct"))) {
        kept.add(w);
      }
    }
    String text = phrases.join(s, trim(s, kept), voices);
    boolean surface =
        clause.negated()
            != Negation.isAtVerb(s, s.is(clause.verb(), "cop") ? clause.head() : clause.verb());
    boolean wanted = factuality.polarity() == Polarity.NEGATIVE;
    if (factuality.polarity() != Polarity.UNKNOWN && surface != wanted) {
      return "It is not true that " + text;
    }
    return text;
  }

  private static List<Integer> trim(ParsedSentence s, List<Integer> words) {
    List<Integer> kept = new ArrayList<>(words);
    while (!kept.isEmpty() && isEdge(s, kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty() && isEdge(s, kept.get(0))) {
      kept.remove(0);
    }
    kept.removeIf(w -> s.word(w).text().matches("[“”\"«»]|``|''"));
    return kept;
  }

  private static boolean isEdge(ParsedSentence s, int w) {
    return s.is(w, "punct") || s.word(w).text().matches("[“”\"‘’'.,;:!?—–-]+");
  }

  private String lowerFirst(ParsedSentence s, List<Integer> words, Voices voices) {
    String text = phrases.join(s, words, voices);
    if (text.isEmpty() || s.word(words.get(0)).tag().startsWith("NNP")) {
      return text;
    }
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static void append(StringBuilder text, String more) {
    if (!more.isEmpty()) {
      if (!more.matches("^[,.;:].*")) {
        text.append(' ');
      }
      text.append(more);
    }
  }

  static String finish(String text) {
    String t = text.strip().replaceAll("\\s+", " ");
    if (t.isEmpty()) {
      return t;
    }
    t = Character.toUpperCase(t.charAt(0)) + t.substring(1);
    return t.matches(".*[.!?]") ? t : t + ".";
  }
}
