package org.gainsay.extract;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Mends a few attachments that the parser gets wrong again and again and that change who did what.
 * Each is a shape that no correct tree has.
 */
final class ParseRepair {
  private final List<Word> words;

  private ParseRepair(List<Word> words) {
    this.words = new ArrayList<>(words);
  }

  /** The words with mended heads and relations. */
  static List<Word> mend(List<Word> words) {
    ParseRepair repair = new ParseRepair(words);
    for (int i = 0; i < words.size(); i++) {
      repair.purposeWithSubject(i);
      repair.verbAsObject(i);
      repair.finiteModifier(i);
    }
    return repair.words;
  }

  /** "met [with any officials to discuss]": a preposition is no mark of an infinitive. */
  private void purposeWithSubject(int verb) {
    Word v = words.get(verb);
    if (!v.tag().equals("VB") || !v.relation().startsWith("advcl") || v.head() < 0) {
      return;
    }
    int preposition = child(verb, "mark", "IN");
    int subject = child(verb, "nsubj", null);
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
    if (!v.tag().matches("VBP|VBZ|VBD") || !v.relation().equals("obj") || v.head() < 0) {
      return;
    }
    int inner = v.head();
    List<Integer> subjects = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() == inner && words.get(i).relation().startsWith("nsubj")) {
        subjects.add(i);
      }
    }
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
        && v.tag().matches("VBD|VBZ|VBP")
        && child(verb, "mark", null) < 0
        && child(verb, "nsubj", null) >= 0) {
      attach(verb, v.head(), "acl:relcl");
    }
  }

  private int child(int head, String relation, @org.jspecify.annotations.Nullable String tag) {
    for (int i = 0; i < words.size(); i++) {
      Word w = words.get(i);
      if (w.head() == head
          && w.relation().startsWith(relation)
          && (tag == null || w.tag().equals(tag))) {
        return i;
      }
    }
    return -1;
  }

  private void attach(int word, int head, String relation) {
    Word w = words.get(word);
    words.set(
        word, new Word(w.text(), w.lemma(), w.tag(), w.ner(), w.begin(), w.end(), head, relation));
  }
}
