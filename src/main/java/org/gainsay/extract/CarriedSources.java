package org.gainsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;

/**
 * Says whom a pronoun before a cue means where the register of names does not know: "She said" goes
 * on with the juror who spoke before, "It says" with the union that the sentence before is about.
 */
final class CarriedSources {
  /** How many sentences back the one who is meant may stand. */
  private static final int REACH = 2;

  private final ParsedDocument document;

  CarriedSources(ParsedDocument document) {
    this.document = document;
  }

  /** The contents, pronouns among their sources replaced where it is clear whom they mean. */
  List<Content> resolve(List<Content> contents) {
    List<Content> resolved = new ArrayList<>();
    for (Content content : contents) {
      resolved.add(
          carried(content, resolved)
              .map(s -> new Content(s, content.ranges(), content.cue(), content.said()))
              .orElse(content));
    }
    List<Content> counts = new ArrayList<>();
    for (Content content : resolved) {
      figuresOn(content, resolved).ifPresent(counts::add);
    }
    resolved.addAll(counts);
    return resolved;
  }

  /**
   * "Nielsen counted 30.6 million viewers. In 2009 it was 37.8 million": its count as well. "The
   * firm said sales were $4 million in May. June sales came in at $5 million": its figure as well.
   */
  private Optional<Content> figuresOn(Content content, List<Content> all) {
    Source source = content.source();
    boolean figures =
        source.kind() == Source.Kind.INDIRECT
            && source.stance() == Source.Stance.ASSERT
            && !source.name().equals(SourceFinder.UNNAMED)
            && content.cue().isPresent()
            && holdsNumber(content.last());
    if (!figures || content.last().sentence().index() + 1 >= document.sentences().size()) {
      return Optional.empty();
    }
    ParsedSentence sentence = content.last().sentence();
    ParsedSentence next = document.sentences().get(sentence.index() + 1);
    boolean near =
        next.passageIndex() - sentence.passageIndex() <= 1
            && next.passage().kind() == sentence.passage().kind();
    boolean free = all.stream().noneMatch(c -> c.first().sentence() == next && c.cue().isPresent());
    boolean counts = source.cue().filter(c -> Regex.matches(c, COUNTING)).isPresent();
    boolean on = (counts && isItANumber(next)) || sharesSubject(content, next);
    if (!near || !free || !on) {
      return Optional.empty();
    }
    return Optional.of(Content.carried(source, next));
  }

  private static final String COUNTING = "count|tally|put|place|give|estimate";

