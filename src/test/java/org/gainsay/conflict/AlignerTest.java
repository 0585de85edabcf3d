package org.gainsay.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claim.Mention.Quantifier.ANY;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.count;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ParticipantMatch.Relation;
import org.gainsay.rule.SampleClaim;
import org.gainsay.rule.StandardKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in one claim answers to what in another. */
final class AlignerTest {
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention LIND = named(person("Paul Lind"));
  private static final Mention PLANT = noun("the plant", "plant", DEFINITE);

  @ParameterizedTest(name = "{0} [{1}, {2}] and {3} [{4}, {5}]: {6}")
  @CsvSource({
    "on 3 May, 2019-05-03, 2019-05-03, on 3 May, 2019-05-03, 2019-05-03, SAME",
    "on 3 May, 2019-05-03, 2019-05-03, on 4 May, 2019-05-04, 2019-05-04, DISJOINT",
    "in May, 2019-05-01, 2019-05-31, on 4 May, 2019-05-04, 2019-05-04, OVERLAP",
    "in May, 2019-05-01, 2019-05-31, on 31 May, 2019-05-31, 2019-05-31, OVERLAP",
    "in May, 2019-05-01, 2019-05-31, on 1 May, 2019-05-01, 2019-05-01, OVERLAP",
    "in May, 2019-05-01, 2019-05-31, on 1 June, 2019-06-01, 2019-06-01, DISJOINT",
    "until 5 May, '', 2019-05-05, on 5 May, 2019-05-05, 2019-05-05, OVERLAP",
    "until 5 May, '', 2019-05-05, on 6 May, 2019-05-06, 2019-05-06, DISJOINT",
    "since 5 May, 2019-05-05, '', on 5 May, 2019-05-05, 2019-05-05, OVERLAP",
    "since 5 May, 2019-05-05, '', on 4 May, 2019-05-04, 2019-05-04, DISJOINT",
    "since 5 May, 2019-05-05, '', until 9 May, '', 2019-05-09, OVERLAP",
    "on Tuesday, '', '', on Friday, '', '', DISJOINT",
    "on Tuesday, '', '', on a Tuesday, '', '', UNKNOWN",
    "in May, '', '', in June, '', '', DISJOINT",
    "in May, '', '', on Friday, '', '', UNKNOWN",
    "on Tuesday or Friday, '', '', on Friday, '', '', UNKNOWN",
    "one night, '', '', on Friday, 2019-05-03, 2019-05-03, UNKNOWN",
    "on Tuesday, '', '', on Friday, 2019-05-03, 2019-05-03, DISJOINT"
  })
  void times(
      String text,
      String from,
      String to,
      String otherText,
      String otherFrom,
      String otherTo,
      TimeRelation relation) {
    Claim a = meeting("a#1").time(text, from, to).build();
    Claim b = meeting("b#1").time(otherText, otherFrom, otherTo).build();
    assertThat(ALIGNER.align(a, b).time()).isEqualTo(relation);
    assertThat(ALIGNER.align(b, a).time()).isEqualTo(relation);
  }

  @Test
  void timesThatAreNotGivenAreUnknown() {
    Claim dated = meeting("a#1").on("2019-05-03").build();
    assertThat(ALIGNER.align(dated, meeting("b#1").build()).time()).isEqualTo(TimeRelation.UNKNOWN);
    assertThat(ALIGNER.align(meeting("b#1").build(), dated).time()).isEqualTo(TimeRelation.UNKNOWN);
  }

  @Test
  void placesAreCompared() {
    Mention graz = named(person("Graz"));
    Claim there = meeting("a#1").in(graz).build();
    assertThat(ALIGNER.align(there, meeting("b#1").in(graz).build()).place())
        .hasValueSatisfying(m -> assertThat(m.relation()).isEqualTo(Relation.SAME));
    assertThat(ALIGNER.align(there, meeting("b#1").in(named(person("Linz"))).build()).place())
        .hasValueSatisfying(m -> assertThat(m.relation()).isEqualTo(Relation.DIFFERENT));
    assertThat(ALIGNER.align(there, meeting("b#1").build()).place()).isEmpty();
  }

  @Test
  void whoMeetsWhomMakesNoDifference() {
    Claim mirrored = claim("b#1").subject(LIND).verb("meet").object(WEBER).build();
    assertThat(ALIGNER.align(meeting("a#1").build(), mirrored).participants())
        .extracting(ParticipantMatch::relation)
        .containsExactly(Relation.SAME, Relation.SAME);
  }

