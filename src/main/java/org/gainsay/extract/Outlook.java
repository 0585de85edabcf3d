package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.document.Passage;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Whether the clause of a time expression tells what has been or what is still to come: on which
 * side of the day of writing "in May" or "on Friday" lies. The verb that the expression hangs on
 * says it, and where that is an infinitive or a participle the verb above it.
 */
enum Outlook {
  BACK,
  /** Planned, promised or foretold. */
  AHEAD,
  /** What is so now, or comes: "opens in May", "is up for election in November". */
  PRESENT,
  /** It may be either: "was to open in May" is written before that May and after it. */
  UNCLEAR;

  /** Verbs looked at above an infinitive; longer ways are a parser's mistakes. */
  private static final int MOST_STEPS = 12;

  /** Set for a day that comes: "is scheduled for May", "is due in April". */
  private static final ImmutableSet<String> FIXED =
      ImmutableSet.of("schedule", "set", "slate", "due", "plan", "expect", "intend");

  /** Whoever does so thinks of a day that comes: "hoped to be finished by summer". */
  private static final ImmutableSet<String> HOPING =
      ImmutableSet.of("plan", "expect", "hope", "intend");

  /** What comes after it may be over by now: "was asked to leave in October". */
  private static final ImmutableSet<String> ASKING =
      ImmutableSet.of(
          "ask",
          "order",
          "agree",
          "promise",
          "vow",
          "prepare",
          "urge",
          "tell",
          "offer",
          "decide",
          "vote",
          "threaten",
          "pledge",
          "resolve",
          "choose",
          "require",
          "advise",
          "want",
          "wish",
          "aim",
          "decision",
          "agreement",
          "request",
          "deal",
          "plan",
          "hope",
          "intention");

  /** "put off until January", "adjourned to Monday". */
  private static final ImmutableSet<String> DEFERRING =
      ImmutableSet.of(
          "postpone",
          "defer",
          "delay",
          "adjourn",
          "suspend",
          "extend",
          "put",
          "move",
          "reschedule");

  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  /** The outlook of what a time expression dates, given its first and last word. */
  static Outlook of(ParsedSentence s, int from, int to) {
    int top = top(s, from, to);
    String preposition = preposition(s, from, top);
    int verb = predicate(s, top);
    if (verb < 0 || preposition.equals("since")) {
      return BACK;
    }
    Outlook clause = until(s, verb, preposition).orElseGet(() -> clause(s, verb, 0));
    if (clause == PRESENT && isHeadline(s)) {
      return UNCLEAR;
    }
    return isInNoun(s, top) ? ofNoun(s, top, preposition, clause) : clause;
  }

  /** "Fire kills two on Monday", "Governor speaks on Tuesday": present for what was and will be. */
  private static boolean isHeadline(ParsedSentence s) {
    Passage.Kind kind = s.passage().kind();
    return kind == Passage.Kind.HEADING || kind == Passage.Kind.CAPTION;
  }

  /**
   * A noun's time is not the verb's: "has an entry for 17 April", "will discuss the letter of 2
   * May" tell of what has been, "will speak at the congress in May" does not.
   */
  private static Outlook ofNoun(ParsedSentence s, int top, String preposition, Outlook clause) {
    boolean of = preposition.equals("of");
    return switch (clause) {
      case PRESENT -> of || s.is(top, "obj") ? BACK : UNCLEAR;
      case AHEAD -> of ? UNCLEAR : AHEAD;
      default -> clause;
    };
  }

  /** Whether a time expression is told of a noun by a preposition: "the congress in May". */
  static boolean isAfterNoun(ParsedSentence s, int from, int to) {
    int top = top(s, from, to);
    return s.is(top, "nmod") && isInNoun(s, top);
  }

