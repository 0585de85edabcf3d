package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.process.Morphology;
import java.util.List;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Mends a few attachments that the parser gets wrong again and again and that change who did what.
 * Each is a shape that no correct tree has.
 */
final class ParseRepair extends TreeEdit {
  private static final ImmutableSet<String> AUXILIARIES =
      ImmutableSet.of("have", "do", "be", "will", "can", "could", "would", "should", "may");
  private static final ImmutableSet<String> CONJUNCTIONS =
      ImmutableSet.of("if", "because", "when", "after", "before", "although", "unless", "once");
  private static final ImmutableSet<String> STRANDED =
      ImmutableSet.of("upon", "on", "for", "to", "with", "about", "at", "of", "into", "from");
  private static final ImmutableSet<String> GERUND_PREPOSITIONS =
      ImmutableSet.of("of", "for", "from", "with", "without");
  private static final ImmutableSet<String> GERUND_TAKERS = WordSets.set("gerund-taker");
  private static final ImmutableSet<String> GERUND_VERBS =
      ImmutableSet.of("deny", "admit", "regret", "avoid");
  private static final ImmutableSet<String> CONTENT_NOUNS = WordSets.set("content-noun");
  private static final ImmutableSet<String> ADJECTIVES = WordSets.set("adjectival-participle");

  private ParseRepair(List<Word> words) {
    super(words);
  }

  /** The words with mended heads and relations. */
  static List<Word> mend(List<Word> words) {
    List<Word> attached = AttachmentRepair.mend(ClauseRepair.mend(words));
    ParseRepair repair = new ParseRepair(attached);
    for (int i = 0; i < words.size(); i++) {
      repair.possessiveMark(i);
      repair.addressee(i);
      repair.strandedPreposition(i);
      repair.finiteClauseAsSubject(i);
      repair.rangeAsSubject(i);
      repair.passiveAsPast(i);
      repair.adjectiveAsSubject(i);
      repair.looseRelative(i);
      repair.purposeWithSubject(i);
      repair.verbAsObject(i);
      repair.finiteModifier(i);
      repair.twoSubjects(i);
      repair.invertedAuxiliary(i);
      repair.gerundAsModifier(i);
      repair.modifierAsRoot(i);
      repair.verbAfterRelative(i);
      repair.objectAsSubject(i);
      repair.verbJoinedToNoun(i);
      repair.verbAsSubject(i);
      repair.gerundAsObject(i);
      repair.prepositionAsGovernor(i);
      repair.relativeAsContent(i);
      repair.adjectivalParticiple(i);
      repair.gerundCopula(i);
      repair.gerundAdrift(i);
    }
    return ContrastRepair.mend(repair.isTree() ? repair.words : attached);
  }

  /** "Sessions’ statement": after a plural-looking name the mark is taken for a closing quote. */
  private void possessiveMark(int mark) {
    if (mark == 0 || mark + 1 >= words.size() || !Regex.matches(words.get(mark).text(), "['’]")) {
      return;
    }
    Word owner = words.get(mark - 1);
    Word m = words.get(mark);
    int noun = owner.head();
    boolean opened =
        words.subList(0, mark).stream().anyMatch(w -> Regex.matches(w.text(), "[‘`']"));
    if (!m.tag().equals("POS")
        && !opened
        && m.begin() == owner.end()
        && owner.tag().startsWith("NNP")
        && owner.text().endsWith("s")
        && owner.relation().equals("compound")
        && noun > mark
        && words.get(mark + 1).begin() > m.end()) {
      retag(mark, "POS");
      attach(mark, mark - 1, "case");
      attach(mark - 1, noun, "nmod:poss");
    }
  }

  /** "Mr. Dole, did you sign it?": of two subjects, a name with a comma is who is spoken to. */
  private void addressee(int verb) {
    List<Integer> subjects = children(verb, "nsubj");
    if (subjects.size() != 2 || subjects.get(1) > verb) {
      return;
    }
    int name = subjects.get(0);
    if (words.get(name).tag().startsWith("NNP")
        && words.get(name + 1).text().equals(",")
        && children(name, "").stream().allMatch(c -> c < name)) {
      attach(name, verb, "vocative");
    }
  }

