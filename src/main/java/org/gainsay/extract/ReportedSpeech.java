package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Kind;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.Passage;

/** Finds what is reported in other words than a quotation's, and who is said to have said it. */
final class ReportedSpeech {
  /** What stands before a colon in headlines and names nobody. */
  private static final ImmutableSet<String> LABELS =
      ImmutableSet.of(
          "read more",
          "more",
          "related",
          "watch",
          "video",
          "live",
          "update",
          "breaking",
          "exclusive",
          "opinion",
          "analysis",
          "editorial",
          "fact check",
          "review",
          "explainer",
          "photos",
          "correction",
          "note",
          "see also",
          "listen",
          "podcast",
          "report");

  private final ParsedDocument document;
  private final QuoteMap quotes;
  private final CueLexicon cues;
  private final SourceFinder sources;
  private final ReportedWords reported;
  private final List<Content> found = new ArrayList<>();

  ReportedSpeech(ParsedDocument document, QuoteMap quotes, CueLexicon cues, SourceFinder sources) {
    this.document = document;
    this.quotes = quotes;
    this.cues = cues;
    this.sources = sources;
    this.reported = new ReportedWords(cues, sources);
  }

  /**
   * Finds the contents.
   *
   * @param quoted contents found before; a cue introduces no words twice
   */
  List<Content> find(List<Content> quoted) {
    found.addAll(quoted);
    for (ParsedSentence sentence : document.sentences()) {
      headline(sentence);
      for (int w = 0; w < sentence.size(); w++) {
        verb(sentence, w);
        noun(sentence, w);
        phrase(sentence, w);
      }
    }
    return found;
  }

  private void verb(ParsedSentence sentence, int w) {
    Optional<Cue> found = cues.verbAt(sentence, w);
    if (found.isEmpty()) {
      return;
    }
    Cue cue = found.get();
    if (sentence.is(w, "amod", "compound")) {
      return;
    }
    ReportedWords.Reported content = reported.of(sentence, w, cue);
    SortedSet<Integer> words = content.words();
    if (words.isEmpty()) {
      return;
    }
    boolean passive = Grammar.isPassive(sentence, w);
    Optional<Integer> speaker = sources.speakerOf(sentence, w, 0, sentence.size() - 1);
    speaker = speaker.filter(i -> !words.contains(i));
    if (speaker.isEmpty() && !passive) {
      return;
    }
    if (cue.takes(Cue.Frame.COUNT) && speaker.filter(i -> isSomebody(sentence, i)).isEmpty()) {
      return;
    }
    Stance stance = stance(sentence, w, cue);
    Source source =
        speaker.isPresent()
            ? sources.source(sentence, speaker.get(), Kind.INDIRECT, cue.phrase(), stance)
            : sources.unnamed(Kind.INDIRECT, cue.phrase(), stance);
    add(content.said(), sentence, words, source, cue.range(sentence, w));
  }

  /** Whether a word can mean a person or a body, and no turnstile or product. */
  private static boolean isSomebody(ParsedSentence sentence, int word) {
    ParsedSentence.Word w = sentence.word(word);
    return Regex.matches(w.ner(), "PERSON|ORGANIZATION")
        || w.tag().startsWith("NNP")
        || Regex.matches(w.text().toLowerCase(Locale.ROOT), "he|she|they|we|i")
        || RolePhrase.isRole(w);
  }

  /** The cue's stance, as negation, modality and condition leave it. */
  private static Stance stance(ParsedSentence sentence, int verb, Cue cue) {
    boolean belief = cue.stance() == Stance.BELIEVE;
    if (Grammar.isNegated(sentence, verb)) {
      // "does not think it rained" says it did not; "did not say it rained" says nothing.
      return belief ? Stance.DENY : Stance.ASK;
    }
    boolean condition =
        sentence.children(verb, "mark").stream()
            .anyMatch(m -> Regex.matches(sentence.word(m).lemma(), "if|unless|whether"));
    boolean modal =
        sentence.children(verb, "aux").stream()
            .anyMatch(
                a -> Regex.matches(sentence.word(a).lemma(), "would|could|should|may|might|'d|’d"));
    if ((condition || modal) && !belief) {
      return Stance.ASK;
    }
    return isDemand(sentence, verb) ? Stance.DEMAND : cue.stance();
  }

  /** "Asked that the organist resign" puts no question. */
  private static boolean isDemand(ParsedSentence sentence, int verb) {
    return sentence.word(verb).lemma().equals("ask")
        && sentence.children(verb, "ccomp").stream()
            .flatMap(c -> sentence.children(c, "mark").stream())
            .anyMatch(m -> m > verb && sentence.word(m).text().equalsIgnoreCase("that"));
  }

