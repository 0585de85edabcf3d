package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Source;
import org.gainsay.document.Passage;
import org.gainsay.document.Recipients;

/**
 * Who is called "you": whoever answers a question, or whom a mail is for. An answer's own "you" is
 * as often anybody at all, and stays. Immutable.
 */
final class Addressees {
  /** A question may be objected to before it is answered. */
  private static final int REACH = 3;

  /** So many turns with a question make somebody the one who asks. */
  private static final int FEWEST = 2;

  private final ImmutableMap<Integer, Source> byPassage;

  private Addressees(ImmutableMap<Integer, Source> byPassage) {
    this.byPassage = byPassage;
  }

  static Addressees of(ParsedDocument document, EntityLookup entities) {
    ImmutableList<Passage> passages = document.document().passages();
    Recipients recipients = Recipients.of(passages);
    ImmutableMap.Builder<Integer, Source> found = ImmutableMap.builder();
    Map<String, Integer> questions = questions(passages);
    for (int i = 0; i < passages.size(); i++) {
      int passage = i;
      Optional<Source> answers =
          answering(i, passages, questions)
              .map(p -> LayoutSpeakers.source(p, p.speaker().orElseThrow(), entities));
      Optional<Source> reads =
          recipients.of(i).map(n -> LayoutSpeakers.source(passages.get(passage), n, entities));
      answers.or(() -> reads).ifPresent(source -> found.put(passage, source));
    }
    return new Addressees(found.buildOrThrow());
  }

  /** How many more turns of a speaker end in a question than do not. */
  private static Map<String, Integer> questions(List<Passage> passages) {
    Map<String, Integer> more = new HashMap<>();
    for (Passage p : passages) {
      if (p.kind() == Passage.Kind.TURN && p.speaker().isPresent()) {
        more.merge(p.speaker().get(), asks(p) ? 1 : -1, Integer::sum);
      }
    }
    return more;
  }

  private static boolean asks(Passage passage) {
    return passage.text().endsWith("?");
  }

  /** Who answers what a passage asks. */
  private static Optional<Passage> answering(
      int i, List<Passage> passages, Map<String, Integer> questions) {
    Passage asked = passages.get(i);
    boolean question = asked.kind() == Passage.Kind.QUESTION;
    boolean turn =
        asked.kind() == Passage.Kind.TURN
            && asked.speaker().isPresent()
            && (asks(asked) || questions.getOrDefault(asked.speaker().get(), 0) >= FEWEST);
    if (!question && !turn) {
      return Optional.empty();
    }
    for (int j = i + 1; j < Math.min(passages.size(), i + 1 + REACH); j++) {
      Passage next = passages.get(j);
      boolean other = next.speaker().isPresent() && !next.speaker().equals(asked.speaker());
      if (question && next.kind() == Passage.Kind.ANSWER) {
        return Optional.of(next).filter(n -> n.speaker().isPresent());
      }
      boolean objects = Ascii.toLowerCase(next.text()).startsWith("objection");
      if (other && !objects && next.kind() == Passage.Kind.TURN) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Who says "I" and who is called "you" in a sentence, where it is what a source says. */
  Voices voices(ParsedSentence s, Attribution attribution) {
    Source speaker = ClaimBuilder.firstPerson(attribution);
    return speaker.kind() == Source.Kind.QUOTE
        ? Voices.of(speaker)
        : new Voices(speaker, of(s).orElse(Source.OWN));
  }

  private Optional<Source> of(ParsedSentence s) {
    return Optional.ofNullable(byPassage.get(s.passageIndex()));
  }

  /** The contents, with those of "you" as those of whoever is called so. */
  List<Content> resolve(List<Content> contents) {
    return contents.stream().map(this::resolved).collect(ImmutableList.toImmutableList());
  }

  private Content resolved(Content content) {
    Source source = content.source();
    Optional<Source> meant =
        Ascii.equalsIgnoreCase(source.name(), "you") && source.kind() == Source.Kind.INDIRECT
            ? of(content.first().sentence())
            : Optional.empty();
    return meant
        .map(
            m ->
                new Content(
                    new Source(
                        m.name(),
                        m.entity(),
                        source.kind(),
                        source.cue(),
                        source.stance(),
                        source.span()),
                    content.ranges(),
                    content.cue(),
                    content.said()))
        .orElse(content);
  }
}
