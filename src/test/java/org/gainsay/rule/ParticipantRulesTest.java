package org.gainsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gainsay.claim.Mention.Quantifier.ALL;
import static org.gainsay.claim.Mention.Quantifier.DEFINITE;
import static org.gainsay.claim.Mention.Quantifier.PLAIN;
import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import java.util.Optional;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Aligner;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules about who does what to whom: roles, exchanged parts, opposites. */
final class ParticipantRulesTest {
  private static final Aligner ALIGNER = new Aligner(new StandardKnowledge());
  private static final Mention WEBER = named(person("Anna Weber"));
  private static final Mention LIND = named(person("Paul Lind"));
  private static final Mention MUSEUM = noun("the museum", "museum", DEFINITE);
  private static final Mention MARGIN = noun("the gross margin", "margin", DEFINITE, "gross");

  private static final ConflictRule ROLE = new RoleRule();
  private static final ConflictRule STRUCTURE = new StructureRule();
  private static final ConflictRule ANTONYM = new AntonymRule();

  @Test
  void oneTitleHasOneHolder() {
    Claim weber = directing(WEBER, "director").build();
    assertThat(judge(ROLE, weber, directing(LIND, "director").build())).isPresent();
    assertThat(judge(ROLE, weber, directing(WEBER, "director").build())).isEmpty();
    assertThat(judge(ROLE, weber, directing(LIND, "director").not().build())).isEmpty();
    assertThat(judge(ROLE, weber, directing(LIND, "director").tense(Tense.PAST).build())).isEmpty();
    assertThat(judge(ROLE, directing(WEBER, "guard").build(), directing(LIND, "guard").build()))
        .isEmpty();
    assertThat(
            judge(ROLE, weber, directing(noun("the clerk", "clerk", DEFINITE), "director").build()))
        .isEmpty();
  }

  @Test
  void ofOneBodyAtOneTime() {
    Claim weber = directing(WEBER, "director").on("2019-05-03").build();
    assertThat(judge(ROLE, weber, directing(LIND, "director").on("2019-06-03").build())).isEmpty();
    assertThat(judge(ROLE, weber, directing(LIND, "director").on("2019-05-03").build()))
        .isPresent();
    Claim mill =
        claim("b#1")
            .subject(LIND)
            .predicate("director", Predicate.Kind.NOUN)
            .with(Role.OBLIQUE, "of", noun("the mill", "mill", DEFINITE))
            .tense(Tense.PRESENT)
            .on("2019-05-03")
            .build();
    assertThat(judge(ROLE, weber, mill)).isEmpty();
    Claim ofNothing =
        claim("b#1")
            .subject(LIND)
            .predicate("director", Predicate.Kind.NOUN)
            .tense(Tense.PRESENT)
            .build();
    assertThat(judge(ROLE, directing(WEBER, "director").build(), ofNothing)).isEmpty();
  }

  private static SampleClaim directing(Mention who, String title) {
    return claim("a#1")
        .subject(who)
        .predicate(title, Predicate.Kind.NOUN)
        .with(Role.OBLIQUE, "of", MUSEUM)
        .tense(Tense.PRESENT);
  }

  @Test
  void whatOneDidAloneNobodyElseDid() {
    Claim alone = founding(WEBER).scope(Scope.Kind.MANNER, "on her own", "own").build();
    assertThat(judge(ROLE, alone, founding(LIND).build())).isPresent();
    assertThat(judge(ROLE, founding(WEBER).build(), founding(LIND).build())).isEmpty();
    Claim visited =
        claim("a#1")
            .subject(WEBER)
            .verb("visit")
            .object(MUSEUM)
            .scope(Scope.Kind.MANNER, "on her own", "own")
            .build();
    assertThat(
            judge(ROLE, visited, claim("b#1").subject(LIND).verb("visit").object(MUSEUM).build()))
        .isEmpty();
  }

  private static SampleClaim founding(Mention who) {
    return claim("a#1").subject(who).verb("found").object(MUSEUM);
  }

  @Test
  void exchangedPartsConflict() {
    assertThat(judge(STRUCTURE, act(WEBER, "hire", LIND).build(), act(LIND, "hire", WEBER).build()))
        .isPresent();
    assertThat(judge(STRUCTURE, act(WEBER, "hire", LIND).build(), act(WEBER, "hire", LIND).build()))
        .isEmpty();
    assertThat(judge(STRUCTURE, act(WEBER, "call", LIND).build(), act(LIND, "call", WEBER).build()))
        .isEmpty();
    assertThat(
            judge(
                STRUCTURE,
                act(WEBER, "hire", LIND).build(),
                act(LIND, "hire", WEBER).not().build()))
        .isEmpty();
    assertThat(
            judge(
                STRUCTURE,
                act(WEBER, "hire", LIND).on("2019-05-03").build(),
                act(LIND, "hire", WEBER).on("2019-06-03").build()))
        .isEmpty();
    assertThat(
            judge(STRUCTURE, act(WEBER, "hire", LIND).build(), act(LIND, "hire", MUSEUM).build()))
        .isEmpty();
    assertThat(
            judge(STRUCTURE, act(WEBER, "hire", MUSEUM).build(), act(LIND, "hire", WEBER).build()))
        .isEmpty();
  }

