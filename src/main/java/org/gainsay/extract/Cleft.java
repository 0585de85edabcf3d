package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sentence that singles somebody or something out: "it was the mayor who called", "the mayor was
 * the one who called", "the one who called was the mayor", "what killed the fish was the heat". All
 * that it says is that the mayor called or that the heat killed the fish (Higgins 1973; Declerck
 * 1988).
 *
 * @param focus the one singled out
 * @param predicate what the copula says, whose negation and hedges bear on the whole sentence
 */
record Cleft(int focus, int predicate) {
  /** Nouns that say nothing of somebody but that he is one. */
  private static final ImmutableSet<String> PEOPLE =
      ImmutableSet.of("man", "woman", "person", "people");

  private static final ImmutableSet<String> SOMEBODY = WordSets.set("somebody");

  /** The cleft whose relative clause has this head. */
  static Optional<Cleft> of(ParsedSentence s, int verb) {
    int above = s.word(verb).head();
    if (above < 0) {
      return Optional.empty();
    }
    if (s.is(verb, "csubj")) {
      return isWhat(s, verb, above) ? Optional.of(new Cleft(above, above)) : Optional.empty();
    }
    if (!s.is(verb, "acl:relcl")) {
      return Optional.empty();
    }
    return isIt(s, verb, above) ? Optional.of(new Cleft(above, above)) : theOne(s, verb, above);
  }

  /** Whether what is said after a copula is only who or what is meant. */
  static boolean isPredicate(ParsedSentence s, int word) {
    return Stream.concat(
            s.children(word, "acl:relcl", "csubj").stream(),
            s.children(word, "nsubj").stream().flatMap(n -> s.children(n, "acl:relcl").stream()))
        .flatMap(v -> of(s, v).stream())
        .anyMatch(c -> c.predicate() == word);
  }

  /** "It was the mayor who called"; but "it was a mistake that cost lives" may be of something. */
  private static boolean isIt(ParsedSentence s, int verb, int noun) {
    boolean it = s.child(noun, "nsubj").filter(w -> lower(s, w).equals("it")).isPresent();
    boolean ranked =
        s.children(noun, "amod").stream()
            .anyMatch(c -> Regex.matches(s.word(c).lemma(), "first|last|only|second"));
    Optional<Integer> pronoun = relative(s, verb, "nsubj");
    return it
        && !ranked
        && pronoun.isPresent()
        && ClauseFinder.hasCopula(s, noun)
        && (lower(s, pronoun.get()).equals("who")
            || isDefinite(s, noun)
            || isBare(s, noun)
            || Contrast.of(s, noun).isPresent());
  }

  /** "What killed the fish was the heat"; but "what he did was a crime" says how it was. */
  private static boolean isWhat(ParsedSentence s, int verb, int noun) {
    Optional<Integer> asked =
        s.child(verb, "nsubj").filter(w -> w < verb && s.word(w).tag().startsWith("W"));
    if (asked.isEmpty() || !isIdentity(s, noun)) {
      return false;
    }
    return switch (lower(s, asked.get())) {
      case "what" -> isDefinite(s, noun) || isBare(s, noun);
      case "who" -> isSomebody(s, noun);
      default -> false;
    };
  }

  /** "The mayor was the one who called", "the one who called was the mayor". */
  private static Optional<Cleft> theOne(ParsedSentence s, int verb, int noun) {
    boolean people = PEOPLE.contains(s.word(noun).lemma());
    boolean one = Regex.matches(lower(s, noun), "ones?");
    boolean the = s.children(noun, "det").stream().anyMatch(d -> lower(s, d).equals("the"));
    boolean gap =
        relative(s, verb, "nsubj").isPresent() || (one && relative(s, verb, "obj").isPresent());
    boolean more =
        s.child(noun, "amod", "nummod", "nmod", "compound", "case", "appos").isPresent()
            || s.children(noun, "conj").stream()
                .anyMatch(c -> s.child(c, "nsubj", "cop").isEmpty());
    if (!(people || one) || !the || !gap || more) {
      return Optional.empty();
    }
    boolean who =
        people
            || relative(s, verb, "nsubj", "obj")
                .filter(w -> lower(s, w).startsWith("who"))
                .isPresent();
    if (ClauseFinder.hasCopula(s, noun)) {
      return ClauseFinder.subject(s, noun, 0)
          .filter(w -> isMeant(s, w) && (!people || isSomebody(s, w)))
          .map(w -> new Cleft(w, noun));
    }
    int predicate = s.word(noun).head();
    boolean turned =
        predicate > verb
            && s.is(noun, "nsubj")
            && isIdentity(s, predicate)
            && isDefinite(s, predicate)
            && (!who || isSomebody(s, predicate));
    return turned ? Optional.of(new Cleft(predicate, predicate)) : Optional.empty();
  }

  /** The relative pronoun of a clause, in one of the relations. */
  private static Optional<Integer> relative(ParsedSentence s, int verb, String... relations) {
    return s.child(verb, relations).filter(w -> ClauseFinder.isRelativePronoun(s, w));
  }

  /** A noun after a copula that may name what is singled out: no place, and no superlative. */
  private static boolean isIdentity(ParsedSentence s, int noun) {
    return ClauseFinder.hasCopula(s, noun)
        && ClauseFinder.marker(s, noun).isEmpty()
        && isMeant(s, noun)
        && !ClauseFinder.isRanked(s, noun);
  }

  /** Somebody or something that is told of: no "it", "the one" or "nobody". */
  private static boolean isMeant(ParsedSentence s, int word) {
    return Regex.matches(s.word(word).tag(), "NN.*|PRP")
        && !Regex.matches(lower(s, word), "it|ones?")
        && !Negation.isNegative(s, word);
  }

  private static boolean isSomebody(ParsedSentence s, int word) {
    String lemma = s.word(word).lemma().toLowerCase(Locale.ROOT);
    return Regex.matches(s.word(word).tag(), "NNP|PRP")
        || (isDefinite(s, word) && (RoleNouns.isPerson(lemma) || SOMEBODY.contains(lemma)));
  }

  private static boolean isDefinite(ParsedSentence s, int noun) {
    return s.word(noun).tag().startsWith("NNP")
        || s.word(noun).tag().equals("PRP")
        || s.child(noun, "nmod:poss").isPresent()
        || s.children(noun, "det").stream().anyMatch(d -> s.word(d).lemma().equals("the"));
  }

  /** "Chlorine", "heat": a noun with nothing before it. */
  private static boolean isBare(ParsedSentence s, int noun) {
    return Regex.matches(s.word(noun).tag(), "NNS?")
        && s.child(noun, "det", "amod", "nummod", "nmod:poss").isEmpty();
  }

  private static String lower(ParsedSentence s, int word) {
    return s.word(word).text().toLowerCase(Locale.ROOT);
  }
}
