package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gainsay.claim.Source;
import org.gainsay.document.Passage;
import org.gainsay.extract.Cue.Frame;

/**
 * The words that a cue verb reports.
 *
 * <p>Read from the dependencies, and, for verbs that mostly report ("said"), from word order too:
 * the parser takes the subject of a clause without "that" for the verb's object, and the speaker of
 * an aside for an apposition, in one sentence out of six.
 */
final class ReportedWords {
  /** How far the object, time or place between a cue and its clause may reach. */
  private static final int GAP = 9;

  private final CueLexicon cues;
  private final SourceFinder sources;

  ReportedWords(CueLexicon cues, SourceFinder sources) {
    this.cues = cues;
    this.sources = sources;
  }

  /**
   * What was found.
   *
   * @param words the words reported, without the cue; none if nothing is reported
   * @param said whether they are said, and not only wanted, planned, praised or named
   */
  record Reported(SortedSet<Integer> words, boolean said) {}

  /** What a cue verb reports. */
  Reported of(ParsedSentence sentence, int verb, Cue cue) {
    SortedSet<Integer> words = new TreeSet<>();
    boolean said = true;
    if (cue.takes(Frame.ASIDE)) {
      words.addAll(aside(sentence, verb));
      if (words.isEmpty()) {
        words.addAll(following(sentence, verb, cue));
      }
    }
    boolean bare =
        sentence.children(verb, "obj", "ccomp", "xcomp").stream().noneMatch(c -> c > verb);
    if (cue.takes(Frame.CLOSING) && bare) {
      words.addAll(aside(sentence, verb));
    }
    if (words.isEmpty()) {
      for (int child : sentence.children(verb)) {
        Optional<Frame> frame =
            frame(sentence, verb, child).filter(f -> isTaken(sentence, verb, child, f, cue));
        if (frame.isPresent()) {
          words.addAll(sentence.subtree(child));
          if (frame.get() == Frame.PREDICATE || cue.takes(Frame.VERDICT)) {
            // "found him guilty": of whom it is said belongs to what is said
            sentence.children(verb, "obj").stream()
                .filter(o -> o > verb && o < child)
                .forEach(o -> words.addAll(restricted(sentence, o)));
          }
          boolean saying =
              cue.takes(Frame.ASIDE) || cue.takes(Frame.VERDICT) || frame.get() != Frame.INFINITIVE;
          said &= saying && frame.get() != Frame.PREDICATE && !cue.takes(Frame.FACT);
        }
      }
    }
    if (words.isEmpty() && cue.takes(Frame.ASIDE) && isOneWord(sentence, verb + 1)) {
      words.add(verb + 1);
    }
    if (words.isEmpty()) {
      words.addAll(nominal(sentence, verb, cue));
      said = isEvent(sentence, verb, cue, words);
    }
    words.remove(verb);
    return new Reported(words, said);
  }

  /** "said no": an answer of one word, that ends its clause. */
  private static boolean isOneWord(ParsedSentence sentence, int word) {
    return word < sentence.size()
        && Regex.matches(sentence.word(word).text(), "no|yes")
        && (word + 1 == sentence.size()
            || Regex.matches(sentence.word(word + 1).tag(), "[.,:]|CC|TO|IN"));
  }

  /** "accused him of lying", "denied discussing it": a content without a clause that says one. */
  private static boolean isEvent(
      ParsedSentence sentence, int verb, Cue cue, SortedSet<Integer> words) {
    return switch (cue.stance()) {
      case ALLEGE -> words.stream().anyMatch(w -> Grammar.isVerb(sentence, w));
      case DENY ->
          words.stream()
              .anyMatch(
                  w -> sentence.word(w).head() == verb && sentence.word(w).tag().equals("VBG"));
      default -> false;
    };
  }

  // ---- by word order

  /** The clause after a cue, up to the end of the sentence or to the next speech act. */
  private SortedSet<Integer> following(ParsedSentence sentence, int verb, Cue cue) {
    int start = clauseStart(sentence, verb, cue);
    if (start < 0) {
      return ImmutableSortedSet.of();
    }
    boolean that = sentence.word(start).lemma().equals("that");
    Optional<Integer> clause = sentence.child(verb, "ccomp").filter(c -> c > verb);
    if (clause.isPresent() && sentence.children(verb, "obj", "dep").isEmpty()) {
      SortedSet<Integer> words = new TreeSet<>(sentence.subtree(clause.get()));
      if (Math.abs(words.first() - start) <= 1
          && words.size() == words.last() - words.first() + 1
          && !goesOn(sentence, words.last())) {
        return words.headSet(end(sentence, verb, start, words.last()) + 1);
      }
    }
    int end = end(sentence, verb, start, limit(sentence, verb));
    boolean clausal = that || (cue.takes(Frame.BARE) && opensClause(sentence, start, end));
    SortedSet<Integer> words = new TreeSet<>();
    for (int i = start; i <= end && clausal; i++) {
      words.add(i);
    }
    return words;
  }

