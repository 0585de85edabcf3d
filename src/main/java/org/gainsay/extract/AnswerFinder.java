package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Kind;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.Passage;

/**
 * Joins questions to their answers: turn by turn in a transcript, and in running text where a
 * question is quoted or reported and the next speaker replies.
 */
final class AnswerFinder {
  /** How many sentences may stand between a reported question and its answer. */
  private static final int REACH = 3;

  private final ParsedDocument document;
  private final List<Content> contents;
  private final QuoteMap quotes;
  private final CueLexicon cues;
  private final SourceFinder sources;
  private final List<Answer> found = new ArrayList<>();

  AnswerFinder(
      ParsedDocument document,
      List<Content> contents,
      QuoteMap quotes,
      CueLexicon cues,
      SourceFinder sources) {
    this.document = document;
    this.contents = contents;
    this.quotes = quotes;
    this.cues = cues;
    this.sources = sources;
  }

  ImmutableList<Answer> find() {
    turns();
    reported();
    return ImmutableList.copyOf(found);
  }

  /**
   * What is asked.
   *
   * @param open whether it wants more than a yes or a no
   * @param phrase the phrase with the question word of an open question
   */
  private record Question(
      ParsedSentence sentence, int predicate, boolean open, Optional<WordRange> phrase) {}

  // ---- transcripts

  private void turns() {
    List<List<ParsedSentence>> passages = passages();
    Optional<Question> open = Optional.empty();
    for (int p = 0; p + 1 < passages.size(); p++) {
      List<ParsedSentence> asked = passages.get(p);
      List<ParsedSentence> replied = passages.get(p + 1);
      Passage ask = asked.get(0).passage();
      Passage reply = replied.get(0).passage();
      boolean examined = ask.kind() == Passage.Kind.QUESTION && reply.kind() == Passage.Kind.ANSWER;
      boolean turned =
          isTurn(ask) && isTurn(reply) && !ask.speaker().equals(reply.speaker()) && !examined;
      if (!examined && !turned) {
        continue;
      }
      Optional<Question> question = lastQuestion(asked, examined);
      ParsedSentence first = afterGreeting(replied);
      Optional<Source> answerer = layoutSource(first);
      ParsedSentence last = asked.get(asked.size() - 1);
      boolean follows =
          open.isPresent()
              && isFragment(last)
              && (examined || endsWith(last, last.size() - 1, "?"));
      if ((question.isPresent() || follows) && answerer.isPresent()) {
        Source source = answerer.get();
        Source said =
            new Source(
                source.name(),
                source.entity(),
                Kind.ANSWER,
                source.cue(),
                Stance.ASSERT,
                source.span());
        if (follows) {
          followUp(open.get(), last, first, said);
        } else {
          answer(question.get(), first, said);
          open = question.filter(q -> q.open() && q.phrase().isPresent());
        }
      }
    }
  }

  /** "Good morning. Yes, I did.": the first sentence that is no greeting. */
  private static ParsedSentence afterGreeting(List<ParsedSentence> replied) {
    for (ParsedSentence sentence : replied) {
      String text = sentence.text(0, sentence.size() - 1).toLowerCase(Locale.ROOT);
      boolean greets =
          Regex.matches(
              text, "(good (morning|afternoon|evening|day)|thank you|thanks|hello)\\b[^?]{0,40}");
      if (!greets || hasVerbBut(sentence, "thank")) {
        return sentence;
      }
    }
    return replied.get(0);
  }

  private static boolean hasVerbBut(ParsedSentence sentence, String lemma) {
    return IntStream.range(0, sentence.size())
        .anyMatch(i -> Grammar.isVerb(sentence, i) && !sentence.word(i).lemma().equals(lemma));
  }

  private static boolean isTurn(Passage passage) {
    return passage.kind() == Passage.Kind.TURN
        || passage.kind() == Passage.Kind.QUESTION
        || passage.kind() == Passage.Kind.ANSWER;
  }

  private List<List<ParsedSentence>> passages() {
    List<List<ParsedSentence>> passages = new ArrayList<>();
    int last = -1;
    for (ParsedSentence sentence : document.sentences()) {
      if (sentence.passageIndex() != last) {
        passages.add(new ArrayList<>());
        last = sentence.passageIndex();
      }
      passages.get(passages.size() - 1).add(sentence);
    }
    return passages;
  }

