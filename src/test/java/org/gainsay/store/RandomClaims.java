package org.gainsay.store;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Evidence;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Quantity;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source;
import org.gainsay.claim.Surroundings;
import org.gainsay.conflict.Explanation;
import org.gainsay.document.SourceSpan;

/** Claims with anything in them, made of a fuzzer's data. */
final class RandomClaims {
  private final FuzzedDataProvider data;

  RandomClaims(FuzzedDataProvider data) {
    this.data = data;
  }

  /** Entities, no two of which are equal. */
  ImmutableList<Entity> entities() {
    ImmutableList.Builder<Entity> entities = ImmutableList.builder();
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      entities.add(
          new Entity(
              i + text(),
              text(),
              constant(Entity.Kind.class),
              list(this::text),
              list(() -> new Entity.Description(text(), text()))));
    }
    return entities.build();
  }

  Claim claim(ImmutableList<Entity> entities) {
    return new Claim(
        text(),
        text(),
        new Proposition(
            new Predicate(text(), constant(Predicate.Kind.class)),
            list(() -> new Argument(constant(Argument.Role.class), text(), mention(entities))),
            text()),
        new Attribution(
            ImmutableList.<Source>builder()
                .add(source(entities))
                .addAll(list(() -> source(entities)))
                .build()),
        new Factuality(
            constant(Factuality.Polarity.class),
            constant(Factuality.Certainty.class),
            constant(Factuality.Mood.class)),
        new Qualifiers(
            maybe(this::time),
            constant(Qualifiers.Tense.class),
            maybe(this::day),
            maybe(() -> mention(entities)),
            maybe(this::quantity),
            list(
                () ->
                    new Scope(
                        constant(Scope.Kind.class),
                        text(),
                        ImmutableSortedSet.copyOf(list(this::text))))),
        new Evidence(span(), text(), span(), new Surroundings(text(), text())));
  }

  Explanation explanation(int depth) {
    return new Explanation(
        text(), depth == 0 ? ImmutableList.of() : list(() -> explanation(depth - 1)));
  }

  private Source source(List<Entity> entities) {
    return new Source(
        text(),
        entity(entities),
        constant(Source.Kind.class),
        maybe(this::text),
        constant(Source.Stance.class),
        maybe(this::span));
  }

  private Mention mention(List<Entity> entities) {
    return new Mention(
        text(),
        text(),
        list(this::text),
        constant(Mention.Quantifier.class),
        entity(entities),
        maybe(this::quantity));
  }

  private Optional<Entity> entity(List<Entity> entities) {
    return entities.isEmpty() ? Optional.empty() : maybe(() -> data.pickValue(entities));
  }

  private Quantity quantity() {
    return new Quantity(
        data.consumeDouble(), data.consumeDouble(), text(), constant(Quantity.Bound.class), text());
  }

  private EventTime time() {
    return new EventTime(
        maybe(this::day), maybe(this::day), data.consumeBoolean(), maybe(this::text), text());
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(data.consumeInt(-1_000_000, 3_000_000));
  }

  private SourceSpan span() {
    int begin = data.consumeInt(0, Integer.MAX_VALUE);
    return new SourceSpan(begin, data.consumeInt(begin, Integer.MAX_VALUE));
  }

  /** Well-formed text: the readers give no other. */
  private String text() {
    String text = data.consumeString(20);
    return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF) ? "" : text;
  }

  private <E extends Enum<E>> E constant(Class<E> type) {
    return data.pickValue(type.getEnumConstants());
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return data.consumeBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> ImmutableList<T> list(Supplier<T> item) {
    ImmutableList.Builder<T> items = ImmutableList.builder();
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      items.add(item.get());
    }
    return items.build();
  }
}
