package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Mends words that hang where no such word can: a relative pronoun as the object of a verb that has
 * no subject, a possessive as an object, a gerund below its conjunction.
 */
final class AttachmentRepair extends TreeEdit {
  /** What the whole event does, not who takes part in it: "resigned, prompting an inquiry". */
  private static final ImmutableSet<String> CAUSING =
      ImmutableSet.of(
          "allow", "cause", "enable", "force", "fuel", "give", "lead", "make", "mean", "prompt",
          "raise", "result", "spark", "trigger");

  private AttachmentRepair(List<Word> words) {
    super(words);
  }

  /** The words with mended heads and relations. */
  static List<Word> mend(List<Word> words) {
    AttachmentRepair repair = new AttachmentRepair(words);
    for (int i = 0; i < words.size(); i++) {
      repair.pronounAsObject(i);
      repair.possessiveAsObject(i);
      repair.belowConjunction(i);
      repair.finiteBesideGerund(i);
      repair.finiteBesideNonfinite(i);
      repair.looseParticiple(i);
      repair.infinitiveAsMain(i);
      repair.onBoard(i);
      repair.namedSource(i);
      repair.copulaBeforeTo(i);
      repair.whoseAsObject(i);
    }
    return repair.isTree() ? repair.words : words;
  }

  /** "According to the harbour master, [Piet Vos], 80 barges were moved": no subject is named. */
  private void namedSource(int name) {
    Word n = words.get(name);
    int verb = n.head();
    int what = child(name, "appos", "");
    if (!n.tag().equals("NNP")
        || !n.ner().equals("PERSON")
        || !n.relation().startsWith("nsubj")
        || what < name
        || verb < what) {
      return;
    }
    int from = first(name);
    int begin = first(what);
    boolean parted = from > 1 && isComma(from - 1) && begin > name && isComma(begin - 1);
    if (!parted || IntStream.range(begin, verb).anyMatch(this::isComma)) {
      return;
    }
    int role = words.get(from - 2).head() == verb ? from - 2 : -1;
    if (role >= 0
        && words.get(role).relation().equals("obl")
        && words.get(role).tag().startsWith("NN")
        && children(role, "case").stream()
            .anyMatch(c -> lower(words.get(c).text()).equals("according"))) {
      attach(name, role, "appos");
      attach(what, verb, n.relation());
    }
  }

  /** "The car [is] to return": no copula, for what follows is the verb. */
  private void copulaBeforeTo(int be) {
    Word b = words.get(be);
    int verb = b.head();
    if (b.relation().equals("cop")
        && verb == be + 2
        && words.get(verb).tag().equals("VB")
        && words.get(be + 1).tag().equals("TO")
        && words.get(be + 1).head() == verb) {
      attach(be, verb, "aux");
    }
  }

  /** "The firm, whose [licence] runs out": what runs out stands before its verb. */
  private void whoseAsObject(int noun) {
    Word n = words.get(noun);
    int verb = n.head();
    if (n.relation().equals("obj")
        && verb > noun
        && words.get(verb).relation().equals("acl:relcl")
        && child(noun, "nmod:poss", "WP$") >= 0
        && child(verb, "nsubj", "") < 0) {
      attach(noun, verb, child(verb, "aux:pass", "") < 0 ? "nsubj" : "nsubj:pass");
    }
  }

  private int first(int head) {
    return IntStream.range(0, words.size()).filter(w -> isBelow(w, head)).findFirst().orElse(head);
  }

  private boolean isComma(int word) {
    return words.get(word).text().equals(",");
  }

  /** "There were ten people on board [the tug]": what they are on board of is no subject. */
  private void onBoard(int board) {
    if (board < 2
        || board + 2 >= words.size()
        || !lower(words.get(board).text()).equals("board")
        || !lower(words.get(board - 1).text()).equals("on")
        || !Regex.matches(words.get(board + 1).tag(), "DT|PRP\\$")) {
      return;
    }
    int noun = board + 2;
    while (noun + 1 < words.size() && Regex.matches(words.get(noun + 1).tag(), "NN.*|JJ|CD")) {
      noun++;
    }
    Word craft = words.get(noun);
    boolean subject = craft.relation().equals("nsubj") && craft.head() >= 0;
    List<Integer> before = children(noun, "nsubj").stream().filter(c -> c < board).toList();
    if (!subject || craft.head() > noun || before.size() != 1) {
      return;
    }
    attach(before.get(0), craft.head(), "nsubj");
    attach(noun, board, "nmod");
  }

