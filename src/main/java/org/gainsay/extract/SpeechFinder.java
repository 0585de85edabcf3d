package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Kind;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.Passage;
import org.gainsay.extract.QuoteFinder.Quote;

/**
 * Finds the speech acts of one document: quotations first, then what is reported in other words.
 */
final class SpeechFinder {
  private static final ImmutableSet<Passage.Kind> UNSPOKEN =
      ImmutableSet.of(Passage.Kind.BYLINE, Passage.Kind.CAPTION, Passage.Kind.POINTER);

  private final ParsedDocument document;
  private final EntityLookup entities;
  private final SourceFinder sources;
  private final CueLexicon cues = CueLexicon.standard();
  private final ImmutableList<Quote> quotes;
  private final List<Content> found = new ArrayList<>();

  /** Number of the quotation that a word stands in, by sentence; -1 for none. */
  private final int[][] quoted;

  SpeechFinder(ParsedDocument document, EntityLookup entities) {
    this.document = document;
    this.entities = entities;
    this.sources = new SourceFinder(entities);
    this.quotes = QuoteFinder.find(document);
    this.quoted = new int[document.sentences().size()][];
    for (ParsedSentence sentence : document.sentences()) {
      quoted[sentence.index()] = new int[sentence.size()];
      java.util.Arrays.fill(quoted[sentence.index()], -1);
    }
    for (int q = 0; q < quotes.size(); q++) {
      for (WordRange range : quotes.get(q).ranges()) {
        int[] row = quoted[range.sentence().index()];
        for (int w = range.from(); w <= range.to(); w++) {
          // Inner quotations end first and keep their words.
          row[w] = row[w] < 0 ? q : row[w];
        }
      }
    }
  }

  List<Content> find() {
    passages();
    quotations();
    for (ParsedSentence sentence : document.sentences()) {
      headline(sentence);
      for (int w = 0; w < sentence.size(); w++) {
        verb(sentence, w);
        noun(sentence, w);
        accordingTo(sentence, w);
      }
    }
    found.sort(
        Comparator.<Content>comparingInt(c -> c.ranges().get(0).sentence().index())
            .thenComparingInt(c -> c.ranges().get(0).from())
            .thenComparing(Comparator.comparingInt(Content::size).reversed()));
    return found;
  }

  // ---- layout

  private void passages() {
    List<ParsedSentence> sentences = document.sentences();
    for (int i = 0; i < sentences.size(); ) {
      int end = i;
      while (end < sentences.size()
          && sentences.get(end).passageIndex() == sentences.get(i).passageIndex()) {
        end++;
      }
      passage(sentences.subList(i, end));
      i = end;
    }
  }

  private void passage(List<ParsedSentence> sentences) {
    Passage passage = sentences.get(0).passage();
    Optional<String> label = passage.speaker();
    if (label.isEmpty() && passage.kind() == Passage.Kind.PROSE) {
      label = document.document().author();
    }
    if (label.isEmpty()) {
      return;
    }
    Optional<Entity> entity = entities.byLabel(label.get());
    Source source =
        new Source(
            entity.map(Entity::name).orElse(label.get()),
            entity,
            switch (passage.kind()) {
              case TURN, QUESTION -> Kind.TURN;
              case ANSWER -> Kind.ANSWER;
              case POST -> Kind.POST;
              default -> Kind.STATEMENT;
            },
            Optional.empty(),
            passage.kind() == Passage.Kind.QUESTION ? Stance.ASK : Stance.ASSERT,
            passage.speakerSpan());
    ImmutableList.Builder<WordRange> ranges = ImmutableList.builder();
    sentences.forEach(s -> ranges.add(new WordRange(s, 0, s.size() - 1)));
    found.add(new Content(source, ranges.build(), Optional.empty()));
  }

  // ---- quotations

  /** A speaker with the word that introduces the words. */
  private record Spoken(Source source, WordRange cue) {}

