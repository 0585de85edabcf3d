package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Mends where one clause ends and the next begins: relative clauses that lost their noun, clauses
 * taken for subjects, copulas that hang on their own subject, names that are only called.
 */
final class ClauseRepair extends TreeEdit {
  private static final ImmutableSet<String> BE =
      ImmutableSet.of("is", "was", "are", "were", "'s", "’s");

  /** Nouns that "who" may stand for, and that tell of no role. */
  private static final ImmutableSet<String> SOMEBODY = WordSets.set("somebody");

  private ClauseRepair(List<Word> words) {
    super(words);
  }

  /** The words with mended heads and relations. */
  static List<Word> mend(List<Word> words) {
    ClauseRepair repair = new ClauseRepair(words);
    for (int i = 0; i < words.size(); i++) {
      repair.copulaBelowSubject(i);
      repair.questionWordAsRoot(i);
      repair.thereAsSubject(i);
      repair.verbAsAuxiliary(i);
      repair.mainAfterWho(i);
      repair.pronounAsGovernor(i);
      repair.relativeAdrift(i);
      repair.contactClause(i);
      repair.clauseAsSubject(i);
      repair.sentenceInRelative(i);
      repair.sentenceAfterComma(i);
      repair.sharedSubject(i);
      repair.invertedCondition(i);
      repair.calledFirst(i);
      repair.calledLast(i);
    }
    for (int i = 0; i < words.size(); i++) {
      repair.mainAfterRelative(i);
      repair.mainAfterThat(i);
      repair.besideAside(i);
      repair.relativeOfName(i);
      repair.whoOfThing(i);
      repair.thereToDo(i);
    }
    repair.mainAfterWhich();
    return repair.isTree() ? repair.words : words;
  }

  /** "Founded in 1990, the firm has a shop and has sold it twice": the second goes with "has". */
  private void sharedSubject(int verb) {
    Word v = words.get(verb);
    if (!v.relation().equals("conj")
        || v.head() < 0
        || v.head() > verb
        || !Regex.matches(words.get(v.head()).tag(), "VBN|VBG")
        || child(v.head(), "nsubj", "") >= 0
        || child(v.head(), "aux", "") >= 0
        || child(verb, "nsubj", "") >= 0
        || !(Regex.matches(v.tag(), "VB[DZP]") || child(verb, "aux", "") >= 0)) {
      return;
    }
    for (int u = verb - 1; u > v.head(); u--) {
      boolean finite = Regex.matches(words.get(u).tag(), "VB[DZP]");
      if (finite && child(u, "nsubj", "") > v.head()) {
        attach(verb, u, "conj");
        return;
      }
    }
  }

  /** "Had they asked, he would have left": what opens with its auxiliary is the condition. */
  private void invertedCondition(int verb) {
    Word v = words.get(verb);
    int subject = child(verb, "nsubj", "");
    int first = words.isEmpty() || Character.isLetter(words.get(0).text().charAt(0)) ? 0 : 1;
    boolean inverted =
        subject > first
            && subject < verb
            && Regex.matches(lower(words.get(first).text()), "had|were|should")
            && words.get(first).head() == verb
            && IntStream.range(first + 1, subject).allMatch(w -> isBelow(w, subject));
    if (!inverted || words.stream().anyMatch(w -> w.text().equals("?"))) {
      return;
    }
    int main =
        v.head() > verb && Regex.matches(v.relation(), "ccomp|parataxis|dep")
            ? v.head()
            : children(verb, "").stream()
                .filter(c -> c > verb && child(c, "cc", "") < 0)
                .filter(c -> Regex.matches(words.get(c).relation(), "dep|parataxis|ccomp|conj"))
                .findFirst()
                .orElse(-1);
    boolean would =
        main >= 0
            && children(main, "aux").stream()
                .anyMatch(
                    a -> Regex.matches(lower(words.get(a).text()), "would|could|might|['’]d"));
    if (!would) {
      return;
    }
    if (v.head() != main) {
      attach(main, v.head(), v.relation());
      for (int c : children(verb, "")) {
        if (c > main) {
          attach(c, main, words.get(c).relation());
        }
      }
    }
    attach(verb, main, "advcl");
  }

