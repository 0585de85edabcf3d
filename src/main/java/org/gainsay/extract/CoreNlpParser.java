package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ie.NERClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.gainsay.document.Document;
import org.gainsay.document.Passage;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * CoreNLP's tokenizer, tagger, lemmatizer, three-class recognizer and dependency parser, and
 * nothing else: a tenth of the stock pipeline's time. Thread-safe; the models load once for all
 * parsers, side by side.
 */
final class CoreNlpParser implements SentenceParser {
  private static final LoadedModel.Shared<Annotator> RECOGNIZER =
      new LoadedModel.Shared<>(CoreNlpParser::loadRecognizer);
  private static final LoadedModel.Shared<DependencyParser> PARSER =
      new LoadedModel.Shared<>(CoreNlpParser::loadParser);
  private static final LoadedModel.Shared<Annotator> TAGGER =
      new LoadedModel.Shared<>(CoreNlpParser::loadTagger);
  private static final LoadedModel.Shared<Annotator> TOKENIZER =
      new LoadedModel.Shared<>(CoreNlpParser::loadTokenizer);

  private final LoadedModel<Annotator> tokenizer;
  private final Annotator splitter;
  private final LoadedModel<Annotator> tagger;
  private final LoadedModel<Annotator> recognizer;

  /**
   * Asked itself, not through its annotator, which works out four more graphs that nobody reads.
   */
  private final LoadedModel<DependencyParser> parser;

  private final Annotator lemmatizer = new MorphaAnnotator(false);
  private final int mostWords;

  /**
   * Starts loading the models in the background; the first {@link #parse} waits for them.
   *
   * @param mostWords longer sentences are cut in pieces: the parser's time and errors grow with
   *     length
   */
  CoreNlpParser(int mostWords) {
    this.mostWords = mostWords;
    // CoreNLP prints to stderr while it loads; a library must not.
    RedwoodConfiguration.current().clear().apply();
    recognizer = RECOGNIZER.get();
    parser = PARSER.get();
    tagger = TAGGER.get();
    tokenizer = TOKENIZER.get();
    splitter = new WordsToSentencesAnnotator(false);
  }

  /** Has it read a word, for its tables are only unpacked then. */
  private static Annotator loadTokenizer() {
    Annotator tokenizer = new TokenizerAnnotator(false, "English", "invertible=true");
    tokenizer.annotate(new Annotation("Gainsay."));
    return tokenizer;
  }