  private void quotations() {
    Spoken last = null;
    int lastPassage = -2;
    boolean lastOpen = false;
    List<Quote> ordered = new ArrayList<>(quotes);
    ordered.sort(
        Comparator.<Quote>comparingInt(q -> q.first().sentence().index())
            .thenComparingInt(q -> q.first().from()));
    for (Quote quote : ordered) {
      if (UNSPOKEN.contains(quote.first().sentence().passage().kind())) {
        continue;
      }
      Optional<Spoken> spoken = after(quote).or(() -> before(quote));
      boolean utterance = isUtterance(quote);
      if (spoken.isEmpty() && utterance && !quote.single()) {
        if (last != null && lastPassage == quote.passage()) {
          spoken = Optional.of(last);
        } else if (last != null
            && lastPassage == quote.passage() - 1
            && (lastOpen || startsPassage(quote))) {
          spoken = Optional.of(last);
        } else {
          spoken = speakerBefore(quote);
        }
        spoken = spoken.map(SpeechFinder::carried);
      }
      if (spoken.isEmpty()) {
        continue;
      }
      found.add(
          new Content(spoken.get().source(), quote.ranges(), Optional.of(spoken.get().cue())));
      if (!quote.single()) {
        last = spoken.get();
        lastPassage = quote.passage();
        lastOpen = quote.open();
      }
    }
  }