  /** "Revenue was $4 million": what follows the copula is the predicate. */
  private void copulaBelowSubject(int be) {
    Word b = words.get(be);
    if (!BE.contains(lower(b.text()))
        || !Regex.matches(b.relation(), "dep|acl|parataxis|appos")
        || b.head() < 0
        || b.head() > be
        || child(be, "nsubj", "") >= 0) {
      return;
    }
    int subject = b.head();
    Word s = words.get(subject);
    if (!Regex.matches(s.tag(), "NN.*|CD|DT|[$]|JJR")
        || !Regex.matches(s.relation(), "root|ccomp|parataxis|dep|conj|advcl")) {
      return;
    }
    Optional<Integer> predicate =
        children(be, "").stream()
            .filter(c -> c > be && Regex.matches(words.get(c).tag(), "[$]|NN.*|CD|JJ.*"))
            .findFirst();
    if (predicate.isEmpty()) {
      return;
    }
    int p = predicate.get();
    attach(p, s.head(), s.relation());
    for (int c : children(subject, "")) {
      if (c > be || Regex.matches(words.get(c).relation(), "mark|cc|parataxis")) {
        attach(c, p, words.get(c).relation());
      }
    }
    for (int c : children(be, "")) {
      attach(c, p, words.get(c).relation());
    }
    attach(subject, p, "nsubj");
    attach(be, p, "cop");
  }

  /** "Who was [on watch]?": what follows the copula is the predicate. */
  private void questionWordAsRoot(int word) {
    Word w = words.get(word);
    int be = child(word, "cop", "");
    if (!w.tag().equals("WP") || be < word || child(word, "nsubj", "") >= 0) {
      return;
    }
    int place = child(word, "obl", "");
    if (place > be) {
      attach(place, w.head(), w.relation());
      for (int c : children(word, "")) {
        attach(c, place, words.get(c).relation());
      }
      attach(word, place, "nsubj");
    }
  }

  /** "Was there a fire?": "there" is no subject, and "be" is the verb. */
  private void thereAsSubject(int there) {
    Word t = words.get(there);
    if (!t.tag().equals("EX") || !t.relation().equals("nsubj") || t.head() < 0) {
      return;
    }
    int noun = t.head();
    int be = child(noun, "cop", "");
    if (be < 0 || !isNoun(noun)) {
      return;
    }
    attach(be, words.get(noun).head(), words.get(noun).relation());
    for (int c : children(noun, "")) {
      String relation = words.get(c).relation();
      if ((c < noun && Regex.matches(relation, "aux|mark|cc|advmod"))
          || (c > noun && Regex.matches(relation, "punct|advcl|parataxis|conj"))) {
        attach(c, be, words.get(c).relation());
      } else if (words.get(c).relation().equals("obl:tmod")) {
        attach(c, be, "obl:tmod");
      } else if (words.get(c).relation().equals("obl")) {
        attach(c, noun, "nmod");
      }
    }
    attach(there, be, "expl");
    attach(noun, be, "nsubj");
  }

  /** "A doctor who [recruited] ten people has doubts": a full verb is no auxiliary. */
  private void verbAsAuxiliary(int verb) {
    Word v = words.get(verb);
    if (!v.relation().equals("aux")
        || !v.tag().equals("VBD")
        || !Regex.matches(v.lemma(), "[a-z]{4,}")
        || Regex.matches(v.lemma(), "have|used|ought|need|dare")
        || verb < 2
        || !words.get(verb - 1).tag().equals("WP")
        || !isNoun(verb - 2)
        || v.head() < verb) {
      return;
    }
    int main = v.head();
    int object = children(main, "nsubj").stream().filter(c -> c > verb).findFirst().orElse(-1);
    int noun = phraseHead(verb - 2);
    attach(verb, noun, "acl:relcl");
    attach(verb - 1, verb, "nsubj");
    if (object >= 0) {
      attach(object, verb, "obj");
    }
    if (noun == main) {
      return;
    }
    if (words.get(noun).head() == main || words.get(noun).head() < 0) {
      attach(noun, main, "nsubj");
    }
  }