  /**
   * "I believe all trials must be fair": a clause with a tense and a subject of its own is no
   * subject without a conjunction, so what looks like its object is the subject of what follows.
   */
  private void finiteClauseAsSubject(int verb) {
    Word v = words.get(verb);
    int next = v.head();
    int subject = child(verb, "nsubj", "");
    int object = child(verb, "obj", "");
    if (!Regex.matches(v.relation(), "csubj(:pass)?")
        || !Regex.matches(v.tag(), "VB[PDZ]")
        || next < verb
        || subject < 0
        || subject > verb
        || object < verb
        || object > next
        || child(verb, "mark", "") >= 0
        || children(verb, "").stream().anyMatch(c -> words.get(c).tag().startsWith("W"))) {
      return;
    }
    for (int other : children(next, "")) {
      if (other < verb && Regex.matches(words.get(other).relation(), "nsubj(:pass)?")) {
        return;
      }
    }
    attach(object, next, v.relation().equals("csubj") ? "nsubj" : "nsubj:pass");
    attach(verb, words.get(next).head(), words.get(next).relation());
    attach(next, verb, "ccomp");
  }

  /** "what I insist upon if I am": no conjunction begins so, the preposition is the verb's. */
  private void strandedPreposition(int conjunction) {
    Word c = words.get(conjunction);
    int preposition = c.head();
    if (preposition < 0
        || preposition != conjunction - 1
        || !c.relation().equals("fixed")
        || !CONJUNCTIONS.contains(lower(c.text()))
        || !STRANDED.contains(lower(words.get(preposition).text()))
        || !words.get(preposition).relation().equals("mark")) {
      return;
    }
    int clause = words.get(preposition).head();
    int verb = words.get(clause).head();
    if (verb >= 0 && verb < preposition && words.get(verb).tag().startsWith("VB")) {
      attach(conjunction, clause, "mark");
      attach(preposition, verb, "compound:prt");
    }
  }