  /** The last sentence that asks; where the layout marks questions, also one without its mark. */
  private Optional<Question> lastQuestion(List<ParsedSentence> asked, boolean marked) {
    for (int i = asked.size() - 1; i >= 0; i--) {
      ParsedSentence sentence = asked.get(i);
      boolean asks = endsWith(sentence, sentence.size() - 1, "?");
      if (!asks && !(marked && i == asked.size() - 1)) {
        return Optional.empty();
      }
      int last = sentence.size() - 1;
      Optional<Integer> predicate =
          predicate(sentence, 0, last)
              .or(() -> Optional.of(sentence.root()).filter(r -> sentence.size() > 4));
      if (predicate.isPresent()) {
        int about = asks ? predicate.get() : reported(sentence, predicate.get());
        return Optional.of(question(sentence, about, 0, last));
      }
      // "You met him in May. Correct?"
      if (sentence.size() > 4) {
        return Optional.empty();
      }
      marked = true;
    }
    return Optional.empty();
  }

  /** "They say that they called out.": it is not asked whether they say so. */
  private int reported(ParsedSentence sentence, int predicate) {
    boolean says =
        cues.verbAt(sentence, predicate)
            .filter(c -> c.takes(Cue.Frame.CLAUSE) && c.stance() == Stance.ASSERT)
            .isPresent();
    return sentence
        .child(predicate, "ccomp")
        .filter(c -> says && c > predicate)
        .filter(c -> sentence.child(c, "nsubj", "expl").isPresent())
        .orElse(predicate);
  }

  private Optional<Source> layoutSource(ParsedSentence sentence) {
    return contents.stream()
        .filter(c -> c.cue().isEmpty() && c.contains(sentence, 0))
        .map(Content::source)
        .findFirst();
  }

  /** "What did he have?" "A knife." "Not a gun?" "No." */
  private void followUp(
      Question open, ParsedSentence fragment, ParsedSentence reply, Source answerer) {
    Optional<Reply> read = Reply.of(reply, 0, reply.size() - 1);
    if (read.isEmpty()) {
      return;
    }
    boolean not = fragment.word(0).lemma().equalsIgnoreCase("not");
    int from = not ? 1 : 0;
    int to = lastWord(fragment);
    if (to < from || (Reply.of(fragment, 0, to).isPresent() && !not)) {
      return;
    }
    Polarity polarity = not ? Polarity.NEGATIVE : read.get().polarity();
    found.add(
        new Answer(
            open.sentence(),
            open.predicate(),
            reply,
            0,
            reply.size() - 1,
            answerer,
            polarity,
            read.get().certainty(),
            open.phrase().map(p -> new Answer.Filling(p, new WordRange(fragment, from, to)))));
  }

  private static int lastWord(ParsedSentence sentence) {
    int to = sentence.size() - 1;
    while (to > 0
        && (Grammar.isPunctuation(sentence, to)
            || Regex.matches(sentence.word(to).lemma(), "sir|ma'am|ma’am|madam|senator"))) {
      to--;
    }
    return to;
  }

  /** The answer's words without "Well," and the like: empty if nothing else is left. */
  private static Optional<WordRange> given(ParsedSentence reply) {
    int from = 0;
    int to = lastWord(reply);
    while (from < to
        && (Grammar.isPunctuation(reply, from)
            || reply.word(from).tag().equals("UH")
            || Regex.matches(
                reply.word(from).text().toLowerCase(Locale.ROOT), "well|oh|um|uh|so|and|but"))) {
      from++;
    }
    for (int i = from + 1; i < to; i++) {
      if (Regex.matches(reply.word(i).text(), "[,;—–]|--")
          && Regex.matches(
              reply.word(i + 1).text().toLowerCase(Locale.ROOT),
              "i|as|you|if|maybe|perhaps|mostly")) {
        to = i - 1;
      }
    }
    return from <= to ? Optional.of(new WordRange(reply, from, to)) : Optional.empty();
  }

  /** The answer that a sentence gives to a question, if it gives one. */
  private void answer(Question question, ParsedSentence reply, Source answerer) {
    int last = reply.size() - 1;
    Optional<Reply> read = Reply.of(reply, 0, last);
    if (!question.open() && read.isPresent()) {
      found.add(joined(question, reply, 0, replyEnd(reply, last), answerer, read.get()));
    } else if (!question.open()) {
      named(question, reply)
          .ifPresent(f -> found.add(filled(question, reply, answerer, false, Optional.of(f))));
    } else {
      Optional<WordRange> doer = doer(question, reply);
      if (doer.isPresent() || isFragment(reply)) {
        boolean none =
            doer.isEmpty()
                && Regex.matches(
                    reply.word(0).lemma().toLowerCase(Locale.ROOT),
                    "nobody|nothing|none|never|nowhere");
        Optional<WordRange> given = doer.or(() -> given(reply));
        found.add(
            filled(
                question,
                reply,
                answerer,
                none,
                question.phrase().flatMap(p -> given.map(g -> new Answer.Filling(p, g)))));
      }
    }
  }