  /**
   * "Pryce, who under the charter votes, was one of six": the copula after the comma is the main
   * one.
   */
  private void mainAfterWho(int who) {
    Word w = words.get(who);
    int main = w.head();
    if (!w.tag().equals("WP")
        || !Regex.matches(w.relation(), "dep|nsubj")
        || main < who
        || who < 2
        || !words.get(who - 1).text().equals(",")) {
      return;
    }
    int noun = words.get(main).head();
    int be = child(main, "cop", "");
    if (noun < 0
        || noun > who
        || !isNoun(noun)
        || be < who
        || !words.get(be - 1).text().equals(",")) {
      return;
    }
    attach(main, words.get(noun).head(), words.get(noun).relation());
    attach(noun, main, "nsubj");
    int inner = -1;
    for (int c : children(main, "")) {
      if (c > who && c < be && Regex.matches(words.get(c).relation(), "obl|dep|obj|advcl|advmod")) {
        inner = c;
      }
    }
    if (inner >= 0) {
      attach(inner, noun, "acl:relcl");
      attach(who, inner, "nsubj");
    }
    for (int c : children(main, "dep")) {
      if (c > main) {
        attach(c, main, "parataxis");
      }
    }
    for (int c : children(noun, "punct")) {
      if (c > who) {
        attach(c, main, "punct");
      }
    }
  }

  /** "His brother, who pleaded guilty, watched": a sentence that would have no verb otherwise. */
  private void mainAfterRelative(int noun) {
    Word n = words.get(noun);
    int relative = child(noun, "acl:relcl", "");
    if (n.head() >= 0
        || !isNoun(noun)
        || relative < 0
        || child(noun, "cop", "") >= 0
        || child(noun, "nsubj", "") >= 0) {
      return;
    }
    for (int v = relative + 1; v < words.size(); v++) {
      Word w = words.get(v);
      boolean verb =
          Regex.matches(w.tag(), "VBD|VBZ|VBP")
              || (w.tag().equals("VBN") && w.text().endsWith("ed"));
      if (verb
          && words.get(v - 1).text().equals(",")
          && Regex.matches(w.relation(), "dep|conj|acl|advcl|parataxis|ccomp")
          && isSubjectless(v)
          && child(v, "aux", "") < 0
          && child(v, "cc", "") < 0
          && isBelow(v, noun)) {
        for (int c : children(w.head(), "")) {
          if (c > v && Regex.matches(words.get(c).relation(), "conj|punct|parataxis|advcl")) {
            attach(c, v, words.get(c).relation());
          }
        }
        attach(v, -1, "root");
        attach(noun, v, "nsubj");
        if (w.tag().equals("VBN")) {
          retag(v, "VBD");
        }
        for (int c : children(noun, "punct")) {
          if (c > v) {
            attach(c, v, "punct");
          }
        }
        return;
      }
    }
  }

  /** "The storm [that followed] was fierce": the predicate behind the relative is the main one. */
  private void mainAfterThat(int verb) {
    Word v = words.get(verb);
    int main = v.head();
    if (!Regex.matches(v.tag(), "VBD|VBZ")
        || !Regex.matches(v.relation(), "nsubj|csubj|dep")
        || verb < 2
        || !Regex.matches(lower(words.get(verb - 1).text()), "that|who|which")
        || words.get(verb - 1).head() != main
        || !isNoun(verb - 2)
        || main < verb
        || !words.get(main).relation().equals("acl:relcl")
        || words.get(main).head() != verb - 2
        || child(main, "cop", "") < verb) {
      return;
    }
    int noun = verb - 2;
    attach(main, words.get(noun).head(), words.get(noun).relation());
    attach(noun, main, "nsubj");
    attach(verb, noun, "acl:relcl");
    attach(verb - 1, verb, "nsubj");
    retag(verb - 1, "WDT");
    for (int c : children(noun, "punct")) {
      attach(c, main, "punct");
    }
  }

  /** "They took her there, she said, [and were told ...]": an aside is joined to nothing. */
  private void besideAside(int verb) {
    Word v = words.get(verb);
    int aside = v.head();
    if (!v.relation().equals("conj")
        || aside < 1
        || aside > verb
        || child(verb, "nsubj", "") >= 0
        || child(verb, "cc", "") < 0
        || !isFinite(verb)
        || !words.get(aside).relation().equals("parataxis")
        || !words.get(aside + 1).text().equals(",")) {
      return;
    }
    int subject = child(aside, "nsubj", "");
    int above = words.get(aside).head();
    boolean bare =
        children(aside, "").stream().noneMatch(c -> c > aside && c < verb - 1 && isPhrase(c));
    if (subject >= 0 && above >= 0 && above < aside && bare && isFinite(above)) {
      attach(verb, above, "conj");
    }
  }

