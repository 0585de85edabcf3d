package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.LexicalKnowledge.Relation;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * A first time against one before it: "It was the first time that a ferry had sunk in the bay", "A
 * ferry sank in the bay in 1987"; "The bridge had never been closed before", "It was the second
 * closure of the bridge". Not: "It was the first strike at the port in ten years", "There was a
 * strike at the port in 1987".
 */
public final class PrecedentRule implements ConflictRule {
  private static final double SCORE = 0.7;

  /** "It was the mayor's first visit to the island", "the third leak at the plant". */
  private static final Pattern ONE_OF_A_ROW =
      Pattern.compile(
          "^(?:It|This|That|The \\p{Ll}+) (?:is|was|has been|had been)"
              + "(?: (?:also|only|now|then|already|even))* (?<whose>the|.+['’]s?) (?<order>"
              + Ordinal.PATTERN
              + ") (?<what>\\p{Ll}+(?: .*)?)$");

  private static final ImmutableSet<String> HAPPENING =
      Tables.set(
          """
          have, see, suffer, experience, report, record, happen, occur, take place, break out, hold, make
          """);

  private static final Pattern NEVER =
      Pattern.compile("(?i)\\b(?:never|ever|before|previous(?:ly)?|prior|earlier)\\b");

  @Override
  public String id() {
    return "precedent";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (!areOfOneKind(alignment)
        || !alignment.a().claim().factuality().committed()
        || !alignment.b().claim().factuality().committed()) {
      return Optional.empty();
    }
    return alignment
        .denialFirst()
        .map(this::repeated)
        .orElseGet(() -> earlier(alignment).or(() -> earlier(alignment.flipped())));
  }

  /** Close and closure, strike and "there was a strike". */
  private static boolean areOfOneKind(Alignment alignment) {
    Relation relation = alignment.predicate().relation();
    return relation == Relation.SAME
        || relation == Relation.SYNONYM
        || happens(alignment.a(), alignment.b())
        || happens(alignment.b(), alignment.a());
  }

  private static boolean happens(Frame telling, Frame noun) {
    Predicate predicate = telling.claim().proposition().predicate();
    String what = noun.claim().proposition().predicate().lemma();
    return noun.claim().proposition().predicate().kind() == Predicate.Kind.NOUN
        && (predicate.kind() == Predicate.Kind.EXISTENCE || HAPPENING.contains(predicate.lemma()))
        && Stream.of(Role.SUBJECT, Role.OBJECT)
            .flatMap(role -> telling.claim().proposition().first(role).stream())
            .anyMatch(mention -> mention.head().equals(what));
  }

  /** "Had never been closed before", "the second closure of the bridge". */
  private Optional<Judgement> repeated(Alignment denialFirst) {
    Frame denial = denialFirst.a();
    Claim again = denialFirst.b().claim();
    Optional<Matcher> row = row(again);
    if (row.isEmpty()
        || Ordinal.place(row.get().group("order")) < 2
        || !NEVER.matcher(denial.claim().evidence().quote()).find()
        || !denial.claim().qualifiers().scopes().stream().allMatch(s -> isNamed(s.text(), again))
        || denial.claim().qualifiers().time().isPresent()
        || !isSaidAtOneTime(denial.claim(), again)) {
      return Optional.empty();
    }
    ImmutableSet<String> event = event(denialFirst);
    boolean tied = !denial.claim().qualifiers().scopes().isEmpty();
    for (Argument participant : denial.participants()) {
      String text = participant.mention().text();
      boolean thing = !Terms.of(text).isEmpty() && !event.containsAll(Terms.of(text));
      if (participant.role() == Role.CLAUSE
          || !Precedence.covers(again.proposition().sentence(), text, event)) {
        return Optional.empty();
      }
      tied |= thing && participant.mention().quantifier() != Quantifier.NO;
    }
    return tied && !UniversalRule.isLimited(denial)
        ? Optional.of(
            finding(
                "“" + again.proposition().sentence() + "” takes one before it for granted",
                denialFirst))
        : Optional.empty();
  }

  /** "At the plant". */
  private static boolean isNamed(String scope, Claim claim) {
    return Precedence.covers(claim.proposition().sentence(), scope, ImmutableSet.of())
        && !Terms.of(scope).isEmpty();
  }

  /** What they did not do until one year they may have done by the next. */
  private static boolean isSaidAtOneTime(Claim a, Claim b) {
    Optional<LocalDate> x = a.qualifiers().utterance();
    Optional<LocalDate> y = b.qualifiers().utterance();
    return x.isEmpty() || y.isEmpty() || x.get().getYear() == y.get().getYear();
  }

