package org.gainsay.extract;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
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
    // By their sentences. Layout alone, which has no cue, gives nobody else a word in a sentence.
    ListMultimap<Integer, Content> cued = ArrayListMultimap.create();
    ListMultimap<Integer, Content> held = ArrayListMultimap.create();
    for (Content content : contents) {
      content
          .cue()
          .ifPresent(
              cue -> {
                cued.put(cue.sentence().index(), content);
                content.ranges().forEach(r -> held.put(r.sentence().index(), content));
              });
    }
    Optional<Content> last = Optional.empty();
    for (int i = 1; i < document.sentences().size(); i++) {
      ParsedSentence sentence = document.sentences().get(i);
      ParsedSentence before = document.sentences().get(i - 1);
      Optional<Content> told = last.or(() -> told(before, cued.get(before.index())));
      boolean free =
          cued.get(i).isEmpty()
              && held.get(i).stream().noneMatch(c -> c.contains(sentence, sentence.root()));
      last =
          sentence.passageIndex() == before.passageIndex() && free
              ? told.filter(c -> goesOn(sentence)).map(c -> Content.carried(c.source(), sentence))
              : Optional.empty();
      last.ifPresent(resolved::add);
    }
    return resolved;
  }

  /**
   * What a sentence as a whole reports of one source, put back by a tense.
   *
   * @param here the contents with their cue in the sentence
   */
  private static Optional<Content> told(ParsedSentence sentence, List<Content> here) {
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