  /** "said it rained and that the road was closed": the parser ties the rest to the cue. */
  private static boolean goesOn(ParsedSentence sentence, int last) {
    int next = last + 1;
    if (next < sentence.size() && sentence.word(next).text().equals(",")) {
      next++;
    }
    return next + 1 < sentence.size()
        && sentence.word(next).tag().equals("CC")
        && sentence.word(next + 1).lemma().equals("that")
        && sentence.word(next + 1).tag().equals("IN");
  }

  /**
   * Where the reported clause ends: before the next speech act, or the dash that closes an aside.
   */
  private int end(ParsedSentence sentence, int verb, int start, int limit) {
    boolean dashed = false;
    for (int i = verb; i >= Math.max(0, verb - 6); i--) {
      dashed |= Regex.matches(sentence.word(i).text(), "—|--|–");
    }
    for (int i = start + 1; i < limit; i++) {
      boolean closed = dashed && Regex.matches(sentence.word(i).text(), "—|--|–");
      if (closed || sentence.word(i).text().equals(";") || opensNextAct(sentence, i)) {
        return i - 1;
      }
    }
    return limit;
  }

  /** Whether a finite verb follows the words' first phrase: a clause, and not an object. */
  private static boolean opensClause(ParsedSentence sentence, int start, int end) {
    int commas = 0;
    boolean adverbial = Regex.matches(sentence.word(start).tag(), "IN|RB|WRB|VBG");
    for (int i = start; i <= end; i++) {
      if (Grammar.isFiniteVerb(sentence, i)) {
        return adverbial || commas % 2 == 0;
      }
      String tag = sentence.word(i).tag();
      if (i > start && !adverbial && commas % 2 == 0 && tag.startsWith("W")) {
        return false;
      }
      commas += Regex.matches(sentence.word(i).text(), "[,—–]|--") ? 1 : 0;
    }
    return false;
  }

  /** The first word of the clause after a cue, or -1 if there is none. */
  private static int clauseStart(ParsedSentence sentence, int verb, Cue cue) {
    int start = verb + cue.phrase().split(" ").length;
    int that = -1;
    for (int i = start; i < Math.min(sentence.size(), start + 2 * GAP); i++) {
      if (sentence.word(i).lemma().equals("that") && sentence.word(i).tag().equals("IN")) {
        if (isOfNoun(sentence, verb, i)) {
          return -1;
        }
        that = i;
        break;
      }
      if (Grammar.isFiniteVerb(sentence, i) && !sentence.is(i, "acl")) {
        break;
      }
    }
    if (that >= 0
        && (that - start <= GAP || Regex.matches(sentence.word(start).text(), "[,—]|--"))) {
      return that;
    }
    boolean moved = true;
    while (moved && start < sentence.size()) {
      moved = false;
      for (int child : sentence.children(verb)) {
        boolean between =
            sentence.is(child, "obl", "iobj")
                || (sentence.is(child, "obj") && cue.takes(Frame.ADDRESSEE));
        SortedSet<Integer> words = new TreeSet<>(sentence.subtree(child));
        if (between && words.first() == start && words.size() <= GAP) {
          start = words.last() + 1;
          moved = true;
        }
      }
    }
    if (start >= sentence.size()) {
      return -1;
    }
    String tag = sentence.word(start).tag();
    String lemma = sentence.word(start).lemma();
    boolean opens =
        Regex.matches(tag, "DT|PRP\\$?|NN.*|JJ.*|CD|EX|W.*|RB|MD|VBZ|VBD|VBP|VBG|``|PDT")
            || Regex.matches(
                lemma, "if|although|while|because|despite|under|unless|when|since|after");
    return opens ? start : -1;
  }

