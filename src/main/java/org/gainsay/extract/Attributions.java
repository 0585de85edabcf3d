package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Source;

/** Who says each word of a document. Immutable. */
final class Attributions {
  private final ImmutableList<Content> contents;
  private final ImmutableList<ImmutableList<Content>> bySentence;
  private final ImmutableList<Answer> answers;

  private Attributions(
      ParsedDocument document, ImmutableList<Content> contents, ImmutableList<Answer> answers) {
    this.contents = contents;
    this.answers = answers;
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
    SpeechFinder.Found found = SpeechFinder.find(document, entities);
    return new Attributions(document, found.contents(), found.answers());
  }

  /**
   * The chain of sources whose content holds the word, outermost first; {@link Attribution#OWN} for
   * the document's voice.
   */
  Attribution at(ParsedSentence sentence, int word) {
    List<Content> holding = new ArrayList<>();
    for (Content content : bySentence.get(sentence.index())) {
      if (content.said() && content.contains(sentence, word)) {
        holding.add(content);
      }
    }
    // What holds another's cue is the outer one; it is also the longer.
    holding.sort(Comparator.comparingInt(Content::size).reversed());
    List<Source> chain = new ArrayList<>();
    for (Content content : holding) {
      Source source = content.source();
      if (chain.isEmpty() || !chain.get(chain.size() - 1).name().equals(source.name())) {
        chain.add(source);
      } else {
        // The same speaker twice: the inner cue says how.
        chain.set(chain.size() - 1, source);
      }
    }
    return chain.isEmpty() ? Attribution.OWN : new Attribution(ImmutableList.copyOf(chain));
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

  /** Who says by a cue what it names without a clause: "denied any wrongdoing". */
  Optional<Source> namer(ParsedSentence sentence, int cue, int word) {
    return bySentence.get(sentence.index()).stream()
        .filter(c -> c.cue().filter(w -> w.contains(sentence, cue)).isPresent())
        .filter(c -> c.contains(sentence, word))
        .map(Content::source)
        .findFirst();
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
