package org.gainsay.extract;

import java.util.List;
import java.util.Optional;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Mends sentences that say something of one and not of another, so that the one of whom it is said
 * stands in the clause and the other hangs on it: "not the driver but the guard opened the door",
 * "it was not the driver but the guard who did".
 */
final class ContrastRepair extends TreeEdit {
  private ContrastRepair(List<Word> words) {
    super(words);
  }

  /** The words with mended heads and relations. */
  static List<Word> mend(List<Word> words) {
    ContrastRepair repair = new ContrastRepair(words);
    for (int i = 0; i < words.size(); i++) {
      repair.relativeOfPronoun(i);
      repair.besideCleft(i);
      repair.thatAfterAside(i);
      repair.notOneButAnother(i);
      repair.verbBehindTheDenied(i);
      repair.verbBehindAndNot(i);
      repair.relativeBehindTheDenied(i);
      repair.deniedAtTheEnd(i);
    }
    return repair.isTree() ? repair.words : words;
  }

  /** "It was he [who called]". */
  private void relativeOfPronoun(int verb) {
    Word v = words.get(verb);
    int pronoun = v.head();
    if (v.relation().equals("dep")
        && v.tag().startsWith("VB")
        && pronoun >= 0
        && child(verb, "nsubj", "WP") == pronoun + 1
        && words.get(pronoun).tag().equals("PRP")
        && isSaidOfIt(pronoun)) {
      attach(verb, pronoun, "acl:relcl");
    }
  }

  /** "[In 1990] it was Hale who led it": when that was, not what he was. */
  private void besideCleft(int word) {
    Word w = words.get(word);
    int focus = w.head();
    if (focus < 0 || !isSaidOfIt(focus)) {
      return;
    }
    int verb = child(focus, "acl:relcl", "");
    boolean before =
        word < child(focus, "nsubj", "PRP")
            && Regex.matches(w.relation(), "obl|obl:tmod|nmod|nmod:tmod");
    boolean behind = word > verb && Regex.matches(w.relation(), "obl|obl:tmod");
    if (verb >= 0 && (before || behind)) {
      attach(word, verb, w.relation().replace("nmod", "obl"));
    }
  }

  /** "It was the mayor, not the council, [that ordered it]": "that" is no noun. */
  private void thatAfterAside(int verb) {
    Word v = words.get(verb);
    int that = child(verb, "nsubj", "DT");
    if (v.relation().equals("dep")
        && v.head() >= 0
        && that > 0
        && that < verb
        && lower(words.get(that).text()).equals("that")
        && words.get(that - 1).text().equals(",")
        && isSaidOfIt(v.head())
        && denied(v.head()).isPresent()) {
      attach(verb, v.head(), "acl:relcl");
      retag(that, "WDT");
    }
  }

  /** "Not Ober but Hale signed", "it was not Ober but Hale who signed". */
  private void notOneButAnother(int affirmed) {
    Word a = words.get(affirmed);
    int denied = a.head();
    int but = child(affirmed, "cc", "");
    if (!a.relation().equals("conj")
        || denied < 0
        || denied > affirmed
        || but < 0
        || !lower(words.get(but).text()).equals("but")
        || Contrast.not(words, denied).isEmpty()
        || !Contrast.isAnother(words, denied, affirmed)) {
      return;
    }
    boolean cleft =
        child(denied, "csubj", "") >= 0
            || (isSaidOfIt(denied)
                && (child(denied, "acl:relcl", "") >= 0 || child(affirmed, "acl:relcl", "") >= 0));
    boolean subject =
        Regex.matches(words.get(denied).relation(), "nsubj.*") && child(denied, "cop", "") < 0;
    if (cleft || subject) {
      attach(affirmed, words.get(denied).head(), words.get(denied).relation());
      for (int c : children(denied, "")) {
        boolean clause =
            Regex.matches(
                words.get(c).relation(),
                "nsubj|csubj|cop|aux|mark|punct|acl:relcl|advcl|parataxis|discourse|ccomp");
        if (clause || c > affirmed) {
          attach(c, affirmed, words.get(c).relation());
        }
      }
      attach(denied, affirmed, "conj");
      attach(but, denied, "cc");
    }
  }

  /** "Not the driver but the guard [opened the door]": the verb is the sentence's. */
  private void verbBehindTheDenied(int verb) {
    Word v = words.get(verb);
    int denied = v.head();
    int but = child(verb, "cc", "");
    int affirmed = child(verb, "nsubj", "");
    if (!v.relation().equals("conj")
        || denied < 0
        || but < denied
        || !lower(words.get(but).text()).equals("but")
        || affirmed < but
        || affirmed > verb
        || Contrast.not(words, denied).isEmpty()
        || !isBare(denied)
        || !Contrast.isAnother(words, denied, affirmed)) {
      return;
    }
    raise(verb, denied);
    attach(denied, affirmed, "conj");
    attach(but, denied, "cc");
  }