  private static Annotator loadTagger() {
    try (InputStream model = SerializedModel.TAGGER.open()) {
      return new POSTaggerAnnotator(new MaxentTagger(model, new Properties(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One classifier of three classes; no numbers, no SUTime, no further rules, no mentions. */
  private static Annotator loadRecognizer() {
    try (InputStream model = new GZIPInputStream(SerializedModel.RECOGNIZER.open(), 1 << 16)) {
      CRFClassifier<CoreLabel> classifier =
          CRFClassifier.getClassifier(new BufferedInputStream(model));
      return new NERCombinerAnnotator(
          new NERClassifierCombiner(false, false, classifier),
          false,
          1,
          0,
          Integer.MAX_VALUE,
          false,
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the recognizer's model does not fit CoreNLP", e);
    }
  }

  private static DependencyParser loadParser() {
    Properties properties = new Properties();
    // CoreNLP works out 20,000 products of its hidden layer when it loads (160 MB, a third of the
    // start) and then forgets all but 5,000 others. Few at once and many kept is quicker at both.
    properties.setProperty("numPreComputed", "2000");
    properties.setProperty("numCached", "20000");
    return DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, properties);
  }

  @Override
  public CompletableFuture<?> ready() {
    return CompletableFuture.allOf(
        tokenizer.ready(), tagger.ready(), recognizer.ready(), parser.ready());
  }

  @Override
  public ParsedDocument parse(Document whole) {
    List<ParsedSentence> sentences = new ArrayList<>();
    Notes notes = new Notes();
    Document document = LongPassages.cut(whole, notes);
    for (int p = 0; p < document.passages().size(); p++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while reading " + document.id());
      }
      Passage passage = document.passages().get(p);
      if (passage.kind() != Passage.Kind.BYLINE && !passage.text().isBlank()) {
        try {
          parse(passage, p, sentences, notes);
        } catch (RuntimeInterruptedException e) {
          Thread.currentThread().interrupt(); // CoreNLP has cleared it
          CancellationException cancelled =
              new CancellationException("interrupted while reading " + document.id());
          cancelled.initCause(e);
          throw cancelled;
        }
      }
    }
    return new ParsedDocument(document, ImmutableList.copyOf(sentences), notes.all());
  }

  private void parse(Passage passage, int number, List<ParsedSentence> sentences, Notes notes) {
    Annotation annotation =
        new Annotation(MarkRuns.blanked(QuoteMarks.straightenApostrophes(passage.text())));
    tokenizer.get().annotate(annotation);
    splitter.annotate(annotation);
    splitAfterClock(annotation);
    cutLongSentences(annotation, passage, notes);
    List<ImmutableList<CoreLabel>> marks = liftQuoteMarks(annotation);
    tagger.get().annotate(annotation);
    mendTags(annotation);
    lemmatizer.annotate(annotation);
    recognizer.get().annotate(annotation);
    List<CoreMap> parsed = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    for (int i = 0; i < parsed.size(); i++) {
      if (!parsed.get(i).get(CoreAnnotations.TokensAnnotation.class).isEmpty()) {
        List<Word> words = words(parsed.get(i), marks.get(i), passage, parser.get());
        sentences.add(new ParsedSentence(sentences.size(), number, passage, words));
      }
    }
  }

  private static void mendTags(Annotation annotation) {
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      List<String> tags =
          TagRepair.mend(
              tokens.stream().map(CoreLabel::word).toList(),
              tokens.stream().map(CoreLabel::tag).toList());
      for (int i = 0; i < tokens.size(); i++) {
        tokens.get(i).setTag(tags.get(i));
      }
    }
  }

  /** Takes the marks around quoted parts of clauses out of each sentence until it is parsed. */
  private static List<ImmutableList<CoreLabel>> liftQuoteMarks(Annotation annotation) {
    List<ImmutableList<CoreLabel>> lifted = new ArrayList<>();
    List<CoreLabel> all = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      ImmutableList<Integer> marks = QuoteMarks.aroundFragments(tokens);
      ImmutableList.Builder<CoreLabel> out = ImmutableList.builder();
      List<CoreLabel> kept = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (marks.contains(i)) {
          out.add(tokens.get(i));
        } else {
          kept.add(tokens.get(i));
          tokens.get(i).setIndex(kept.size());
        }
      }
      sentence.set(CoreAnnotations.TokensAnnotation.class, kept);
      all.addAll(kept);
      lifted.add(out.build());
    }
    annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    return lifted;
  }

  private void cutLongSentences(Annotation annotation, Passage passage, Notes notes) {
    List<CoreMap> result = new ArrayList<>();
    boolean cut = false;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      if (tokens.size() <= mostWords) {
        result.add(sentence);
        continue;
      }
      cut = true;
      notes.add(
          "sentences",
          "a sentence of "
              + tokens.size()
              + " words was cut into pieces (at offset "
              + passage
                  .offsets()
                  .toSource(tokens.get(0).beginPosition(), tokens.get(0).endPosition())
                  .begin()
              + ")");
      for (int from = 0; from < tokens.size(); ) {
        int to = pieceEnd(tokens, from);
        if (tokens.subList(from, to).stream().anyMatch(CoreNlpParser::isWord)) {
          result.add(piece(annotation, tokens.subList(from, to)));
        } // else nothing but marks, a hundred of them and more: nobody claims anything there
        from = to;
      }
    }
    if (cut) {
      number(annotation, result);
    }
  }

  private static boolean isWord(CoreLabel token) {
    return token.word().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void number(Annotation annotation, List<CoreMap> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      sentences.get(i).set(CoreAnnotations.SentenceIndexAnnotation.class, i);
      List<CoreLabel> tokens = sentences.get(i).get(CoreAnnotations.TokensAnnotation.class);
      for (int k = 0; k < tokens.size(); k++) {
        tokens.get(k).setIndex(k + 1);
        tokens.get(k).setSentIndex(i);
      }
    }
    annotation.set(CoreAnnotations.SentencesAnnotation.class, sentences);
  }