  private void noun(ParsedSentence sentence, int w) {
    Optional<Cue> found = cues.nounAt(sentence, w);
    if (found.isEmpty()) {
      return;
    }
    for (int c : sentence.children(w, "acl", "ccomp")) {
      boolean that =
          sentence.children(c, "mark").stream()
              .anyMatch(m -> sentence.word(m).lemma().equals("that"));
      if (c > w && that) {
        Optional<Integer> denier = denier(sentence, w);
        Optional<Integer> owner = denier.or(() -> sources.ownerOf(sentence, w));
        if (owner.isEmpty()) {
          return;
        }
        // "rejects the claim that": the claim is nobody's in this sentence, the denial is.
        int governor = sentence.word(w).head();
        boolean denied =
            denier.isPresent()
                || (governor >= 0
                    && sentence.is(w, "obj")
                    && cues.verbAt(sentence, governor)
                        .filter(d -> d.stance() == Stance.DENY)
                        .isPresent());
        Source source =
            sources.source(
                sentence,
                owner.get(),
                Kind.INDIRECT,
                denied ? sentence.word(governor).lemma() : found.get().phrase(),
                denied ? Stance.DENY : found.get().stance());
        add(
            true,
            sentence,
            new TreeSet<>(sentence.subtree(c)),
            source,
            found.get().range(sentence, w));
        return;
      }
    }
    nounByOrder(sentence, w, found.get());
  }

  /** Who "brushed aside accusations that", or "cleared him of the suspicion that". */
  private Optional<Integer> denier(ParsedSentence sentence, int noun) {
    boolean of =
        sentence.children(noun, "case").stream()
            .anyMatch(c -> sentence.word(c).lemma().equals("of"));
    int verb = sentence.word(noun).head();
    if (verb >= 0 && of && sentence.is(noun, "nmod") && sentence.is(verb, "obj")) {
      verb = sentence.word(verb).head(); // the parser hangs "of" on him who is cleared
    }
    if (verb < 0 || !Grammar.isVerb(sentence, verb)) {
      return Optional.empty();
    }
    String lemma = sentence.word(verb).lemma();
    boolean aside =
        Regex.matches(lemma, "brush|wave|sweep|push")
            && sentence.is(noun, "obj")
            && verb + 1 < sentence.size()
            && Regex.matches(sentence.word(verb + 1).lemma(), "aside|away|off");
    boolean cleared = of && Regex.matches(lemma, "clear|absolve|acquit|exonerate");
    return aside || cleared
        ? sources.speakerOf(sentence, verb, 0, sentence.size() - 1).filter(s -> s != noun)
        : Optional.empty();
  }

  /** "reports from the Herald and others that it rained": the parser makes it a relative clause. */
  private void nounByOrder(ParsedSentence sentence, int w, Cue cue) {
    int that = -1;
    for (int i = w + 1; i < Math.min(sentence.size() - 1, w + 12) && that < 0; i++) {
      String tag = sentence.word(i).tag();
      if (sentence.word(i).lemma().equals("that") && Regex.matches(tag, "IN|WDT") && i > w + 2) {
        that = i;
      } else if (!Regex.matches(tag, "NN.*|DT|JJ.*|CC|POS|,")
          && !(i == w + 1 && isFrom(sentence, i))) {
        return;
      }
    }
    if (that < 0
        || !isFrom(sentence, w + 1)
        || !Regex.matches(sentence.word(that + 1).tag(), "NN.*|PRP|DT|EX")) {
      return;
    }
    Optional<Integer> owner =
        sentence.children(w, "nmod").stream()
            .filter(c -> c > w)
            .findFirst()
            .or(() -> sources.ownerOf(sentence, w));
    Optional<Integer> verb = clauseVerb(sentence, that);
    if (owner.isEmpty() || verb.isEmpty()) {
      return;
    }
    SortedSet<Integer> words = new TreeSet<>(sentence.subtree(verb.get())).tailSet(that + 1);
    Source source =
        sources.source(sentence, owner.get(), Kind.INDIRECT, cue.phrase(), cue.stance());
    add(true, sentence, words, source, cue.range(sentence, w));
  }

  private static boolean isFrom(ParsedSentence sentence, int word) {
    return Regex.matches(sentence.word(word).lemma(), "from|by|in|to");
  }

