package org.gainsay.rule;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.claim.Scope;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Guard;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ReasonCode;

/**
 * Sets aside claims about different times: "The bridge was closed on Tuesday", "The bridge was open
 * on Friday"; "I have never met him", said before they met; "Forty are missing", said a day after
 * "A hundred are missing".
 */
public final class OtherTimeGuard implements Guard {
  @Override
  public String id() {
    return "other-time";
  }

  @Override
  public Optional<Judgement> check(Alignment alignment, Judgement proposed) {
    if (proposed.type().equals(Optional.of(ConflictType.TEMPORAL))) {
      return Optional.empty();
    }
    return reason(alignment)
        .map(why -> proposed.vetoed(ReasonCode.OTHER_TIME, Explanation.of(id() + ": " + why)));
  }

  private static Optional<String> reason(Alignment alignment) {
    Claim a = alignment.a().claim();
    Claim b = alignment.b().claim();
    if (alignment.time() == TimeRelation.DISJOINT) {
      return Optional.of("the two speak of different times");
    }
    if (isDeniedOfOtherHours(alignment)) {
      return Optional.of("what is denied of some hours is said of others");
    }
    if (areOfTwoOccasions(alignment)) {
      return Optional.of("each tells of its own occasion");
    }
    if (saidBefore(a, b) || saidBefore(b, a)) {
      return Optional.of("one was said before what the other reports");
    }
    if (isState(a) && isState(b) && saidOnDifferentDays(a, b)) {
      return Optional.of("each says how things stood on its own day");
    }
    if ((isState(a) && isPast(b)) || (isState(b) && isPast(a))) {
      return Optional.of("one says how things stand, the other how they stood");
    }
    return Optional.empty();
  }

  /** "No flight left before nine", "A flight left at five past nine". */
  private static boolean isDeniedOfOtherHours(Alignment alignment) {
    if (alignment.a().negative() == alignment.b().negative()) {
      return false;
    }
    Optional<Hours> b = Hours.of(alignment.b().claim());
    return Hours.of(alignment.a().claim())
        .filter(hours -> b.filter(hours::isApartFrom).isPresent())
        .isPresent();
  }

  /** "High when he took office", "low when he left office": the same do something else. */
  private static boolean areOfTwoOccasions(Alignment alignment) {
    for (Scope x : alignment.a().claim().qualifiers().scopes()) {
      for (Scope y : alignment.b().claim().qualifiers().scopes()) {
        if (isWhen(x) && isWhen(y)) {
          Set<String> a = x.terms();
          Set<String> b = y.terms();
          return !Sets.intersection(a, b).isEmpty() && !a.containsAll(b) && !b.containsAll(a);
        }
      }
    }
    return false;
  }

  private static boolean isWhen(Scope scope) {
    return scope.kind() == Scope.Kind.OCCASION
        && scope.text().toLowerCase(Locale.ROOT).startsWith("when ");
  }

  /** Whether the first was said before the event of the second began. */
  private static boolean saidBefore(Claim first, Claim second) {
    Optional<LocalDate> said = first.qualifiers().utterance();
    Optional<LocalDate> event = second.qualifiers().time().flatMap(EventTime::from);
    return first.factuality().mood() != Mood.FUTURE
        && said.isPresent()
        && event.isPresent()
        && said.get().isBefore(event.get());
  }

  private static boolean isState(Claim claim) {
    return claim.qualifiers().tense() == Tense.PRESENT
        && claim.factuality().mood() == Mood.ASSERTED
        && claim.qualifiers().time().isEmpty();
  }

  private static boolean isPast(Claim claim) {
    return claim.qualifiers().tense() == Tense.PAST
        && claim.qualifiers().time().flatMap(EventTime::to).isPresent();
  }

  private static boolean saidOnDifferentDays(Claim a, Claim b) {
    Optional<LocalDate> x = a.qualifiers().utterance();
    Optional<LocalDate> y = b.qualifiers().utterance();
    return x.isPresent() && y.isPresent() && !x.equals(y) && numbers(a) && numbers(b);
  }

  private static boolean numbers(Claim claim) {
    return claim.proposition().arguments().stream()
        .anyMatch(argument -> argument.mention().quantity().isPresent());
  }
}