  /** "responded to the news that it had rained": what the news says, and not who responds. */
  private static boolean isOfNoun(ParsedSentence sentence, int verb, int that) {
    int clause = sentence.word(that).head();
    int noun = clause < 0 ? -1 : sentence.word(clause).head();
    return noun > verb
        && noun < that
        && sentence.is(clause, "ccomp", "acl")
        && NEWS.contains(sentence.word(noun).lemma().toLowerCase(Locale.ROOT))
        && sentence.children(noun, "case").stream()
            .anyMatch(c -> !sentence.word(c).lemma().equals("in"));
  }

  /** Nouns that tell of something whoever speaks of them. */
  private static final ImmutableSet<String> NEWS =
      ImmutableSet.of(
          "accusation",
          "allegation",
          "announcement",
          "charge",
          "claim",
          "decision",
          "discovery",
          "fact",
          "finding",
          "idea",
          "news",
          "notion",
          "possibility",
          "report",
          "revelation",
          "rumor",
          "rumour",
          "suggestion",
          "suspicion");

  /** The last word of the clause that a cue stands in: a relative clause, or the sentence. */
  private static int limit(ParsedSentence sentence, int verb) {
    int end = sentence.size() - 1;
    for (int i = verb, step = 0; i >= 0 && step < 6; i = sentence.word(i).head(), step++) {
      if (sentence.is(i, "acl:relcl")) {
        end = Math.max(verb, new TreeSet<>(sentence.subtree(i)).last());
        break;
      }
    }
    return end;
  }

  /** Whether another act opens here: ", but he said", "and added", ", adding", ", according to". */
  private boolean opensNextAct(ParsedSentence sentence, int i) {
    String text = sentence.word(i).text();
    int next = i + 1;
    if (Regex.matches(text, "[,—]|--")) {
      if (SourceFinder.isAccordingTo(sentence, next)) {
        return true;
      }
      if (next < sentence.size()
          && sentence.word(next).tag().equals("VBG")
          && isSaying(sentence, next)) {
        return true;
      }
      if (next < sentence.size()
          && (sentence.word(next).tag().equals("CC")
              || Regex.matches(sentence.word(next).lemma(), "while|though|although"))) {
        next++;
      } else {
        return false;
      }
    } else if (!sentence.word(i).tag().equals("CC")) {
      return false;
    }
    for (int k = next; k < Math.min(sentence.size(), next + 7); k++) {
      if (Grammar.isFiniteVerb(sentence, k) || sentence.word(k).tag().equals("VBN")) {
        return isSaying(sentence, k) && !sentence.word(k).tag().equals("VBN");
      }
      if (!Regex.matches(sentence.word(k).tag(), "NN.*|DT|JJ.*|PRP\\$?|POS|RB|CD|MD|IN")) {
        return false;
      }
    }
    return false;
  }

  private boolean isSaying(ParsedSentence sentence, int word) {
    return cues.verbAt(sentence, word).filter(c -> c.takes(Frame.ASIDE)).isPresent();
  }

  /** What a cue is an aside of: "it rained, officials said". */
  private SortedSet<Integer> aside(ParsedSentence sentence, int verb) {
    int last = sentence.size() - 1;
    // Headlines drop auxiliaries and confuse the tagger.
    boolean heading = sentence.passage().kind() == Passage.Kind.HEADING;
    Optional<Integer> speaker = sources.speakerOf(sentence, verb, 0, last);
    if (speaker.isEmpty()
        || !(Grammar.isFiniteVerb(sentence, verb)
            || Grammar.hasAuxiliaryBefore(sentence, verb)
            || (heading && sentence.child(verb, "nsubj").isPresent()))) {
      return ImmutableSortedSet.of();
    }
    int from = left(sentence, Math.min(verb, speaker.get()));
    boolean inverted = speaker.get() > verb;
    int to = right(sentence, inverted ? speaker.get() : verb);
    if (to < last && Regex.matches(sentence.word(to + 1).text(), "[:“\"‘]|``")) {
      return ImmutableSortedSet.of();
    }
    boolean relative = sentence.word(from).tag().startsWith("W"); // "a man, who said that"
    if (relative || !isAside(sentence, from, verb, speaker.get())) {
      return ImmutableSortedSet.of();
    }
    boolean opened = from > 1 && Regex.matches(sentence.word(from - 1).text(), "[,”—–\"]|--|''");
    if (!opened || holdsClause(sentence, verb + 1, to)) {
      return ImmutableSortedSet.of();
    }
    SortedSet<Integer> words = new TreeSet<>();
    boolean finite = false;
    for (int i = 0; i < from - 1; i++) {
      words.add(i);
      finite |= Grammar.isFiniteVerb(sentence, i);
      if (sentence.word(i).text().equals(";")) {
        words.clear();
        finite = false;
      }
    }
    boolean goesOn =
        to + 2 < last
            && Regex.matches(sentence.word(to + 1).text(), "[,—–]|--")
            && !inverted
            && !opensNextAct(sentence, to + 1)
            && !sentence.word(to + 2).tag().equals("VBG")
            && !(finite && isClosing(sentence, verb));
    if (!finite && !goesOn && !heading) {
      return ImmutableSortedSet.of();
    }
    if (goesOn) {
      for (int i = to + 2; i <= last; i++) {
        words.add(i);
      }
    }
    return words;
  }