  private boolean isPhrase(int word) {
    return Regex.matches(words.get(word).relation(), "obj|ccomp|xcomp|obl.*");
  }

  /** "The contract with Nordlys, [which was signed] in May": what is signed is no name. */
  private void relativeOfName(int verb) {
    Word v = words.get(verb);
    int name = v.head();
    int which = child(verb, "nsubj:pass", "WDT");
    if (!v.relation().equals("acl:relcl")
        || name < 1
        || which < 1
        || !lower(words.get(which).text()).equals("which")
        || !words.get(which - 1).text().equals(",")
        || !words.get(name).tag().startsWith("NNP")
        || !words.get(name).relation().equals("nmod")
        || words.get(name).head() < 0) {
      return;
    }
    int noun = words.get(name).head();
    boolean thing =
        Regex.matches(words.get(noun).tag(), "NNS?")
            && !RoleNouns.isPerson(lower(words.get(noun).text()));
    if (thing && noun < name) {
      attach(verb, noun, "acl:relcl");
    }
  }

  /** "There are ways [to see it]": what there is has the infinitive, not the other way round. */
  private void thereToDo(int verb) {
    int be = words.get(verb).head();
    int to = child(verb, "mark", "TO");
    int noun = child(verb, "nsubj", "");
    if (be < 0
        || be > verb
        || to < 0
        || noun < be
        || noun > to
        || !isNoun(noun)
        || !words.get(be).lemma().equals("be")
        || !Regex.matches(words.get(verb).relation(), "dep|ccomp|xcomp")
        || child(be, "expl", "EX") < 0
        || child(be, "nsubj", "") >= 0) {
      return;
    }
    attach(noun, be, "nsubj");
    attach(verb, noun, "acl");
  }

  /** "shot a man with a knife [who fled]": a knife does not flee. */
  private void whoOfThing(int verb) {
    Word v = words.get(verb);
    int thing = v.head();
    int who = child(verb, "nsubj", "WP");
    if (!v.relation().equals("acl:relcl")
        || thing < 1
        || who != thing + 1
        || !lower(words.get(who).text()).equals("who")
        || !Regex.matches(words.get(thing).tag(), "NNS?")
        || !Regex.matches(words.get(thing).relation(), "nmod|obl")
        || child(thing, "case", "IN") < 0
        || Regex.matches(lower(words.get(thing).lemma()), ".*([eo]r|ist|ian|ant|ee)")
        || isSomebody(thing)) {
      return;
    }
    for (int w = thing - 1; w >= 0; w--) {
      boolean near = words.get(w).head() == words.get(thing).head() || isBelow(thing, w);
      boolean person = isSomebody(w) && !RoleNouns.isOrganization(lower(words.get(w).lemma()));
      if (isNoun(w) && near && person && !isBelow(w, thing)) {
        attach(verb, w, "acl:relcl");
        return;
      }
    }
  }

  private boolean isSomebody(int word) {
    String noun = lower(words.get(word).lemma());
    return !words.get(word).ner().equals("O")
        || RoleNouns.isPerson(noun)
        || RoleNouns.isOrganization(noun)
        || SOMEBODY.contains(noun);
  }

