package org.gainsay.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Kind;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.Passage;
import org.gainsay.extract.QuoteFinder.Quote;

/**
 * Finds whose words the quotations of a document are: from the cue after or before a quotation, a
 * signature under it, else the quotation before it or the speaker of the sentence before it.
 */
final class QuoteSpeakers {
  private static final ImmutableSet<Passage.Kind> UNSPOKEN =
      ImmutableSet.of(Passage.Kind.BYLINE, Passage.Kind.CAPTION, Passage.Kind.POINTER);

  private static final String DASHES = "[-–—―]+";

  private final ParsedDocument document;
  private final QuoteMap quotes;
  private final CueLexicon cues;
  private final SourceFinder sources;

  QuoteSpeakers(ParsedDocument document, QuoteMap quotes, CueLexicon cues, SourceFinder sources) {
    this.document = document;
    this.quotes = quotes;
    this.cues = cues;
    this.sources = sources;
  }

  /** A speaker with the word that introduces the words. */
  private record Spoken(Source source, WordRange cue, boolean saying) {}

  List<Content> find() {
    List<Content> found = new ArrayList<>();
    Optional<Spoken> last = Optional.empty();
    Optional<Quote> lastQuote = Optional.empty();
    List<Quote> ordered = new ArrayList<>(quotes.quotes());
    ordered.sort(
        Comparator.<Quote>comparingInt(q -> q.first().sentence().index())
            .thenComparingInt(q -> q.first().from()));
    for (Quote quote : ordered) {
      if (UNSPOKEN.contains(quote.first().sentence().passage().kind())) {
        continue;
      }
      boolean utterance = isUtterance(quote);
      if (isTitle(quote)) {
        continue;
      }
      Optional<Spoken> spoken =
          after(quote).or(() -> utterance ? signature(quote) : Optional.empty());
      spoken = spoken.or(() -> before(quote));
      if (spoken.isEmpty() && utterance && !quote.single()) {
        boolean goesOn = lastQuote.filter(q -> continues(quote, q)).isPresent();
        spoken = goesOn ? last : speakerBefore(quote);
      }
      if (spoken.isEmpty()) {
        continue;
      }
      boolean said = utterance || spoken.get().saying() || holdsFiniteVerb(quote);
      found.add(
          new Content(
              spoken.get().source(), quote.ranges(), Optional.of(spoken.get().cue()), said));
      if (!quote.single()) {
        last = spoken;
        lastQuote = Optional.of(quote);
      }
    }
    return found;
  }

  /** Whether the quotation is the name of a book, song or show: capitals and no verb. */
  private static boolean isTitle(Quote quote) {
    WordRange words = quote.first();
    int names = 0;
    for (int w = words.from(); w <= words.to(); w++) {
      String text = words.sentence().word(w).text();
      boolean capital = Character.isUpperCase(text.codePointAt(0));
      if (Grammar.isFiniteVerb(words.sentence(), w) || (!capital && text.length() > 3)) {
        return false;
      }
      names += capital ? 1 : 0;
    }
    return quote.ranges().size() == 1 && names > 1;
  }

  /** Whether a quotation without a cue belongs to the speaker of the one before it. */
  private static boolean continues(Quote quote, Quote last) {
    return last.passage() == quote.passage()
        || (last.passage() == quote.passage() - 1 && (last.open() || startsPassage(quote)));
  }