  /** "voters who [can still make] a case": of a verb without a subject, "who" is the subject. */
  private void pronounAsObject(int pronoun) {
    Word p = words.get(pronoun);
    int verb = p.head();
    boolean relative =
        Regex.matches(p.tag(), "WP|WDT")
            && Regex.matches(lower(p.text()), "who|which|that")
            && p.relation().equals("obj")
            && verb > pronoun
            && words.get(verb).relation().equals("acl:relcl");
    if (relative
        && child(verb, "nsubj", "") < 0
        && child(verb, "csubj", "") < 0
        && child(verb, "aux:pass", "") < 0
        && words.get(verb).head() < pronoun
        && isFinite(verb)) {
      attach(pronoun, verb, "nsubj");
    }
  }

  /** "ended [his paid speaking tour]": a possessive has a noun. */
  private void possessiveAsObject(int possessive) {
    Word p = words.get(possessive);
    if (!p.tag().equals("PRP$") || p.head() < 0 || !Regex.matches(p.relation(), "obj|nsubj|iobj")) {
      return;
    }
    int noun = possessive;
    while (noun + 1 < words.size()
        && Regex.matches(words.get(noun + 1).tag(), "JJ.?|VB[GN]|NN.*|CD|HYPH")) {
      noun++;
    }
    if (noun == possessive || !words.get(noun).tag().startsWith("NN")) {
      return;
    }
    for (int w = possessive; w < noun; w++) {
      for (int c : children(w, "")) {
        if (c > noun) {
          boolean clause = words.get(c).tag().startsWith("VB");
          attach(c, clause ? p.head() : noun, words.get(c).relation());
        }
      }
    }
    attach(noun, p.head(), p.relation());
    attach(possessive, noun, "nmod:poss");
    for (int w = possessive + 1; w < noun; w++) {
      String tag = words.get(w).tag();
      attach(w, noun, tag.startsWith("NN") ? "compound" : tag.equals("HYPH") ? "punct" : "amod");
    }
  }

  /** "none [since leaving office]": the gerund governs its conjunction. */
  private void belowConjunction(int gerund) {
    Word g = words.get(gerund);
    int mark = g.head();
    if (!g.tag().equals("VBG") || !g.relation().equals("dep") || mark != gerund - 1) {
      return;
    }
    Word m = words.get(mark);
    if (m.tag().equals("IN")
        && m.head() >= 0
        && Regex.matches(lower(m.text()), "since|while|after|before|until|when|by|without")
        && words.get(m.head()).tag().startsWith("VB")) {
      attach(gerund, m.head(), "advcl");
      attach(mark, gerund, "mark");
    }
  }

  /** "said nothing since leaving office [but sold] it": no finite verb is joined to a gerund. */
  private void finiteBesideGerund(int verb) {
    Word v = words.get(verb);
    if (!v.relation().equals("conj")
        || v.head() < 0
        || v.head() > verb
        || !Regex.matches(v.tag(), "VB[DZP]")
        || !words.get(v.head()).tag().equals("VBG")
        || !words.get(v.head()).relation().equals("advcl")
        || child(v.head(), "aux", "") >= 0
        || child(verb, "nsubj", "") >= 0) {
      return;
    }
    int above = words.get(v.head()).head();
    int main = nearest(above, w -> words.get(w).tag().equals(v.tag()) && w < verb);
    if (main < 0 && above >= 0 && above < verb && isFinite(above)) {
      main = above;
    }
    if (main >= 0) {
      attach(verb, main, "conj");
    }
  }

