package org.gainsay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.gainsay.document.OffsetMap;
import org.gainsay.document.Passage;
import org.gainsay.document.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Claims and what belongs to them as JSON arrays, each record's components in order. A claim names
 * its entities by their numbers among those of its document. Immutable and thread-safe.
 */
public final class Codec {
  private static final JsonMapper JSON = new JsonMapper();

  private Codec() {}

  public static String claim(Claim claim, List<Entity> entities) {
    return new Writer(entities).claim(claim).toString();
  }

  public static Claim claim(String json, List<Entity> entities) {
    return read(json, new Reader(entities)::claim);
  }

  public static String entity(Entity entity) {
    ArrayNode out = JSON.createArrayNode();
    out.add(entity.id()).add(entity.name()).add(entity.kind().name());
    out.add(strings(entity.names()));
    ArrayNode descriptions = out.addArray();
    entity.descriptions().forEach(d -> descriptions.addArray().add(d.role()).add(d.of()));
    return out.toString();
  }

  public static Entity entity(String json) {
    return read(
        json,
        in ->
            new Entity(
                text(in, 0),
                text(in, 1),
                constant(Entity.Kind.class, in, 2),
                strings(in.get(3)),
                each(in.get(4), d -> new Entity.Description(text(d, 0), text(d, 1)))));
  }

  /** Texts as one line. */
  static String line(List<String> texts) {
    return strings(texts).toString();
  }

  /** The one text of a line. */
  static String line(String json) {
    return read(json, in -> text(in, 0));
  }

  public static String explanation(Explanation explanation) {
    return tree(explanation).toString();
  }

  public static Explanation explanation(String json) {
    return read(json, Codec::tree);
  }

  public static String passages(List<Passage> passages) {
    ArrayNode out = JSON.createArrayNode();
    for (Passage passage : passages) {
      ArrayNode row = out.addArray();
      row.add(passage.kind().name()).add(passage.text());
      ArrayNode runs = row.addArray();
      passage.offsets().forEachRun((length, begin, end) -> runs.add(length).add(begin).add(end));
      optional(row, passage.speaker());
      span(row, passage.speakerSpan());
      optional(row, passage.date().map(LocalDate::toString));
    }
    return out.toString();
  }

  public static ImmutableList<Passage> passages(String json) {
    return read(json, rows -> each(rows, Codec::passage));
  }

  private static Passage passage(JsonNode in) {
    return new Passage(
        constant(Passage.Kind.class, in, 0),
        text(in, 1),
        offsets(in.get(2)),
        optional(in, 3),
        span(in.get(4)),
        optional(in, 5).map(LocalDate::parse));
  }

  private static OffsetMap offsets(JsonNode runs) {
    OffsetMap.Builder map = new OffsetMap.Builder();
    for (int i = 0; i < runs.size(); i += 3) {
      int length = runs.get(i).intValue();
      int begin = runs.get(i + 1).intValue();
      int end = runs.get(i + 2).intValue();
      if (end - begin == length) {
        map.copy(begin, end);
      } else {
        map.add(begin, end);
      }
    }
    return map.build();
  }

  private static ArrayNode tree(Explanation explanation) {
    ArrayNode out = JSON.createArrayNode().add(explanation.text());
    explanation.parts().forEach(part -> out.add(tree(part)));
    return out;
  }

  private static Explanation tree(JsonNode in) {
    List<Explanation> parts = new ArrayList<>();
    for (int i = 1; i < in.size(); i++) {
      parts.add(tree(in.get(i)));
    }
    return new Explanation(text(in, 0), ImmutableList.copyOf(parts));
  }