  /** The verb of a clause after "that" which has an object or none to miss: no relative clause. */
  private static Optional<Integer> clauseVerb(ParsedSentence sentence, int that) {
    for (int i = that + 1; i < Math.min(sentence.size(), that + 12); i++) {
      if (Grammar.isVerb(sentence, i)
          && !sentence.is(i, "aux", "aux:pass", "cop", "amod")
          && sentence.children(i, "nsubj", "nsubj:pass").stream().anyMatch(n -> n > that)) {
        boolean complete =
            sentence.children(i, "obj", "ccomp", "xcomp", "obl").stream().anyMatch(o -> o > that);
        return complete ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void phrase(ParsedSentence sentence, int w) {
    Optional<SourcePhrase> found = SourcePhrase.at(sentence, w);
    if (found.isEmpty()) {
      return;
    }
    SourcePhrase phrase = found.get();
    TreeSet<Integer> words = new TreeSet<>();
    int head = sentence.word(phrase.noun()).head();
    while (head >= 0
        && ((head >= phrase.from() && head <= phrase.to())
            || (Grammar.isNominal(sentence, head) && !Grammar.hasOwnSubject(sentence, head)))) {
      head = sentence.word(head).head();
    }
    boolean opens = allPunctuation(sentence, 0, w - 1);
    boolean closes = allPunctuation(sentence, phrase.to() + 1, sentence.size() - 1);
    // "..., which in his telling": who is only pointed back to has been speaking all along.
    if (opens || closes || phrase.isPronoun(sentence)) {
      for (int i = 0; i < sentence.size(); i++) {
        words.add(i);
      }
    } else {
      words.addAll(sentence.subtree(head < 0 ? sentence.root() : head));
    }
    words.removeIf(i -> i >= phrase.from() && i <= phrase.to());
    Source source =
        sources.source(sentence, phrase.owner(), Kind.INDIRECT, phrase.cue(), phrase.stance());
    add(true, sentence, words, source, new WordRange(sentence, w, phrase.last()));
  }

  private static boolean allPunctuation(ParsedSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!Grammar.isPunctuation(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  /** "Lee: no evidence", in headlines and posts. */
  private void headline(ParsedSentence sentence) {
    if (sentence.passage().kind() != Passage.Kind.HEADING
        && sentence.passage().kind() != Passage.Kind.POST
        && sentence.passage().kind() != Passage.Kind.POINTER) {
      return;
    }
    for (int w = 1; w < Math.min(8, sentence.size() - 1); w++) {
      if (sentence.word(w).text().equals(":")) {
        boolean names = true;
        for (int i = 0; i < w; i++) {
          names &= Regex.matches(sentence.word(i).tag(), "NN.*|JJ|DT|POS|PRP\\$|CD|IN|CC|,");
        }
        boolean label = w < 3 && LABELS.contains(sentence.text(0, w - 1).toLowerCase(Locale.ROOT));
        if (names && !label && isSomebody(sentence, w - 1)) {
          Source source = sources.source(sentence, w - 1, Kind.INDIRECT, ":", Stance.ASSERT);
          SortedSet<Integer> words = new TreeSet<>();
          for (int i = w + 1; i < sentence.size(); i++) {
            words.add(i);
          }
          add(true, sentence, words, source, new WordRange(sentence, w, w));
        }
        return;
      }
    }
  }

  // ---- words to ranges

  private void add(
      boolean said,
      ParsedSentence sentence,
      SortedSet<Integer> words,
      Source source,
      WordRange cue) {
    int enclosing = quotes.at(sentence, cue.from());
    List<WordRange> ranges = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int i : words) {
      if (enclosing >= 0 && quotes.at(sentence, i) != enclosing) {
        continue;
      }
      if (i == cue.from() || (from < 0 && Grammar.isPunctuation(sentence, i))) {
        continue;
      }
      if (from >= 0 && gap(sentence, last, i)) {
        ranges.add(new WordRange(sentence, from, trimmed(sentence, from, last)));
        from = Grammar.isPunctuation(sentence, i) ? -1 : i;
      } else if (from < 0) {
        from = i;
      }
      last = i;
    }
    if (from >= 0) {
      ranges.add(new WordRange(sentence, from, trimmed(sentence, from, last)));
    }
    if (ranges.isEmpty()) {
      return;
    }
    for (Content other : found) {
      if (other.cue().equals(Optional.of(cue))
          && other.ranges().stream().anyMatch(r -> r.contains(sentence, ranges.get(0).from()))) {
        return;
      }
    }
    found.add(
        new Content(
            source, ImmutableList.copyOf(runOn(ranges, enclosing)), Optional.of(cue), said));
  }

  /** Adds the later sentences of a quotation that begins in the content and runs on. */
  private List<WordRange> runOn(List<WordRange> ranges, int enclosing) {
    WordRange last = ranges.get(ranges.size() - 1);
    int q = quotes.at(last.sentence(), last.to());
    if (q < 0 || q == enclosing) {
      return ranges;
    }
    List<WordRange> longer = new ArrayList<>(ranges);
    for (WordRange range : quotes.quotes().get(q).ranges()) {
      if (range.sentence().index() > last.sentence().index()) {
        longer.add(range);
      }
    }
    return longer;
  }

  private static boolean gap(ParsedSentence sentence, int last, int next) {
    for (int i = last + 1; i < next; i++) {
      if (!Grammar.isPunctuation(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static int trimmed(ParsedSentence sentence, int from, int to) {
    int i = to;
    while (i > from && Grammar.isPunctuation(sentence, i)) {
      i--;
    }
    return i;
  }
}