  /** Whether a sentence gives a number for what the content gives one for. */
  private static boolean sharesSubject(Content content, ParsedSentence next) {
    Optional<String> subject =
        next.child(next.root(), "nsubj")
            .filter(w -> Regex.matches(next.word(w).tag(), "NNS?"))
            .map(w -> next.word(w).lemma());
    if (subject.isEmpty() || !holdsNumber(new WordRange(next, 0, next.size() - 1))) {
      return false;
    }
    ParsedSentence s = content.last().sentence();
    for (int w = content.last().from(); w <= content.last().to(); w++) {
      if (s.is(w, "nsubj") && s.word(w).lemma().equals(subject.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsNumber(WordRange range) {
    for (int w = range.from(); w <= range.to(); w++) {
      if (range.sentence().word(w).tag().equals("CD")) {
        return true;
      }
    }
    return false;
  }

  /** "it was 193,000". */
  private static boolean isItANumber(ParsedSentence s) {
    for (int w = 0; w < s.size(); w++) {
      boolean number =
          s.word(w).tag().equals("CD")
              && s.child(w, "cop").isPresent()
              && s.children(w, "nsubj").stream()
                  .anyMatch(n -> s.word(n).text().equalsIgnoreCase("it"));
      if (number) {
        return true;
      }
    }
    return false;
  }

  private Optional<Source> carried(Content content, List<Content> before) {
    Optional<Source> told = writer(content, before);
    if (told.isPresent()) {
      return told;
    }
    String pronoun = content.source().name().toLowerCase(Locale.ROOT);
    if (!Regex.matches(pronoun, "he|she|it|they")
        || content.source().entity().isPresent()
        || content.cue().isEmpty()) {
      return Optional.empty();
    }
    ParsedSentence sentence = content.cue().get().sentence();
    return speaker(pronoun, sentence, before)
        .or(() -> pronoun.equals("it") ? subject(sentence) : Optional.empty())
        .map(name -> named(content.source(), name));
  }

  /** "The Herald reported ... The report claimed": whose report it is. */
  private static Optional<Source> writer(Content content, List<Content> before) {
    String name = content.source().name().toLowerCase(Locale.ROOT);
    if (!Regex.matches(
            name, "(the|that|this|its|their) (\\w+ )?(report|story|article|column|editorial)")
        || content.source().entity().isPresent()
        || content.cue().isEmpty()) {
      return Optional.empty();
    }
    int at = content.cue().get().sentence().index();
    for (int i = before.size() - 1; i >= 0; i--) {
      Content earlier = before.get(i);
      boolean reported =
          earlier.source().entity().isPresent()
              && earlier
                  .source()
                  .cue()
                  .filter(c -> Regex.matches(c, "report|reveal|publish"))
                  .isPresent();
      if (reported && at - earlier.first().sentence().index() <= 3) {
        return Optional.of(
            new Source(
                earlier.source().name(),
                earlier.source().entity(),
                content.source().kind(),
                content.source().cue(),
                content.source().stance(),
                content.source().span()));
      }
    }
    return Optional.empty();
  }

  /** The name of who spoke before, if it is none that the register weighed and turned down. */
  private static Optional<String> speaker(
      String pronoun, ParsedSentence sentence, List<Content> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Content content = before.get(i);
      if (content.cue().isEmpty()) {
        continue;
      }
      int distance = sentence.index() - content.cue().get().sentence().index();
      boolean near =
          distance > 0
              && distance <= REACH
              && content.cue().get().sentence().passageIndex() >= sentence.passageIndex() - 1;
      if (distance > REACH) {
        break;
      }
      if (near) {
        Source source = content.source();
        return Optional.of(source.name())
            .filter(
                n ->
                    pronoun.equals("they")
                        ? isSeveral(source)
                        : source.entity().isEmpty() && isOne(pronoun, n));
      }
    }
    return Optional.empty();
  }

  /** Whether an unnamed source can be meant: one person, or one body. */
  private static boolean isOne(String pronoun, String name) {
    String first = name.toLowerCase(Locale.ROOT);
    if (Regex.matches(
            first, "(i|we|he|she|it|they|you|who|some|many|others|" + SourceFinder.UNNAMED + ")")
        || Regex.matches(
            first, "(two|three|four|five|several|many|some|all|both|most|these|those)\\b.*")) {
      return false;
    }
    String head = first.substring(first.lastIndexOf(' ') + 1);
    return pronoun.equals("it") == RoleNouns.isOrganization(head);
  }

  /** Whether "they" can mean a source: a group, or two people. */
  private static boolean isSeveral(Source source) {
    return source
        .entity()
        .map(e -> e.kind() == Entity.Kind.GROUP)
        .orElseGet(
            () ->
                Regex.matches(
                    source.name().toLowerCase(Locale.ROOT),
                    "(two|three|four|five|several|many|some|both|most|these|those) .*"));
  }

  /** The subject of the sentence before, where it is a body: "The union does not dispute that". */
  private Optional<String> subject(ParsedSentence sentence) {
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    ParsedSentence previous = document.sentences().get(sentence.index() - 1);
    if (previous.passageIndex() != sentence.passageIndex()) {
      return Optional.empty();
    }
    return previous
        .child(previous.root(), "nsubj")
        .filter(
            s ->
                isName(previous, s)
                    || (previous.word(s).tag().equals("NN")
                        && RoleNouns.isOrganization(
                            previous.word(s).lemma().toLowerCase(Locale.ROOT))))
        .map(
            s -> {
              int[] phrase = Grammar.nounPhrase(previous, s);
              return previous.text(phrase[0], phrase[1]);
            });
  }

  /** A name that is not known to be a person's: "Ardent did not answer questions." */
  private static boolean isName(ParsedSentence sentence, int word) {
    return Character.isUpperCase(sentence.word(word).text().codePointAt(0))
        && Regex.matches(sentence.word(word).tag(), "NNP|NN|JJ")
        && !Regex.matches(sentence.word(word).ner(), "PERSON|LOCATION")
        && sentence.child(word, "det", "amod", "nmod:poss").isEmpty()
        && (word > 0 || sentence.word(word).tag().equals("NNP") || isOpening(sentence, word));
  }

  /** A lone capital word before its verb: the tagger does not know it for a name. */
  private static boolean isOpening(ParsedSentence sentence, int word) {
    return word + 1 < sentence.size()
        && Regex.matches(sentence.word(word + 1).tag(), "VB[DZ]|MD")
        && sentence.children(word).isEmpty();
  }

  private static Source named(Source source, String name) {
    return new Source(
        name,
        Optional.<Entity>empty(),
        source.kind(),
        source.cue(),
        source.stance(),
        source.span());
  }
}
