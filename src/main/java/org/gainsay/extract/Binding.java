package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * How a pronoun stands to a noun of its sentence: what its place rules out (the binding principles)
 * or makes likely.
 */
final class Binding {
  /** Of a place next to somebody, who may be the subject himself. */
  private static final ImmutableSet<String> AROUND =
      ImmutableSet.of("behind", "beside", "around", "before", "above", "over", "about", "with");

  /** The role of a subject. */
  static final int SUBJECT = 3;

  private Binding() {}

  /** Whether a word is the subject of a verb of saying. */
  static boolean speaks(ParsedSentence s, int word) {
    return s.is(word, "nsubj")
        && s.word(word).head() >= 0
        && RegisterBuilder.CUES.contains(s.word(s.word(word).head()).lemma());
  }

  /** Whether a pronoun cannot mean a mention in its own clause. */
  static boolean isBound(ParsedSentence s, int pronoun, int word) {
    int clause = s.word(pronoun).head();
    int other = s.word(word).head();
    if (s.is(pronoun, "nmod:poss")) {
      // "Brannock's father": the noun's own other dependents cannot be its possessor.
      return other == clause || word == clause;
    }
    if (s.is(pronoun, "obl", "nmod")
        && s.is(word, "nsubj")
        && s.children(pronoun, "case").stream()
            .anyMatch(c -> AROUND.contains(Ascii.toLowerCase(s.word(c).text())))) {
      return false; // "She shut the door behind her"
    }
    // "Smith, who ... he": a noun that the pronoun's clause hangs on can be meant; the clause's
    // other arguments cannot.
    return clause >= 0
        && (clause == other
            || subjectOver(s, pronoun).filter(w -> w == word).isPresent()
            // "Haberl, with whom he sang": not himself
            || (s.is(clause, "acl:relcl") && s.word(clause).head() == word));
  }

  /**
   * The subject of the clause that a pronoun is an object or part of an object in: "Dorn said that
   * he had confidence in him".
   */
  private static Optional<Integer> subjectOver(ParsedSentence s, int pronoun) {
    if (s.is(pronoun, "nsubj", "nsubj:pass", "csubj", "conj")
        || Ascii.toLowerCase(s.word(pronoun).text()).endsWith("s")) {
      return Optional.empty();
    }
    int at = s.word(pronoun).head();
    if (at >= 0
        && s.word(at).tag().startsWith("NN")
        && s.child(at, "cop", "nsubj", "nmod:poss").isEmpty()
        && s.is(at, "obj")) {
      at = s.word(at).head();
    }
    return at >= 0 && (s.word(at).tag().startsWith("V") || s.child(at, "cop").isPresent())
        ? understood(s, at, 4)
        : Optional.empty();
  }

  /** The subject of a verb, said or understood. */
  private static Optional<Integer> understood(ParsedSentence s, int verb, int steps) {
    Optional<Integer> own = s.child(verb, "nsubj", "nsubj:pass");
    int governor = s.word(verb).head();
    if (own.isPresent() || governor < 0 || steps == 0) {
      return own;
    }
    if (s.is(verb, "acl")) {
      return Optional.of(governor);
    }
    if (s.is(verb, "xcomp")) {
      Optional<Integer> object = s.child(governor, "obj", "iobj");
      return object.isPresent() ? object : understood(s, governor, steps - 1);
    }
    return s.is(verb, "conj")
            || (s.is(verb, "advcl")
                && verb < governor
                && Regex.matches(s.word(verb).tag(), "VB[GN]?"))
        ? understood(s, governor, steps - 1)
        : Optional.empty();
  }

  /** "Franken asked what he would do": not Franken. */
  static boolean isAsker(ParsedSentence s, int pronoun, int mention) {
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

  /** How many clauses below a verb's a pronoun stands; -1 if it does not stand below it. */
  static int clausesBelow(ParsedSentence s, int pronoun, int verb) {
    int clauses = s.is(pronoun, "ccomp") ? 1 : 0; // "Ames said that it was he"
    for (int at = s.word(pronoun).head(); at >= 0; at = s.word(at).head()) {
      if (at == verb) {
        return clauses;
      }
      if (s.is(at, "ccomp", "advcl", "xcomp", "acl", "acl:relcl", "parataxis", "csubj")) {
        clauses++;
      }
    }
    return -1;
  }

  /** "Lee, who worked there until he fell ill": below the clause that says who a noun is. */
  static boolean isInRelative(ParsedSentence s, int pronoun, int noun) {
    int below = -1;
    int clauses = -1;
    for (int at = s.word(pronoun).head(); at >= 0 && at != noun; at = s.word(at).head()) {
      clauses += s.is(at, "ccomp", "advcl", "xcomp", "acl:relcl") ? 1 : 0;
      below = at;
    }
    return below >= 0
        && s.word(below).head() == noun
        && s.is(below, "acl:relcl")
        && (clauses > 0 || s.is(pronoun, "nmod:poss"))
        && s.children(below, "nsubj", "nsubj:pass").stream()
            .anyMatch(c -> Ascii.equalsIgnoreCase(s.word(c).text(), "who"));
  }

  /** 3 subject, 2 object, 1 oblique, 0 inside another noun phrase. */
  static int role(ParsedSentence s, int word) {
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
