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
        accordingTo(sentence, w);
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
    return w.ner().matches("PERSON|ORGANIZATION")
        || w.tag().startsWith("NNP")
        || w.text().toLowerCase(Locale.ROOT).matches("he|she|they|we|i")
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
            .anyMatch(m -> sentence.word(m).lemma().matches("if|unless|whether"));
    boolean modal =
        sentence.children(verb, "aux").stream()
            .anyMatch(a -> sentence.word(a).lemma().matches("would|could|should|may|might|'d|’d"));
    return (condition || modal) && !belief ? Stance.ASK : cue.stance();
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
        Optional<Integer> owner = sources.ownerOf(sentence, w);
        if (owner.isEmpty()) {
          return;
        }
        // "rejects the claim that": the claim is nobody's in this sentence, the denial is.
        int governor = sentence.word(w).head();
        boolean denied =
            governor >= 0
                && sentence.is(w, "obj")
                && cues.verbAt(sentence, governor)
                    .filter(d -> d.stance() == Stance.DENY)
                    .isPresent();
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
  }

  private void accordingTo(ParsedSentence sentence, int w) {
    if (!SourceFinder.isAccordingTo(sentence, w)) {
      return;
    }
    Optional<Integer> noun = SourceFinder.nounAfter(sentence, w + 2);
    if (noun.isEmpty()) {
      return;
    }
    TreeSet<Integer> words = new TreeSet<>();
    int head = sentence.word(noun.get()).head();
    while (head >= 0
        && Grammar.isNominal(sentence, head)
        && !Grammar.hasOwnSubject(sentence, head)) {
      head = sentence.word(head).head();
    }
    int[] phrase = {w, sentence.subtree(noun.get()).stream().reduce(w, Math::max)};
    boolean opens = w == 0;
    boolean closes = allPunctuation(sentence, phrase[1] + 1);
    if (opens || closes) {
      for (int i = 0; i < sentence.size(); i++) {
        words.add(i);
      }
    } else {
      words.addAll(sentence.subtree(head < 0 ? sentence.root() : head));
    }
    words.removeIf(i -> i >= phrase[0] && i <= phrase[1]);
    words.remove(w);
    words.remove(w + 1);
    Source source =
        sources.source(sentence, noun.get(), Kind.INDIRECT, "according to", Stance.ASSERT);
    add(true, sentence, words, source, new WordRange(sentence, w, w + 1));
  }

  private static boolean allPunctuation(ParsedSentence sentence, int from) {
    for (int i = from; i < sentence.size(); i++) {
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
          names &= sentence.word(i).tag().matches("NN.*|JJ|DT|POS|PRP\\$|CD|IN|CC|,");
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