  /**
   * "The buoy, on which ships rely, was dark", "Tom, who is six, had spots": behind the comma that
   * closes a relative clause the sentence goes on with its verb.
   */
  private void mainAfterWhich() {
    int open = -1;
    for (int i = 1; i + 2 < words.size() && open < 0; i++) {
      boolean which =
          Regex.matches(words.get(i + 1).tag(), "WDT|WP.?")
              || (words.get(i + 1).tag().equals("IN") && words.get(i + 2).tag().equals("WDT"));
      open = words.get(i).text().equals(",") && which && isNoun(i - 1) ? i : -1;
    }
    int close = open < 0 ? -1 : comma(open + 1);
    if (close < 0 || close + 2 >= words.size() || hasFinite(0, open) || !hasFinite(open, close)) {
      return;
    }
    int first = close + 1;
    int main = FINITE.contains(words.get(first).tag()) ? first : -1;
    int governor = words.get(first).head();
    if (main >= 0 && Regex.matches(words.get(first).relation(), "aux.*|cop")) {
      boolean object = words.get(first).lemma().equals("have") && isNoun(governor);
      main = object ? first : governor;
    }
    int root = root();
    if (main < first || main == root || root > close || child(main, "nsubj", "") > open) {
      return;
    }
    int noun = isNoun(root) && root < open ? root : nounBefore(open, root);
    if (noun < 0 || child(noun, "cop", "") >= 0 || child(noun, "nsubj", "") >= 0) {
      return;
    }
    if (main == first && governor >= first && isNoun(governor)) {
      attach(governor, main, "obj");
    }
    for (int c : children(root, "")) {
      if (c > close && c != main) {
        attach(c, main, words.get(c).relation());
      }
    }
    for (int c = main + 1; c < words.size(); c++) {
      int above = words.get(c).head();
      boolean loose = Regex.matches(words.get(c).relation(), "dep|appos|nsubj|conj|nmod");
      if (above > open && above < close) {
        attach(c, main, isNoun(c) && loose ? "obj" : words.get(c).relation());
      }
    }
    attach(main, -1, "root");
    if (root != noun) {
      attach(root, noun, "acl:relcl");
    }
    attach(noun, main, child(main, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
  }

  private int root() {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).head() < 0)
        .findFirst()
        .orElse(0);
  }

  private int comma(int from) {
    return IntStream.range(from, words.size())
        .filter(i -> words.get(i).text().equals(","))
        .findFirst()
        .orElse(-1);
  }