  private Optional<Judgement> earlier(Alignment alignment) {
    Claim first = alignment.a().claim();
    Claim other = alignment.b().claim();
    if (alignment.a().negative()
        || alignment.b().negative()
        || Precedence.isWithin(first.evidence().surroundings().sentence())
        || !(isFirstTime(alignment) || isFirstOfRow(alignment))) {
      return Optional.empty();
    }
    OptionalInt later = Precedence.place(other);
    boolean apart = later.isPresent() && later.getAsInt() > 1 && isOneOccasion(alignment);
    return apart || (later.isEmpty() && isPast(other) && Precedence.isEarlier(first, other))
        ? Optional.of(
            finding("“" + other.evidence().quote() + "” tells of one before the first", alignment))
        : Optional.empty();
  }

  private static boolean isPast(Claim claim) {
    return claim.qualifiers().tense() == Tense.PAST;
  }

  /** Whether nothing puts the two at different times, and something puts them at one. */
  private static boolean isOneOccasion(Alignment alignment) {
    return alignment.time() == TimeRelation.SAME
        || (alignment.a().claim().qualifiers().time().isEmpty()
            && alignment.b().claim().qualifiers().time().isEmpty()
            && alignment
                .a()
                .claim()
                .qualifiers()
                .utterance()
                .equals(alignment.b().claim().qualifiers().utterance()));
  }

  /** "It was the first time that a ferry had sunk in the bay", "won the cup for the first time". */
  private static boolean isFirstTime(Alignment alignment) {
    OptionalInt place = Precedence.place(alignment.a().claim());
    boolean limited =
        !alignment.scopesA().isEmpty()
            || alignment.onlyA().stream().anyMatch(a -> !Precedence.isForTheTime(a));
    if (place.isEmpty() || place.getAsInt() != 1 || limited) {
      return false;
    }
    boolean anchored = false;
    for (ParticipantMatch match : alignment.participants()) {
      if (Precedence.isForTheTime(match.a())) {
        continue;
      }
      if (match.relation() != ParticipantMatch.Relation.SAME
          || match.a().role() != match.b().role()) {
        return false;
      }
      anchored |= Coverage.isReferring(match.a().mention());
    }
    return anchored;
  }

  /** "It was the mayor's first visit to the island", "the mayor had visited the island". */
  private static boolean isFirstOfRow(Alignment alignment) {
    Optional<Matcher> row =
        row(alignment.a().claim()).filter(r -> Ordinal.place(r.group("order")) == 1);
    Frame other = alignment.b();
    if (row.isEmpty() || row(other.claim()).isPresent()) {
      return false;
    }
    String whose = row.get().group("whose");
    ImmutableSet<String> event = event(alignment);
    String said = other.claim().proposition().sentence();
    boolean owned = whose.equals("the");
    if (!owned) {
      Role role = other.first(Role.SUBJECT).isPresent() ? Role.SUBJECT : Role.OBJECT;
      owned =
          other
              .first(role)
              .filter(m -> Precedence.covers(m.text(), whose, ImmutableSet.of()))
              .isPresent();
    }
    String what = row.get().group("what");
    boolean limited = !event.containsAll(Terms.of(what + (owned ? " " + whose : "")));
    return owned && limited && Precedence.covers(said, what, event);
  }

  private static Optional<Matcher> row(Claim claim) {
    if (claim.proposition().predicate().kind() != Predicate.Kind.NOUN) {
      return Optional.empty();
    }
    Matcher found =
        ONE_OF_A_ROW.matcher(claim.proposition().sentence().replaceAll("[.!”\"]+$", ""));
    return found.find() ? Optional.of(found) : Optional.empty();
  }

  /** The words for what is done, on either side. */
  private static ImmutableSet<String> event(Alignment alignment) {
    return Stream.of(alignment.a(), alignment.b())
        .flatMap(f -> Stream.of(f.predicate(), f.claim().proposition().predicate().lemma()))
        .map(Terms::stem)
        .collect(ImmutableSet.toImmutableSet());
  }

  private Judgement finding(String why, Alignment alignment) {
    return Judgement.finding(
        Verdict.CONTRADICTION,
        ConflictType.TEMPORAL,
        SCORE,
        Explanation.of(
            id() + ": " + why, Explanation.of("predicates: " + alignment.predicate().because())));
  }
}