  @Test
  void whoHiresWhomMakesADifference() {
    Claim a = claim("a#1").subject(WEBER).verb("hire").object(LIND).build();
    Claim b = claim("b#1").subject(LIND).verb("hire").object(WEBER).build();
    assertThat(ALIGNER.align(a, b).participants())
        .extracting(ParticipantMatch::relation)
        .containsExactly(Relation.DIFFERENT, Relation.DIFFERENT);
  }

  @Test
  void whoUndergoesOneThingDoesTheOther() {
    Claim closed = claim("a#1").object(PLANT).verb("close").build();
    Claim opens = claim("b#1").subject(PLANT).verb("open").build();
    Claim opensDoors =
        claim("b#2")
            .subject(PLANT)
            .verb("open")
            .object(noun("its doors", "door", DEFINITE))
            .build();
    Claim closer = claim("a#2").subject(WEBER).verb("close").object(PLANT).build();

    assertThat(relations(closed, opens)).containsExactly(Relation.SAME);
    assertThat(relations(opens, closed)).containsExactly(Relation.SAME);
    assertThat(relations(closed, opensDoors)).doesNotContain(Relation.SAME);
    assertThat(relations(closer, opens)).doesNotContain(Relation.SAME);
  }

  @Test
  void whatAnEventIsOfUndergoesIt() {
    Claim opens = claim("b#1").subject(PLANT).verb("open").build();
    assertThat(relations(closing("of"), opens)).containsExactly(Relation.SAME);
    assertThat(relations(closing("in"), opens)).containsExactly(Relation.SAME);
    assertThat(relations(closing("near"), opens)).isEmpty();
    Claim verb = claim("a#1").verb("close").with(Role.OBLIQUE, "of", PLANT).build();
    assertThat(relations(verb, opens)).isEmpty();
  }

  private static Claim closing(String marker) {
    return claim("a#1")
        .predicate("closure", Predicate.Kind.EVENT_NOUN)
        .with(Role.OBLIQUE, marker, PLANT)
        .build();
  }

  @Test
  void participantsOfOnePrepositionAnswerFirst() {
    Claim a =
        claim("a#1")
            .subject(WEBER)
            .verb("walk")
            .with(Role.OBLIQUE, "to", noun("the quay", "quay", DEFINITE))
            .with(Role.OBLIQUE, "from", noun("the inn", "inn", DEFINITE))
            .build();
    Claim b =
        claim("b#1")
            .subject(WEBER)
            .verb("walk")
            .with(Role.OBLIQUE, "from", noun("the mill", "mill", DEFINITE))
            .with(Role.OBLIQUE, "to", noun("the tower", "tower", DEFINITE))
            .build();
    assertThat(ALIGNER.align(a, b).participants())
        .allSatisfy(m -> assertThat(m.a().marker()).isEqualTo(m.b().marker()))
        .hasSize(3);
  }

  @Test
  void whatHasNoCounterpartIsLeft() {
    Claim alone = claim("b#1").subject(WEBER).verb("meet").build();
    Alignment alignment = ALIGNER.align(meeting("a#1").build(), alone);
    assertThat(alignment.onlyA()).extracting(a -> a.mention().text()).containsExactly("Paul Lind");
    assertThat(alignment.onlyB()).isEmpty();
  }

  @Test
  void limitsAreWhatTheOtherDoesNotShare() {
    Claim limited =
        meeting("a#1")
            .scope(Scope.Kind.PURPOSE, "to discuss the campaign", "discuss", "campaign")
            .build();
    assertThat(limits(limited, meeting("b#1").build())).containsExactly("to discuss the campaign");
    assertThat(limits(limited, limited)).isEmpty();
    // half of its words are enough
    Claim named =
        meeting("b#1")
            .with(Role.OBLIQUE, "during", noun("the campaign", "campaign", DEFINITE))
            .build();
    assertThat(limits(limited, named)).isEmpty();
    Claim longer =
        meeting("a#1")
            .scope(Scope.Kind.PURPOSE, "to plan the long campaign", "plan", "long", "campaign")
            .build();
    assertThat(limits(longer, named)).containsExactly("to plan the long campaign");
    Claim wordless = meeting("a#1").scope(Scope.Kind.MANNER, "so").build();
    assertThat(limits(wordless, named)).containsExactly("so");
  }

  @Test
  void limitsOfOthersAreSharedByTheirScopesToo() {
    Claim a = meeting("a#1").scope(Scope.Kind.TOPIC, "about the sale", "sale").build();
    Claim b = meeting("b#1").scope(Scope.Kind.PURPOSE, "to end the sale", "end", "sale").build();
    assertThat(limits(a, b)).isEmpty();
  }