  /** "It broke its word, an inquiry found on Thursday, hours after he left": the rest is when. */
  private boolean isClosing(ParsedSentence sentence, int verb) {
    return cues.verbAt(sentence, verb).filter(c -> c.takes(Frame.CLOSING)).isPresent();
  }

  /**
   * Whether words between commas hold who speaks and a cue, and nothing that makes them a clause
   * like any other: "before he announced", "who made the claim".
   */
  private static boolean isAside(ParsedSentence sentence, int from, int verb, int speaker) {
    for (int i = from; i < Math.min(verb, speaker); i++) {
      boolean relative = sentence.is(i, "acl", "acl:relcl");
      if (Grammar.isFiniteVerb(sentence, i) && !relative && !isSayingBefore(sentence, i, verb)) {
        return false;
      }
    }
    boolean marked =
        sentence.children(verb, "mark").stream()
            .anyMatch(
                m ->
                    m >= from
                        && m < verb
                        && Regex.matches(
                            sentence.word(m).lemma().toLowerCase(Locale.ROOT),
                            "after|because|before|if|since|that|though|although|unless|until|when"
                                + "|whether|while"));
    return !marked;
  }

  /** "He insisted and said": of two cues the first begins the aside. */
  private static boolean isSayingBefore(ParsedSentence sentence, int i, int verb) {
    return sentence.is(verb, "conj") && sentence.word(verb).head() == i;
  }

  private static int left(ParsedSentence sentence, int word) {
    int i = word;
    while (i > 0 && !Regex.matches(sentence.word(i - 1).text(), "[,;:”—–\"]|--|''")) {
      i--;
    }
    return i;
  }

  private static int right(ParsedSentence sentence, int word) {
    int i = word;
    while (i < sentence.size() - 1
        && !Regex.matches(sentence.word(i + 1).text(), "[,;:.?!“—–\")]|--|``|-RRB-")) {
      i++;
    }
    return i;
  }

