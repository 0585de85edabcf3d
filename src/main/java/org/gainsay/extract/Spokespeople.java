package org.gainsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Source;

/**
 * Gives what an unnamed spokesperson says to the body that speaks through them: "a company
 * spokeswoman said" is the company's word. Who speaks for a person stays as the text has it.
 */
final class Spokespeople {
  /** How many sentences back the body may stand if it is not said for whom they speak. */
  private static final int REACH = 2;

  private final ParsedDocument document;
  private final EntityLookup entities;

  Spokespeople(ParsedDocument document, EntityLookup entities) {
    this.document = document;
    this.entities = entities;
  }

  /** The contents with bodies in the place of those who speak for them. */
  List<Content> resolve(List<Content> contents) {
    List<Content> resolved = new ArrayList<>();
    for (Content content : contents) {
      resolved.add(
          body(content)
              .map(b -> with(content.source(), b))
              .map(s -> new Content(s, content.ranges(), content.cue(), content.said()))
              .orElse(content));
    }
    return resolved;
  }

  private Optional<Entity> body(Content content) {
    Optional<Entity> speaker = content.source().entity();
    Optional<Entity.Description> role =
        speaker
            .filter(e -> e.kind() == Entity.Kind.PERSON && isUnnamed(e))
            .flatMap(e -> e.descriptions().stream().filter(Spokespeople::isSpokesperson).findAny());
    if (role.isEmpty() || content.cue().isEmpty()) {
      return Optional.empty();
    }
    if (!role.get().of().isEmpty()) {
      return entities.byName(role.get().of()).filter(Spokespeople::isBody);
    }
    boolean alone = role.get().role().indexOf(' ') < 0; // no "police spokesman"
    return alone ? near(content.cue().get()) : Optional.empty();
  }

  private static boolean isUnnamed(Entity entity) {
    String name = entity.name();
    return Character.isLowerCase(name.charAt(name.lastIndexOf(' ') + 1));
  }

  private static boolean isSpokesperson(Entity.Description description) {
    String role = description.role().toLowerCase(Locale.ROOT);
    return RoleNouns.base(role.substring(role.lastIndexOf(' ') + 1)).equals("spokesperson");
  }

  private static boolean isBody(Entity entity) {
    return entity.kind() == Entity.Kind.ORGANIZATION;
  }

  /** The one body named last in the paragraph before the cue. */
  private Optional<Entity> near(WordRange cue) {
    ParsedSentence sentence = cue.sentence();
    int before = cue.from();
    for (int back = 0; back <= REACH; back++) {
      for (int w = before - 1; w >= 0; w--) {
        Optional<Entity> named =
            entities
                .entityAt(sentence, w)
                .filter(e -> isBody(e) && Character.isUpperCase(e.name().charAt(0)));
        if (named.isPresent()) {
          return named;
        }
      }
      if (sentence.index() == 0) {
        break;
      }
      ParsedSentence previous = document.sentences().get(sentence.index() - 1);
      if (previous.passageIndex() != sentence.passageIndex()) {
        break;
      }
      sentence = previous;
      before = sentence.size();
    }
    return Optional.empty();
  }

  private static Source with(Source source, Entity body) {
    return new Source(
        body.name(),
        Optional.of(body),
        source.kind(),
        source.cue(),
        source.stance(),
        source.span());
  }
}