  /** Writes claims. */
  private record Writer(List<Entity> entities) {
    ArrayNode claim(Claim claim) {
      ArrayNode out = JSON.createArrayNode();
      out.add(claim.id()).add(claim.document());
      Proposition proposition = claim.proposition();
      out.add(proposition.predicate().lemma()).add(proposition.predicate().kind().name());
      ArrayNode arguments = out.addArray();
      for (Argument argument : proposition.arguments()) {
        ArrayNode row = arguments.addArray();
        row.add(argument.role().name()).add(argument.marker()).add(mention(argument.mention()));
      }
      out.add(proposition.sentence());
      ArrayNode chain = out.addArray();
      claim.attribution().chain().forEach(source -> chain.add(source(source)));
      Factuality factuality = claim.factuality();
      out.add(factuality.polarity().name())
          .add(factuality.certainty().name())
          .add(factuality.mood().name());
      qualifiers(claim.qualifiers(), out);
      Evidence evidence = claim.evidence();
      out.add(evidence.span().begin()).add(evidence.span().end()).add(evidence.quote());
      out.add(evidence.context().begin()).add(evidence.context().end());
      Surroundings surroundings = evidence.surroundings();
      out.add(surroundings.sentence()).add(surroundings.before());
      return out;
    }

    private ArrayNode source(Source source) {
      ArrayNode out = JSON.createArrayNode();
      out.add(source.name()).add(number(source.entity())).add(source.kind().name());
      optional(out, source.cue());
      out.add(source.stance().name());
      span(out, source.span());
      return out;
    }

    private void qualifiers(Qualifiers qualifiers, ArrayNode out) {
      if (qualifiers.time().isPresent()) {
        EventTime time = qualifiers.time().get();
        ArrayNode row = out.addArray();
        optional(row, time.from().map(LocalDate::toString));
        optional(row, time.to().map(LocalDate::toString));
        row.add(time.whole());
        optional(row, time.clock());
        row.add(time.text());
      } else {
        out.addNull();
      }
      out.add(qualifiers.tense().name());
      optional(out, qualifiers.utterance().map(LocalDate::toString));
      nullable(out, qualifiers.place().map(this::mention).orElse(null));
      nullable(out, qualifiers.count().map(Writer::quantity).orElse(null));
      ArrayNode scopes = out.addArray();
      for (Scope scope : qualifiers.scopes()) {
        scopes.addArray().add(scope.kind().name()).add(scope.text()).add(strings(scope.terms()));
      }
    }

    private ArrayNode mention(Mention mention) {
      ArrayNode out = JSON.createArrayNode();
      out.add(mention.text()).add(mention.head()).add(strings(mention.modifiers()));
      out.add(mention.quantifier().name()).add(number(mention.entity()));
      nullable(out, mention.quantity().map(Writer::quantity).orElse(null));
      return out;
    }

    private static ArrayNode quantity(Quantity quantity) {
      return JSON.createArrayNode()
          .add(Double.toString(quantity.low()))
          .add(Double.toString(quantity.high()))
          .add(quantity.unit())
          .add(quantity.bound().name())
          .add(quantity.text());
    }

    private int number(Optional<Entity> entity) {
      return entity.map(entities::indexOf).orElse(-1);
    }
  }

  /** Reads claims. */
  private record Reader(List<Entity> entities) {
    Claim claim(JsonNode in) {
      return new Claim(
          text(in, 0),
          text(in, 1),
          new Proposition(
              new Predicate(text(in, 2), constant(Predicate.Kind.class, in, 3)),
              each(
                  in.get(4),
                  a ->
                      new Argument(
                          constant(Argument.Role.class, a, 0), text(a, 1), mention(a.get(2)))),
              text(in, 5)),
          new Attribution(each(in.get(6), this::source)),
          new Factuality(
              constant(Factuality.Polarity.class, in, 7),
              constant(Factuality.Certainty.class, in, 8),
              constant(Factuality.Mood.class, in, 9)),
          new Qualifiers(
              present(in.get(10)).map(Reader::time),
              constant(Qualifiers.Tense.class, in, 11),
              optional(in, 12).map(LocalDate::parse),
              present(in.get(13)).map(this::mention),
              present(in.get(14)).map(Reader::quantity),
              each(in.get(15), Reader::scope)),
          new Evidence(
              new SourceSpan(in.get(16).intValue(), in.get(17).intValue()),
              text(in, 18),
              new SourceSpan(in.get(19).intValue(), in.get(20).intValue()),
              new Surroundings(text(in, 21), text(in, 22))));
    }

