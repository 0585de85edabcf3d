package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.extract.Clause.Participant;

/** Reads when, where, how often and how far a clause reaches. Immutable. */
final class QualifierReader {
  private final Phrases phrases;

  QualifierReader(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The qualifiers of a clause.
   *
   * @param times the time expressions of its sentence
   * @param words the clause's words
   * @param utterance when it was said
   */
  Qualifiers read(
      Clause clause,
      List<Times.Found> times,
      List<Integer> words,
      Optional<LocalDate> utterance,
      Voices voices) {
    return new Qualifiers(
        time(clause, times, words),
        tense(clause),
        utterance,
        place(clause, voices),
        count(clause),
        scopes(clause, voices));
  }

  private static Optional<EventTime> time(
      Clause clause, List<Times.Found> times, List<Integer> words) {
    // The time that stands nearest to the predicate among those within the clause.
    return times.stream()
        .filter(t -> words.contains(t.from()) || words.contains(t.to()))
        .filter(t -> isOf(clause, t))
        .min(Comparator.comparingInt(t -> Math.abs(t.from() - clause.verb())))
        .map(Times.Found::time);
  }

  /**
   * Whether a time expression dates the clause itself: not what is told within it of somebody
   * ("Rao, who sold it in 2015, has a shop"), nor who or what a noun stands for ("met the 2012
   * champion of the league").
   */
  private static boolean isOf(Clause clause, Times.Found time) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    int at = top(s, time);
    if (isOfNoun(clause, at)) {
      return false;
    }
    boolean names = s.is(at, "nummod", "compound", "amod", "nmod:poss", "dep");
    for (int steps = 0; at >= 0 && at != anchor && at != clause.head(); steps++) {
      if (steps > MAX_STEPS || (isOther(s, at) && !isWhen(s, at))) {
        return false;
      }
      int above = s.word(at).head();
      boolean own = above == anchor || above == clause.head();
      if (names && steps > 0 && !own && !s.is(at, "conj")) {
        return false;
      }
      at = above;
    }
    return true;
  }

  /**
   * Whether a time is that of a noun which is itself told of by a preposition: "kept to the treaty
   * of 1998", "was asked about the examination in May". Not of a subject or an object, whose time
   * keeps it apart from others: "the inspection of 12 May found nothing"; nor "in" after other
   * prepositions, where the parser cannot tell: "met her at the fair in May".
   */
  private static boolean isOfNoun(Clause clause, int time) {
    ParsedSentence s = clause.sentence();
    int noun = s.word(time).head();
    if (!s.is(time, "nmod") || noun == clause.anchor() || noun == clause.head()) {
      return false;
    }
    return s.is(noun, "obl", "nmod")
        && (hasCase(s, time, "of") || hasCase(s, noun, "about|after|before|despite|following"))
        && !hasCase(s, time, "from|to|since|until|till|between")
        && !Regex.matches(s.word(noun).lemma(), PART_OF_TIME);
  }

  /** "in the course of Sunday", "in the early hours of 3 May". */
  private static final String PART_OF_TIME =
      "hour|day|week|weekend|month|course|part|half|quarter|beginning|start|end|middle|eve|rest|night"
          + "|evening|morning|afternoon|midday|noon|midnight|dawn|dusk|sunrise|sunset|date|close|turn"
          + "|summer|autumn|winter|spring";

  private static boolean hasCase(ParsedSentence s, int word, String prepositions) {
    return s.children(word, "case").stream()
        .anyMatch(c -> Regex.matches(Ascii.toLowerCase(s.word(c).text()), prepositions));
  }

  private static final int MAX_STEPS = 12;

  /** A clause that tells of something else. */
  private static boolean isOther(ParsedSentence s, int word) {
    return s.is(word, "acl", "acl:relcl", "ccomp", "advcl", "parataxis");
  }

  /** "Left when it closed on Friday", "fled, taking a car on Friday": both were then. */
  private static boolean isWhen(ParsedSentence s, int word) {
    boolean when =
        s.children(word, "mark", "advmod").stream()
            .anyMatch(m -> s.word(m).lemma().equalsIgnoreCase("when"));
    boolean how =
        s.word(word).tag().equals("VBG") && s.child(word, "mark", "case", "aux").isEmpty();
    return s.is(word, "advcl") && (when || how);
  }

  /** The word of a time expression that the others depend on. */
  private static int top(ParsedSentence s, Times.Found time) {
    for (int w = time.from(); w <= time.to(); w++) {
      int head = s.word(w).head();
      if ((head < time.from() || head > time.to()) && !s.is(w, "case", "mark", "punct", "det")) {
        return w;
      }
    }
    return time.from();
  }