  /**
   * "They made themselves known [and ordered him out]", "were let go [and had charge]": no finite
   * verb without a subject is joined to an infinitive or a participle that a finite one governs.
   */
  private void finiteBesideNonfinite(int verb) {
    Word v = words.get(verb);
    int first = v.head();
    if (!v.relation().equals("conj")
        || first < 0
        || first > verb
        || !Regex.matches(v.tag(), "VB[DZ]")
        || !Regex.matches(words.get(first).tag(), "VB[NG]?")
        || !Regex.matches(words.get(first).relation(), "xcomp|dep|ccomp")
        || child(verb, "nsubj", "") >= 0
        || children(first, "aux").stream().anyMatch(a -> a < first)
        || child(first, "nsubj:pass", "") >= 0) {
      return;
    }
    int above = words.get(first).head();
    boolean same =
        above >= 0
            && (words.get(above).tag().equals(v.tag())
                || children(above, "aux").stream()
                    .anyMatch(a -> words.get(a).tag().equals(v.tag())));
    if (same && above < first) {
      attach(verb, above, "conj");
    }
  }

  /**
   * "The effort [to stop Orme] failed", "said the plan [to sell it] was dead": an infinitive that
   * follows a noun with an article is no sentence of its own; the finite verb behind it is.
   */
  private void infinitiveAsMain(int verb) {
    Word v = words.get(verb);
    int to = child(verb, "mark", "TO");
    int noun = to - 1;
    if (!v.tag().equals("VB")
        || noun < 0
        || to > verb
        || !isSubjectOf(noun, verb)
        || child(noun, "det", "DT") < 0
        || child(verb, "aux", "") >= 0) {
      return;
    }
    int main =
        children(verb, "").stream()
            .filter(c -> c > verb && Regex.matches(words.get(c).relation(), "ccomp|xcomp|dep"))
            .filter(c -> child(c, "mark", "") < 0 && child(c, "cc", "") < 0)
            .filter(c -> isFinite(c) || hasSubjectBetween(verb, c))
            .filter(c -> child(c, "nsubj", "") < 0 || hasSubjectBetween(verb, c))
            .filter(c -> isFinite(c) || words.get(c).tag().equals("VBN"))
            .findFirst()
            .orElse(-1);
    if (main < 0) {
      return;
    }
    boolean told = words.get(noun).relation().equals("obj");
    int object = child(main, "nsubj", "");
    attach(main, v.head(), told ? "ccomp" : v.relation());
    for (int c : children(verb, "")) {
      boolean mark = words.get(c).relation().equals("mark") && c != to;
      if (mark || c > main) {
        attach(c, main, words.get(c).relation());
      }
    }
    if (object >= 0) {
      attach(object, verb, "obj");
    }
    attach(noun, main, child(main, "aux:pass", "") >= 0 ? "nsubj:pass" : "nsubj");
    attach(verb, noun, "acl");
    if (!isFinite(main)) {
      retag(main, "VBD");
    }
  }

  private boolean hasSubjectBetween(int verb, int main) {
    int subject = child(main, "nsubj", "");
    return subject > verb && subject < main;
  }

  /** Its subject, or what its governor says, where that says nothing but clauses. */
  private boolean isSubjectOf(int noun, int verb) {
    Word n = words.get(noun);
    boolean object =
        n.relation().equals("obj")
            && n.head() == words.get(verb).head()
            && words.get(verb).relation().equals("xcomp")
            && Regex.matches(words.get(n.head()).lemma(), "say|add|argue|insist|think|believe");
    return n.tag().startsWith("NN")
        && (object || (n.head() == verb && n.relation().equals("nsubj")));
  }

  /** "won the race, [beating the champion]": a participle behind a comma tells how. */
  private void looseParticiple(int verb) {
    Word v = words.get(verb);
    int above = v.head();
    if (v.tag().equals("VBG")
        && v.relation().equals("dep")
        && above >= 0
        && above < verb
        && words.get(verb - 1).text().equals(",")
        && words.get(above).tag().startsWith("VB")
        && (isFinite(above) || child(above, "nsubj", "") >= 0)
        && isSubjectless(verb)
        && !CAUSING.contains(v.lemma())
        && child(verb, "cc", "") < 0
        && children(above, "").stream()
            .noneMatch(
                c -> c < verb && Regex.matches(words.get(c).relation(), "ccomp|parataxis|conj"))) {
      attach(verb, above, "advcl");
    }
  }
}