  @Test
  void everyPointLeavesNoTopicOut() {
    Claim a = meeting("a#1").scope(Scope.Kind.TOPIC, "about the sale", "sale").build();
    Claim every = meeting("b#1").scope(Scope.Kind.TOPIC, "on every point", "point").build();
    Claim one = meeting("b#1").scope(Scope.Kind.TOPIC, "on one point", "point").build();
    Claim manner = meeting("b#1").scope(Scope.Kind.MANNER, "by any means", "mean").build();
    assertThat(limits(a, every)).isEmpty();
    assertThat(limits(a, one)).containsExactly("about the sale");
    assertThat(limits(a, manner)).containsExactly("about the sale");
  }

  @Test
  void someScopesSayNothing() {
    Claim a = meeting("a#1").scope(Scope.Kind.DEGREE, "at all", "all").build();
    assertThat(limits(a, meeting("b#1").build())).isEmpty();
  }

  @Test
  void topicsAndClausesWithoutCounterpartAreLimits() {
    Claim about =
        meeting("a#1").with(Role.OBLIQUE, "about", noun("the sale", "sale", DEFINITE)).build();
    Claim near =
        meeting("a#1").with(Role.OBLIQUE, "near", noun("the sale", "sale", DEFINITE)).build();
    Claim to = meeting("a#1").with(Role.CLAUSE, "", noun("end the sale", "end", PLAIN)).build();
    Claim other = meeting("b#1").build();
    assertThat(limits(about, other)).containsExactly("about the sale");
    assertThat(limits(near, other)).isEmpty();
    assertThat(limits(to, other)).containsExactly("to end the sale");
    Claim saleToo =
        meeting("b#1").with(Role.OBLIQUE, "at", noun("the sale", "sale", DEFINITE)).build();
    assertThat(limits(about, saleToo)).isEmpty();
  }

  @Test
  void clauseIsALimitOnlyBesideAParty() {
    Claim alone =
        claim("a#1")
            .subject(WEBER)
            .verb("meet")
            .with(Role.CLAUSE, "", noun("end the sale", "end", PLAIN))
            .build();
    assertThat(limits(alone, meeting("b#1").build())).isEmpty();
  }

  @Test
  void limitsInsideAMentionAreSeen() {
    Claim a =
        claim("a#1")
            .subject(WEBER)
            .verb("meet")
            .object(noun("anyone in the government about the election", "anyone", ANY))
            .build();
    Claim b =
        claim("a#1")
            .subject(WEBER)
            .verb("meet")
            .object(noun("officials to discuss the campaign", "official", PLAIN))
            .build();
    assertThat(limits(a, meeting("b#1").build())).containsExactly("about the election");
    assertThat(limits(b, meeting("b#1").build())).containsExactly("to discuss the campaign");
  }

  @Test
  void measuresAndRelatedVerbsHaveToDoWithEachOther() {
    Claim costs =
        claim("a#1").subject(PLANT).verb("cost").object(count(4, "usd", Bound.EXACT)).build();
    Claim weighs =
        claim("b#1").subject(PLANT).verb("melt").object(count(9, "usd", Bound.EXACT)).build();
    Claim melts = claim("b#2").subject(PLANT).verb("melt").build();
    Claim resigns = claim("b#3").subject(WEBER).verb("enroll").build();
    assertThat(related(costs, weighs)).isTrue();
    assertThat(related(costs, melts)).isFalse();
    assertThat(related(melts, costs)).isFalse();
    assertThat(related(melts, melts)).isTrue();
    assertThat(related(melts, resigns)).isFalse();
  }

  private static boolean related(Claim a, Claim b) {
    return ALIGNER.related(ALIGNER.frame(a), ALIGNER.frame(b));
  }

  private static java.util.List<Relation> relations(Claim a, Claim b) {
    return ALIGNER.align(a, b).participants().stream().map(ParticipantMatch::relation).toList();
  }

  /** What limits the first and not the second; the mirrored pair says the same. */
  private static java.util.List<String> limits(Claim a, Claim b) {
    assertThat(ALIGNER.align(b, a).scopesB()).isEqualTo(ALIGNER.align(a, b).scopesA());
    return ALIGNER.align(a, b).scopesA().stream().map(Scope::text).toList();
  }

  private static SampleClaim meeting(String id) {
    return claim(id).subject(WEBER).verb("meet").object(LIND);
  }
}