  /** "... at 9:35 p.m. Nobody saw it": the point of "p.m." may end the sentence as well. */
  private static void splitAfterClock(Annotation annotation) {
    List<CoreMap> result = new ArrayList<>();
    boolean split = false;
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      int from = 0;
      for (int i = 1; i < tokens.size() - 3; i++) {
        if (endsWithClock(tokens, i)) {
          result.add(piece(annotation, tokens.subList(from, i + 1)));
          from = i + 1;
        }
      }
      split |= from > 0;
      result.add(from == 0 ? sentence : piece(annotation, tokens.subList(from, tokens.size())));
    }
    if (split) {
      number(annotation, result);
    }
  }

  private static boolean endsWithClock(List<CoreLabel> tokens, int i) {
    String next = tokens.get(i + 1).word();
    return Regex.matches(tokens.get(i).word(), "[ap]\\.m\\.")
        && Regex.matches(next, "\\p{Lu}\\p{Ll}+|A|I")
        && !Regex.matches(
            next,
            "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
                + "|August|September|October|November|December|Eastern|Central|Mountain|Pacific"
                + "|Greenwich|Moscow|Local");
  }

  /** Prefers to cut after a semicolon or comma in the second half of the piece. */
  private int pieceEnd(List<CoreLabel> tokens, int from) {
    int limit = Math.min(tokens.size(), from + mostWords);
    if (limit == tokens.size()) {
      return limit;
    }
    for (String mark : new String[] {";", ","}) {
      for (int i = limit - 1; i > from + mostWords / 2; i--) {
        if (tokens.get(i).word().equals(mark)) {
          return i + 1;
        }
      }
    }
    return limit;
  }

  private static CoreMap piece(Annotation annotation, List<CoreLabel> tokens) {
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    CoreMap piece = new ArrayCoreMap();
    piece.set(
        CoreAnnotations.TextAnnotation.class,
        annotation.get(CoreAnnotations.TextAnnotation.class).substring(begin, end));
    piece.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(tokens));
    piece.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    piece.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    return piece;
  }

  private static List<Word> words(
      CoreMap sentence, ImmutableList<CoreLabel> marks, Passage passage, DependencyParser parser) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int[] heads = new int[tokens.size()];
    String[] relations = new String[tokens.size()];
    java.util.Arrays.fill(heads, -1);
    java.util.Arrays.fill(relations, "root");
    for (TypedDependency edge : parser.predict(sentence).typedDependencies()) {
      int dependent = edge.dep().index() - 1;
      heads[dependent] = edge.gov().index() - 1;
      relations[dependent] = heads[dependent] < 0 ? "root" : edge.reln().toString();
    }
    // marks go back to where they stood, so the numbers of the words after them shift
    int[] place = new int[tokens.size()];
    for (int i = 0, m = 0; i < tokens.size(); i++) {
      while (m < marks.size() && marks.get(m).beginPosition() < tokens.get(i).beginPosition()) {
        m++;
      }
      place[i] = i + m;
    }
    Word[] words = new Word[tokens.size() + marks.size()];
    for (int i = 0; i < tokens.size(); i++) {
      int head = heads[i] < 0 ? -1 : place[heads[i]];
      words[place[i]] = word(tokens.get(i), head, relations[i], passage);
    }
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] == null) {
        int neighbour = i + 1 < words.length && words[i + 1] != null ? i + 1 : i - 1;
        CoreLabel mark = marks.get(next++);
        mark.setTag(next % 2 == 1 ? "``" : "''");
        words[i] = word(mark, neighbour, "punct", passage);
      }
    }
    return ParseRepair.mend(ImmutableList.copyOf(words));
  }

  private static Word word(CoreLabel token, int head, String relation, Passage passage) {
    String text = passage.text().substring(token.beginPosition(), token.endPosition());
    return new Word(
        text,
        token.lemma() == null ? text : token.lemma(),
        token.tag() == null ? "" : token.tag(),
        token.ner() == null ? "O" : token.ner(),
        token.beginPosition(),
        token.endPosition(),
        head,
        relation);
  }
}
