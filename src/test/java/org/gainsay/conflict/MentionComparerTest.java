package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claim.Mention.Quantifier.ALL;
import static org.gainsay.claim.Mention.Quantifier.ANY;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.INDEFINITE;
import static org.gainsay.claim.Mention.Quantifier.NO;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.conflict.ParticipantMatch.Relation.COMPATIBLE;
import static org.gainsay.conflict.ParticipantMatch.Relation.DIFFERENT;
import static org.gainsay.conflict.ParticipantMatch.Relation.HAS_PART;
import static org.gainsay.conflict.ParticipantMatch.Relation.PART_OF;
import static org.gainsay.conflict.ParticipantMatch.Relation.SAME;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Quantity;
import org.gainsay.conflict.ParticipantMatch.Relation;
import org.gainsay.rule.StandardKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How what two mentions refer to relates, each way round. */
final class MentionComparerTest {
  private static final MentionComparer COMPARER = new MentionComparer(new StandardKnowledge());

  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention ENVOY =
      named(person("Ivan Orlov", new Description("ambassador", "Russia")));
  private static final Mention CONSUL =
      named(person("Kari Dahl", new Description("consul", "Norway")));
  private static final Mention CRANE =
      named(person("Ida Crane", new Description("director", "Farrow Holdings")));
  private static final Mention FARROW = named(person("Ida Farrow"));
  private static final Mention DIRECTOR = named(person("Tom Brandt", new Description("head", "")));
  private static final Mention RUSSIANS = named(entity("Russians", Entity.Kind.GROUP));
  private static final Mention MOSCOW = named(entity("Moscow", Entity.Kind.PLACE));
  private static final Mention KREMLIN = named(entity("Kremlin", Entity.Kind.ORGANIZATION));
  private static final Mention COMPANY =
      named(entity("Norvia Air Company", Entity.Kind.ORGANIZATION, new Description("airline", "")));
  private static final Mention ANYONE = noun("anyone", "anyone", ANY);
  private static final Mention ANYTHING = noun("anything", "anything", ANY);
  private static final Mention ANYONE_AT_FARROW = noun("anyone at Farrow Holdings", "anyone", ANY);

  static Stream<Arguments> pairs() {
    return Stream.of(
        arguments(WEBER, WEBER, SAME),
        arguments(WEBER, ENVOY, DIFFERENT),
        arguments(named(entity("ANNA WEBER", Entity.Kind.PERSON)), WEBER, SAME),
        // pronouns
        arguments(noun("he", "he", PLAIN), noun("the driver", "driver", DEFINITE), COMPATIBLE),
        arguments(noun("he", "he", PLAIN), noun("he", "he", PLAIN), COMPATIBLE),
        arguments(noun("he", "he", PLAIN), noun("she", "she", PLAIN), DIFFERENT),
        // nations and who belongs to them
        arguments(ENVOY, RUSSIANS, PART_OF),
        arguments(CONSUL, RUSSIANS, DIFFERENT),
        arguments(MOSCOW, RUSSIANS, COMPATIBLE),
        arguments(MOSCOW, KREMLIN, COMPATIBLE),
        arguments(KREMLIN, named(entity("Moscow", Entity.Kind.ORGANIZATION)), DIFFERENT),
        arguments(WEBER, MOSCOW, DIFFERENT),
        arguments(ENVOY, noun("any Russian officials", "official", ANY, "russian"), PART_OF),
        arguments(CONSUL, noun("any Russian officials", "official", ANY, "russian"), DIFFERENT),
        arguments(
            ENVOY, noun("the Russian government", "government", DEFINITE, "russian"), COMPATIBLE),
        arguments(
            CONSUL, noun("the Russian government", "government", DEFINITE, "russian"), DIFFERENT),
        arguments(ENVOY, noun("any Russian", "Russian", ANY), PART_OF),
        arguments(ENVOY, noun("anyone from Russia", "anyone", ANY), PART_OF),
        arguments(CONSUL, noun("anyone from Russia", "anyone", ANY), DIFFERENT),
        // one of a kind, several, all
        arguments(ENVOY, noun("the ambassador", "ambassador", DEFINITE), COMPATIBLE),
        arguments(ENVOY, noun("two ambassadors", "ambassador", PLAIN), DIFFERENT),
        arguments(ENVOY, noun("any ambassadors", "ambassador", ANY), PART_OF),
        arguments(WEBER, noun("the ambassador", "ambassador", DEFINITE), DIFFERENT),
        arguments(COMPANY, noun("any airline", "airline", ANY), PART_OF),
        arguments(COMPANY, noun("two airlines", "airline", PLAIN), COMPATIBLE),
        // a company and its kind
        arguments(COMPANY, noun("the company", "company", DEFINITE), COMPATIBLE),
        arguments(COMPANY, noun("a company", "company", INDEFINITE), DIFFERENT),
        arguments(COMPANY, noun("the old company", "company", DEFINITE, "old"), DIFFERENT),
        arguments(
            named(entity("Tom Company", Entity.Kind.PERSON)),
            noun("the company", "company", DEFINITE),
            DIFFERENT),
        // anyone and anything
        arguments(WEBER, ANYONE, PART_OF),
        arguments(WEBER, noun("nobody", "nobody", NO), PART_OF),
        arguments(COMPANY, ANYONE, DIFFERENT),
        arguments(COMPANY, ANYTHING, PART_OF),
        arguments(WEBER, ANYTHING, DIFFERENT),
        arguments(COMPANY, noun("anything useful", "anything", ANY, "useful"), DIFFERENT),
        arguments(CRANE, ANYONE_AT_FARROW, PART_OF),
        arguments(FARROW, ANYONE_AT_FARROW, PART_OF),
        arguments(WEBER, ANYONE_AT_FARROW, DIFFERENT),
        arguments(DIRECTOR, ANYONE_AT_FARROW, DIFFERENT),
        arguments(
            noun("the director of Farrow Holdings", "director", DEFINITE),
            ANYONE_AT_FARROW,
            PART_OF),
        arguments(
            noun("the director of Crane Works", "director", DEFINITE), ANYONE_AT_FARROW, DIFFERENT),
        arguments(
            noun("the roof of Farrow Holdings", "roof", DEFINITE), ANYONE_AT_FARROW, DIFFERENT),
        arguments(noun("the bridge", "bridge", DEFINITE), ANYTHING, PART_OF),
        // nouns of one head
        arguments(bridge(), bridge(), SAME),
        arguments(bridge("old"), bridge(), COMPATIBLE),
        arguments(bridge("old"), bridge("stone"), DIFFERENT),
        arguments(bridge("first"), bridge("second"), DIFFERENT),
        arguments(bridge("same"), bridge("very"), SAME),
        arguments(
            noun("any officials", "official", ANY),
            noun("any Russian officials", "official", ANY, "russian"),
            HAS_PART),
        arguments(
            noun("all patients", "patient", ALL),
            noun("the patient", "patient", DEFINITE),
            HAS_PART),
        arguments(
            noun("the May 3 meeting", "meeting", DEFINITE, "May", "3"),
            noun("the June 4 meeting", "meeting", DEFINITE, "June", "4"),
            SAME),
        // nouns of two heads
        arguments(
            noun("the ambassador", "ambassador", DEFINITE),
            noun("any official", "official", ANY),
            PART_OF),
        arguments(
            noun("the ambassador", "ambassador", DEFINITE),
            noun("any Russian official", "official", ANY, "russian"),
            COMPATIBLE),
        arguments(
            noun("the Russian ambassador", "ambassador", DEFINITE, "russian"),
            noun("the Russian official", "official", DEFINITE, "russian"),
            SAME),
        arguments(
            noun("the Russian ambassador", "ambassador", DEFINITE, "russian"),
            noun("a Russian official", "official", INDEFINITE, "russian"),
            COMPATIBLE),
        arguments(
            noun("the ambassador", "ambassador", DEFINITE),
            noun("the official", "official", DEFINITE),
            COMPATIBLE),
        arguments(bridge(), noun("the ferry", "ferry", DEFINITE), DIFFERENT),
        // counts of one unit
        arguments(rooms(60), rooms(112), COMPATIBLE),
        arguments(rooms(60, "upper"), rooms(112, "lower"), DIFFERENT),
        arguments(rooms(60, "Weber"), rooms(112, "Lind"), DIFFERENT),
        arguments(rooms(60, "1990"), rooms(112, "2004"), COMPATIBLE),
        arguments(rooms(60, "old"), rooms(112, "stone"), COMPATIBLE),
        arguments(rooms(60, "true"), rooms(112, "false"), DIFFERENT),
        arguments(rooms(60, "upper", "old"), rooms(112, "upper", "stone"), COMPATIBLE));
  }