  /**
   * Whether a time expression belongs to a noun, so that the verb's tense says little of it: "the
   * congress in May", "reconstructs the night of March 3".
   */
  private static boolean isInNoun(ParsedSentence s, int top) {
    boolean night = s.is(top, "nsubj", "obj", "obl:tmod") && s.child(top, "nmod").isPresent();
    int head = s.word(top).head();
    boolean ofIt =
        s.is(top, "nmod", "compound", "nummod", "appos")
            && s.child(head, "cop").isEmpty(); // "was on his desk on 20 April"
    return night || ofIt;
  }

  /** The word of an expression that hangs on a word outside it, the first of several joined. */
  private static int top(ParsedSentence s, int from, int to) {
    int top = from;
    for (int w = to; w >= from; w--) {
      int head = s.word(w).head();
      if ((head < from || head > to) && !s.is(w, "case", "mark", "punct", "det")) {
        top = w;
      }
    }
    while (s.is(top, "conj") && !isVerb(s, s.word(top).head())) {
      top = s.word(top).head();
    }
    return top;
  }

  private static String preposition(ParsedSentence s, int from, int top) {
    return s.children(top, "case").stream()
        .findFirst()
        .or(() -> Optional.of(from - 1).filter(w -> w >= 0))
        .map(w -> s.word(w).lemma())
        .orElse("");
  }

  /** The nearest verb, or word that somebody is said to be, at or above a word; -1 if none. */
  private static int predicate(ParsedSentence s, int word) {
    int at = word;
    while (at >= 0 && !isVerb(s, at) && s.child(at, "cop", "aux").isEmpty()) {
      at = s.word(at).head();
    }
    return at;
  }

  private static boolean isVerb(ParsedSentence s, int word) {
    return s.word(word).tag().startsWith("V");
  }

  /** "is closed until May", "has put off its vote until spring": the end is still to come. */
  private static Optional<Outlook> until(ParsedSentence s, int verb, String preposition) {
    boolean until = Regex.matches(preposition, "until|till");
    boolean present = hasPresent(s, verb);
    if (until && present) {
      return Optional.of(AHEAD);
    }
    boolean deferred = DEFERRING.contains(s.word(verb).lemma()) && !present;
    return (until || preposition.equals("to")) && deferred && modal(s, verb).isEmpty()
        ? Optional.of(UNCLEAR)
        : Optional.empty();
  }

  private static Outlook clause(ParsedSentence s, int verb, int depth) {
    Optional<Outlook> known = modal(s, verb).or(() -> fixed(s, verb));
    if (known.isPresent() || depth > MOST_STEPS) {
      return known.orElse(BACK);
    }
    if (isTo(s, verb)) {
      return infinitive(s, verb, depth);
    }
    boolean after =
        s.word(verb).tag().equals("VBG")
            && s.children(verb, "mark").stream()
                .anyMatch(c -> Regex.matches(s.word(c).lemma(), "after|since"));
    if (after || hasPast(s, verb)) {
      return BACK; // "will stage it after beating Orme on Friday"
    }
    if (hasPresent(s, verb)) {
      boolean done = Regex.matches(s.word(verb).tag(), "VBN|VBD") || has(s, verb, "have");
      return done ? BACK : PRESENT; // "is dated 2 May", "has come", but "is coming", "is ready"
    }
    return byForm(s, verb, depth);
  }

  /** "will", "would" and the like. */
  private static Optional<Outlook> modal(ParsedSentence s, int verb) {
    Optional<Word> modal =
        s.children(verb, "aux").stream().map(s::word).filter(w -> w.tag().equals("MD")).findFirst();
    if (modal.isEmpty()) {
      return Optional.empty();
    }
    String text = modal.get().text().toLowerCase(Locale.ROOT);
    boolean will = Regex.matches(text, "will|shall|['’]ll|wo");
    boolean had = Regex.matches(text, "['’]d") && s.word(verb).tag().equals("VBN");
    if (had || (has(s, verb, "have") && !will)) {
      return Optional.of(BACK);
    }
    return Optional.of(
        switch (text) {
          case "could" -> isNegated(s, verb) ? BACK : UNCLEAR;
          case "would", "'d", "’d" -> isToldOfLongAgo(s, verb) ? UNCLEAR : AHEAD;
          default -> AHEAD;
        });
  }