  @Test
  void thingsExchangeTheirPartsToo() {
    Mention mill = noun("the mill", "mill", DEFINITE);
    Mention oldMill = noun("the old mill", "mill", DEFINITE, "old");
    Mention mills = noun("mills", "mill", PLAIN);
    Claim buys = act(MUSEUM, "buy", mill).build();
    assertThat(judge(STRUCTURE, buys, act(mill, "buy", MUSEUM).build())).isPresent();
    assertThat(judge(STRUCTURE, buys, act(oldMill, "buy", MUSEUM).build())).isEmpty();
    assertThat(
            judge(STRUCTURE, act(MUSEUM, "buy", mills).build(), act(mills, "buy", MUSEUM).build()))
        .isEmpty();
  }

  private static SampleClaim act(Mention who, String verb, Mention whom) {
    return claim("a#1").subject(who).verb(verb).object(whom);
  }

  @Test
  void oppositesConflict() {
    Claim rose = moved(MARGIN, "rise").build();
    assertThat(score(rose, moved(MARGIN, "fall").build())).isEqualTo(0.85, within(1e-9));
    assertThat(judge(ANTONYM, rose, moved(MARGIN, "rise").build())).isEmpty();
    assertThat(judge(ANTONYM, rose, moved(MARGIN, "fall").not().build())).isEmpty();
    assertThat(judge(ANTONYM, rose, moved(MUSEUM, "fall").build())).isEmpty();
    Mention margins = noun("margins", "margin", PLAIN);
    assertThat(judge(ANTONYM, moved(margins, "rise").build(), moved(margins, "fall").build()))
        .isEmpty();
  }

  @Test
  void oppositesOfWhatCanBeTheSame() {
    Mention netMargin = noun("the margin", "margin", DEFINITE);
    assertThat(score(moved(MARGIN, "rise").build(), moved(netMargin, "fall").build()))
        .isEqualTo(0.85 * 0.75, within(1e-9));
    Mention bare = noun("margin", "margin", PLAIN);
    assertThat(judge(ANTONYM, moved(MARGIN, "rise").build(), moved(bare, "fall").build()))
        .isEmpty();
  }

  @Test
  void oppositesOfAllAndOne() {
    Mention all = noun("all prices", "price", ALL);
    Mention one = noun("the price", "price", DEFINITE);
    Mention any = noun("any price", "price", org.gainsay.claim.Mention.Quantifier.ANY);
    assertThat(judge(ANTONYM, moved(all, "rise").build(), moved(one, "fall").build())).isPresent();
    assertThat(judge(ANTONYM, moved(any, "rise").build(), moved(one, "fall").build())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sit", "stand", "lie"})
  void posturesAreNoOpposites(String posture) {
    for (String other : new String[] {"sit", "stand", "lie"}) {
      assertThat(judge(ANTONYM, moved(WEBER, posture).build(), moved(WEBER, other).build()))
          .isEmpty();
    }
  }

  @Test
  void whatItDoesItToCountsLess() {
    Claim object = moved(MARGIN, "fall").object(MUSEUM).build();
    assertThat(score(moved(MARGIN, "rise").build(), object)).isEqualTo(0.85 * 0.55, within(1e-9));
  }

  @Test
  void limitedOppositesAreInTension() {
    Claim rose = moved(MARGIN, "rise").scope(Scope.Kind.DEGREE, "in part", "part").build();
    assertThat(judge(ANTONYM, rose, moved(MARGIN, "fall").build()))
        .hasValueSatisfying(j -> assertThat(j.verdict()).isEqualTo(Verdict.TENSION));
    Claim during =
        moved(MARGIN, "rise").scope(Scope.Kind.OCCASION, "during the war", "war").build();
    assertThat(judge(ANTONYM, during, moved(MARGIN, "fall").build()))
        .hasValueSatisfying(j -> assertThat(j.verdict()).isEqualTo(Verdict.CONTRADICTION));
  }

  @Test
  void whatIsForAPurposeIsNotAboutIt() {
    Mention clause = noun("end the row", "end", PLAIN);
    Claim resigned = moved(WEBER, "resign").with(Role.CLAUSE, "", clause).build();
    assertThat(judge(ANTONYM, resigned, moved(WEBER, "dismiss").build()).map(Judgement::verdict))
        .isEqualTo(
            judge(ANTONYM, moved(WEBER, "resign").build(), moved(WEBER, "dismiss").build())
                .map(Judgement::verdict));
    Claim agreed = moved(WEBER, "agree").with(Role.CLAUSE, "", clause).build();
    assertThat(judge(ANTONYM, agreed, moved(WEBER, "disagree").build())).isEmpty();
    assertThat(judge(ANTONYM, moved(WEBER, "agree").build(), moved(WEBER, "disagree").build()))
        .isPresent();
  }

  private static SampleClaim moved(Mention what, String verb) {
    return claim("a#1").subject(what).verb(verb);
  }

  private static double score(Claim a, Claim b) {
    return judge(ANTONYM, a, b).orElseThrow().score();
  }

  private static Optional<Judgement> judge(ConflictRule rule, Claim a, Claim b) {
    Optional<Judgement> found = rule.judge(ALIGNER.align(a, b));
    assertThat(rule.judge(ALIGNER.align(b, a)).map(Judgement::score))
        .isEqualTo(found.map(Judgement::score));
    return found;
  }
}