  private boolean hasFinite(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> FINITE.contains(words.get(i).tag()));
  }

  /** The noun before a comma that hangs on a predicate behind it. */
  private int nounBefore(int comma, int predicate) {
    return children(predicate, "").stream()
        .filter(c -> c < comma && isNoun(c) && phraseHead(comma - 1) == c)
        .findFirst()
        .orElse(-1);
  }

  /**
   * "It was new, it was clean": a comma between two sentences makes neither the other's content.
   */
  private void sentenceAfterComma(int verb) {
    Word v = words.get(verb);
    int subject = child(verb, "nsubj", "");
    if (!v.relation().equals("ccomp")
        || v.head() < 0
        || v.head() > verb
        || subject < 1
        || !words.get(subject).tag().equals("PRP")
        || child(verb, "mark", "") >= 0
        || !words.get(subject - 1).text().equals(",")
        || Regex.matches(
            words.get(v.head()).lemma(),
            "say|think|believe|know|tell|add|hope|ask|see|mean|guess|suppose")) {
      return;
    }
    boolean first =
        children(verb, "").stream()
            .noneMatch(c -> c < subject && words.get(c).tag().startsWith("W"));
    if (first && isFinite(verb)) {
      attach(verb, v.head(), "parataxis");
    }
  }

  /** "the juror, [who asked not to be named]": a relative pronoun governs nothing. */
  private void pronounAsGovernor(int pronoun) {
    Word w = words.get(pronoun);
    if (!w.tag().equals("WP") || w.head() < 0 || w.head() > pronoun || !isNoun(w.head())) {
      return;
    }
    Optional<Integer> verb =
        children(pronoun, "").stream().filter(c -> c > pronoun && isFinite(c)).findFirst();
    if (verb.isPresent() && Regex.matches(w.relation(), "dep|appos|acl.*|nmod")) {
      attach(verb.get(), w.head(), "acl:relcl");
      attach(pronoun, verb.get(), "nsubj");
      for (int c : children(pronoun, "")) {
        attach(c, verb.get(), words.get(c).relation());
      }
    }
  }

  /** "donors [who pitch in]": a clause that begins with "who" hangs on the noun before it. */
  private void relativeAdrift(int verb) {
    Word v = words.get(verb);
    if (v.head() < 0 || !Regex.matches(v.relation(), "dep|parataxis|ccomp|advcl|acl")) {
      return;
    }
    int pronoun = child(verb, "nsubj", "");
    boolean relative =
        pronoun > 0
            && (Regex.matches(words.get(pronoun).tag(), "WP|WDT")
                || (lower(words.get(pronoun).text()).equals("that")
                    && Regex.matches(words.get(pronoun).tag(), "IN|DT")
                    && v.head() == pronoun - 1))
            && Regex.matches(lower(words.get(pronoun).text()), "who|which|that")
            && pronoun < verb;
    if (!relative) {
      return;
    }
    if (lower(words.get(pronoun).text()).equals("that")) {
      retag(pronoun, "WDT");
    }
    int before = words.get(pronoun - 1).text().equals(",") ? pronoun - 2 : pronoun - 1;
    boolean afterNoun = before >= 0 && isNoun(before);
    if (v.head() < pronoun && (isNoun(v.head()) || isAdjectiveName(v.head(), before))) {
      attach(verb, v.head(), "acl:relcl");
    } else if (afterNoun && v.head() < pronoun && !v.relation().equals("ccomp")) {
      attach(verb, phraseHead(before), "acl:relcl");
    }
  }

  /** "a check [he returned]": a clause right behind a noun, without a mark or an object. */
  private void contactClause(int verb) {
    Word v = words.get(verb);
    if (!Regex.matches(v.relation(), "parataxis|dep") || v.head() < 0 || !isFinite(verb)) {
      return;
    }
    int subject = child(verb, "nsubj", "");
    boolean bare =
        subject > 1
            && subject < verb
            && words.get(subject).tag().equals("PRP")
            && !lower(words.get(subject).text()).equals("it")
            && children(verb, "").stream().allMatch(c -> c >= subject || isAround(c, subject - 1))
            && child(verb, "obj", "") < 0
            && child(verb, "ccomp", "") < 0
            && child(verb, "xcomp", "") < 0
            && child(verb, "cop", "") < 0;
    if (bare && Regex.matches(words.get(subject - 1).tag(), "NNS?") && v.head() < subject) {
      for (int c : children(verb, "advcl")) {
        if (c < subject) {
          attach(c, v.head(), "advcl"); // "when it bought a patent [she held]"
        }
      }
      attach(verb, phraseHead(subject - 1), "acl:relcl");
    }
  }

  private boolean isAround(int clause, int noun) {
    return words.get(clause).relation().equals("advcl") && isBelow(noun, clause);
  }

  /** "It carries more people than its licence allows": a finite clause is no subject. */
  private void clauseAsSubject(int verb) {
    Word v = words.get(verb);
    int subject = child(verb, "nsubj", "");
    boolean finite = isFinite(verb) && child(verb, "mark", "") < 0;
    if (!v.relation().startsWith("csubj")
        || !finite
        || subject < 0
        || subject > verb
        || children(verb, "nsubj").size() > 1
        || words.get(subject).tag().startsWith("W")
        || v.head() < verb
        || children(verb, "").stream().anyMatch(c -> words.get(c).tag().startsWith("W"))) {
      return;
    }
    int later = v.head();
    if (child(later, "nsubj", "") >= 0 || !isFinite(later)) {
      return;
    }
    int first = later;
    for (int c : children(later, "")) {
      if (c > verb && Regex.matches(words.get(c).relation(), "aux.*|cop|advmod")) {
        first = Math.min(first, c);
      }
    }
    if (first == 0 || !isNoun(first - 1)) {
      return;
    }
    int noun = phraseHead(first - 1);
    int above = words.get(noun).head();
    Word l = words.get(later);
    attach(verb, l.head(), l.relation().equals("dep") ? "ccomp" : l.relation());
    int than = child(noun, "case", "IN");
    boolean compared = than >= 0 && Regex.matches(lower(words.get(than).text()), "than|as");
    boolean object = words.get(noun).relation().equals("obj") && above >= 0;
    attach(later, object ? above : verb, object ? "ccomp" : compared ? "advcl" : "dep");
    attach(noun, later, child(later, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
    if (compared) {
      attach(than, later, "mark");
    }
    for (int c : children(later, "")) {
      if (c < verb || Regex.matches(words.get(c).relation(), "parataxis|punct|conj|cc")) {
        attach(c, verb, words.get(c).relation());
      }
    }
  }

  /** "people [who gave money], and the club thrived": the sentence goes on after the relative. */
  private void sentenceInRelative(int verb) {
    Word v = words.get(verb);
    int subject = child(verb, "nsubj", "");
    if (!v.relation().equals("conj")
        || v.head() < 0
        || !words.get(v.head()).relation().equals("acl:relcl")
        || subject < 0
        || subject > verb
        || words.get(subject).tag().startsWith("W")
        || !isFinite(verb)) {
      return;
    }
    int relative = v.head();
    boolean own =
        children(relative, "nsubj").stream().anyMatch(c -> words.get(c).tag().startsWith("W"));
    int cc = child(verb, "cc", "");
    boolean comma = cc > 0 && words.get(cc - 1).text().equals(",");
    int main = nearest(words.get(relative).head(), this::isPredicate);
    if (own && comma && main >= 0 && main < verb) {
      attach(verb, main, "conj");
    }
  }

  private boolean isPredicate(int word) {
    return words.get(word).tag().startsWith("VB") || child(word, "cop", "") >= 0;
  }

  /** "Ms. Rao, you were alone": whoever is called takes no part. */
  private void calledFirst(int name) {
    Word n = words.get(name);
    boolean title =
        name == 0
            && Regex.matches(
                lower(n.text()),
                "senator|sir|madam|ma'am|ma’am|congressman|officer|doctor|judge|minister");
    if (!(n.tag().startsWith("NNP") || title)
        || n.head() <= name
        || !Regex.matches(n.relation(), "nsubj.*|obl.*|dep|parataxis|nmod.*|compound|advmod")) {
      return;
    }
    for (int c = 0; c < name; c++) {
      if (!words.get(c).tag().startsWith("NNP")) {
        return;
      }
    }
    boolean comma = name + 2 < words.size() && words.get(name + 1).text().equals(",");
    String next = comma ? lower(words.get(name + 2).text()) : "";
    int head = n.head();
    int you = name + 2;
    if (Regex.matches(next, "you|we|i") && words.get(you).tag().equals("PRP")) {
      attach(name, clauseOf(you, head), "vocative");
      if (!words.get(you).relation().startsWith("nsubj")) {
        attach(you, clauseOf(you, head), "nsubj");
      }
    }
  }

  private int clauseOf(int you, int head) {
    int at = words.get(you).head();
    return at >= 0 && isPredicate(at) ? at : head;
  }

  /** "I will take this slowly, Mr. Achar." */
  private void calledLast(int name) {
    Word n = words.get(name);
    if (!n.tag().startsWith("NNP")
        || n.head() < 0
        || n.head() > name
        || n.relation().equals("conj")) {
      return;
    }
    int from = name;
    while (from > 0 && words.get(from - 1).tag().startsWith("NNP")) {
      from--;
    }
    boolean last =
        name + 1 >= words.size()
            || Regex.matches(words.get(name + 1).text(), "[.?!]")
            || (words.get(name + 1).text().equals(",")
                && name + 2 < words.size()
                && Regex.matches(words.get(name + 2).text(), "so|and|but"));
    boolean person =
        n.ner().equals("PERSON")
            || Regex.matches(words.get(from).text(), "Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?");
    boolean comma = from > 1 && words.get(from - 1).text().equals(",");
    boolean spoken =
        words.stream().anyMatch(w -> Regex.matches(lower(w.text()), "i|you|we|your|let|me|us"));
    int head = nearest(n.head(), this::isPredicate);
    if (last && person && comma && spoken && head >= 0 && head < from) {
      attach(name, head, "vocative");
    }
  }

  /** "[Ardent], which promised": a name that is tagged as the adjective it comes from. */
  private boolean isAdjectiveName(int word, int before) {
    return word == before
        && words.get(word).tag().equals("JJ")
        && Character.isUpperCase(words.get(word).text().charAt(0));
  }

  private boolean isNoun(int word) {
    return Regex.matches(words.get(word).tag(), "NN.*|CD");
  }

  /** The head of the noun phrase that ends with the word. */
  private int phraseHead(int last) {
    int head = nearest(last, w -> !isWithinPhrase(w, last));
    return head < 0 ? last : head;
  }

  private boolean isWithinPhrase(int word, int last) {
    int head = words.get(word).head();
    return head >= 0
        && isNoun(head)
        && head < last
        && Regex.matches(words.get(word).relation(), "nummod|flat.*|compound|appos");
  }
}