  private static boolean isNegated(ParsedSentence s, int verb) {
    return s.children(verb, "advmod", "neg").stream()
        .anyMatch(c -> Regex.matches(s.word(c).lemma(), "not|n't|n’t|never"));
  }

  /** "had said that he would go in May", "said in 2019 that he would": that May may be over. */
  private static boolean isToldOfLongAgo(ParsedSentence s, int verb) {
    int above = s.word(verb).head();
    return (above >= 0 && hasPast(s, above))
        || s.words().stream().anyMatch(w -> YEAR.matcher(w.text()).matches());
  }

  /** "is scheduled for May", "a meeting planned for May", "expects it in May". */
  private static Optional<Outlook> fixed(ParsedSentence s, int verb) {
    Word word = s.word(verb);
    boolean passive = s.child(verb, "aux:pass").isPresent() || word.tag().equals("JJ");
    boolean bare = word.tag().equals("VBN") && s.is(verb, "acl");
    boolean day = FIXED.contains(word.lemma()) && (passive || bare);
    if (day || (HOPING.contains(word.lemma()) && isVerb(s, verb))) {
      return Optional.of(hasPast(s, verb) ? UNCLEAR : AHEAD);
    }
    return Optional.empty();
  }

  /** Whether it is an infinitive, be it passive or with "be": "to go", "to be finished". */
  private static boolean isTo(ParsedSentence s, int verb) {
    return s.children(verb, "mark").stream().anyMatch(c -> s.word(c).tag().equals("TO"));
  }

  private static Outlook infinitive(ParsedSentence s, int verb, int depth) {
    if (has(s, verb, "have")) {
      return BACK; // "claims to have paid in May"
    }
    if (hasPresent(s, verb)) {
      return AHEAD; // "is to go in September"
    }
    if (hasPast(s, verb)) {
      return UNCLEAR; // "was to go in September"
    }
    int above = s.word(verb).head();
    int governor = above < 0 ? -1 : predicate(s, above);
    if (governor < 0) {
      return BACK;
    }
    Outlook outlook = clause(s, governor, depth + 1);
    boolean open =
        ASKING.contains(s.word(above).lemma())
            || Regex.matches(s.word(above).lemma(), "be") // "the plan was to open in May"
            || (s.word(above).lemma().equals("go") && s.word(above).tag().equals("VBG"));
    return open && outlook == BACK ? UNCLEAR : outlook;
  }

  /** By its own ending, or as the verb above it: "fled, taking a car", "see him leave". */
  private static Outlook byForm(ParsedSentence s, int verb, int depth) {
    String tag = s.word(verb).tag();
    int above = s.word(verb).head();
    if (Regex.matches(tag, "VBZ|VBP")) {
      return PRESENT;
    }
    if (tag.equals("VB") && above < 0 && s.child(verb, "nsubj").isEmpty()) {
      return AHEAD; // "Come on Friday"
    }
    boolean leans = Regex.matches(tag, "VB|VBG") && above >= 0 && !has(s, verb, "have");
    int governor = leans ? predicate(s, above) : -1;
    return governor < 0 ? BACK : clause(s, governor, depth + 1);
  }

  private static boolean has(ParsedSentence s, int verb, String lemma) {
    return s.children(verb, "aux").stream().anyMatch(c -> s.word(c).lemma().equals(lemma));
  }

  private static boolean hasPast(ParsedSentence s, int verb) {
    return s.children(verb, "aux", "cop").stream().anyMatch(c -> s.word(c).tag().equals("VBD"));
  }

  private static boolean hasPresent(ParsedSentence s, int verb) {
    return s.children(verb, "aux", "cop").stream()
        .anyMatch(c -> Regex.matches(s.word(c).tag(), "VBZ|VBP"));
  }
}
