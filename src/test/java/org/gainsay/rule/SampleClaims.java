package org.gainsay.rule;

import static org.gainsay.rule.SampleClaim.claim;
import static org.gainsay.rule.SampleClaim.count;
import static org.gainsay.rule.SampleClaim.named;
import static org.gainsay.rule.SampleClaim.noun;
import static org.gainsay.rule.SampleClaim.person;

import java.util.List;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality.Certainty;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Quantity.Bound;
import org.gainsay.claim.Scope;
import org.gainsay.claim.Source.Stance;

/** Claims that touch every rule and guard. */
final class SampleClaims {
  static final Entity WEBER = person("Anna Weber");
  static final Entity LIND = person("Paul Lind");
  static final Entity ENVOY = person("Ivan Orlov", new Entity.Description("ambassador", "Russia"));

  private SampleClaims() {}

  static List<Claim> all() {
    return List.of(
        claim("a#1").subject(named(WEBER)).verb("meet").object(named(ENVOY)).build(),
        claim("a#2").subject(named(WEBER)).verb("meet").object(named(ENVOY)).not().build(),
        claim("a#3")
            .subject(named(WEBER))
            .predicate("communication", Predicate.Kind.EVENT_NOUN)
            .with(
                Role.OBLIQUE,
                "with",
                noun("any Russian officials", "official", Quantifier.ANY, "russian"))
            .not()
            .said("2017-01-10")
            .build(),
        claim("b#1")
            .subject(named(WEBER))
            .verb("meet")
            .object(noun("any Russian officials", "official", Quantifier.ANY, "russian"))
            .not()
            .scope(Scope.Kind.PURPOSE, "to discuss the campaign", "discuss", "campaign")
            .build(),
        claim("b#2")
            .subject(named(LIND))
            .verb("meet")
            .object(named(ENVOY))
            .on("2016-07-18")
            .build(),
        claim("b#3").subject(named(ENVOY)).verb("hire").object(named(LIND)).build(),
        claim("b#4").subject(named(LIND)).verb("hire").object(named(ENVOY)).build(),
        claim("c#1")
            .subject(noun("gross margin", "margin", Quantifier.PLAIN, "gross"))
            .verb("rise")
            .build(),
        claim("c#2")
            .subject(noun("gross margin", "margin", Quantifier.PLAIN, "gross"))
            .verb("shrink")
            .build(),
        claim("c#3")
            .subject(noun("the bridge", "bridge", Quantifier.DEFINITE))
            .verb("cost")
            .object(count(41_000_000, "usd", Bound.EXACT))
            .build(),
        claim("c#4")
            .subject(noun("the bridge", "bridge", Quantifier.DEFINITE))
            .verb("cost")
            .object(count(55_000_000, "usd", Bound.EXACT))
            .build(),
        claim("c#5")
            .object(noun("the first patient", "patient", Quantifier.DEFINITE, "first"))
            .verb("enroll")
            .on("2013-03-01")
            .build(),
        claim("c#6")
            .object(noun("the first patient", "patient", Quantifier.DEFINITE, "first"))
            .verb("enroll")
            .on("2012-09-18")
            .in(named(person("Graz")))
            .build(),
        claim("d#1")
            .subject(named(WEBER))
            .verb("resign")
            .mood(Mood.FUTURE)
            .said("2019-01-10")
            .by(WEBER, Stance.ASSERT)
            .build(),
        claim("d#2")
            .subject(named(WEBER))
            .verb("resign")
            .not()
            .mood(Mood.FUTURE)
            .said("2019-02-10")
            .by(WEBER, Stance.ASSERT)
            .build(),
        claim("d#3")
            .subject(named(WEBER))
            .verb("resign")
            .mood(Mood.OPINION)
            .by(LIND, Stance.ASSERT)
            .build(),
        claim("d#4").subject(named(WEBER)).verb("resign").mood(Mood.HYPOTHETICAL).build(),
        claim("d#5").subject(named(WEBER)).verb("resign").open().build(),
        claim("d#6").subject(named(WEBER)).verb("resign").mood(Mood.BELIEF).build(),
        claim("d#7").subject(named(WEBER)).verb("resign").mood(Mood.ALLEGED).build(),
        claim("d#8").subject(named(WEBER)).verb("resign").certainty(Certainty.POSSIBLE).build(),
        claim("d#9")
            .subject(named(WEBER))
            .verb("resign")
            .not()
            .by(WEBER, Stance.DENY)
            .tense(Tense.PRESENT)
            .said("2019-05-01")
            .build(),
        claim("e#1")
            .subject(named(WEBER))
            .predicate("director", Predicate.Kind.NOUN)
            .with(Role.OBLIQUE, "of", noun("the museum", "museum", Quantifier.DEFINITE))
            .tense(Tense.PRESENT)
            .build(),
        claim("e#2")
            .subject(named(LIND))
            .predicate("director", Predicate.Kind.NOUN)
            .with(Role.OBLIQUE, "of", noun("the museum", "museum", Quantifier.DEFINITE))
            .tense(Tense.PRESENT)
            .build(),
        claim("e#3")
            .subject(noun("every patient", "patient", Quantifier.ALL))
            .verb("complete")
            .object(noun("the study", "study", Quantifier.DEFINITE))
            .build(),
        claim("e#4")
            .subject(noun("nobody", "nobody", Quantifier.NO))
            .verb("complete")
            .object(noun("the study", "study", Quantifier.DEFINITE))
            .build());
  }
}