  private static boolean holdsClause(ParsedSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      boolean relative =
          (i > from && sentence.word(i - 1).tag().startsWith("W")) || sentence.is(i, "acl");
      if ((Grammar.isFiniteVerb(sentence, i) && !relative)
          || (sentence.word(i).tag().equals("IN") && sentence.word(i).lemma().equals("that"))) {
        return true;
      }
    }
    return false;
  }

  // ---- by dependencies

  /** In which frame a dependent of a cue could be its content. */
  private static Optional<Frame> frame(ParsedSentence sentence, int verb, int child) {
    boolean to =
        sentence.children(child, "mark").stream()
            .anyMatch(m -> sentence.word(m).tag().equals("TO"));
    boolean gerund =
        sentence.word(child).tag().equals("VBG")
            || sentence.children(child, "aux").stream()
                .anyMatch(a -> sentence.word(a).tag().equals("VBG"));
    if (sentence.is(child, "ccomp")) {
      return Optional.of(
          to ? Frame.INFINITIVE : gerund && child > verb ? Frame.GERUND : Frame.CLAUSE);
    }
    if (child < verb) {
      return Optional.empty();
    }
    boolean whether =
        sentence.children(child, "mark").stream()
            .anyMatch(m -> Regex.matches(sentence.word(m).lemma(), "if|whether"));
    if (whether && sentence.is(child, "advcl")) {
      return Optional.of(Frame.WHETHER);
    }
    if (sentence.is(child, "xcomp")) {
      return Optional.of(to ? Frame.INFINITIVE : gerund ? Frame.GERUND : Frame.PREDICATE);
    }
    if (sentence.is(child, "dep", "parataxis") && !(gerund && afterComma(sentence, child))) {
      boolean clause = Grammar.hasOwnSubject(sentence, child);
      return clause
          ? Optional.of(Frame.CLAUSE)
          : gerund ? Optional.of(Frame.GERUND) : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isTaken(ParsedSentence sentence, int verb, int child, Frame frame, Cue cue) {
    if (frame == Frame.WHETHER) {
      return cue.stance() == Source.Stance.ASK;
    }
    boolean attached = sentence.is(child, "ccomp", "xcomp");
    if (frame == Frame.CLAUSE || (frame == Frame.GERUND && attached)) {
      boolean clause = cue.takes(Frame.CLAUSE) && (child > verb || cue.takes(Frame.ASIDE));
      boolean loose =
          attached
              || (cues.verbAt(sentence, child).isEmpty() && !isDone(sentence, verb, child, cue));
      return (clause && loose) || (frame == Frame.GERUND && cue.takes(Frame.GERUND));
    }
    boolean verdict = frame == Frame.PREDICATE && cue.takes(Frame.VERDICT);
    return cue.takes(frame) || (verdict && isJudge(sentence, verb));
  }

  /** "To deny them the prize, though it was late": what is denied is named already. */
  private static boolean isDone(ParsedSentence sentence, int verb, int child, Cue cue) {
    return cue.stance() == Source.Stance.DENY
        && sentence.children(verb, "obj", "iobj").stream().anyMatch(o -> o > verb && o < child);
  }

  private static final ImmutableSet<String> JUDGES =
      ImmutableSet.of(
          "arbitrator",
          "board",
          "commission",
          "coroner",
          "court",
          "inquest",
          "inquiry",
          "judge",
          "juror",
          "jury",
          "justice",
          "magistrate",
          "panel",
          "regulator",
          "tribunal");

  private boolean isJudge(ParsedSentence sentence, int verb) {
    return sources
        .speakerOf(sentence, verb, 0, sentence.size() - 1)
        .filter(
            s -> {
              int[] phrase = Grammar.nounPhrase(sentence, s);
              return IntStream.rangeClosed(phrase[0], phrase[1])
                  .mapToObj(i -> sentence.word(i).lemma().toLowerCase(Locale.ROOT))
                  .anyMatch(JUDGES::contains);
            })
        .isPresent();
  }

  /** A content that is no clause: an object, or a preposition's. */
  private static SortedSet<Integer> nominal(ParsedSentence sentence, int verb, Cue cue) {
    SortedSet<Integer> words = new TreeSet<>();
    for (int child : sentence.children(verb)) {
      if (child < verb) {
        continue;
      }
      boolean preposition =
          sentence.children(child, "case", "mark").stream()
              .anyMatch(c -> cue.prepositions().contains(sentence.word(c).lemma()));
      boolean nothing =
          cue.phrase().equals("find")
              && sentence.is(child, "obj")
              && (Grammar.isNegated(sentence, verb) || Negation.isNegative(sentence, child));
      if (nothing
          || (cue.takes(Frame.OBJECT) && sentence.is(child, "obj"))
          || (cue.takes(Frame.PREDICATE) && sentence.is(child, "xcomp"))
          || (preposition && sentence.is(child, "obl", "advcl", "ccomp", "xcomp", "dep"))) {
        words.addAll(restricted(sentence, child));
      }
    }
    if (cue.takes(Frame.COUNT)
        && words.stream().noneMatch(w -> sentence.word(w).tag().equals("CD"))) {
      return ImmutableSortedSet.of();
    }
    boolean predicated =
        sentence.children(verb).stream()
            .anyMatch(c -> c > verb && words.contains(c) && !sentence.is(c, "obj"));
    if (predicated) {
      // "accused him of lying", "called him a liar": of whom it is said belongs to what is said
      sentence.children(verb, "obj").stream()
          .filter(o -> o > verb)
          .forEach(o -> words.addAll(restricted(sentence, o)));
    }
    return words;
  }

  /** A phrase without what is added after a comma: "the mayor, who was re-elected in May". */
  private static List<Integer> restricted(ParsedSentence sentence, int head) {
    return sentence.subtree(
        head,
        c -> sentence.is(c, "acl", "appos", "parataxis") && c > head && afterComma(sentence, c));
  }

  private static boolean afterComma(ParsedSentence sentence, int child) {
    int first = sentence.subtree(child).get(0);
    return first > 0 && sentence.word(first - 1).text().equals(",");
  }
}
