package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.stream.IntStream;

/** What stands around a name or noun that tells whether "she" or "they" can be said of it. */
final class NameSigns {
  private static final ImmutableSet<String> SHIPS = WordSets.set("ships");

  private static final ImmutableSet<String> COLLECTIVES = WordSets.set("collectives");

  private NameSigns() {}

  /** "the Corra": hardly a person. */
  static boolean hasArticle(NameSpan name) {
    return name.from() > 0
        && name.titleFrom() == name.from()
        && Ascii.equalsIgnoreCase(name.sentence().word(name.from() - 1).text(), "the")
        && (name.to() + 1 == name.sentence().size()
            || !name.sentence().word(name.to() + 1).tag().startsWith("NN"));
  }

  /** "off Stennay", "in Tannen". */
  static boolean isPlaced(NameSpan name) {
    ParsedSentence s = name.sentence();
    return s.is(name.head(), "obl", "nmod")
        && s.children(name.head(), "case").stream()
            .anyMatch(c -> Regex.matches(Ascii.toLowerCase(s.word(c).text()), "off|in|at|near"));
  }

  /** "Corvin said that it did not discuss its passengers", "Halvern is hiring at its plant". */
  static boolean hasIts(NameSpan name) {
    ParsedSentence s = name.sentence();
    int verb = s.word(name.head()).head();
    if (verb < 0 || !s.is(name.head(), "nsubj", "nsubj:pass")) {
      return false;
    }
    int its =
        IntStream.range(name.to() + 1, s.size())
            .filter(i -> Ascii.equalsIgnoreCase(s.word(i).text(), "its"))
            .findFirst()
            .orElse(-1);
    if (its < 0) {
      return false;
    }
    int possessed = s.word(its).head();
    boolean objectOfVerb = s.is(possessed, "obj") && s.word(possessed).head() == verb;
    return objectOfVerb || (s.subtree(verb).contains(its) && !isOtherMeant(s, name.to() + 1, its));
  }

  /** Whether something stands between that "its" may mean rather. */
  private static boolean isOtherMeant(ParsedSentence s, int from, int its) {
    return IntStream.range(from, its)
        .anyMatch(
            i ->
                s.is(i, "nsubj", "nsubj:pass", "obj", "conj")
                    && !Ascii.equalsIgnoreCase(s.word(i).text(), "it")
                    && s.word(i).head() != its);
  }

  /** "the ferry Corra". */
  static boolean isShip(NameSpan name) {
    return name.from() > 0 && isShip(name.sentence(), name.from() - 1);
  }

  /** A ship, not "to ship it". */
  static boolean isShip(ParsedSentence s, int word) {
    return s.word(word).tag().startsWith("NN")
        && SHIPS.contains(Ascii.toLowerCase(s.word(word).lemma()));
  }

  static boolean isCollective(ParsedSentence s, int word) {
    return COLLECTIVES.contains(Ascii.toLowerCase(s.word(word).lemma()));
  }

  /** Whether a sentence speaks of a ship. */
  static boolean namesShip(ParsedSentence s) {
    return IntStream.range(0, s.size()).anyMatch(i -> isShip(s, i));
  }
}
