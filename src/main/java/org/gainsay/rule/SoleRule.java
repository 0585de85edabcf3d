package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;
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
 * What one alone is said to do or to have done, said of another: "Only Brell supplies the valve",
 * "Corv supplies the valve"; "Jonas Ader was the only person who saw the driver", "Lena Holm saw
 * the driver". Not: "Only Brell supplies the valve", "Corv supplies the pump".
 */
public final class SoleRule implements ConflictRule {
  private static final double SCORE = 0.7;

  /** Who it is, and that there is no other; the quote of what they alone did follows. */
  private static final Pattern ONLY_ONE =
      Pattern.compile(
          "^(.+?) (?:is|was) the (?:only|sole) (?:one|person|man or woman|human being|witness) $");

  @Override
  public String id() {
    return "sole";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    if (alignment.time() == Alignment.TimeRelation.DISJOINT
        || !(relation == Relation.SAME || relation == Relation.SYNONYM)
        || !isPlain(alignment.a())
        || !isPlain(alignment.b())
        || alignment.a().claim().qualifiers().tense()
            != alignment.b().claim().qualifiers().tense()) {
      return Optional.empty();
    }
    return another(alignment).or(() -> another(alignment.flipped()));
  }

  private static boolean isPlain(Frame frame) {
    return frame.claim().proposition().predicate().kind() == Predicate.Kind.VERB
        && !frame.negative()
        && frame.claim().factuality().committed();
  }

  /** Whether what the first says of one alone is said by the second of another. */
  private Optional<Judgement> another(Alignment alignment) {
    Optional<Mention> other = alignment.b().first(Role.SUBJECT);
    if (other.isEmpty()
        || !alignment.onlyA().isEmpty()
        || !alignment.scopesA().isEmpty()
        || !restIsSame(alignment)) {
      return Optional.empty();
    }
    return sole(alignment.a())
        .filter(sole -> Named.apart(sole, other.get(), ImmutableSet.of()))
        .map(
            sole ->
                Judgement.finding(
                    Verdict.CONTRADICTION,
                    ConflictType.SCOPE,
                    SCORE,
                    Explanation.of(
                        id()
                            + ": “"
                            + sole.text()
                            + "” alone leaves out “"
                            + other.get().text()
                            + "”",
                        Explanation.of("predicates: " + alignment.predicate().because()))));
  }

  /** Everything else that takes part is the same, and there is something else. */
  private static boolean restIsSame(Alignment alignment) {
    boolean rest = false;
    for (ParticipantMatch match : alignment.participants()) {
      if (match.a().role() == Role.SUBJECT && match.b().role() == Role.SUBJECT) {
        continue;
      }
      if (match.relation() != ParticipantMatch.Relation.SAME) {
        return false;
      }
      rest |= Coverage.isReferring(match.a().mention());
    }
    return rest;
  }

  /** Who alone did it, if the claim says so. */
  private static Optional<Mention> sole(Frame frame) {
    Optional<Mention> subject = frame.first(Role.SUBJECT);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Claim claim = frame.claim();
    String quote = claim.evidence().quote();
    String name = Pattern.quote(subject.get().text());
    if (Pattern.compile("^(?:Only " + name + " (?!and |or |, )|" + name + " alone )")
        .matcher(quote)
        .find()) {
      return subject;
    }
    if (!subject.get().modifiers().contains("only")
        && !subject.get().modifiers().contains("sole")) {
      return Optional.empty();
    }
    String sentence = claim.evidence().surroundings().sentence();
    int at = sentence.indexOf(quote);
    if (at < 0) {
      return Optional.empty();
    }
    Matcher who = ONLY_ONE.matcher(sentence.substring(0, at));
    return who.find()
        ? Optional.of(
            new Mention(
                who.group(1),
                subject.get().head(),
                subject.get().modifiers(),
                subject.get().quantifier(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }
}
