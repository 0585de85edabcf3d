package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * Who is singled out as the one who did something, and another who did it: "It was Hale who signed
 * the letter", "Ober signed the letter". A cleft names all who did (Kiss 1998). Not: "It was Hale
 * who visited the mayor", "Ober visited the mayor", for there can be two visits.
 */
public final class SingledOutRule implements ConflictRule {
  private static final double SCORE = 0.7;

  /** What is done to one thing by one, beside what happens to it only once. */
  private static final ImmutableSet<String> DONE_BY_ONE =
      Tables.set(
          """
          order, cause, provoke, trigger, fire, write, draft, draw up, design, build, devise, paint,
          compose, create, find, steal, rob, destroy, ruin, light, drive, break, shoot, stab, poison,
          save, rescue, leak, forge, plant
          """);

  /** What tells that others did it too, or that it was done more than once. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:also|too|both|together|jointly|as well|each|likewise|with|among|again|first"
              + "|last|once|twice|before|earlier|later|after|then)\\b");

  private final FunctionalTable functional = FunctionalTable.load();

  @Override
  public String id() {
    return "singled-out";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    if (alignment.time() == Alignment.TimeRelation.DISJOINT
        || !(relation == Relation.SAME || relation == Relation.SYNONYM)
        || !isDone(alignment.a())
        || !isDone(alignment.b())
        || !isOneEvent(alignment)
        || !(functional.isOnce(alignment.a().predicate()) || isUndated(alignment))) {
      return Optional.empty();
    }
    return another(alignment).or(() -> another(alignment.flipped()));
  }

  private boolean isDone(Frame frame) {
    Claim claim = frame.claim();
    return claim.proposition().predicate().kind() == Predicate.Kind.VERB
        && (functional.isOnce(frame.predicate()) || DONE_BY_ONE.contains(frame.predicate()))
        && !frame.negative()
        && claim.factuality().committed()
        && claim.qualifiers().tense() == Tense.PAST
        && !SEVERAL.matcher(claim.evidence().quote()).find();
  }

  /** Everything but who did it is the same, and the object is a certain one. */
  private static boolean isOneEvent(Alignment alignment) {
    boolean object = false;
    for (ParticipantMatch match : alignment.participants()) {
      if (match.a().role() == Role.SUBJECT && match.b().role() == Role.SUBJECT) {
        continue;
      }
      if (match.relation() != ParticipantMatch.Relation.SAME) {
        return false;
      }
      object |= match.a().role() == Role.OBJECT && Coverage.isReferring(match.a().mention());
    }
    return object;
  }

  /** "Drove the lorry", "drove the lorry in 2011": of these the second may be another time. */
  private static boolean isUndated(Alignment alignment) {
    return alignment.a().claim().qualifiers().time().isPresent()
        == alignment.b().claim().qualifiers().time().isPresent();
  }

  private Optional<Judgement> another(Alignment alignment) {
    Optional<Mention> one = alignment.a().first(Role.SUBJECT);
    Optional<Mention> other = alignment.b().first(Role.SUBJECT);
    if (one.isEmpty()
        || other.isEmpty()
        || !alignment.onlyA().isEmpty()
        || !alignment.scopesA().isEmpty()
        || !isSingledOut(one.get(), alignment.a().claim().evidence().quote())
        || alignment.b().claim().evidence().quote().contains(one.get().head())
        || !Named.apart(one.get(), other.get(), ImmutableSet.of())) {
      return Optional.empty();
    }
    return Optional.of(
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.ROLE,
            SCORE,
            Explanation.of(
                id()
                    + ": “"
                    + one.get().text()
                    + "” is said to be the one, which leaves out “"
                    + other.get().text()
                    + "”",
                Explanation.of("predicates: " + alignment.predicate().because()))));
  }

  /** "It was Hale who", "Hale was the one who", "the one who ... was Hale". */
  private static boolean isSingledOut(Mention who, String quote) {
    String name = Pattern.quote(who.text());
    return Pattern.compile(
            "^(?i:it (?:is|was|has been|had been)) "
                + name
                + ",? (?:who|that) "
                + "|^"
                + name
                + " (?:is|was) the (?:one|person|man|woman) (?:who|that) "
                + "|^(?i:the (?:one|person|man|woman) (?:who|that)) .* (?:is|was) "
                + name
                + "$")
        .matcher(quote)
        .find();
  }
}