  private static Answer filled(
      Question question,
      ParsedSentence reply,
      Source answerer,
      boolean none,
      Optional<Answer.Filling> filling) {
    return new Answer(
        question.sentence(),
        question.predicate(),
        reply,
        0,
        reply.size() - 1,
        answerer,
        none ? Polarity.NEGATIVE : Polarity.POSITIVE,
        Certainty.CERTAIN,
        filling);
  }

  /**
   * "Did you lose any sheep?" "Eleven ewes.", "Is he a friend?" "An acquaintance.": a noun takes
   * the place of what was asked about with "any", or of what somebody was asked to be.
   */
  private static Optional<Answer.Filling> named(Question question, ParsedSentence reply) {
    ParsedSentence q = question.sentence();
    int predicate = question.predicate();
    Optional<WordRange> given =
        given(reply)
            .filter(g -> isFragment(reply))
            .filter(g -> reply.word(reply.root()).tag().startsWith("NN"))
            .filter(g -> reply.child(reply.root(), "case").isEmpty())
            .filter(
                g ->
                    IntStream.rangeClosed(g.from(), g.to())
                        .noneMatch(
                            w ->
                                reply.word(w).tag().equals("UH")
                                    || Regex.matches(
                                        reply.word(w).lemma().toLowerCase(Locale.ROOT),
                                        "not|no|nothing|nobody|every|all|the")));
    if (given.isEmpty() || Grammar.isNegated(q, predicate)) {
      return Optional.empty();
    }
    Optional<Integer> any =
        q.children(predicate, "obj").stream()
            .filter(
                o ->
                    Regex.matches(q.word(o).lemma().toLowerCase(Locale.ROOT), "anything|any")
                        || q.children(o, "det").stream()
                            .anyMatch(d -> q.word(d).text().equalsIgnoreCase("any")))
            .findFirst();
    boolean be =
        q.word(predicate).tag().equals("NN")
            && q.child(predicate, "cop").filter(c -> c < predicate).isPresent()
            && q.child(predicate, "expl").isEmpty()
            && q.child(predicate, "nmod", "acl", "acl:relcl").isEmpty()
            && q.children(predicate, "det").stream()
                .anyMatch(d -> Regex.matches(q.word(d).text().toLowerCase(Locale.ROOT), "an?"))
            && reply.children(reply.root(), "det").stream()
                .anyMatch(d -> Regex.matches(reply.word(d).text().toLowerCase(Locale.ROOT), "an?"));
    return any.or(() -> be ? Optional.of(predicate) : Optional.empty())
        .map(
            w -> {
              int[] bounds = Grammar.nounPhrase(q, w);
              return new Answer.Filling(new WordRange(q, bounds[0], bounds[1]), given.get());
            });
  }

  /** "Who paid?" "I did, in cash.": who stands before the verb that stands for the question's. */
  private static Optional<WordRange> doer(Question question, ParsedSentence reply) {
    ParsedSentence q = question.sentence();
    boolean who =
        question
            .phrase()
            .filter(p -> p.size() == 1 && q.word(p.from()).lemma().equalsIgnoreCase("who"))
            .filter(p -> q.is(p.from(), "nsubj"))
            .isPresent();
    int root = reply.root();
    boolean did =
        Regex.matches(reply.word(root).text().toLowerCase(Locale.ROOT), "did|do|does")
            && reply.child(root, "obj", "advmod", "ccomp", "conj").isEmpty()
            && reply.children(root, "nsubj").stream().anyMatch(n -> n < root);
    return who && did
        ? reply
            .child(root, "nsubj")
            .filter(n -> !Negation.isNo(reply, n))
            .map(
                n -> {
                  int[] bounds = Grammar.nounPhrase(reply, n);
                  return new WordRange(reply, bounds[0], bounds[1]);
                })
        : Optional.empty();
  }

  private static Answer joined(
      Question question, ParsedSentence reply, int from, int to, Source answerer, Reply read) {
    boolean negated = Grammar.isNegated(question.sentence(), question.predicate());
    Polarity polarity = read.polarity();
    if (negated && (!read.particle() || polarity == Polarity.NEGATIVE)) {
      // "You did not meet him?" is confirmed by "no" and by "I did not".
      polarity = polarity.negate();
    }
    return new Answer(
        question.sentence(),
        question.predicate(),
        reply,
        from,
        to,
        answerer,
        polarity,
        read.certainty(),
        Optional.empty());
  }

