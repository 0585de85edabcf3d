package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Source;

/**
 * Speech that runs on without a cue, told by its tenses: "The clerk said that a van had been
 * available. It had broken down in Castle Street. A second van would be bought." English puts what
 * was said back by one tense, and writers keep to that as long as they report.
 */
final class RunOnSpeech {
  private final ParsedDocument document;

  RunOnSpeech(ParsedDocument document) {
    this.document = document;
  }

  /** The contents, and after them those that run on. */
  List<Content> resolve(List<Content> contents) {
    List<Content> resolved = new ArrayList<>(contents);
    Optional<Content> last = Optional.empty();
    for (int i = 1; i < document.sentences().size(); i++) {
      ParsedSentence sentence = document.sentences().get(i);
      ParsedSentence before = document.sentences().get(i - 1);
      Optional<Content> told = last.or(() -> told(before, contents));
      last =
          sentence.passageIndex() == before.passageIndex() && isFree(sentence, contents)
              ? told.filter(c -> goesOn(sentence)).map(c -> content(c.source(), sentence))
              : Optional.empty();
      last.ifPresent(resolved::add);
    }
    return resolved;
  }

  private static Content content(Source source, ParsedSentence sentence) {
    Source same =
        new Source(
            source.name(),
            source.entity(),
            source.kind(),
            source.cue(),
            source.stance(),
            Optional.empty());
    return new Content(
        same,
        ImmutableList.of(new WordRange(sentence, 0, sentence.size() - 1)),
        Optional.empty(),
        true);
  }

  /** What a sentence as a whole reports of one source, put back by a tense. */
  private static Optional<Content> told(ParsedSentence sentence, List<Content> contents) {
    List<Content> here =
        contents.stream()
            .filter(c -> c.cue().filter(w -> w.sentence() == sentence).isPresent())
            .toList();
    List<Content> outer =
        here.stream()
            .filter(c -> here.stream().noneMatch(o -> !o.equals(c) && holdsCue(o, c)))
            .toList();
    boolean one = outer.stream().map(c -> c.source().name()).distinct().count() == 1;
    return outer.stream()
        .filter(c -> one && isTelling(c) && isWhole(sentence, c))
        .filter(c -> isPutBack(sentence, top(sentence, c)))
        .findFirst();
  }

  private static boolean holdsCue(Content outer, Content inner) {
    return inner.cue().filter(w -> outer.contains(w.sentence(), w.from())).isPresent();
  }

  /** Whether somebody known says so in the past. */
  private static boolean isTelling(Content content) {
    Source source = content.source();
    WordRange cue = content.cue().orElseThrow();
    boolean past =
        cue.sentence().word(cue.from()).tag().equals("VBD") || source.cue().equals(ACCORDING);
    return past
        && content.said()
        && source.kind() == Source.Kind.INDIRECT
        && source.stance() == Source.Stance.ASSERT
        && !source.name().equals(SourceFinder.UNNAMED);
  }

  private static final Optional<String> ACCORDING = Optional.of("according to");

  /** Whether the sentence does nothing but tell it, up to its end. */
  private static boolean isWhole(ParsedSentence sentence, Content content) {
    int cue = content.cue().orElseThrow().from();
    boolean main = cue == sentence.root() || content.contains(sentence, sentence.root());
    int end = Math.max(cue, content.last().to());
    return main && content.last().sentence() == sentence && end > sentence.size() - 5;
  }

  /** The predicate of what is told. */
  private static int top(ParsedSentence sentence, Content content) {
    if (content.contains(sentence, sentence.root())) {
      return sentence.root();
    }
    int cue = content.cue().orElseThrow().from();
    return sentence.children(cue).stream()
        .filter(c -> content.contains(sentence, c))
        .filter(c -> sentence.child(c, "nsubj").isPresent())
        .findFirst()
        .orElse(-1);
  }

  /** Whether no other speaker has a word in a sentence's main clause. */
  private static boolean isFree(ParsedSentence sentence, List<Content> contents) {
    return contents.stream()
        .filter(c -> c.cue().isPresent())
        .noneMatch(
            c ->
                c.cue().filter(w -> w.sentence() == sentence).isPresent()
                    || c.contains(sentence, sentence.root()));
  }

  private static boolean goesOn(ParsedSentence sentence) {
    Optional<Integer> subject = sentence.child(sentence.root(), "nsubj");
    return isPutBack(sentence, sentence.root())
        && subject
            .filter(n -> !Regex.matches(lower(sentence.word(n).text()), "i|we|you|who|what|which"))
            .isPresent();
  }

  /** "had left", "would leave", "could be left", but not "would have left". */
  private static boolean isPutBack(ParsedSentence sentence, int verb) {
    if (verb < 0) {
      return false;
    }
    List<Integer> auxiliaries = sentence.children(verb, "aux");
    boolean condition =
        sentence.children(verb, "advcl").stream().anyMatch(c -> Modality.isCondition(sentence, c));
    boolean have =
        auxiliaries.stream().anyMatch(a -> Regex.matches(lower(sentence.word(a).text()), "have"));
    return !condition
        && !have
        && auxiliaries.stream()
            .map(a -> lower(sentence.word(a).text()))
            .anyMatch(
                a ->
                    Regex.matches(a, "had|would")
                        // "could not reach him" tells what happened
                        || (a.equals("could") && !Negation.isNegated(sentence, verb)));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
