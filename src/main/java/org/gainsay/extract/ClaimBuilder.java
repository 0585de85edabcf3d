package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.SourceSpan;

/** Joins what the readers found about a clause into a claim. One per document; not thread-safe. */
final class ClaimBuilder {
  private final ParsedDocument document;
  private final Attributions attributions;
  private final Phrases phrases;
  private final FactualityReader factualityReader;
  private final SourceView sourceView;
  private final QualifierReader qualifierReader;
  private final SentenceWriter sentenceWriter;
  private final Times times;
  private final AnswerWriter answerWriter;
  private final EllipsisWriter ellipsisWriter;
  private final SentenceTexts texts;
  private final Map<ParsedSentence, ImmutableList<Times.Found>> timesBySentence = new HashMap<>();

  ClaimBuilder(
      ParsedDocument document,
      Attributions attributions,
      Phrases phrases,
      FactualityReader factualityReader,
      SourceView sourceView,
      QualifierReader qualifierReader,
      SentenceWriter sentenceWriter,
      Times times,
      SentenceTexts texts,
      EllipsisWriter ellipsisWriter) {
    this.ellipsisWriter = ellipsisWriter;
    this.document = document;
    this.attributions = attributions;
    this.phrases = phrases;
    this.factualityReader = factualityReader;
    this.sourceView = sourceView;
    this.qualifierReader = qualifierReader;
    this.sentenceWriter = sentenceWriter;
    this.times = times;
    this.texts = texts;
    this.answerWriter = new AnswerWriter(phrases);
  }

  /** The claim that a clause makes, unless it only introduces somebody's words. */
  Optional<Claim> claim(Clause clause) {
    ParsedSentence s = clause.sentence();
    if (introduces(s, clause.head()) || introduces(s, clause.verb())) {
      return Optional.empty();
    }
    Attribution said = attributions.at(s, clause.head());
    Optional<Source> namer = denier(clause).or(() -> rater(clause));
    Attribution attribution = resolved(namer.map(n -> below(said, n)).orElse(said));
    Voices voices = attributions.voices(s, attribution);
    int naming = namer.isPresent() ? s.word(clause.head()).head() : -1;
    FactualityReader.Reading reading =
        factualityReader.read(clause, w -> w == naming || attributions.isCue(s, w));
    Factuality factuality = sourceView.of(s, reading, attribution.innermost());
    List<Integer> words = words(clause, said);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean left = clause.instead().isPresent() && factuality.polarity() == Polarity.UNKNOWN;
    if (left
        || isSubjectless(clause, attribution.innermost())
        || isOfNobodyElse(clause)
        || isBareThought(clause)
        || isLikened(clause)
        || isNotFragment(clause)
        || isStandIn(clause)
        || isTakenAsKnown(clause)
        || SubjectCheck.isTorn(clause)
        || SubjectCheck.isOfNoEvent(clause, factuality)
        || isOpenQuestion(clause, factuality)) {
      return Optional.empty();
    }
    SourceSpan span = span(clause, words);
    if (reading.top() && attribution.innermost().stance() == Stance.DENY) {
      span = withCue(s, clause, span);
    }
    Factuality written =
        reading
            .turned()
            .filter(p -> factuality.polarity() == Polarity.UNKNOWN)
            .map(p -> new Factuality(p, factuality.certainty(), factuality.mood()))
            .orElse(isDeniedBySubject(clause, factuality) ? affirmed(factuality) : factuality);
    return Optional.of(
        build(clause, vouched(s, reading, attribution), factuality, written, words, voices, span));
  }

  /** Whether the word only introduces what somebody says, and that is a claim of its own. */
  private boolean introduces(ParsedSentence s, int word) {
    return attributions.isCue(s, word) && !attributions.isNaming(s, word);
  }

  /** "No doctor is paid for prescribing": that the clause above has "no doctor" says of nobody. */
  private static boolean isOfNobodyElse(Clause clause) {
    return !clause.negated()
        && !clause.sentence().is(clause.verb(), "xcomp") // "no member failed to vote"
        && SentenceWriter.subject(clause)
            .filter(p -> Negation.isNo(clause.sentence(), p.word()))
            .isPresent();
  }