  /** "The guard and not the driver [opened the door]". */
  private void verbBehindAndNot(int verb) {
    Word v = words.get(verb);
    int affirmed = v.head();
    int and = child(verb, "cc", "");
    int denied = child(verb, "nsubj", "");
    if (!v.relation().equals("conj")
        || affirmed < 0
        || and < affirmed
        || denied > verb
        || denied < and + 2
        || !lower(words.get(and + 1).text()).equals("not")
        || words.get(and + 1).head() != verb
        || !isBare(affirmed)
        || !Contrast.isAnother(words, denied, affirmed)) {
      return;
    }
    String relation = words.get(denied).relation();
    raise(verb, affirmed);
    attach(affirmed, verb, relation);
    attach(denied, affirmed, "conj");
    attach(and, denied, "cc");
    attach(and + 1, denied, "advmod");
  }

  /** "It was the mayor rather than the council [who ordered it]". */
  private void relativeBehindTheDenied(int verb) {
    int denied = words.get(verb).head();
    int affirmed = denied < 0 ? -1 : words.get(denied).head();
    if (words.get(verb).relation().equals("acl:relcl")
        && affirmed >= 0
        && isSaidOfIt(affirmed)
        && denied(affirmed).filter(d -> d == denied).isPresent()) {
      attach(verb, affirmed, "acl:relcl");
    }
  }

  /** "The guard opened the door, [not the driver]": no door is a driver. */
  private void deniedAtTheEnd(int denied) {
    Word d = words.get(denied);
    Optional<Integer> not = Contrast.not(words, denied);
    if (not.isEmpty() || d.head() < 0 || d.head() > denied || !isSomebody(denied)) {
      return;
    }
    int not0 = not.get();
    int verb = nearest(d.head(), w -> words.get(w).tag().startsWith("VB"));
    boolean last = denied + 1 == words.size() || words.get(denied + 1).relation().equals("punct");
    if (verb < 0 || not0 < 1 || !words.get(not0 - 1).text().equals(",") || !last) {
      return;
    }
    boolean behind =
        (d.relation().equals("dep") && d.head() == verb)
            || (d.relation().equals("appos")
                && words.get(d.head()).head() == verb
                && words.get(d.head()).relation().equals("obj")
                && !isSomebody(d.head()));
    int object = child(verb, "obj", "");
    int own = child(verb, "nsubj", "");
    boolean relative = own >= 0 && words.get(own).tag().startsWith("W");
    int subject =
        relative && words.get(verb).relation().equals("acl:relcl") ? words.get(verb).head() : own;
    if (behind
        && (object < 0 || !isSomebody(object))
        && subject >= 0
        && isSomebody(subject)
        && (!relative || isSaidOfIt(subject))
        && Contrast.isAnother(words, denied, subject)) {
      attach(denied, subject, "appos");
    }
  }

  /** Puts a verb in the place of the noun that it hangs on. */
  private void raise(int verb, int noun) {
    attach(verb, words.get(noun).head(), words.get(noun).relation());
    for (int c : children(noun, "")) {
      if (Regex.matches(words.get(c).relation(), "mark|punct|advcl|parataxis|discourse|cc")) {
        attach(c, verb, words.get(c).relation());
      }
    }
  }

  private Optional<Integer> denied(int affirmed) {
    return children(affirmed, "").stream()
        .filter(c -> Regex.matches(words.get(c).relation(), "appos|conj"))
        .filter(c -> Contrast.not(words, c).isPresent())
        .filter(c -> Contrast.isAnother(words, c, affirmed))
        .findFirst();
  }

  /** "It was [the mayor]". */
  private boolean isSaidOfIt(int noun) {
    int it = child(noun, "nsubj", "PRP");
    return child(noun, "cop", "") >= 0 && it >= 0 && lower(words.get(it).text()).equals("it");
  }

  /** A noun that no verb or copula stands beside. */
  private boolean isBare(int noun) {
    return child(noun, "cop", "") < 0 && child(noun, "nsubj", "") < 0;
  }

  private boolean isSomebody(int word) {
    Word w = words.get(word);
    return w.ner().equals("PERSON")
        || (w.tag().equals("PRP") && !lower(w.text()).equals("it"))
        || (w.tag().startsWith("NN") && RoleNouns.isPerson(lower(w.lemma())));
  }
}