  @ParameterizedTest(name = "{2}: {0} | {1}")
  @MethodSource("pairs")
  void relates(Mention a, Mention b, Relation relation) {
    assertThat(COMPARER.compare(a, b).relation()).isEqualTo(relation);
    assertThat(COMPARER.compare(b, a).relation()).isEqualTo(relation.flipped());
    assertThat(COMPARER.compare(a, b).because()).isNotBlank();
  }

  static Stream<Arguments> plurals() {
    return Stream.of(
        arguments(noun("two cities", "city", PLAIN), true),
        arguments(noun("two buses", "bus", PLAIN), true),
        arguments(noun("the bridges", "bridge", DEFINITE), true),
        arguments(noun("young people", "person", PLAIN), true),
        arguments(bridge(), false),
        arguments(noun("Bridges", "Bridge", PLAIN), false),
        arguments(noun("", "", PLAIN), false));
  }

  @ParameterizedTest
  @MethodSource("plurals")
  void knowsPlurals(Mention mention, boolean plural) {
    assertThat(MentionComparer.isPlural(mention)).isEqualTo(plural);
  }

  static Stream<Arguments> generals() {
    return Stream.of(
        arguments(ANYONE, true),
        arguments(noun("someone", "someone", PLAIN), false),
        arguments(noun("something", "something", PLAIN), false),
        arguments(noun("no bridge", "bridge", NO), true),
        arguments(noun("all bridges", "bridge", ALL), true),
        arguments(bridge(), false));
  }

  @ParameterizedTest
  @MethodSource("generals")
  void knowsWhatIsSaidInGeneral(Mention mention, boolean general) {
    assertThat(MentionComparer.isGeneral(mention)).isEqualTo(general);
  }

  private static Mention bridge(String... modifiers) {
    return noun("the bridge", "bridge", DEFINITE, modifiers);
  }

  private static Mention rooms(int number, String... modifiers) {
    return new Mention(
        number + " rooms",
        "room",
        ImmutableList.copyOf(modifiers),
        PLAIN,
        Optional.empty(),
        Optional.of(Quantity.of(number, "room", Quantity.Bound.EXACT, "" + number)));
  }

  private static Entity entity(String name, Entity.Kind kind, Description... descriptions) {
    return new Entity(
        kind + name, name, kind, ImmutableList.of(name), ImmutableList.copyOf(descriptions));
  }
}
