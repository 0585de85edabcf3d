package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;

/** Who says each word of a document. Immutable. */
final class Attributions {
  private final ImmutableList<Content> contents;
  private final ImmutableList<ImmutableList<Content>> bySentence;
  private final ImmutableList<Answer> answers;
  private final Addressees addressees;

  private Attributions(
      ParsedDocument document,
      ImmutableList<Content> contents,
      ImmutableList<Answer> answers,
      Addressees addressees) {
    this.contents = contents;
    this.answers = answers;
    this.addressees = addressees;
    List<ImmutableList.Builder<Content>> lists = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      lists.add(ImmutableList.builder());
    }
    for (Content content : contents) {
      content.ranges().stream()
          .mapToInt(r -> r.sentence().index())
          .distinct()
          .forEach(i -> lists.get(i).add(content));
      if (content.cue().isPresent()) {
        int cueSentence = content.cue().get().sentence().index();
        if (content.ranges().stream().noneMatch(r -> r.sentence().index() == cueSentence)) {
          lists.get(cueSentence).add(content);
        }
      }
    }
    this.bySentence =
        lists.stream().map(ImmutableList.Builder::build).collect(ImmutableList.toImmutableList());
  }

  static Attributions of(ParsedDocument document, EntityLookup entities) {
    Addressees addressees = Addressees.of(document, entities);
    SpeechFinder.Found found = SpeechFinder.find(document, entities);
    return new Attributions(
        document,
        ImmutableList.copyOf(addressees.resolve(found.contents())),
        found.answers(),
        addressees);
  }

  /**
   * The chain of sources whose content holds the word, outermost first; {@link Attribution#OWN} for
   * the document's voice.
   */
  Attribution at(ParsedSentence sentence, int word) {
    return chain(holding(sentence, word));
  }

  /** The chain of sources of a content, its own the innermost, whether it is said or not. */
  Attribution of(Content content) {
    List<Content> holding = holding(content.first().sentence(), content.first().from());
    if (!content.said()) {
      holding.add(content);
    }
    return chain(holding);
  }

  private List<Content> holding(ParsedSentence sentence, int word) {
    List<Content> holding = new ArrayList<>();
    for (Content content : bySentence.get(sentence.index())) {
      if (content.said() && content.contains(sentence, word)) {
        holding.add(content);
      }
    }
    return holding;
  }

  private static Attribution chain(List<Content> holding) {
    // What holds another's cue is the outer one; it is also the longer.
    holding.sort(Comparator.comparingInt(Content::size).reversed());
    List<Source> chain = new ArrayList<>();
    for (Content content : holding) {
      Source source = content.source();
      if (chain.isEmpty() || !isSame(chain.get(chain.size() - 1), source)) {
        chain.add(source);
      } else {
        chain.set(chain.size() - 1, merged(chain.get(chain.size() - 1), source));
      }
    }
    return chain.isEmpty() ? Attribution.OWN : new Attribution(ImmutableList.copyOf(chain));
  }

  /**
   * Whether an inner source is the outer one again: by name, or by a word that only it can mean.
   */
  private static boolean isSame(Source outer, Source inner) {
    if (outer.name().equals(inner.name())) {
      return true;
    }
    String name = inner.name().toLowerCase(Locale.ROOT);
    boolean firstPerson =
        outer.kind() != Source.Kind.INDIRECT && Regex.matches(name, "(i|we|me|us)( all| both)?");
    boolean ownPronoun = outer.kind() == Source.Kind.INDIRECT && Regex.matches(name, "he|she|they");
    boolean ownBody =
        outer.cue().isEmpty()
            && outer.entity().filter(e -> e.kind() == Entity.Kind.ORGANIZATION).isPresent()
            && Regex.matches(
                name, "(the )?(company|firm|board|office|department|agency|group|union)")
            && isBodyOf(outer.name(), name.substring(name.lastIndexOf(' ') + 1));
    return firstPerson || ownPronoun || ownBody;
  }

  /** "the company" can be Volaro's word for itself, but not the Safety Office's. */
  private static boolean isBodyOf(String name, String noun) {
    String base = RoleNouns.base(noun);
    boolean other = false;
    for (String word : Splitter.on(' ').split(name.toLowerCase(Locale.ROOT))) {
      if (RoleNouns.isOrganization(word)) {
        if (RoleNouns.base(word).equals(base)) {
          return true;
        }
        other = true;
      }
    }
    return !other;
  }

  /** The outer source as the inner cue presents it: "I think" is what the speaker believes. */
  private static Source merged(Source outer, Source inner) {
    return new Source(
        outer.name(),
        outer.entity(),
        outer.kind(),
        inner.cue().or(outer::cue),
        inner.stance(),
        outer.span().or(inner::span));
  }

  /** Whether the word is a cue: its clause only introduces what someone says. */
  boolean isCue(ParsedSentence sentence, int word) {
    for (Content content : bySentence.get(sentence.index())) {
      boolean introduces =
          content.said() && content.cue().filter(c -> c.contains(sentence, word)).isPresent();
      if (introduces) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a cue only names what is said, by a noun phrase: "counted eleven patients", "spoke of
   * 54 plots". That somebody did so is told as any other doing is.
   */
  boolean isNaming(ParsedSentence sentence, int word) {
    return bySentence.get(sentence.index()).stream()
        .filter(Content::said)
        .filter(c -> c.cue().filter(w -> w.contains(sentence, word)).isPresent())
        .allMatch(c -> c.ranges().size() == 1 && isNounPhrase(sentence, c.first()));
  }

  private static boolean isNounPhrase(ParsedSentence sentence, WordRange range) {
    if (range.sentence().index() != sentence.index()) {
      return false;
    }
    for (int w = range.from(); w <= range.to(); w++) {
      boolean clause =
          sentence.word(w).tag().startsWith("VB")
              && !sentence.is(w, "amod", "compound", "case", "acl");
      if (clause || Regex.matches(sentence.word(w).text(), "[“”\"‘]|``|''")) {
        return false;
      }
    }
    return Regex.matches(sentence.word(range.to()).tag(), "NN.*|CD|[$]");
  }

  /** Who says by a cue what it names without a clause: "denied any wrongdoing". */
  Optional<Source> namer(ParsedSentence sentence, int cue, int word) {
    return bySentence.get(sentence.index()).stream()
        .filter(c -> c.cue().filter(w -> w.contains(sentence, cue)).isPresent())
        .filter(c -> c.contains(sentence, word))
        .map(Content::source)
        .findFirst();
  }

  /** Who says "I" and who is called "you" in a sentence that is presented so. */
  Voices voices(ParsedSentence sentence, Attribution attribution) {
    return addressees.voices(sentence, attribution);
  }

  /** Contents found, in text order. */
  ImmutableList<Content> contents() {
    return contents;
  }

  /** Questions with their answers. */
  ImmutableList<Answer> answers() {
    return answers;
  }
}
