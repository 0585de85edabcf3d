package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
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
  private final Map<ParsedSentence, ImmutableList<Times.Found>> timesBySentence = new HashMap<>();

  ClaimBuilder(
      ParsedDocument document,
      Attributions attributions,
      Phrases phrases,
      FactualityReader factualityReader,
      SourceView sourceView,
      QualifierReader qualifierReader,
      SentenceWriter sentenceWriter,
      Times times) {
    this.document = document;
    this.attributions = attributions;
    this.phrases = phrases;
    this.factualityReader = factualityReader;
    this.sourceView = sourceView;
    this.qualifierReader = qualifierReader;
    this.sentenceWriter = sentenceWriter;
    this.times = times;
  }

  /** The claim that a clause makes, unless it only introduces somebody's words. */
  Optional<Claim> claim(Clause clause) {
    ParsedSentence s = clause.sentence();
    if (attributions.isCue(s, clause.head()) || attributions.isCue(s, clause.verb())) {
      return Optional.empty();
    }
    Attribution said = attributions.at(s, clause.head());
    Optional<Source> denier = denier(clause);
    Attribution attribution = resolved(denier.map(d -> below(said, d)).orElse(said));
    Voices voices = Voices.of(firstPerson(attribution));
    int denial = denier.isPresent() ? s.word(clause.head()).head() : -1;
    FactualityReader.Reading reading =
        factualityReader.read(clause, w -> w == denial || attributions.isCue(s, w));
    Factuality factuality = sourceView.of(s, reading, attribution.innermost());
    List<Integer> words = words(clause, said);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    SourceSpan span = span(clause, words);
    if (reading.top() && attribution.innermost().stance() == Stance.DENY) {
      span = withCue(s, clause, span);
    }
    return Optional.of(
        build(clause, vouched(s, reading, attribution), factuality, words, voices, span));
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
    Factuality factuality =
        new Factuality(
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE, answer.certainty(), Mood.ASSERTED);
    SourceSpan span =
        span(question, words).union(answer.answer().span(answer.answerFrom(), answer.answerTo()));
    return Optional.of(
        build(
            question,
            new Attribution(ImmutableList.of(answer.answerer())),
            factuality,
            words,
            voices,
            span));
  }

  private Claim build(
      Clause clause,
      Attribution attribution,
      Factuality factuality,
      List<Integer> words,
      Voices voices,
      SourceSpan span) {
    ParsedSentence s = clause.sentence();
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    Optional<Mention> implied = implied(clause, attribution.innermost());
    implied.ifPresent(m -> arguments.add(new Argument(Argument.Role.SUBJECT, "", m)));
    for (Clause.Participant p : clause.participants()) {
      arguments.add(new Argument(p.role(), p.marker(), phrases.mention(s, p.word(), voices)));
    }
    Optional<LocalDate> date = s.passage().date().or(() -> document.document().date());
    Proposition proposition =
        new Proposition(
            clause.predicate(),
            arguments.build(),
            sentenceWriter.write(clause, words, factuality, voices, implied.map(Mention::text)));
    return new Claim(
        "",
        document.document().id(),
        proposition,
        attribution,
        factuality,
        qualifierReader.read(clause, times(s, date), words, date, voices),
        new Evidence(span, document.document().text(span), s.span().union(span)));
  }

  /** Found once for all clauses of a sentence: nothing else here takes as long. */
  private ImmutableList<Times.Found> times(ParsedSentence s, Optional<LocalDate> date) {
    return timesBySentence.computeIfAbsent(s, sentence -> times.in(sentence, date));
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
      boolean self = !chain.isEmpty() && source.name().toLowerCase(Locale.ROOT).matches("i|we");
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
  private static Optional<Mention> implied(Clause clause, Source source) {
    ParsedSentence s = clause.sentence();
    boolean nonFinite = s.word(clause.verb()).tag().matches("VBG|VB");
    boolean has =
        clause.participants().stream()
            .anyMatch(
                p ->
                    p.role() == Argument.Role.SUBJECT
                        || (p.role() == Argument.Role.OBJECT
                            && ClauseFinder.isPassive(s, clause.verb())));
    if (has || !nonFinite || source.kind() != Source.Kind.INDIRECT || source.name().isEmpty()) {
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
    int anchor = anchor(clause);
    List<Integer> kept = new ArrayList<>();
    for (int w : s.subtree(anchor, c -> isOther(s, clause, anchor, c))) {
      if (!attributions.isCue(s, w) && attributions.at(s, w).equals(attribution)) {
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

  private static boolean isEdge(ParsedSentence s, int w) {
    return s.is(w, "punct", "cc") || s.word(w).text().matches("[^\\p{L}\\p{N}$%]+");
  }

  private static boolean isOther(ParsedSentence s, Clause clause, int anchor, int c) {
    boolean child = s.word(c).head() == anchor;
    if (s.is(c, "parataxis", "discourse", "vocative")) {
      return true;
    }
    if (child && s.is(c, "conj")) {
      return s.word(c).tag().startsWith("VB")
          || s.child(c, "nsubj", "cop").isPresent()
          || clause.predicate().kind() == Predicate.Kind.EVENT_NOUN;
    }
    return child && s.is(c, "advcl") && s.child(c, "nsubj", "nsubj:pass").isPresent() && c < anchor;
  }

  private static int anchor(Clause clause) {
    ParsedSentence s = clause.sentence();
    return s.is(clause.verb(), "cop") ? clause.head() : clause.verb();
  }

  /** From the first to the last word; a relative clause's antecedent is part of its claim. */
  private static SourceSpan span(Clause clause, List<Integer> words) {
    ParsedSentence s = clause.sentence();
    int from = words.get(0);
    int to = words.get(words.size() - 1);
    if (clause.head() < from && clause.predicate().kind() == Predicate.Kind.EVENT_NOUN) {
      from = Phrases.bounds(s, clause.head())[0];
    }
    return s.span(from, to);
  }

  /** A denial is quoted with the word that denies. */
  private SourceSpan withCue(ParsedSentence s, Clause clause, SourceSpan span) {
    int node = anchor(clause);
    for (int steps = 0; node >= 0 && steps < 12; steps++) {
      if (attributions.isCue(s, node)) {
        return s.span(node, node).union(span);
      }
      node = s.word(node).head();
    }
    return span;
  }
}