  /** "Nobody has come to mend it": "nobody" says itself that nobody mended it. */
  private static boolean isDeniedBySubject(Clause clause, Factuality factuality) {
    return factuality.polarity() == Polarity.NEGATIVE
        && !clause.negated()
        && SentenceWriter.subject(clause)
            .filter(p -> Negation.isNo(clause.sentence(), p.word()))
            .isPresent();
  }

  private static Factuality affirmed(Factuality f) {
    return new Factuality(Polarity.POSITIVE, f.certainty(), f.mood());
  }

  /** A verb that nobody is said to do anything by, and that asks nobody to: no proposition. */
  private boolean isSubjectless(Clause clause, Source source) {
    ParsedSentence s = clause.sentence();
    int verb = clause.verb();
    boolean verbal = Regex.matches(s.word(verb).tag(), "VB.?") && !Modality.isImperative(s, verb);
    boolean there = s.child(verb, "expl").isPresent() || s.child(clause.head(), "expl").isPresent();
    return verbal
        && !there
        && SentenceWriter.subject(clause).isEmpty()
        && implied(clause, source).isEmpty();
  }

  /** "I think", "records show": what is thought or shown makes a claim of its own. */
  private static boolean isBareThought(Clause clause) {
    boolean known = // "I know", "as we understand", but "people know that about me"
        BARE_OF_SPEAKER.contains(clause.predicate().lemma())
            && clause.sentence().child(clause.verb(), "obl", "obj", "advmod", "xcomp").isEmpty()
            && SentenceWriter.subject(clause)
                .map(p -> clause.sentence().word(p.word()).text())
                .filter(w -> Regex.matches(w, "(?i)i|we|you"))
                .isPresent();
    return (BARE.contains(clause.predicate().lemma()) || known)
        && clause.predicate().kind() == Predicate.Kind.VERB
        && clause.participants().stream().allMatch(p -> p.role() == Argument.Role.SUBJECT)
        && !Negation.isAtVerb(clause.sentence(), clause.verb());
  }

  private static final ImmutableSet<String> BARE =
      ImmutableSet.of("think", "believe", "say", "guess", "suppose", "mean", "show", "suggest");

  private static final ImmutableSet<String> BARE_OF_SPEAKER =
      ImmutableSet.of("know", "understand", "gather", "imagine", "reckon");

  /** "You will have noticed that", "as you know": what is known is told, not that it is. */
  private static boolean isTakenAsKnown(Clause clause) {
    ParsedSentence s = clause.sentence();
    boolean you =
        s.child(clause.anchor(), "nsubj")
            .filter(n -> s.word(n).text().equalsIgnoreCase("you"))
            .isPresent();
    return you
        && Regex.matches(
            clause.predicate().lemma(), "know|notice|see|remember|recall|realise|realize")
        && Regex.matches(
            s.word(clause.verb()).tag(), "VBP|VBN") // not "you will see four men leave"
        && s.children(clause.anchor(), "aux").stream()
            .allMatch(a -> Regex.matches(s.word(a).text(), "(?i)will|['’]ll|have"))
        && s.child(clause.anchor(), "ccomp").isPresent()
        && !Negation.isAtVerb(s, clause.anchor());
  }

  /** "I did, in cash.": what was done is said before, and a completed claim tells it. */
  private static boolean isStandIn(Clause clause) {
    ParsedSentence s = clause.sentence();
    int verb = clause.verb();
    return Regex.matches(s.word(verb).text(), "(?i)did|do|does")
        && s.is(verb, "root", "conj")
        && s.child(verb, "nsubj").isPresent()
        && s.child(verb, "obj", "iobj", "aux", "xcomp", "ccomp", "advmod", "dep").isEmpty()
        && s.children(verb, "obl").stream()
            .noneMatch(o -> ClauseFinder.marker(s, o).equals("like")); // "he did like his food"
  }

  /**
   * "Not a soul.", "Not the upper gate.": denies something that was said before, and not itself.
   */
  private static boolean isNotFragment(Clause clause) {
    ParsedSentence s = clause.sentence();
    return clause.predicate().kind() == Predicate.Kind.EXISTENCE
        && s.is(clause.head(), "root")
        && s.child(clause.head(), "nsubj", "cop", "expl").isEmpty()
        && s.children(clause.head(), "advmod", "cc:preconj").stream()
            .anyMatch(c -> c < clause.head() && s.word(c).text().equalsIgnoreCase("not"));
  }