  /** "Between 40 and 50 people attended": a verb needs a subject, a range needs no preposition. */
  private void rangeAsSubject(int verb) {
    if (!isFinite(verb) || !isSubjectless(verb)) {
      return;
    }
    for (int noun : children(verb, "obl")) {
      int between = child(noun, "case", "IN");
      int number = child(noun, "nummod", "CD");
      if (noun < verb
          && between >= 0
          && lower(words.get(between).text()).equals("between")
          && number == between + 1
          && child(number, "conj", "CD") >= 0
          && words.subList(noun + 1, verb).stream()
              .allMatch(w -> Regex.matches(w.tag(), "VB.?|MD|RB"))) {
        attach(between, number, "advmod");
        attach(noun, verb, child(verb, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
        return;
      }
    }
  }

  /** "were the reports filed": after a form of "be" it is no past tense. */
  private void passiveAsPast(int verb) {
    int be =
        children(verb, "aux").stream()
            .filter(a -> words.get(a).lemma().equals("be"))
            .findFirst()
            .orElse(-1);
    if (!words.get(verb).tag().equals("VBD") || be < 0 || be > verb) {
      return;
    }
    retag(verb, "VBN");
    attach(be, verb, "aux:pass");
    for (int subject : children(verb, "nsubj")) {
      attach(subject, verb, "nsubj:pass");
    }
  }

  /** "It was Ann Lee who sold it": a clause with "who" right after a noun is its relative. */
  private void looseRelative(int verb) {
    Word v = words.get(verb);
    int pronoun = child(verb, "nsubj", "WP");
    if (v.relation().equals("dep")
        && v.tag().startsWith("VB")
        && v.head() >= 0
        && pronoun == v.head() + 1
        && words.get(v.head()).tag().startsWith("NN")) {
      attach(verb, v.head(), "acl:relcl");
    }
  }

  /**
   * "the general agreed": a role that is also an adjective, with an article and a verb of its own.
   */
  private void adjectiveAsSubject(int word) {
    Word w = words.get(word);
    if (w.tag().equals("JJ")
        && w.relation().startsWith("nsubj")
        && child(word, "det", "DT") == word - 1
        && word > 0
        && RoleNouns.isPerson(lower(w.text()))) {
      retag(word, "NN");
    }
  }

  /** "met [with any officials to discuss]": a preposition is no mark of an infinitive. */
  private void purposeWithSubject(int verb) {
    Word v = words.get(verb);
    if (!v.tag().equals("VB") || !v.relation().startsWith("advcl") || v.head() < 0) {
      return;
    }
    int preposition = child(verb, "mark", "IN");
    int subject = child(verb, "nsubj", "");
    int to = child(verb, "mark", "TO");
    if (preposition >= 0
        && subject > preposition
        && to > subject
        && !words.get(preposition).text().equalsIgnoreCase("for")) {
      attach(subject, v.head(), "obl");
      attach(preposition, subject, "case");
    }
  }

  /** "The talks he had with them seem ...": two subjects, and a finite verb as object. */
  private void verbAsObject(int verb) {
    Word v = words.get(verb);
    if (!Regex.matches(v.tag(), "VBP|VBZ|VBD") || !v.relation().equals("obj") || v.head() < 0) {
      return;
    }
    int inner = v.head();
    List<Integer> subjects = children(inner, "nsubj");
    if (subjects.size() != 2 || inner > verb) {
      return;
    }
    Word i = words.get(inner);
    attach(verb, i.head(), i.relation());
    attach(subjects.get(0), verb, "nsubj");
    attach(inner, subjects.get(0), "acl:relcl");
    for (int w = verb + 1; w < words.size(); w++) {
      if (words.get(w).head() == inner) {
        attach(
            w, verb, words.get(w).relation().equals("advcl") ? "xcomp" : words.get(w).relation());
      }
    }
  }

  /** "two meetings he had": a finite clause that modifies a noun is a relative clause. */
  private void finiteModifier(int verb) {
    Word v = words.get(verb);
    if (v.relation().equals("acl")
        && Regex.matches(v.tag(), "VBD|VBZ|VBP")
        && child(verb, "mark", "") < 0
        && child(verb, "nsubj", "") >= 0) {
      attach(verb, v.head(), "acl:relcl");
    }
  }

  /** "The talks they had were private": a clause with two subjects is the first one's relative. */
  private void twoSubjects(int verb) {
    Word v = words.get(verb);
    if (!v.relation().startsWith("csubj") || !FINITE.contains(v.tag()) || v.head() < 0) {
      return;
    }
    List<Integer> subjects = children(verb, "nsubj");
    if (subjects.size() == 2
        && words.get(subjects.get(0)).tag().startsWith("NN")
        && subjects.get(1) < verb) {
      attach(subjects.get(0), v.head(), v.relation().equals("csubj") ? "nsubj" : "nsubj:pass");
      attach(verb, subjects.get(0), "acl:relcl");
    }
  }

  /** "Never before had the bank closed its doors": an auxiliary is not the main verb. */
  private void invertedAuxiliary(int aux) {
    Word a = words.get(aux);
    if (!AUXILIARIES.contains(a.lemma())
        || !(a.tag().startsWith("VB") || a.tag().equals("MD"))
        || child(aux, "nsubj", "") >= 0
        || child(aux, "advmod", "") < 0) {
      return;
    }
    int verb = child(aux, "ccomp", "");
    int subject = verb < 0 ? -1 : child(verb, "nsubj", "");
    if (subject <= aux || subject > verb || child(verb, "aux", "") >= 0) {
      return;
    }
    attach(verb, a.head(), a.relation());
    for (int c = 0; c < words.size(); c++) {
      if (words.get(c).head() == aux) {
        attach(c, verb, words.get(c).relation());
      }
    }
    attach(aux, verb, "aux");
  }

  /** "accused of hiding losses": the gerund governs the noun, it does not modify it. */
  private void gerundAsModifier(int word) {
    Word g = words.get(word);
    if (word == 0
        || word + 1 >= words.size()
        || !Regex.matches(g.text(), "[a-z]{2,}ing")
        || !GERUND_PREPOSITIONS.contains(words.get(word - 1).lemma())) {
      return;
    }
    boolean modifier = g.relation().equals("amod") || g.relation().equals("compound");
    int phrase = modifier ? g.head() : word;
    Word noun = words.get(phrase);
    boolean oblique = Regex.matches(noun.relation(), "obl|nmod") && noun.head() >= 0;
    if (!oblique) {
      return;
    }
    int verb = noun.relation().equals("obl") ? noun.head() : words.get(noun.head()).head();
    boolean takes = verb >= 0 && GERUND_TAKERS.contains(lower(words.get(verb).lemma()));
    boolean without = words.get(word - 1).lemma().equals("without") && g.tag().equals("VBG");
    if (!takes && !(without && modifier)) {
      return;
    }
    gerund(word, noun.relation().equals("obl") || takes ? verb : noun.head(), "advcl");
    attach(word - 1, word, "mark");
    if (modifier) {
      attach(phrase, word, "obj");
    }
  }

  /** "denies hiding crash data" */
  private void gerundAsObject(int word) {
    Word g = words.get(word);
    if (word == 0
        || !g.tag().equals("VBG")
        || !g.relation().equals("amod")
        || !GERUND_VERBS.contains(words.get(word - 1).lemma())
        || !words.get(g.head()).relation().equals("obj")
        || words.get(g.head()).head() != word - 1) {
      return;
    }
    int object = g.head();
    gerund(word, word - 1, "xcomp");
    attach(object, word, "obj");
  }

  /** "guilty of [killing him]": a loose preposition is the gerund's, not its governor. */
  private void prepositionAsGovernor(int word) {
    Word g = words.get(word);
    if (g.tag().equals("VBG") && g.relation().equals("acl") && g.head() == word - 1) {
      Word preposition = words.get(word - 1);
      if (preposition.tag().equals("IN") && preposition.head() >= 0) {
        attach(word, preposition.head(), "advcl");
        attach(word - 1, word, "mark");
      }
    }
  }

  private void gerund(int word, int head, String relation) {
    Word g = words.get(word);
    String lemma = Morphology.lemmaStatic(g.text(), "VBG", true);
    words.set(word, new Word(g.text(), lemma, "VBG", g.ner(), g.begin(), g.end(), head, relation));
  }

  /**
   * "His failure to register the firm cost him ...", "The workers dismissed in May have sued", "The
   * calls he made were recorded": the finite verb is the main one.
   */
  private void modifierAsRoot(int verb) {
    Word v = words.get(verb);
    List<Integer> subjects = children(verb, "nsubj");
    if (!Regex.matches(v.relation(), "root|ccomp|parataxis")
        || subjects.isEmpty()
        || subjects.get(0) > verb) {
      return;
    }
    int subject = subjects.get(0);
    boolean bare = child(verb, "aux", "") < 0 && child(verb, "cop", "") < 0;
    boolean infinitive = child(verb, "mark", "TO") == subject + 1 && bare;
    boolean participle =
        Regex.matches(v.tag(), "VBN|VBD")
            && bare
            && (subject == verb - 1
                || (words.get(verb - 1).head() == subject
                    && words.get(verb - 1).relation().equals("nmod")));
    boolean relative = subjects.size() == 2 && subjects.get(1) < verb;
    if (!infinitive && !participle && !relative) {
      return;
    }
    for (int finite : children(verb, "")) {
      if (finite > verb
          && Regex.matches(words.get(finite).relation(), "dep|ccomp|parataxis|xcomp")
          && isFinite(finite)
          && isSubjectless(finite)
          && (relative || !v.tag().equals("VBD") || words.get(finite).relation().equals("dep"))) {
        promote(finite, verb);
        attach(subject, finite, child(finite, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
        attach(verb, participle ? verb - 1 : subject, relative ? "acl:relcl" : "acl");
        if (participle) {
          retag(verb, "VBN");
          children(verb, "mark").forEach(m -> attach(m, finite, "mark"));
        }
        return;
      }
    }
  }

  /** Puts a word in the place of another, with what is joined to that one behind it. */
  private void promote(int word, int instead) {
    attach(word, words.get(instead).head(), words.get(instead).relation());
    for (int c : children(instead, "")) {
      if (c > word && Regex.matches(words.get(c).relation(), "conj|parataxis|punct|advcl")) {
        attach(c, word, words.get(c).relation());
      }
    }
  }

  /** "Keller, who had spent a year in jail, wept": the verb after the comma is the main one. */
  private void verbAfterRelative(int relative) {
    Word r = words.get(relative);
    int who = child(relative, "nsubj", "");
    if (r.head() < 0
        || words.get(r.head()).head() >= 0
        || !words.get(r.head()).tag().startsWith("NN")
        || who < 0
        || !words.get(who).tag().startsWith("W")
        || !Regex.matches(r.relation(), "dep|acl:relcl|parataxis")) {
      return;
    }
    int noun = r.head();
    for (int main : children(relative, "conj")) {
      if (isFinite(main)
          && isSubjectless(main)
          && words.get(main - 1).text().equals(",")
          && child(main, "cc", "") < 0) {
        promote(main, relative);
        attach(main, -1, "root");
        attach(noun, main, "nsubj");
        attach(relative, noun, "acl:relcl");
        return;
      }
    }
  }

  /** "do not believe Keller was involved": an object right before a finite verb is its subject. */
  private void objectAsSubject(int verb) {
    Word v = words.get(verb);
    boolean finite = v.relation().equals("xcomp") && child(verb, "cop", "") >= 0;
    if (!(v.relation().equals("dep") || finite)
        || v.head() < 0
        || !words.get(v.head()).tag().startsWith("VB")
        || !isFinite(verb)
        || !isSubjectless(verb)) {
      return;
    }
    int first = verb;
    for (int c : children(verb, "")) {
      first = Math.min(first, c);
    }
    int object = child(v.head(), "obj", "");
    if (object >= 0 && object == first - 1 && object > v.head()) {
      attach(object, verb, child(verb, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
      attach(verb, v.head(), "ccomp");
    }
  }

  /** "He denied it was a bribe": a finite verb with a subject is no subject itself. */
  private void verbAsSubject(int verb) {
    Word v = words.get(verb);
    int object = child(verb, "obj", "");
    if (!v.relation().equals("csubj")
        || !v.tag().equals("VBD")
        || child(verb, "nsubj", "") < 0
        || words.get(child(verb, "nsubj", "")).tag().startsWith("W")
        || object < verb
        || v.head() < object
        || child(v.head(), "nsubj", "") >= 0) {
      return;
    }
    int head = v.head();
    int first = children(head, "").stream().filter(c -> c > object).findFirst().orElse(head);
    if (first != object + 1 || !isFinite(head)) {
      return;
    }
    attach(verb, words.get(head).head(), words.get(head).relation());
    attach(head, verb, "ccomp");
    attach(object, head, "nsubj");
  }

  /** "has slept since the robbery and works nights": a finite verb is not joined to a noun. */
  private void verbJoinedToNoun(int verb) {
    Word v = words.get(verb);
    if (!v.relation().equals("conj")
        || v.head() < 0
        || !FINITE.contains(v.tag())
        || !words.get(v.head()).tag().startsWith("NN")
        || !isSubjectless(verb)) {
      return;
    }
    int at =
        nearest(v.head(), w -> !words.get(w).tag().startsWith("NN") || child(w, "cop", "") >= 0);
    if (at >= 0 && words.get(at).tag().startsWith("VB") && at < verb) {
      attach(verb, at, "conj");
    }
  }

  /** "a letter that the bank never answered": nouns without content take relative clauses. */
  private void relativeAsContent(int verb) {
    Word v = words.get(verb);
    if (!Regex.matches(v.relation(), "ccomp|acl") || v.head() < 0 || v.head() > verb) {
      return;
    }
    Word noun = words.get(v.head());
    int that = child(verb, "mark", "IN");
    if (that >= 0
        && that == v.head() + 1
        && words.get(that).lemma().equals("that")
        && noun.tag().startsWith("NN")
        && child(v.head(), "cop", "") < 0
        && !CONTENT_NOUNS.contains(lower(noun.lemma()))
        && child(verb, "obj", "") < 0) {
      attach(verb, v.head(), "acl:relcl");
      attach(that, verb, "obj");
      retag(that, "WDT");
    }
  }

  /** "was misleading": a participle that is an adjective where it has no object. */
  private void adjectivalParticiple(int word) {
    Word p = words.get(word);
    int be = child(word, "aux", "");
    if (!p.tag().equals("VBG")
        || !ADJECTIVES.contains(lower(p.text()))
        || be < 0
        || !words.get(be).lemma().equals("be")
        || child(word, "obj", "") >= 0) {
      return;
    }
    retag(word, "JJ");
    words.set(
        word,
        new Word(
            p.text(), lower(p.text()), "JJ", p.ner(), p.begin(), p.end(), p.head(), p.relation()));
    for (int aux : children(word, "aux")) {
      if (words.get(aux).lemma().equals("be")) {
        attach(aux, word, "cop");
      }
    }
  }

  /** "denied being in the house": what follows "being" is a clause, not a loose end. */
  private void gerundCopula(int word) {
    Word w = words.get(word);
    int being = child(word, "cop", "VBG");
    if (w.relation().equals("dep")
        && w.head() >= 0
        && being == w.head() + 1
        && words.get(w.head()).tag().startsWith("VB")) {
      attach(word, w.head(), "ccomp");
    }
  }

  /** "regrets signing the petition": a gerund right after a verb is its complement. */
  private void gerundAdrift(int word) {
    Word w = words.get(word);
    if (w.relation().equals("dep")
        && w.tag().equals("VBG")
        && w.head() >= 0
        && words.get(w.head()).tag().startsWith("VB")
        && (w.head() == word - 1 || (w.head() == word - 2 && words.get(word - 1).head() == word))) {
      attach(word, w.head(), "xcomp");
    }
  }
}