  /** The same speaker, mentioned elsewhere. */
  private static Spoken carried(Spoken spoken) {
    Source s = spoken.source();
    return new Spoken(
        new Source(s.name(), s.entity(), s.kind(), s.cue(), s.stance(), s.span()), spoken.cue());
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
    boolean stopped = last.matches("[.,?!;:]|\\.\\.\\.|…|—|--|-");
    boolean atStart = quote.first().from() <= 1;
    boolean afterComma =
        quote.first().from() >= 2 && sentence.word(quote.first().from() - 2).text().matches("[,:]");
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
    while (from < sentence.size() && sentence.word(from).text().matches("[”\"’,.]|''")) {
      from++;
    }
    int to = from;
    int enclosing = from < sentence.size() ? quoted[sentence.index()][from] : -1;
    while (to < sentence.size()
        && quoted[sentence.index()][to] == enclosing
        && !sentence.word(to).text().matches("[“‘]")) {
      to++;
    }
    to--;
    if (from > to) {
      return Optional.empty();
    }
    ParsedSentence zone = sentence;
    String last = quote.last().sentence().word(quote.last().to()).text();
    boolean stopped = last.matches("[.,?!;]|\\.\\.\\.|…|—|--|-");
    for (int w = from; w <= to && w <= from + 25; w++) {
      if (!stopped && w > from + 4) {
        return Optional.empty();
      }
      Optional<Cue> cue = cues.verbAt(zone, w).filter(c -> c.takes(Cue.Frame.QUOTE));
      if (cue.isPresent() && !isNonfinite(zone, w)) {
        Optional<Integer> speaker = sources.speakerOf(zone, w, from, to);
        if (speaker.isPresent() && within(speaker.get(), from, to)) {
          return Optional.of(spoken(zone, w, speaker.get(), cue.get(), Kind.QUOTE));
        }
      }
      if (isAccordingTo(zone, w)) {
        WordRange phrase = new WordRange(zone, w, w + 1);
        return nounAfter(zone, w + 2)
            .map(n -> sources.source(zone, n, Kind.QUOTE, "according to", Stance.ASSERT))
            .map(source -> new Spoken(source, phrase));
      }
      if (Grammar.isFiniteVerb(zone, w)
          && !zone.is(w, "acl", "aux", "aux:pass", "cop")
          && cue.isEmpty()) {
        return Optional.empty();
      }
      if (zone.word(w).text().equals(";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
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
    int enclosing = quoted[sentence.index()][to];
    int from = to;
    while (from >= 0
        && quoted[sentence.index()][from] == enclosing
        && !sentence.word(from).text().matches("[”’]")) {
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
        Optional<Integer> owner = owner(sentence, w);
        if (owner.isPresent()) {
          return Optional.of(spoken(sentence, w, owner.get(), noun.get(), Kind.STATEMENT));
        }
      }
      if (comma && w < to - 12) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whose noun it is: its possessor, or the subject of the verb it is the object of. */
  private Optional<Integer> owner(ParsedSentence sentence, int noun) {
    Optional<Integer> possessor = sentence.child(noun, "nmod:poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    int head = sentence.word(noun).head();
    if (head >= 0 && Grammar.isVerb(sentence, head)) {
      return sources.speakerOf(sentence, head, 0, sentence.size() - 1).filter(s -> s != noun);
    }
    return Optional.empty();
  }

  private Spoken spoken(ParsedSentence sentence, int w, int speaker, Cue cue, Kind kind) {
    Source source = sources.source(sentence, speaker, kind, cue.phrase(), cue.stance());
    return new Spoken(source, cueRange(sentence, w, cue));
  }

  private static WordRange cueRange(ParsedSentence sentence, int w, Cue cue) {
    int length = cue.phrase().split(" ").length;
    return new WordRange(sentence, w, Math.min(sentence.size() - 1, w + length - 1));
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
      for (int w = 0; w < sentence.size(); w++) {
        if (quoted[sentence.index()][w] >= 0) {
          continue;
        }
        Optional<Cue> cue = cues.verbAt(sentence, w).filter(c -> c.takes(Cue.Frame.QUOTE));
        if (cue.isPresent()) {
          Optional<Integer> speaker = sources.speakerOf(sentence, w, 0, sentence.size() - 1);
          if (speaker.isPresent()) {
            return Optional.of(spoken(sentence, w, speaker.get(), cue.get(), Kind.QUOTE));
          }
        }
      }
      Optional<Integer> subject = sentence.child(root, "nsubj");
      if (subject.isPresent() && sentence.word(subject.get()).ner().equals("PERSON")) {
        Source source = sources.source(sentence, subject.get(), Kind.QUOTE, "say", Stance.ASSERT);
        return Optional.of(
            new Spoken(source, new WordRange(sentence, subject.get(), subject.get())));
      }
    }
    return Optional.empty();
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
            || (last.matches("[?!]") && next.size() < 12));
  }

  // ---- other words

  private void verb(ParsedSentence sentence, int w) {
    Optional<Cue> found = cues.verbAt(sentence, w);
    if (found.isEmpty()) {
      return;
    }
    Cue cue = found.get();
    if (sentence.is(w, "aux", "aux:pass", "cop")) {
      return;
    }
    SortedSet<Integer> words = new TreeSet<>();
    boolean parenthetical = false;
    for (int c : sentence.children(w)) {
      if (isContent(sentence, w, c, cue)) {
        words.addAll(sentence.subtree(c));
      }
    }
    if (words.isEmpty() && cue.takes(Cue.Frame.CLAUSE)) {
      words.addAll(aside(sentence, w));
      parenthetical = !words.isEmpty();
    }
    if (words.isEmpty() && cue.takes(Cue.Frame.CLAUSE)) {
      words.addAll(misparsed(sentence, w));
    }
    if (words.isEmpty()) {
      words.addAll(nominal(sentence, w, cue));
    }
    if (words.isEmpty()) {
      return;
    }
    boolean passive = !sentence.children(w, "aux:pass", "nsubj:pass").isEmpty();
    Optional<Integer> speaker = sources.speakerOf(sentence, w, 0, sentence.size() - 1);
    SortedSet<Integer> content = words;
    speaker = speaker.filter(s -> !content.contains(s));
    if (speaker.isEmpty() && !passive) {
      return;
    }
    if (parenthetical && speaker.isPresent()) {
      int[] phrase = Grammar.nounPhrase(sentence, speaker.get());
      for (int i = phrase[0]; i <= phrase[1]; i++) {
        words.remove(i);
      }
    }
    words.remove(w);
    Source source =
        speaker.isPresent()
            ? sources.source(sentence, speaker.get(), Kind.INDIRECT, cue.phrase(), cue.stance())
            : sources.unnamed(Kind.INDIRECT, cue.phrase(), cue.stance());
    add(sentence, words, source, cueRange(sentence, w, cue));
  }

  private boolean isContent(ParsedSentence sentence, int verb, int child, Cue cue) {
    if (sentence.is(child, "ccomp", "xcomp", "advcl", "dep", "parataxis")) {
      boolean to =
          sentence.children(child, "mark").stream()
              .anyMatch(m -> sentence.word(m).tag().equals("TO"));
      String tag = sentence.word(child).tag();
      if (sentence.is(child, "ccomp")) {
        if (to) {
          return cue.takes(Cue.Frame.INFINITIVE);
        }
        return cue.takes(Cue.Frame.CLAUSE) || (cue.takes(Cue.Frame.GERUND) && tag.equals("VBG"));
      }
      if (child < verb) {
        return false;
      }
      if (sentence.is(child, "xcomp")) {
        return to
            ? cue.takes(Cue.Frame.INFINITIVE)
            : cue.takes(Cue.Frame.GERUND) || cue.takes(Cue.Frame.PREDICATE);
      }
      if (sentence.is(child, "dep")) {
        boolean gerund =
            tag.equals("VBG")
                || sentence.children(child, "aux").stream()
                    .anyMatch(a -> sentence.word(a).tag().equals("VBG"));
        return (gerund && cue.takes(Cue.Frame.GERUND))
            || (cue.takes(Cue.Frame.CLAUSE)
                && Grammar.hasOwnSubject(sentence, child)
                && cues.verbAt(sentence, child).isEmpty());
      }
      if (sentence.is(child, "parataxis")) {
        return cue.takes(Cue.Frame.CLAUSE)
            && Grammar.hasOwnSubject(sentence, child)
            && cues.verbAt(sentence, child).isEmpty();
      }
      return cue.takes(Cue.Frame.PREPOSITION)
          && sentence.children(child, "mark").stream()
              .anyMatch(m -> sentence.word(m).tag().equals("IN"))
          && tag.equals("VBG");
    }
    return false;
  }

  /** The clause that a cue stands aside of: "it rained, officials said". */
  private SortedSet<Integer> aside(ParsedSentence sentence, int w) {
    SortedSet<Integer> words = new TreeSet<>();
    int from = zoneStart(sentence, w);
    int to = zoneEnd(sentence, w);
    boolean ends =
        to == sentence.size() - 1 || sentence.word(to + 1).text().matches("[,.;—)]|--|-RRB-");
    boolean begins = from > 0 && sentence.word(from - 1).text().matches("[,”—\"]|--|''");
    if (from == 0 || !begins || !ends || to - from > 25) {
      return words;
    }
    Optional<Integer> speaker = sources.speakerOf(sentence, w, from, to);
    if (speaker.isEmpty() || isNonfinite(sentence, w)) {
      return words;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (i < from || i > to) {
        words.add(i);
      }
    }
    return words;
  }

  private static int zoneStart(ParsedSentence sentence, int w) {
    int i = w;
    while (i > 0 && !sentence.word(i - 1).text().matches("[,;:”—\"]|--|''")) {
      i--;
    }
    return i;
  }

  private static int zoneEnd(ParsedSentence sentence, int w) {
    int i = w;
    while (i < sentence.size() - 1
        && !sentence.word(i + 1).text().matches("[,;:.?!“—\")]|--|``|-RRB-")) {
      i++;
    }
    return i;
  }

  /** The clause after a cue that the parser took for the subject of what it introduces. */
  private static SortedSet<Integer> misparsed(ParsedSentence sentence, int w) {
    SortedSet<Integer> words = new TreeSet<>();
    int head = sentence.word(w).head();
    if (head > w
        && sentence.is(w, "csubj", "csubj:pass", "dep", "advcl", "ccomp", "amod")
        && w + 1 < sentence.size()
        && !sentence.word(w + 1).text().matches("[,.;:]")
        && sentence.child(w, "nsubj").isPresent()) {
      for (int i : sentence.subtree(head)) {
        if (i > w) {
          words.add(i);
        }
      }
    }
    return words;
  }

  /** A content that is no clause: an object, or a preposition's. */
  private SortedSet<Integer> nominal(ParsedSentence sentence, int w, Cue cue) {
    SortedSet<Integer> words = new TreeSet<>();
    if (cue.takes(Cue.Frame.OBJECT)) {
      sentence.children(w, "obj").forEach(o -> words.addAll(sentence.subtree(o)));
    }
    if (cue.takes(Cue.Frame.PREDICATE)) {
      for (int o : sentence.children(w, "obj", "obl", "xcomp")) {
        if (o > w) {
          words.addAll(sentence.subtree(o));
        }
      }
    }
    if (cue.takes(Cue.Frame.PREPOSITION)) {
      for (int o : sentence.children(w, "obl", "advcl")) {
        if (o > w
            && sentence.children(o, "case", "mark").stream()
                .anyMatch(c -> sentence.word(c).lemma().matches("of|for|on|with|to"))) {
          words.addAll(sentence.subtree(o));
        }
      }
    }
    return words;
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
        Optional<Integer> owner = owner(sentence, w);
        if (owner.isEmpty()) {
          return;
        }
        Source source =
            sources.source(
                sentence, owner.get(), Kind.INDIRECT, found.get().phrase(), found.get().stance());
        add(
            sentence,
            new TreeSet<>(sentence.subtree(c)),
            source,
            cueRange(sentence, w, found.get()));
        return;
      }
    }
  }

  private static boolean isAccordingTo(ParsedSentence sentence, int w) {
    return w + 2 < sentence.size()
        && sentence.word(w).text().equalsIgnoreCase("according")
        && sentence.word(w + 1).text().equals("to");
  }

  private static Optional<Integer> nounAfter(ParsedSentence sentence, int w) {
    int head = sentence.word(w - 2).head();
    if (head >= w && Grammar.isNominal(sentence, head)) {
      return Optional.of(head);
    }
    for (int i = w; i < sentence.size(); i++) {
      if (sentence.word(i).tag().startsWith("NN") || sentence.word(i).tag().equals("PRP")) {
        int noun = i;
        while (sentence.is(noun, "compound", "nmod:poss") && sentence.word(noun).head() > noun) {
          noun = sentence.word(noun).head();
        }
        return Optional.of(noun);
      }
    }
    return Optional.empty();
  }

  private void accordingTo(ParsedSentence sentence, int w) {
    if (!isAccordingTo(sentence, w)) {
      return;
    }
    Optional<Integer> noun = nounAfter(sentence, w + 2);
    if (noun.isEmpty()) {
      return;
    }
    SortedSet<Integer> words = new TreeSet<>();
    int head = sentence.word(noun.get()).head();
    while (head >= 0
        && Grammar.isNominal(sentence, head)
        && !Grammar.hasOwnSubject(sentence, head)) {
      head = sentence.word(head).head();
    }
    words.addAll(sentence.subtree(head < 0 ? sentence.root() : head));
    words.removeAll(sentence.subtree(noun.get()));
    words.remove(w);
    words.remove(w + 1);
    Source source =
        sources.source(sentence, noun.get(), Kind.INDIRECT, "according to", Stance.ASSERT);
    add(sentence, words, source, new WordRange(sentence, w, w + 1));
  }

  /** "Graham: recuse", and "No evidence: Graham". */
  private void headline(ParsedSentence sentence) {
    if (sentence.passage().kind() != Passage.Kind.HEADING
        && sentence.passage().kind() != Passage.Kind.POINTER) {
      return;
    }
    for (int w = 1; w < Math.min(8, sentence.size() - 1); w++) {
      if (sentence.word(w).text().equals(":")) {
        boolean names = true;
        for (int i = 0; i < w; i++) {
          names &= sentence.word(i).tag().matches("NN.*|JJ|DT|POS|PRP\\$|CD|IN|CC|,");
        }
        if (names && sentence.word(w - 1).tag().startsWith("NN")) {
          Source source = sources.source(sentence, w - 1, Kind.INDIRECT, ":", Stance.ASSERT);
          SortedSet<Integer> words = new TreeSet<>();
          for (int i = w + 1; i < sentence.size(); i++) {
            words.add(i);
          }
          add(sentence, words, source, new WordRange(sentence, w, w));
        }
        return;
      }
    }
  }

  // ---- words to ranges

  private void add(
      ParsedSentence sentence, SortedSet<Integer> words, Source source, WordRange cue) {
    int enclosing = quoted[sentence.index()][cue.from()];
    List<WordRange> ranges = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int i : words) {
      if (enclosing >= 0 && quoted[sentence.index()][i] != enclosing) {
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
        new Content(source, ImmutableList.copyOf(runOn(ranges, enclosing)), Optional.of(cue)));
  }

  /** Adds the later sentences of a quotation that begins in the content and runs on. */
  private List<WordRange> runOn(List<WordRange> ranges, int enclosing) {
    WordRange last = ranges.get(ranges.size() - 1);
    int q = quoted[last.sentence().index()][last.to()];
    if (q < 0 || q == enclosing) {
      return ranges;
    }
    List<WordRange> longer = new ArrayList<>(ranges);
    for (WordRange range : quotes.get(q).ranges()) {
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