  /**
   * "Went as planned", "it flew, as it has since May", "shut, as it is every winter": the main
   * clause says what is so; what stands behind "as" says nothing without it.
   */
  private static boolean isLikened(Clause clause) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    boolean as =
        s.is(anchor, "advcl", "obl", "obj", "dep")
            && s.children(anchor, "mark", "case").stream()
                .anyMatch(
                    m ->
                        m < anchor
                            && s.word(m).text().equalsIgnoreCase("as")
                            && s.children(m, "fixed").isEmpty());
    boolean bare =
        s.word(anchor).tag().equals("VBN")
            && s.child(anchor, "nsubj", "nsubj:pass", "obj", "aux", "aux:pass").isEmpty();
    boolean auxiliary =
        Regex.matches(s.word(anchor).lemma(), "be|have|do")
            && s.child(anchor, "obj", "expl", "ccomp", "xcomp").isEmpty()
            && s.child(anchor, "nsubj").filter(n -> s.word(n).tag().startsWith("PRP")).isPresent();
    boolean every =
        s.child(anchor, "cop").isPresent()
            && s.children(anchor, "det").stream()
                .anyMatch(d -> s.word(d).lemma().equalsIgnoreCase("every"));
    return as && (bare || auxiliary || every);
  }

  /** "What was the miss?", "Not a gun?": nothing is said until it is answered. */
  private static boolean isOpenQuestion(Clause clause, Factuality factuality) {
    ParsedSentence s = clause.sentence();
    boolean fragment =
        clause.predicate().kind() == Predicate.Kind.EXISTENCE
            && clause.head() == clause.verb()
            && s.word(clause.verb()).tag().startsWith("NN");
    boolean place =
        clause.predicate().lemma().equals("be")
            && s.children(clause.verb(), "advmod").stream()
                .anyMatch(c -> s.word(c).tag().startsWith("W"));
    return factuality.mood() == Mood.QUESTION
        && (s.word(clause.head()).tag().startsWith("W") || fragment || place);
  }

  /** Who denies an event that a noun names: "denied any contact with the dealer". */
  private Optional<Source> denier(Clause clause) {
    ParsedSentence s = clause.sentence();
    int verb = s.word(clause.head()).head();
    boolean named =
        clause.predicate().kind() == Predicate.Kind.EVENT_NOUN
            && clause.verb() == clause.head()
            && s.is(clause.head(), "obj")
            && s.word(verb).lemma().equals("deny");
    return named
        ? attributions
            .namer(s, verb, clause.head())
            .filter(source -> source.stance() == Stance.DENY)
        : Optional.empty();
  }

  /** Who takes something for what it is said to be: "the court ruled the search illegal". */
  private Optional<Source> rater(Clause clause) {
    ParsedSentence s = clause.sentence();
    return ClauseFinder.isSmallClause(s, clause.head())
        ? attributions.namer(s, s.word(clause.head()).head(), clause.head())
        : Optional.empty();
  }

  private static Attribution below(Attribution outer, Source source) {
    ImmutableList.Builder<Source> chain = ImmutableList.builder();
    if (!outer.isOwn()) {
      chain.addAll(outer.chain());
    }
    return new Attribution(chain.add(source).build());
  }

  /** The claim that an answer makes: what the question asks, as the answer has it. */
  Optional<Claim> answer(Clause question, Answer answer) {
    Attribution asked = attributions.at(question.sentence(), question.head());
    Voices voices = new Voices(firstPerson(resolved(asked)), answer.answerer());
    List<Integer> words = words(question, asked);
    if (words.isEmpty() || answer.polarity() == Polarity.UNKNOWN) {
      return Optional.empty();
    }
    boolean negative = (answer.polarity() == Polarity.NEGATIVE) != question.negated();
    if (!negative) {
      words.removeIf(w -> question.sentence().word(w).text().equalsIgnoreCase("ever"));
    }
    Factuality modality = factualityReader.asked(question, answer.certainty());
    Factuality factuality =
        new Factuality(
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
            modality.certainty(),
            modality.mood());
    SourceSpan span =
        span(question, words).union(answer.answer().span(answer.answerFrom(), answer.answerTo()));
    Attribution attribution = new Attribution(ImmutableList.of(answer.answerer()));
    if (answer.filling().isPresent()) {
      return Optional.of(
          filled(question, answer.filling().get(), attribution, factuality, words, voices, span));
    }
    return Optional.of(build(question, attribution, factuality, factuality, words, voices, span));
  }

  /** The claim of a sentence that breaks off after its auxiliary: "The sheriff did not." */
  Optional<Claim> completed(Ellipsis ellipsis) {
    ParsedSentence s = ellipsis.sentence();
    Clause clause = ellipsis.clause();
    ParsedSentence of = clause.sentence();
    Attribution said = attributions.at(of, clause.head());
    Attribution attribution = resolved(attributions.at(s, ellipsis.subject()));
    List<Integer> words = words(clause, said);
    boolean question = s.words().stream().anyMatch(w -> w.text().equals("?"));
    if (words.isEmpty() || question) {
      return Optional.empty();
    }
    Voices own = Voices.of(firstPerson(attribution));
    boolean others = !resolved(said).innermost().name().equals(attribution.innermost().name());
    Voices taken =
        new Voices(firstPerson(resolved(said)), others ? attribution.innermost() : Source.OWN);
    SourceSpan span = s.span(ellipsis.first(), ellipsis.last());
    Optional<LocalDate> date = date(of);
    Qualifiers there = qualifierReader.read(clause, times(of, date), words, date, taken);
    Qualifiers qualifiers =
        new Qualifiers(
            there.time(), there.tense(), date(s), there.place(), there.count(), there.scopes());
    return ellipsisWriter
        .sentence(ellipsis, words, own, taken)
        .map(
            sentence ->
                new Claim(
                    "",
                    document.document().id(),
                    new Proposition(
                        clause.predicate(),
                        ellipsisWriter.arguments(ellipsis, own, taken),
                        sentence),
                    attribution,
                    EllipsisWriter.factuality(ellipsis),
                    qualifiers,
                    new Evidence(
                        span,
                        document.document().text(span),
                        s.span().union(span),
                        texts.around(s))));
  }

  /** "A knife" answers "What did he have?": he had a knife. */
  private Claim filled(
      Clause question,
      Answer.Filling filling,
      Attribution attribution,
      Factuality factuality,
      List<Integer> words,
      Voices voices,
      SourceSpan span) {
    ParsedSentence given = filling.given().sentence();
    Voices own = Voices.of(attribution.innermost()); // "my brother" is the brother of who answers
    // "Nobody" says itself that nobody did
    boolean none =
        factuality.polarity() == Polarity.NEGATIVE && AnswerWriter.isNone(filling.given());
    Factuality written = none ? affirmed(factuality) : factuality;
    Proposition proposition =
        new Proposition(
            AnswerWriter.predicate(question, filling),
            answerWriter.arguments(question, filling, voices, own),
            sentenceWriter.write(
                question,
                words,
                written,
                voices,
                Optional.empty(),
                Optional.of(answerWriter.filler(filling, own))));
    Optional<LocalDate> date = date(question.sentence());
    Qualifiers of =
        qualifierReader.read(question, times(question.sentence(), date), words, date, voices);
    Optional<EventTime> time =
        times(given, date).stream().map(Times.Found::time).findFirst().or(of::time);
    return new Claim(
        "",
        document.document().id(),
        proposition,
        attribution,
        factuality,
        new Qualifiers(time, of.tense(), of.utterance(), of.place(), of.count(), of.scopes()),
        new Evidence(
            span,
            document.document().text(span),
            question.sentence().span().union(span),
            texts.around(question.sentence())));
  }

  private Optional<LocalDate> date(ParsedSentence s) {
    return s.passage().date().or(() -> document.document().date());
  }

  private Claim build(
      Clause clause,
      Attribution attribution,
      Factuality factuality,
      Factuality written,
      List<Integer> words,
      Voices voices,
      SourceSpan span) {
    ParsedSentence s = clause.sentence();
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    Optional<Mention> implied = implied(clause, attribution.innermost());
    implied.ifPresent(m -> arguments.add(new Argument(Argument.Role.SUBJECT, "", m)));
    for (Clause.Participant p : clause.participants()) {
      if (p.role() == Argument.Role.OBLIQUE && attributions.isCue(s, p.word())) {
        continue; // "by her count" says whose words these are
      }
      arguments.add(new Argument(p.role(), p.marker(), phrases.mention(s, p.word(), voices)));
    }
    Optional<LocalDate> date = date(s);
    ImmutableList<Argument> said = arguments.build();
    Optional<InverseCopula> turned = InverseCopula.of(clause, said, phrases, voices);
    Proposition proposition =
        new Proposition(
            turned.map(InverseCopula::predicate).orElse(clause.predicate()),
            turned.map(InverseCopula::arguments).orElse(said),
            sentenceWriter.write(clause, words, written, voices, implied.map(Mention::text)));
    return new Claim(
        "",
        document.document().id(),
        proposition,
        attribution,
        factuality,
        qualifierReader.read(clause, times(s, date), words, date, voices),
        new Evidence(span, document.document().text(span), s.span().union(span), texts.around(s)));
  }

  /** Found once for all clauses of a sentence: nothing else here takes as long. */
  private ImmutableList<Times.Found> times(ParsedSentence s, Optional<LocalDate> date) {
    return timesBySentence.computeIfAbsent(
        s, sentence -> times.in(sentence, date, Times.refersBack(s) ? before(s) : List.of()));
  }

  /** The times of the two sentences before, each read for itself. */
  private List<Times.Found> before(ParsedSentence s) {
    return document.sentences().subList(Math.max(0, s.index() - 2), s.index()).stream()
        .flatMap(b -> times.in(b, date(b)).stream())
        .toList();
  }

  /** Who "I" is: the innermost source whose own words these are. */
  static Source firstPerson(Attribution attribution) {
    for (Source source : attribution.chain().reverse()) {
      if (source.kind() != Source.Kind.INDIRECT) {
        return source;
      }
    }
    return Source.OWN;
  }

  /** "I think that ...": a source that names itself "I" is the one that speaks. */
  static Attribution resolved(Attribution attribution) {
    List<Source> chain = new ArrayList<>();
    for (Source source : attribution.chain()) {
      boolean self =
          !chain.isEmpty() && Regex.matches(source.name().toLowerCase(Locale.ROOT), "i|we");
      if (self) {
        Source speaker = chain.remove(chain.size() - 1);
        chain.add(
            new Source(
                speaker.name(),
                speaker.entity(),
                speaker.kind(),
                source.cue().or(speaker::cue),
                source.stance(),
                speaker.span()));
      } else {
        chain.add(source);
      }
    }
    return new Attribution(ImmutableList.copyOf(chain));
  }

  /** "denied discussing sanctions": who denies is who would have discussed them. */
  private Optional<Mention> implied(Clause clause, Source source) {
    ParsedSentence s = clause.sentence();
    boolean nonFinite = Regex.matches(s.word(clause.verb()).tag(), "VBG|VB|VBN");
    boolean left = isLeftOut(s, clause.verb(), source);
    boolean has =
        clause.participants().stream()
            .anyMatch(
                p ->
                    p.role() == Argument.Role.SUBJECT
                        || (p.role() == Argument.Role.OBJECT
                            && ClauseFinder.isPassive(s, clause.verb())));
    boolean below =
        nonFinite && source.kind() == Source.Kind.INDIRECT && isComplement(s, clause.anchor());
    if (has || !(below || left) || source.name().isEmpty()) {
      return Optional.empty();
    }
    int space = source.name().lastIndexOf(' ');
    return Optional.of(
        new Mention(
            source.name(),
            source.name().substring(space + 1),
            ImmutableList.of(),
            Mention.Quantifier.PLAIN,
            source.entity(),
            Optional.empty()));
  }

  /** Whether what is said is the clause itself, and nothing within it. */
  private boolean isComplement(ParsedSentence s, int word) {
    int at = word;
    while (at >= 0 && s.is(at, "conj")) {
      at = s.word(at).head();
    }
    return at >= 0 && s.word(at).head() >= 0 && attributions.isCue(s, s.word(at).head());
  }

  /** "Enjoyed last night": who speaks or writes leaves out "I". */
  private static boolean isLeftOut(ParsedSentence s, int verb, Source source) {
    boolean first =
        verb == 0 || (verb == 1 && !Character.isLetterOrDigit(s.word(0).text().charAt(0)));
    return first
        && (s.is(verb, "root") || s.word(verb).head() == 0)
        && s.word(verb).tag().equals("VBD")
        && source.kind() != Source.Kind.INDIRECT
        && source.kind() != Source.Kind.OWN;
  }

  /** Leaves out a source that does not vouch for it itself: "did not know that". */
  private Attribution vouched(
      ParsedSentence s, FactualityReader.Reading reading, Attribution attribution) {
    ImmutableList<Source> chain = attribution.chain();
    if (attribution.isOwn() || !sourceView.isReporters(s, reading)) {
      return attribution;
    }
    return chain.size() == 1
        ? Attribution.OWN
        : new Attribution(chain.subList(0, chain.size() - 1));
  }

  /** The clause's own words: its subtree without other clauses and other people's words. */
  private List<Integer> words(Clause clause, Attribution attribution) {
    ParsedSentence s = clause.sentence();
    int anchor = clause.anchor();
    List<Integer> kept = new ArrayList<>();
    for (int w : s.subtree(anchor, c -> isOther(s, clause, anchor, c))) {
      if (isWithin(attributions.at(s, w), attribution)) {
        kept.add(w);
      }
    }
    while (!kept.isEmpty() && isEdge(s, kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty() && isEdge(s, kept.get(0))) {
      kept.remove(0);
    }
    return kept;
  }

  /** Whether words stand in the clause's own content or in what is reported within it. */
  private static boolean isWithin(Attribution words, Attribution clause) {
    if (words.equals(clause) || clause.isOwn()) {
      return true;
    }
    int depth = clause.chain().size();
    return words.chain().size() >= depth && words.chain().subList(0, depth).equals(clause.chain());
  }

  private static boolean isEdge(ParsedSentence s, int w) {
    return (s.is(w, "punct", "cc") && !Regex.matches(s.word(w).text(), "[)\\]]"))
        || Regex.matches(s.word(w).text(), "[^\\p{L}\\p{N}$%)]+");
  }

  private static boolean isOther(ParsedSentence s, Clause clause, int anchor, int c) {
    boolean child = s.word(c).head() == anchor;
    if (s.is(c, "parataxis", "discourse", "vocative")
        || clause.instead().filter(w -> w == c).isPresent()) {
      return true;
    }
    if (child && s.is(c, "conj")) {
      return s.word(c).tag().startsWith("VB")
          || s.child(c, "nsubj", "cop").isPresent()
          || clause.predicate().kind() == Predicate.Kind.EVENT_NOUN;
    }
    return child && s.is(c, "advcl") && s.child(c, "nsubj", "nsubj:pass").isPresent() && c < anchor;
  }

  /** From the first to the last word, and to who is singled out or contrasted. */
  private static SourceSpan span(Clause clause, List<Integer> words) {
    ParsedSentence s = clause.sentence();
    int from = words.get(0);
    int to = words.get(words.size() - 1);
    if (clause.head() < from && clause.predicate().kind() == Predicate.Kind.EVENT_NOUN) {
      from = Phrases.bounds(s, clause.head())[0];
    }
    List<Integer> ends = new ArrayList<>(List.of(from, to));
    clause.instead().ifPresent(w -> add(Phrases.bounds(s, w), ends));
    Cleft.of(s, clause.anchor())
        .ifPresent(
            c -> {
              s.children(c.predicate(), "nsubj", "cop")
                  .forEach(w -> add(Grammar.nounPhrase(s, w), ends));
              if (c.focus() > clause.anchor()) {
                add(Grammar.nounPhrase(s, c.focus()), ends);
              }
            });
    return s.span(Collections.min(ends), Collections.max(ends));
  }

  private static void add(int[] bounds, List<Integer> ends) {
    ends.add(bounds[0]);
    ends.add(bounds[1]);
  }

  /** A denial is quoted with the word that denies. */
  private SourceSpan withCue(ParsedSentence s, Clause clause, SourceSpan span) {
    int node = clause.anchor();
    for (int steps = 0; node >= 0 && steps < 12; steps++) {
      if (attributions.isCue(s, node)) {
        return s.span(node, node).union(span);
      }
      node = s.word(node).head();
    }
    return span;
  }
}