  /** An answer that goes on after a comma ends there: "No, and I would not have". */
  private static int replyEnd(ParsedSentence reply, int last) {
    boolean verb = false;
    for (int i = 0; i <= last; i++) {
      verb |= Grammar.isFiniteVerb(reply, i);
      boolean pause = Regex.matches(reply.word(i).text(), "[,;—–]|--");
      if (pause && i > 0 && !verb && hasVerb(reply, i + 1, last)) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean hasVerb(ParsedSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (Grammar.isFiniteVerb(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence has no clause of its own, so that only its question completes it. */
  private static boolean isFragment(ParsedSentence sentence) {
    int root = sentence.root();
    return sentence.child(root, "nsubj", "csubj", "expl").isEmpty()
        && !hasVerb(sentence, 0, sentence.size() - 1)
        && !Grammar.isVerb(sentence, root)
        && !sentence.word(root).tag().equals("UH")
        && !Grammar.isPunctuation(sentence, root);
  }

  // ---- running text

  private void reported() {
    for (Content content : contents) {
      if (content.cue().isEmpty() || !content.said()) {
        continue;
      }
      Optional<Question> question = question(content);
      question.ifPresent(q -> reply(content, q));
    }
  }

  private static Optional<Question> question(Content content) {
    WordRange last = content.last();
    boolean quotedQuestion =
        content.source().kind() == Kind.QUOTE && endsWith(last.sentence(), last.to(), "?");
    if (quotedQuestion) {
      return predicate(last.sentence(), last.from(), last.to())
          .map(p -> question(last.sentence(), p, last.from(), last.to()));
    }
    WordRange first = content.first();
    String opening = first.sentence().word(first.from()).lemma().toLowerCase(Locale.ROOT);
    boolean asks =
        content.source().stance() == Stance.ASK
            && content.source().kind() != Kind.QUOTE
            && Regex.matches(opening, "whether|if");
    return asks
        ? predicate(first.sentence(), first.from(), first.to())
            .map(p -> new Question(first.sentence(), p, false, Optional.empty()))
        : Optional.empty();
  }

  /** Finds the next speaker's short answer to a reported question. */
  private void reply(Content asked, Question question) {
    if (question.open()) {
      return;
    }
    WordRange end = asked.last();
    for (Content content : contents) {
      WordRange first = content.first();
      int distance = first.sentence().index() - end.sentence().index();
      boolean later = distance > 0 || (distance == 0 && first.from() > end.from());
      if (!later || distance > REACH || content.cue().isEmpty() || content.equals(asked)) {
        continue;
      }
      boolean same = content.source().name().equals(asked.source().name());
      Optional<Reply> reply = Reply.of(first.sentence(), first.from(), first.to());
      if (!same && content.said() && reply.isPresent() && isShort(content, reply.get())) {
        found.add(
            joined(
                question,
                first.sentence(),
                first.from(),
                first.to(),
                answering(content.source()),
                reply.get()));
        return;
      }
      boolean asksAgain = question(content).isPresent();
      if (asksAgain && content.first().sentence().index() > end.sentence().index()) {
        return;
      }
    }
    bareReply(question, end);
  }

  /** Reported words are an answer only if they say nothing else. */
  private static boolean isShort(Content content, Reply reply) {
    return content.source().kind() != Kind.INDIRECT || !reply.particle() || content.size() <= 3;
  }

  /** "He said no": a cue with nothing but a yes or no. */
  private void bareReply(Question question, WordRange end) {
    int last = Math.min(document.sentences().size() - 1, end.sentence().index() + REACH);
    for (int i = end.sentence().index(); i <= last; i++) {
      ParsedSentence sentence = document.sentences().get(i);
      int from = i == end.sentence().index() ? end.to() + 1 : 0;
      for (int w = from; w + 1 < sentence.size(); w++) {
        boolean cue =
            cues.verbAt(sentence, w).filter(c -> c.takes(Cue.Frame.ASIDE)).isPresent()
                && quotes.at(sentence, w) < 0
                && Regex.matches(
                    sentence.word(w + 1).lemma().toLowerCase(Locale.ROOT), "no|yes|never");
        boolean ends =
            w + 2 >= sentence.size()
                || Regex.matches(sentence.word(w + 2).text(), "[.,;:—–]|and|but");
        Optional<Integer> speaker =
            cue && ends ? sources.speakerOf(sentence, w, 0, sentence.size() - 1) : Optional.empty();
        if (speaker.isPresent()) {
          int word = w + 1;
          Optional<Reply> reply = Reply.of(sentence, word, word);
          String lemma = sentence.word(w).lemma();
          Source source =
              sources.source(sentence, speaker.get(), Kind.ANSWER, lemma, Stance.ASSERT);
          reply.ifPresent(r -> found.add(joined(question, sentence, word, word, source, r)));
          return;
        }
      }
    }
  }

  private static Source answering(Source source) {
    return new Source(
        source.name(), source.entity(), Kind.ANSWER, source.cue(), Stance.ASSERT, source.span());
  }

  // ---- questions

  /** The main predicate among some words: the highest word that can have a subject. */
  private static Optional<Integer> predicate(ParsedSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      int head = sentence.word(i).head();
      boolean top = head < from || head > to;
      boolean predicate = Grammar.isVerb(sentence, i) || Grammar.hasOwnSubject(sentence, i);
      if (top && predicate && !sentence.is(i, "aux", "cop", "punct")) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether a question asks who, what, where and not whether: its own clause holds the word. */
  private static boolean isOpen(ParsedSentence sentence, int predicate, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (sentence.word(i).tag().startsWith("W") && isUnder(sentence, i, predicate)) {
        return true;
      }
    }
    return false;
  }

  private static Question question(ParsedSentence sentence, int predicate, int from, int to) {
    boolean knows = ASKS_BELOW.contains(sentence.word(predicate).lemma());
    Optional<Integer> asked = sentence.child(predicate, "ccomp").filter(c -> knows);
    boolean fronted = // "How long did you think it would take?" asks how long it would
        asked.isPresent()
            && Regex.matches(sentence.word(predicate).lemma(), "think|believe|say")
            && sentence.word(from).tag().startsWith("W")
            && isUnder(sentence, from, predicate);
    if (fronted) {
      return new Question(sentence, asked.get(), true, Optional.of(phrase(sentence, from)));
    }
    if (asked.isPresent() && isOpen(sentence, asked.get(), from, to)) {
      // "Do you remember what time he came?"
      return open(sentence, asked.get(), from, to);
    }
    return isOpen(sentence, predicate, from, to)
        ? open(sentence, predicate, from, to)
        : new Question(sentence, predicate, false, Optional.empty());
  }

  private static final ImmutableSet<String> ASKS_BELOW =
      ImmutableSet.of(
          "know",
          "remember",
          "recall",
          "tell",
          "say",
          "think",
          "believe",
          "see",
          "notice",
          "hear",
          "describe",
          "explain");

  private static Question open(ParsedSentence sentence, int predicate, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (sentence.word(i).tag().startsWith("W") && isUnder(sentence, i, predicate)) {
        return new Question(sentence, predicate, true, Optional.of(phrase(sentence, i)));
      }
    }
    return new Question(sentence, predicate, true, Optional.empty());
  }

  /** The phrase of a question word: "in what", "how many people". */
  private static WordRange phrase(ParsedSentence sentence, int word) {
    int head = word;
    int above = sentence.word(head).head();
    while (above > head
        && sentence.is(head, "det", "advmod", "nmod:poss", "amod")
        && !Grammar.isVerb(sentence, above)) {
      head = above;
      above = sentence.word(head).head();
    }
    if (sentence.child(head, "cop").isPresent()) {
      head = word;
    }
    int from = word;
    if (from > 0 && sentence.is(from - 1, "case") && sentence.word(from - 1).head() == head) {
      from--;
    }
    int to = Math.max(head, word);
    boolean other = to + 1 < sentence.size() && sentence.word(to + 1).text().equals("else");
    return new WordRange(sentence, from, other ? to + 1 : to);
  }

  private static boolean isUnder(ParsedSentence sentence, int word, int predicate) {
    int node = word;
    while (node != predicate
        && node >= 0
        && !sentence.is(node, "advcl", "acl", "ccomp", "csubj", "parataxis")) {
      node = sentence.word(node).head();
    }
    return node == predicate;
  }

  private static boolean endsWith(ParsedSentence sentence, int word, String mark) {
    for (int i = word; i >= 0 && i > word - 3; i--) {
      if (sentence.word(i).text().startsWith(mark)) {
        return true;
      }
    }
    int next = word + 1;
    return next < sentence.size() && sentence.word(next).text().startsWith(mark);
  }
}
