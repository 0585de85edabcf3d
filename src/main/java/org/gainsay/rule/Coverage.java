package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;

/**
 * How far an affirmed claim falls under what another claim denies. "He met the ambassador" falls
 * under "I had no communications with the Russians": meeting is communicating, the ambassador is
 * one of the Russians. What the denial limits itself to and the other claim does not mention is
 * left as a limit: "to discuss the campaign".
 *
 * @param score how surely it falls under the denial, limits apart, from 0 to 1
 * @param limits what the denial limits itself to
 * @param exception whether a statement about all is denied of one
 * @param steps the alignment, one line a step
 */
record Coverage(
    double score,
    ImmutableList<Scope> limits,
    boolean exception,
    ImmutableList<Explanation> steps) {

  private static final ImmutableSet<String> NOTHING =
      ImmutableSet.of("none", "nothing", "anything", "no", "nobody", "it", "one", "any");

  /**
   * The coverage of a pair of which one is affirmed and the other denied; empty if neither
   * direction covers.
   */
  static Optional<Coverage> of(Alignment alignment) {
    if (alignment.a().negative() == alignment.b().negative()) {
      return Optional.empty();
    }
    return affirmedFirst(alignment.a().negative() ? alignment.flipped() : alignment);
  }

  private static Optional<Coverage> affirmedFirst(Alignment alignment) {
    double score;
    switch (alignment.predicate().relation()) {
      case SAME -> score = 0.95;
      case SYNONYM -> score = 0.85;
      case ENTAILS -> score = 0.85;
      default -> {
        return Optional.empty();
      }
    }
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of("predicates: " + alignment.predicate().because()));
    boolean exception = false;
    boolean anchored = false;
    for (ParticipantMatch match : alignment.participants()) {
      steps.add(Explanation.of(role(match) + ": " + match.because()));
      switch (match.relation()) {
        case SAME -> anchored |= isReferring(match.a().mention());
        case PART_OF -> {
          // A denial about all covers one; a denial about one of them does not cover all.
          anchored |= match.a().mention().entity().isPresent();
        }
        case HAS_PART -> {
          if (match.a().mention().quantifier() != Quantifier.ALL) {
            return Optional.empty();
          }
          exception = true;
          anchored = true;
        }
        case COMPATIBLE -> score *= 0.8;
        case DIFFERENT -> {
          return Optional.empty();
        }
      }
    }
    if (!subjectsAnswer(alignment) || !anchored || saysNothing(alignment.b())) {
      return Optional.empty();
    }
    for (Argument participant : alignment.onlyB()) {
      if (!isLimit(participant) && !isEmpty(participant)) {
        return Optional.empty();
      }
    }
    // Without a subject it is open who did not do it.
    if (alignment.b().first(Role.SUBJECT).isEmpty()
        && alignment.a().first(Role.SUBJECT).isPresent()) {
      score *= 0.5;
    }
    List<Scope> limits = new ArrayList<>();
    for (Scope scope : alignment.scopesB()) {
      if (scope.kind() == Scope.Kind.OCCASION) {
        score *= 0.9;
      } else {
        limits.add(scope);
      }
    }
    return Optional.of(
        new Coverage(score, ImmutableList.copyOf(limits), exception, ImmutableList.copyOf(steps)));
  }

  private static String role(ParticipantMatch match) {
    return match.a().role() == Role.SUBJECT ? "who" : "with whom or what";
  }

  /** "There was none": it takes the sentence before to know of what. */
  private static boolean saysNothing(Frame denial) {
    return denial.claim().proposition().predicate().kind() == Predicate.Kind.EXISTENCE
        && denial.predicate().equals(denial.claim().proposition().predicate().lemma())
        && denial.first(Role.SUBJECT).map(m -> NOTHING.contains(m.head())).orElse(true);
  }

  /** Whether the denial's subject has a counterpart, unless it has none at all. */
  private static boolean subjectsAnswer(Alignment alignment) {
    Frame denial = alignment.b();
    Optional<Mention> subject = denial.first(Role.SUBJECT);
    return subject.isEmpty()
        || alignment.participants().stream()
            .anyMatch(
                m ->
                    m.b().role() == Role.SUBJECT
                        && m.relation() != ParticipantMatch.Relation.COMPATIBLE)
        || alignment.participants().stream()
            .anyMatch(
                m ->
                    m.b().role() == Role.SUBJECT
                        && alignment.predicate().relation() == Relation.SAME
                        && isReferring(m.a().mention())
                        && isReferring(m.b().mention()));
  }

  /** Whether a mention picks out something in particular. */
  static boolean isReferring(Mention mention) {
    return mention.entity().isPresent()
        || mention.quantifier() == Quantifier.DEFINITE
        || !mention.modifiers().isEmpty();
  }

  private static boolean isLimit(Argument participant) {
    return participant.role() == Role.OBLIQUE
        && switch (participant.marker()) {
          case "about", "on", "regarding", "concerning", "over", "of", "related to" -> true;
          default -> false;
        };
  }

  /** "Did not say anything": the participant adds nothing. */
  private static boolean isEmpty(Argument participant) {
    return switch (participant.mention().head().toLowerCase(java.util.Locale.ROOT)) {
      case "anything", "nothing", "anyone", "anybody", "nobody", "no one", "none", "time", "way" ->
          true;
      default -> false;
    };
  }
}
