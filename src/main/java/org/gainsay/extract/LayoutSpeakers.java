package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;
import org.gainsay.claim.Source.Kind;
import org.gainsay.claim.Source.Stance;
import org.gainsay.document.Passage;

/** Whose words whole passages are, as the layout says: turns, posts, statements, signed prose. */
final class LayoutSpeakers {
  private LayoutSpeakers() {}

  static List<Content> find(ParsedDocument document, EntityLookup entities) {
    List<Content> found = new ArrayList<>();
    List<ParsedSentence> sentences = document.sentences();
    for (int i = 0; i < sentences.size(); ) {
      int end = i;
      while (end < sentences.size()
          && sentences.get(end).passageIndex() == sentences.get(i).passageIndex()) {
        end++;
      }
      int from = i;
      int to = end;
      label(document, sentences.get(i).passage())
          .ifPresent(label -> found.add(content(sentences.subList(from, to), label, entities)));
      i = end;
    }
    return found;
  }

  private static Optional<String> label(ParsedDocument document, Passage passage) {
    boolean own =
        passage.kind() == Passage.Kind.PROSE
            || passage.kind() == Passage.Kind.ITEM
            || (passage.kind() == Passage.Kind.HEADING && !passage.text().endsWith("?"));
    boolean spoken =
        passage.kind() == Passage.Kind.QUESTION
            || passage.kind() == Passage.Kind.ANSWER
            || passage.kind() == Passage.Kind.TURN;
    if (spoken) {
      // Whoever it is: neither what is asked nor what is answered is the document's own word.
      return passage.speaker().or(() -> Optional.of(SourceFinder.UNNAMED));
    }
    return passage.speaker().or(() -> document.document().author().filter(a -> own));
  }

  private static Content content(
      List<ParsedSentence> sentences, String label, EntityLookup entities) {
    Source source = source(sentences.get(0).passage(), label, entities);
    ImmutableList.Builder<WordRange> ranges = ImmutableList.builder();
    sentences.forEach(s -> ranges.add(new WordRange(s, 0, s.size() - 1)));
    return new Content(source, ranges.build(), Optional.empty(), true);
  }

  /** Whom a label over a passage means. */
  static Source source(Passage passage, String label, EntityLookup entities) {
    Optional<Entity> entity = entities.byLabel(label).or(() -> entities.byName(label));
    return new Source(
        entity.map(Entity::name).orElse(label),
        entity,
        switch (passage.kind()) {
          case TURN, QUESTION -> Kind.TURN;
          case ANSWER -> Kind.ANSWER;
          case POST -> Kind.POST;
          default -> Kind.STATEMENT;
        },
        Optional.empty(),
        passage.kind() == Passage.Kind.QUESTION ? Stance.ASK : Stance.ASSERT,
        passage.speakerSpan());
  }
}