  static Tense tense(Clause clause) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    for (int c : s.children(anchor, "aux", "aux:pass", "cop")) {
      String lemma = s.word(c).lemma().toLowerCase(Locale.ROOT);
      String tag = s.word(c).tag();
      if (Regex.matches(lemma, "will|shall|'ll|’ll|wo")) {
        return Tense.FUTURE;
      }
      if (tag.equals("VBD")
          || (lemma.equals("have") && s.word(clause.verb()).tag().equals("VBN"))) {
        return Tense.PAST;
      }
      if (tag.equals("VBZ") || tag.equals("VBP")) {
        return Tense.PRESENT;
      }
    }
    return switch (s.word(clause.verb()).tag()) {
      case "VBD" -> Tense.PAST;
      case "VBZ", "VBP" -> Tense.PRESENT;
      case "VBN" -> Tense.PAST;
      default -> Tense.NONE;
    };
  }

  private Optional<Mention> place(Clause clause, Voices voices) {
    ParsedSentence s = clause.sentence();
    for (Participant p : clause.participants()) {
      if (p.role() == Role.OBLIQUE
          && Regex.matches(p.marker(), "in|at|on|near|off|outside|inside|from|to")) {
        Mention mention = phrases.mention(s, p.word(), voices);
        boolean named =
            mention.entity().map(e -> e.kind() == Entity.Kind.PLACE).orElse(false)
                || s.word(p.word()).ner().equals("LOCATION");
        if (named) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> count(Clause clause) {
    ParsedSentence s = clause.sentence();
    if (clause.predicate().kind() == Predicate.Kind.EVENT_NOUN) {
      Optional<Quantity> own = Quantities.at(s, clause.head());
      if (own.isPresent()) {
        return own;
      }
    }
    int anchor = clause.anchor();
    for (int c : s.children(anchor)) {
      String lemma = s.word(c).lemma().toLowerCase(Locale.ROOT);
      if (Regex.matches(lemma, "once|twice|thrice|time")
          && s.is(c, "advmod", "obl", "nmod", "dep")) {
        Optional<Quantity> times = Quantities.at(s, c);
        if (times.isPresent()) {
          return times;
        }
      }
    }
    return Optional.empty();
  }

  private ImmutableList<Scope> scopes(Clause clause, Voices voices) {
    ParsedSentence s = clause.sentence();
    ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
    int anchor = clause.anchor();
    for (int c : s.children(anchor)) {
      if (s.is(c, "advcl")) {
        clauseScope(s, c, voices).ifPresent(scopes::add);
      } else if (s.is(c, "advmod")
          && Regex.matches(
              s.word(c).lemma().toLowerCase(Locale.ROOT),
              "only|officially|formally|partly|mainly|mostly|directly|personally|knowingly|publicly|privately|intentionally|deliberately")) {
        scopes.add(scope(Scope.Kind.DEGREE, s, List.of(c), voices));
      }
    }
    for (int c : s.children(clause.head())) {
      if (clause.head() != anchor && s.is(c, "acl", "advcl")) {
        clauseScope(s, c, voices).ifPresent(scopes::add);
      }
    }
    kindDenied(clause).ifPresent(words -> scopes.add(scope(Scope.Kind.MANNER, s, words, voices)));
    for (Participant p : clause.participants()) {
      if (p.role() == Role.OBLIQUE) {
        kind(clause, p).ifPresent(k -> scopes.add(scope(k, s, phraseWords(s, p.word()), voices)));
      }
    }
    return scopes.build();
  }

  /** "Had no private talks": of what kind the talks are that there were none of. */
  private static Optional<List<Integer>> kindDenied(Clause clause) {
    ParsedSentence s = clause.sentence();
    boolean denied = clause.negated() || Negation.isAtVerb(s, clause.verb());
    if (!denied || clause.predicate().kind() != Predicate.Kind.EVENT_NOUN) {
      return Optional.empty();
    }
    List<Integer> kind =
        s.children(clause.head(), "amod", "compound").stream()
            .filter(c -> c < clause.head() && Regex.matches(s.word(c).tag(), "JJ|NN|VBG|VBN"))
            .filter(c -> !ANY_KIND.contains(s.word(c).lemma().toLowerCase(Locale.ROOT)))
            .toList();
    return Optional.of(kind).filter(words -> !words.isEmpty());
  }

  /** Adjectives that say nothing of the kind. */
  private static final ImmutableSet<String> ANY_KIND =
      ImmutableSet.of(
          "such",
          "single",
          "other",
          "further",
          "additional",
          "own",
          "same",
          "whatsoever",
          "more",
          "real",
          "actual",
          "previous",
          "prior",
          "known",
          "alleged",
          "so-called");

  private static List<Integer> phraseWords(ParsedSentence s, int word) {
    return s.subtree(
        word, c -> s.is(c, "acl:relcl", "parataxis", "conj", "cc", "punct", "cop", "nsubj"));
  }

  private static final ImmutableSet<String> ON_TOPIC = WordSets.set("on-topic");

  private static Optional<Scope.Kind> kind(Clause clause, Participant p) {
    ParsedSentence s = clause.sentence();
    String noun = s.word(p.word()).lemma().toLowerCase(Locale.ROOT);
    if (p.marker().equals("on") && noun.equals("own")) {
      return Optional.of(Scope.Kind.MANNER); // "founded it on his own"
    }
    return switch (p.marker()) {
      case "about", "regarding", "concerning", "over", "on the subject of" ->
          Optional.of(Scope.Kind.TOPIC);
      case "on" ->
          s.word(p.word()).ner().equals("O")
                  && isOnTopic(clause, p)
                  && !Regex.matches(
                      noun,
                      "monday|tuesday|wednesday|thursday|friday|saturday|sunday|.*ary|march|april|may|june|july|august|.*ber")
              ? Optional.of(Scope.Kind.TOPIC)
              : Optional.empty();
      case "as" -> Optional.of(Scope.Kind.CAPACITY);
      case "in" ->
          Regex.matches(noun, "capacity|role|position|function")
              ? Optional.of(Scope.Kind.CAPACITY)
              : Optional.empty();
      case "during", "before", "after", "since", "until", "throughout" ->
          Optional.of(Scope.Kind.OCCASION);
      case "at" ->
          s.word(p.word()).tag().startsWith("NNP")
              ? Optional.empty()
              : Optional.of(Scope.Kind.OCCASION);
      case "by" ->
          Regex.matches(noun, "phone|email|e-mail|mail|letter|text|fax|telephone")
              ? Optional.of(Scope.Kind.MANNER)
              : Optional.empty();
      case "without" -> Optional.of(Scope.Kind.MANNER);
      case "for" -> Optional.empty();
      default -> Optional.empty();
    };
  }

  /** "Spoke on tax", "a vote on the bill": not "fell on the deck", "stood on the bridge". */
  private static boolean isOnTopic(Clause clause, Participant p) {
    ParsedSentence s = clause.sentence();
    int above = s.word(p.word()).head();
    return ON_TOPIC.contains(clause.predicate().lemma())
        || ON_TOPIC.contains(s.word(clause.verb()).lemma())
        || (above >= 0 && ON_TOPIC.contains(s.word(above).lemma()));
  }

  private Optional<Scope> clauseScope(ParsedSentence s, int c, Voices voices) {
    Optional<Integer> mark = s.child(c, "mark", "advmod");
    if (mark.isEmpty()) {
      return Optional.empty();
    }
    String lemma = s.word(mark.get()).lemma().toLowerCase(Locale.ROOT);
    List<Integer> words = s.subtree(c, k -> s.is(k, "parataxis"));
    if (s.word(mark.get()).tag().equals("TO")) {
      return Optional.of(scope(Scope.Kind.PURPOSE, s, words, voices));
    }
    return switch (lemma) {
      case "if", "unless", "provided" -> Optional.of(scope(Scope.Kind.CONDITION, s, words, voices));
      case "before", "after", "when", "while", "until", "since", "as" ->
          Optional.of(scope(Scope.Kind.OCCASION, s, words, voices));
      case "without" -> Optional.of(scope(Scope.Kind.MANNER, s, words, voices));
      default -> Optional.empty();
    };
  }

  private Scope scope(Scope.Kind kind, ParsedSentence s, List<Integer> words, Voices voices) {
    ImmutableSortedSet.Builder<String> terms = ImmutableSortedSet.naturalOrder();
    for (int w : words) {
      if (Regex.matches(s.word(w).tag(), "NN.*|VB.*|JJ.*|CD") && !s.is(w, "aux", "cop")) {
        terms.add(s.word(w).lemma().toLowerCase(Locale.ROOT));
      }
    }
    return new Scope(kind, phrases.join(s, words, voices), terms.build());
  }
}
