package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;

/**
 * Builds claims from the dependency graph: every predicate with its participants, as its source
 * presents it. Thread-safe; the models start loading when it is created.
 */
public final class DependencyClaimExtractor implements ClaimExtractor {
  /** Longer sentences are cut before they are parsed, unless asked for: few are so long. */
  public static final int USUAL_SENTENCE = 120;

  private final SentenceParser parser;
  private final TimeParser timeParser = new TimeParser();
  private final ClauseFinder clauseFinder = new ClauseFinder(EventNouns.load());
  private final EmbeddingWords embeddingWords = EmbeddingWords.load();
  private final FactualityReader factualityReader = new FactualityReader(embeddingWords);
  private final SourceView sourceView = new SourceView(embeddingWords);
  private final Inflection inflection = Inflection.load();

  /** An extractor over CoreNLP's English models. */
  public DependencyClaimExtractor() {
    this(USUAL_SENTENCE);
  }

  /**
   * An extractor over CoreNLP's English models.
   *
   * @param mostWords sentences of more words, punctuation marks counted, are cut before they are
   *     parsed, with a note
   */
  public DependencyClaimExtractor(int mostWords) {
    this(new CoreNlpParser(mostWords));
  }

  /** An extractor over any parser. */
  DependencyClaimExtractor(SentenceParser parser) {
    this.parser = parser;
  }

  @Override
  public CompletableFuture<?> ready() {
    return parser.ready();
  }

  @Override
  public ExtractedClaims extract(Document document) {
    timeParser.prepare(document.text());
    ParsedDocument parsed = parser.parse(document);
    return new ExtractedClaims(claims(parsed), parsed.notes());
  }

  /** The claims of a parsed document. */
  ImmutableList<Claim> claims(ParsedDocument parsed) {
    EntityRegister entities = EntityRegister.of(parsed);
    Attributions attributions = Attributions.of(parsed, entities);
    Phrases phrases = new Phrases(entities);
    SentenceTexts texts = new SentenceTexts(parsed);
    ClaimBuilder builder =
        new ClaimBuilder(
            parsed,
            attributions,
            phrases,
            factualityReader,
            sourceView,
            new QualifierReader(phrases),
            new SentenceWriter(phrases, inflection),
            new Times(timeParser),
            texts,
            new EllipsisWriter(phrases, inflection));
    Map<Integer, ImmutableList<Clause>> clauses = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (ParsedSentence sentence : parsed.sentences()) {
      ImmutableList<Clause> found = clauseFinder.find(sentence);
      clauses.put(sentence.index(), found);
      for (Clause clause : found) {
        builder.claim(clause).ifPresent(claims::add);
      }
      for (Clause clause : ClauseFinder.contrasted(found)) {
        builder.claim(clause).ifPresent(claims::add);
      }
    }

    List<Claim> answers = new ArrayList<>();
    for (Answer answer : attributions.answers()) {
      clauses.getOrDefault(answer.question().index(), ImmutableList.of()).stream()
          .filter(c -> isAbout(c, answer.questionPredicate()))
          .flatMap(c -> builder.answer(c, answer).stream())
          .forEach(answers::add);
    }
    claims.addAll(answers);
    EllipsisFinder ellipses = new EllipsisFinder(parsed.sentences());
    for (ParsedSentence sentence : parsed.sentences()) {
      for (Ellipsis e :
          ellipses.find(sentence, s -> clauses.getOrDefault(s.index(), ImmutableList.of()))) {
        builder.completed(e).filter(c -> !isAnswered(c, answers)).ifPresent(claims::add);
      }
    }
    claims.addAll(
        new ContentClaims(parsed, attributions, phrases, inflection, texts).among(claims));
    return number(parsed.document(), claims);
  }

  /** "I was", after "Were you there?", is an answer, and told as one. */
  private static boolean isAnswered(Claim completed, List<Claim> answers) {
    return answers.stream()
        .anyMatch(a -> a.evidence().span().overlap(completed.evidence().span()) > 0);
  }

  private static boolean isAbout(Clause clause, int predicate) {
    ParsedSentence s = clause.sentence();
    // "Was there a fire?" asks about the fire as well
    boolean there =
        s.is(clause.head(), "nsubj")
            && s.word(clause.head()).head() == predicate
            && s.child(predicate, "expl").isPresent();
    return clause.head() == predicate || clause.verb() == predicate || there;
  }

  private static ImmutableList<Claim> number(Document document, List<Claim> claims) {
    claims.sort(
        Comparator.comparing((Claim c) -> c.evidence().span())
            .thenComparing(c -> c.proposition().sentence()));
    ImmutableList.Builder<Claim> numbered = ImmutableList.builder();
    int number = 0;
    for (Claim c : claims) {
      number++;
      numbered.add(
          new Claim(
              document.id() + "#" + number,
              c.document(),
              c.proposition(),
              c.attribution(),
              c.factuality(),
              c.qualifiers(),
              c.evidence()));
    }
    return numbered.build();
  }
}
