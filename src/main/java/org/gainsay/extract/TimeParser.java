package org.gainsay.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * CoreNLP's SUTime on single sentences. Thread-safe, to be shared by all documents; its rules load
 * when the first time expression is met, or after {@link #prepare}.
 */
final class TimeParser {
  /**
   * A time expression as SUTime reads it.
   *
   * @param from number of its first word
   * @param to number of its last word
   * @param type DATE, TIME, DURATION or SET
   * @param value TIMEX3 value: "2019-03-14", "2019-W11", "P3Y"
   */
  record Timed(int from, int to, String type, String value) {}

  private final Supplier<LoadedModel<TimeExpressionExtractorImpl>> rules =
      Suppliers.memoize(() -> new LoadedModel<>(TimeParser::loadRules));

  /** Begins to load the rules if the text may hold a time, so that the first need not wait. */
  void prepare(String text) {
    if (CharMatcher.inRange('0', '9').matchesAnyOf(text)) {
      LoadedModel<?> unused = rules.get();
    }
  }

  private static TimeExpressionExtractorImpl loadRules() {
    // CoreNLP prints to stderr while it loads; a library must not.
    RedwoodConfiguration.current().clear().apply();
    Properties properties = new Properties();
    // Holidays need another library, and most are no days that news dates events by.
    properties.setProperty("sutime.binders", "0");
    properties.setProperty(
        "sutime.rules",
        "edu/stanford/nlp/models/sutime/defs.sutime.txt,"
            + "edu/stanford/nlp/models/sutime/english.sutime.txt");
    return new TimeExpressionExtractorImpl("sutime", properties);
  }

  /** The time expressions of a sentence, in text order. */
  ImmutableList<Timed> find(ParsedSentence sentence, Optional<LocalDate> reference) {
    String date = reference.map(LocalDate::toString).orElse("");
    TimeExpressionExtractorImpl extractor = rules.get().get();
    List<CoreMap> found;
    try {
      found =
          extractor.extractTimeExpressionCoreMaps(
              annotation(sentence), date, new SUTime.TimeIndex());
    } catch (RuntimeException e) {
      // Its arithmetic fails on odd dates ("February 30"); the sentence then has no time.
      return ImmutableList.of();
    }
    ImmutableList.Builder<Timed> result = ImmutableList.builder();
    for (CoreMap expression : found) {
      Timex timex = expression.get(TimeAnnotations.TimexAnnotation.class);
      if (timex != null && timex.value() != null) {
        result.add(
            new Timed(
                expression.get(CoreAnnotations.TokenBeginAnnotation.class),
                expression.get(CoreAnnotations.TokenEndAnnotation.class) - 1,
                timex.timexType(),
                timex.value()));
      }
    }
    return result.build();
  }

  /** Stands for a word that its rules would take for a month or a season. */
  private static final String NAME = "Name";

  private static Annotation annotation(ParsedSentence sentence) {
    String text = sentence.toString();
    int offset = sentence.word(0).begin();
    List<CoreLabel> tokens = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      Word word = sentence.word(i);
      boolean name = TimeLikeNames.isName(sentence, i);
      CoreLabel token = new CoreLabel();
      token.setWord(name ? NAME : word.text());
      token.setValue(name ? NAME : word.text());
      token.setOriginalText(name ? NAME : word.text());
      token.setTag(word.tag());
      token.setLemma(name ? NAME : word.lemma());
      token.setNER("O");
      token.setBeginPosition(word.begin() - offset);
      token.setEndPosition(word.end() - offset);
      token.setIndex(tokens.size() + 1);
      tokens.add(token);
    }
    Annotation annotation = new Annotation(text);
    annotation.set(CoreAnnotations.TokensAnnotation.class, tokens);
    annotation.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    annotation.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
    annotation.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
    annotation.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, text.length());
    return annotation;
  }
}