    private Source source(JsonNode in) {
      return new Source(
          text(in, 0),
          entity(in.get(1)),
          constant(Source.Kind.class, in, 2),
          optional(in, 3),
          constant(Source.Stance.class, in, 4),
          span(in.get(5)));
    }

    private static EventTime time(JsonNode in) {
      return new EventTime(
          optional(in, 0).map(LocalDate::parse),
          optional(in, 1).map(LocalDate::parse),
          in.get(2).booleanValue(),
          optional(in, 3),
          text(in, 4));
    }

    private static Scope scope(JsonNode in) {
      return new Scope(
          constant(Scope.Kind.class, in, 0),
          text(in, 1),
          ImmutableSortedSet.copyOf(strings(in.get(2))));
    }

    private Mention mention(JsonNode in) {
      return new Mention(
          text(in, 0),
          text(in, 1),
          strings(in.get(2)),
          constant(Mention.Quantifier.class, in, 3),
          entity(in.get(4)),
          present(in.get(5)).map(Reader::quantity));
    }

    private static Quantity quantity(JsonNode in) {
      return new Quantity(
          Double.parseDouble(text(in, 0)),
          Double.parseDouble(text(in, 1)),
          text(in, 2),
          constant(Quantity.Bound.class, in, 3),
          text(in, 4));
    }

    private Optional<Entity> entity(JsonNode number) {
      return number.intValue() < 0
          ? Optional.empty()
          : Optional.of(entities.get(number.intValue()));
    }
  }

  /** Reads a row; whatever is wrong with it, it is not one that this class wrote. */
  private static <T> T read(String json, Function<JsonNode, T> parts) {
    try {
      return parts.apply(JSON.readTree(json));
    } catch (JsonProcessingException | RuntimeException e) {
      throw new StoreException("the store holds a row that cannot be read", e);
    }
  }

  private static String text(JsonNode in, int at) {
    return text(in.path(at));
  }

  private static String text(JsonNode in) {
    if (!in.isTextual()) {
      throw new IllegalArgumentException("no text: " + in.getNodeType());
    }
    return in.textValue();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode in, int at) {
    return Enum.valueOf(type, text(in, at));
  }

  private static Optional<JsonNode> present(JsonNode in) {
    return in.isNull() ? Optional.empty() : Optional.of(in);
  }

  private static Optional<String> optional(JsonNode in, int at) {
    return present(in.get(at)).map(Codec::text);
  }

  private static Optional<SourceSpan> span(JsonNode in) {
    return present(in).map(s -> new SourceSpan(s.get(0).intValue(), s.get(1).intValue()));
  }

  private static ImmutableList<String> strings(JsonNode in) {
    return each(in, Codec::text);
  }

  private static <T> ImmutableList<T> each(JsonNode in, Function<JsonNode, T> read) {
    ImmutableList.Builder<T> items = ImmutableList.builderWithExpectedSize(in.size());
    in.forEach(item -> items.add(read.apply(item)));
    return items.build();
  }

  private static ArrayNode strings(Collection<String> strings) {
    ArrayNode out = JSON.createArrayNode();
    strings.forEach(out::add);
    return out;
  }

  private static void optional(ArrayNode out, Optional<String> value) {
    if (value.isPresent()) {
      out.add(value.get());
    } else {
      out.addNull();
    }
  }

  private static void nullable(ArrayNode out, @Nullable ArrayNode value) {
    if (value == null) {
      out.addNull();
    } else {
      out.add(value);
    }
  }

  private static void span(ArrayNode out, Optional<SourceSpan> span) {
    if (span.isPresent()) {
      out.addArray().add(span.get().begin()).add(span.get().end());
    } else {
      out.addNull();
    }
  }
}