  private static boolean holdsFiniteVerb(Quote quote) {
    for (WordRange range : quote.ranges()) {
      for (int w = range.from(); w <= range.to(); w++) {
        if (Grammar.isFiniteVerb(range.sentence(), w)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The signature after a quotation, in its paragraph or the next: "— Ann Lee". */
  private Optional<Spoken> signature(Quote quote) {
    ParsedSentence sentence = quote.last().sentence();
    int from = quote.after();
    if (from >= sentence.size()) {
      Optional<ParsedSentence> next = next(sentence);
      if (next.isEmpty() || next.get().passageIndex() > quote.passage() + 1) {
        return Optional.empty();
      }
      sentence = next.get();
      from = 0;
      while (from < sentence.size() - 1 && Regex.matches(sentence.word(from).text(), "[”\"’]|''")) {
        from++;
      }
    }
    if (!Regex.matches(sentence.word(from).text(), DASHES)) {
      return Optional.empty();
    }
    int head = -1;
    for (int w = from + 1; w < Math.min(sentence.size(), from + 25); w++) {
      String tag = sentence.word(w).tag();
      if (Grammar.isVerb(sentence, w) || Regex.matches(sentence.word(w).text(), "[“\"‘]")) {
        break;
      }
      if (tag.startsWith("NN") && (head < 0 || head == w - 1)) {
        head = w;
      }
    }
    if (head < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Spoken(
            sources.source(sentence, head, Kind.QUOTE, "—", Stance.ASSERT),
            new WordRange(sentence, from, from),
            true));
  }

  private static boolean startsPassage(Quote quote) {
    WordRange first = quote.first();
    return first.from() <= 1
        && (first.sentence().index() == 0 || quote.first().sentence().word(0).begin() == 0);
  }

  /** Whether the quotation is something said, and not a term or a borrowed phrase. */
  private boolean isUtterance(Quote quote) {
    ParsedSentence sentence = quote.first().sentence();
    String first = sentence.word(quote.first().from()).text();
    ParsedSentence lastSentence = quote.last().sentence();
    String last = lastSentence.word(quote.last().to()).text();
    boolean capital = !first.isEmpty() && Character.isUpperCase(first.codePointAt(0));
    boolean stopped = Regex.matches(last, "[.,?!;:]|\\.\\.\\.|…|—|--|-");
    boolean atStart = quote.first().from() <= 1;
    boolean afterComma =
        quote.first().from() >= 2
            && Regex.matches(sentence.word(quote.first().from() - 2).text(), "[,:]");
    return quote.open()
        || quote.ranges().size() > 1
        || (capital && stopped && (atStart || afterComma) && quote.size() > 1);
  }

  /** The cue right after a quotation: '“...,” he said'. */
  private Optional<Spoken> after(Quote quote) {
    if (quote.open()) {
      return Optional.empty();
    }
    ParsedSentence sentence = quote.last().sentence();
    int from = quote.after();
    if (from >= sentence.size() || allPunctuation(sentence, from)) {
      Optional<ParsedSentence> next = next(sentence);
      if (next.isEmpty() || !goesOn(quote, next.get())) {
        return Optional.empty();
      }
      sentence = next.get();
      from = 0;
    }
    // The closing mark may open the next sentence.
    while (from < sentence.size() && Regex.matches(sentence.word(from).text(), "[”\"’,.]|''")) {
      from++;
    }
    int to = from;
    int enclosing = from < sentence.size() ? quotes.at(sentence, from) : -1;
    while (to < sentence.size()
        && quotes.at(sentence, to) == enclosing
        && !Regex.matches(sentence.word(to).text(), "[“‘]")) {
      to++;
    }
    to--;
    if (from > to) {
      return Optional.empty();
    }
    ParsedSentence zone = sentence;
    if (zone.word(from).tag().equals("CC")) {
      return Optional.empty();
    }
    String last = quote.last().sentence().word(quote.last().to()).text();
    boolean stopped = Regex.matches(last, "[.,?!;]|\\.\\.\\.|…|—|--|-");
    if (!stopped && Regex.matches(zone.word(from).text(), DASHES)) {
      return Optional.empty();
    }
    for (int w = from; w <= to && w <= from + 25; w++) {
      if (!stopped && w > from + 4) {
        return Optional.empty();
      }
      Optional<Cue> cue = cues.verbAt(zone, w).filter(c -> c.takes(Cue.Frame.QUOTE));
      // "“... it.” The bank says that it paid."
      boolean own = zone.index() > quote.last().sentence().index() && hasClause(zone, w);
      if (cue.isPresent() && !isNonfinite(zone, w) && !own) {
        Optional<Integer> speaker = sources.speakerOf(zone, w, from, to);
        if (speaker.isPresent() && within(speaker.get(), from, to)) {
          return Optional.of(spoken(zone, w, speaker.get(), cue.get(), Kind.QUOTE));
        }
      }
      if (SourceFinder.isAccordingTo(zone, w)) {
        WordRange phrase = new WordRange(zone, w, w + 1);
        return SourceFinder.nounAfter(zone, w + 2)
            .map(n -> sources.source(zone, n, Kind.QUOTE, "according to", Stance.ASSERT))
            .map(source -> new Spoken(source, phrase, true));
      }
      if (Grammar.isFiniteVerb(zone, w)
          && !zone.is(w, "acl", "aux", "cop")
          && !Character.isUpperCase(zone.word(w).text().codePointAt(0))
          && cue.isEmpty()) {
        return Optional.empty();
      }
      if (zone.word(w).text().equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasClause(ParsedSentence sentence, int cue) {
    return sentence.child(cue, "ccomp").filter(c -> c > cue).isPresent();
  }

  /** The cue before a quotation: 'he said, “...”'. */
  private Optional<Spoken> before(Quote quote) {
    ParsedSentence sentence = quote.first().sentence();
    int to = quote.first().from() - 2;
    if (to < 0 || allPunctuation(sentence, 0, to)) {
      Optional<ParsedSentence> previous = previous(sentence);
      if (previous.isEmpty()
          || !previous.get().word(previous.get().size() - 1).text().equals(":")) {
        return Optional.empty();
      }
      sentence = previous.get();
      to = sentence.size() - 1;
    }
    int enclosing = quotes.at(sentence, to);
    int from = to;
    while (from >= 0
        && quotes.at(sentence, from) == enclosing
        && !Regex.matches(sentence.word(from).text(), "[”’]")) {
      from--;
    }
    from++;
    boolean colon = sentence.word(to).text().equals(":");
    boolean comma = sentence.word(to).text().equals(",");
    for (int w = to; w >= from && w >= to - 30; w--) {
      Optional<Cue> cue = cues.verbAt(sentence, w).filter(c -> c.takes(Cue.Frame.QUOTE));
      if (cue.isPresent()) {
        Optional<Integer> speaker = sources.speakerOf(sentence, w, 0, to);
        if (speaker.isPresent()) {
          return Optional.of(spoken(sentence, w, speaker.get(), cue.get(), Kind.QUOTE));
        }
      }
      boolean content = Grammar.isFiniteVerb(sentence, w) && !sentence.is(w, "aux", "aux:pass");
      if (content && !colon) {
        return Optional.empty();
      }
      Optional<Cue> noun = cues.nounAt(sentence, w);
      if (colon && noun.isPresent()) {
        Optional<Integer> owner = sources.ownerOf(sentence, w);
        if (owner.isPresent()) {
          return Optional.of(spoken(sentence, w, owner.get(), noun.get(), Kind.STATEMENT));
        }
      }
      if (comma && w < to - 12) {
        return Optional.empty();
      }
    }
    return colon ? label(sentence, from, to - 1) : Optional.empty();
  }

  /** Who a label before a colon names, or the subject of the sentence that the colon ends. */
  private Optional<Spoken> label(ParsedSentence sentence, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (Regex.matches(sentence.word(i).text(), "[-–—.;]|--") && i < to) {
        start = i + 1;
      }
    }
    boolean verb = false;
    for (int i = start; i <= to; i++) {
      verb |= Grammar.isVerb(sentence, i) || sentence.word(i).tag().equals("MD");
    }
    Optional<Integer> speaker = Optional.empty();
    if (!verb && to >= start && to - start < 12 && Grammar.isNominal(sentence, to)) {
      int head = to;
      while (sentence.word(head).head() >= start
          && sentence.word(head).head() < head
          && Grammar.isNominal(sentence, sentence.word(head).head())) {
        head = sentence.word(head).head();
      }
      speaker = Optional.of(head);
    } else if (verb) {
      speaker = sentence.child(sentence.root(), "nsubj").filter(s -> s >= from && s <= to);
    }
    WordRange mark = new WordRange(sentence, to + 1, to + 1);
    return speaker
        .filter(s -> !Grammar.isNobody(sentence, s))
        .map(s -> sources.source(sentence, s, Kind.QUOTE, ":", Stance.ASSERT))
        .map(source -> new Spoken(source, mark, true));
  }

  private Spoken spoken(ParsedSentence sentence, int w, int speaker, Cue cue, Kind kind) {
    Source source = sources.source(sentence, speaker, kind, cue.phrase(), cue.stance());
    return new Spoken(source, cue.range(sentence, w), cue.takes(Cue.Frame.ASIDE));
  }

  /** The speaker of the sentence or paragraph before a quotation that has no cue of its own. */
  private Optional<Spoken> speakerBefore(Quote quote) {
    ParsedSentence sentence = quote.first().sentence();
    for (int back = 0; back < 2; back++) {
      Optional<ParsedSentence> previous =
          sentence.index() == 0
              ? Optional.empty()
              : Optional.of(document.sentences().get(sentence.index() - 1));
      if (previous.isEmpty() || previous.get().passageIndex() < quote.passage() - 1) {
        return Optional.empty();
      }
      sentence = previous.get();
      int root = sentence.root();
      Optional<Spoken> spoken = mainSpeaker(sentence);
      if (spoken.isPresent()) {
        return spoken;
      }
      Optional<Integer> subject = sentence.child(root, "nsubj");
      if (subject.isPresent() && sentence.word(subject.get()).ner().equals("PERSON")) {
        Source source = sources.source(sentence, subject.get(), Kind.QUOTE, "say", Stance.ASSERT);
        return Optional.of(
            new Spoken(source, new WordRange(sentence, subject.get(), subject.get()), true));
      }
    }
    return Optional.empty();
  }

  /** Who speaks in a sentence: the speaker of an aside before that of a verb it holds. */
  private Optional<Spoken> mainSpeaker(ParsedSentence sentence) {
    Optional<Spoken> first = Optional.empty();
    for (int w = 0; w < sentence.size(); w++) {
      if (quotes.at(sentence, w) >= 0) {
        continue;
      }
      Optional<Spoken> phrase = opening(sentence, w);
      if (phrase.isPresent()) {
        return phrase;
      }
      // "when they went in" is no saying unless a quotation stands beside it
      Optional<Cue> cue =
          cues.verbAt(sentence, w)
              .filter(c -> c.takes(Cue.Frame.QUOTE) || c.takes(Cue.Frame.CLOSING))
              .filter(c -> c.frames().size() > 1);
      if (cue.isEmpty()) {
        continue;
      }
      Optional<Integer> speaker = sources.speakerOf(sentence, w, 0, sentence.size() - 1);
      if (speaker.isPresent()) {
        Spoken spoken = spoken(sentence, w, speaker.get(), cue.get(), Kind.QUOTE);
        if (isAside(sentence, w, speaker.get())) {
          return Optional.of(spoken);
        }
        first = first.or(() -> Optional.of(spoken));
      }
    }
    return first;
  }

  /** "According to him the siren went off": who a sentence opens with. */
  private Optional<Spoken> opening(ParsedSentence sentence, int w) {
    if (w > 0 || !SourceFinder.isAccordingTo(sentence, w)) {
      return Optional.empty();
    }
    return SourceFinder.nounAfter(sentence, w + 2)
        .map(n -> sources.source(sentence, n, Kind.QUOTE, "according to", Stance.ASSERT))
        .map(source -> new Spoken(source, new WordRange(sentence, w, w + 1), true));
  }

  /** "Everybody could tell, he said, that ...". */
  private static boolean isAside(ParsedSentence sentence, int cue, int speaker) {
    int from = Math.min(cue, Grammar.nounPhrase(sentence, speaker)[0]);
    int to = Math.max(cue, Grammar.nounPhrase(sentence, speaker)[1]);
    return from > 1
        && sentence.word(from - 1).text().equals(",")
        && to + 1 < sentence.size()
        && Regex.matches(sentence.word(to + 1).text(), "[,.;]");
  }

  /** Whether the words after a quotation that ended its sentence belong to it: "“No!” he cried". */
  private static boolean goesOn(Quote quote, ParsedSentence next) {
    if (next.passageIndex() != quote.passage()) {
      return false;
    }
    int first = 0;
    while (first < next.size() && Grammar.isPunctuation(next, first)) {
      first++;
    }
    String last = quote.last().sentence().word(quote.last().to()).text();
    return first < next.size()
        && (Character.isLowerCase(next.word(first).text().codePointAt(0))
            || (Regex.matches(last, "[?!.]")
                && next.size() < 12
                && !(last.equals(".") && led(quote))));
  }

  /** Whether a colon leads up to a quotation. */
  private static boolean led(Quote quote) {
    ParsedSentence sentence = quote.first().sentence();
    int before = quote.first().from() - 2;
    return before >= 0 && sentence.word(before).text().equals(":");
  }

  // ---- neighbours

  private static boolean within(int i, int from, int to) {
    return i >= from && i <= to;
  }

  private static boolean isNonfinite(ParsedSentence sentence, int w) {
    String tag = sentence.word(w).tag();
    return (tag.equals("VBG") || tag.equals("VB")) && sentence.children(w, "aux").isEmpty();
  }

  private static boolean allPunctuation(ParsedSentence sentence, int from) {
    return allPunctuation(sentence, from, sentence.size() - 1);
  }

  private static boolean allPunctuation(ParsedSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!Grammar.isPunctuation(sentence, i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<ParsedSentence> next(ParsedSentence sentence) {
    return sentence.index() + 1 < document.sentences().size()
        ? Optional.of(document.sentences().get(sentence.index() + 1))
        : Optional.empty();
  }

  private Optional<ParsedSentence> previous(ParsedSentence sentence) {
    return sentence.index() > 0
        ? Optional.of(document.sentences().get(sentence.index() - 1))
        : Optional.empty();
  }
}
