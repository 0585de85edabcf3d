package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Factuality;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.ReasonCode;
import org.gainsay.conflict.Verdict;

/**
 * Predicates that exclude each other, of the same participants: "Margins widened in the third
 * quarter", "Margins shrank in the third quarter". Not: "Margins widened", "Profits shrank".
 */
public final class AntonymRule implements ConflictRule {
  /** Opposites as postures and movements only, which is seldom what a text means. */
  private static final ImmutableSet<String> POSTURES =
      ImmutableSet.of("sit", "stand", "lie", "push", "pull", "go", "come");

  /** A clause after these says what for, not what. */
  private static final ImmutableSet<String> DONE_FOR_A_PURPOSE =
      Tables.set(
          """
          resign, step down, quit, retire, leave, depart, stay, remain, close, shut, open, arrive,
          come, withdraw, sell, buy, dismiss, fire, lay off, hire, appoint, release, arrest, rise,
          fall, widen, shrink, expand, cut, raise, increase, reduce, die, recover, abstain
          """);

  /** What goes up and down. */
  private static final ImmutableSet<String> CHANGING =
      Tables.set(
          """
          rise, increase, grow, climb, go up, gain, jump, soar, surge, double, triple, widen, expand, improve, recover,
          fall, drop, decrease, decline, go down, shrink, lose, plunge, slump, tumble, halve, slip, dip, narrow,
          contract, worsen
          """);

  private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\b");

  private static final int MINUTES = 10;

  private static final ImmutableSet<String> OF_WHAT =
      ImmutableSet.of("with", "of", "from", "for", "against", "on");

  @Override
  public String id() {
    return "antonym";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (alignment.predicate().relation() != Relation.ANTONYM
        || alignment.a().negative()
        || alignment.b().negative()) {
      return Optional.empty();
    }
    if (POSTURES.contains(alignment.a().predicate())
        || POSTURES.contains(alignment.b().predicate())) {
      return Optional.empty(); // sitting on a committee is not the opposite of lying to it
    }
    if (isAboutItsClause(alignment.a(), alignment.onlyA())
        || isAboutItsClause(alignment.b(), alignment.onlyB())) {
      return Optional.empty(); // "continued to argue" is about arguing
    }
    if (isTakenForGranted(alignment.a()) || isTakenForGranted(alignment.b())) {
      return Optional.empty();
    }
    if (hasMatter(alignment.onlyA()) && hasMatter(alignment.onlyB())) {
      return Optional.empty(); // "continued with the tour", "left the dinner"
    }
    double score = alignment.predicate().listed() ? 0.85 : 0.7;
    boolean subject = false;
    List<Explanation> steps = new ArrayList<>();
    steps.add(Explanation.of("predicates: " + alignment.predicate().because()));
    for (ParticipantMatch match : alignment.participants()) {
      steps.add(Explanation.of(match.because()));
      boolean subjects = match.a().role() == Role.SUBJECT || match.b().role() == Role.SUBJECT;
      switch (match.relation()) {
        case SAME -> subject |= subjects && isOneMatter(match);
        case PART_OF, HAS_PART -> {
          if (!isAll(match)) {
            return Optional.empty();
          }
          subject |= subjects;
        }
        case COMPATIBLE -> {
          subject |= subjects && !match.isOpen() && isOneMatter(match);
          score *= 0.75;
        }
        case DIFFERENT -> {
          return Optional.empty();
        }
      }
    }
    if (!subject || areAtTwoTimes(alignment)) {
      return Optional.empty();
    }
    if (hasObject(alignment.onlyA()) || hasObject(alignment.onlyB())) {
      score *= 0.55; // "he left the party", "he remains"
    }
    Judgement found =
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.ANTONYM,
            score,
            new Explanation(
                "antonym: what they say excludes each other", ImmutableList.copyOf(steps)));
    List<Scope> limits = new ArrayList<>(alignment.scopesA());
    limits.addAll(alignment.scopesB());
    // What happened on the occasion says when, not how far.
    limits.removeIf(Coverage::isOccasion);
    return Optional.of(limits.isEmpty() ? found : limited(found, limits));
  }

  /**
   * "Began at nine", "ended at eleven": one after the other. "Lost half of their value since May",
   * "rose on Monday": of two spans, what goes down may go up.
   */
  private static boolean areAtTwoTimes(Alignment alignment) {
    TimeText a = TimeText.of(alignment.a().claim());
    TimeText b = TimeText.of(alignment.b().claim());
    if (a.minutesApart(b).filter(minutes -> minutes >= MINUTES).isPresent()) {
      return true;
    }
    return CHANGING.contains(alignment.a().predicate())
        && CHANGING.contains(alignment.b().predicate())
        && alignment.time() != Alignment.TimeRelation.SAME
        && areTwoSpans(alignment.a().claim(), alignment.b().claim());
  }

  /**
   * "In May" is one span with another "in May", of whatever year; "since then" is like no other.
   */
  private static boolean areTwoSpans(Claim a, Claim b) {
    if (SINCE.matcher(a.evidence().quote()).find() != SINCE.matcher(b.evidence().quote()).find()) {
      return true;
    }
    Optional<String> x = a.qualifiers().time().map(EventTime::text);
    Optional<String> y = b.qualifiers().time().map(EventTime::text);
    return x.isPresent() && y.isPresent() && !x.get().equalsIgnoreCase(y.get());
  }

  private static Judgement limited(Judgement found, List<Scope> limits) {
    return found.softened(
        Verdict.TENSION,
        ReasonCode.OTHER_SCOPE,
        0.6,
        Explanation.of("limited: " + limits.stream().map(Scope::text).sorted().toList()));
  }

  /** "Some banks raised fees", "some banks cut fees": others. */
  private static boolean isOneMatter(ParticipantMatch match) {
    return Coverage.isReferring(match.a().mention())
        && Coverage.isReferring(match.b().mention())
        && !Coverage.isSome(match.a().mention())
        && !Coverage.isSome(match.b().mention());
  }

  private static boolean isAll(ParticipantMatch match) {
    ImmutableSet<ParticipantMatch.Relation> relations =
        ImmutableSet.of(ParticipantMatch.Relation.PART_OF);
    Argument whole = relations.contains(match.relation()) ? match.b() : match.a();
    return whole.mention().quantifier() == org.gainsay.claim.Mention.Quantifier.ALL;
  }

  /** "Refused to go" is about going; "resigned to look after her children" is about resigning. */
  private static boolean isAboutItsClause(Frame frame, ImmutableList<Argument> only) {
    return only.stream().anyMatch(p -> p.role() == Role.CLAUSE)
        && !DONE_FOR_A_PURPOSE.contains(frame.predicate());
  }

  /** "His dismissal", "the management": who did it to whom, and when, is not said. */
  private static boolean isTakenForGranted(Frame frame) {
    return frame.claim().factuality().mood() == Factuality.Mood.PRESUPPOSED
        && frame.participants().size() <= 1;
  }

  /** Whether it is of something that the other claim does not speak of. */
  private static boolean hasMatter(ImmutableList<Argument> only) {
    return hasObject(only)
        || only.stream().anyMatch(p -> p.role() == Role.OBLIQUE && OF_WHAT.contains(p.marker()));
  }

  private static boolean hasObject(ImmutableList<Argument> only) {
    return only.stream().anyMatch(p -> p.role() == Role.OBJECT || p.role() == Role.ATTRIBUTE);
  }
}
