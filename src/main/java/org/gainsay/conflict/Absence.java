package org.gainsay.conflict;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Factuality.Polarity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;

/**
 * What a claim says that there was none of: "there were no sprinklers", "the building had no
 * sprinklers", "the inspection found no sprinklers".
 *
 * @param thing what there was none of
 * @param listed whether somebody looked, or some text was to name it
 */
public record Absence(Mention thing, boolean listed) {
  private static final ImmutableSet<String> HAVING =
      ImmutableSet.of("have", "possess", "own", "contain", "carry");

  private static final ImmutableSet<String> LISTING =
      WordSet.of(
          """
          find, list, show, record, reveal, note, name, identify, count, include, cite, uncover,
          detect, turn up, register
          """);

  /** What the claim says that there was none of, if it does. */
  public static Optional<Absence> of(Claim claim) {
    Predicate predicate = claim.proposition().predicate();
    boolean existence = predicate.kind() == Predicate.Kind.EXISTENCE;
    boolean listed = isListing(predicate);
    boolean having = predicate.kind() == Predicate.Kind.VERB && HAVING.contains(predicate.lemma());
    if (claim.factuality().mood() != Mood.ASSERTED || !(existence || listed || having)) {
      return Optional.empty();
    }
    Role role = existence ? Role.SUBJECT : Role.OBJECT;
    boolean negative = claim.factuality().polarity() == Polarity.NEGATIVE;
    return claim.proposition().arguments().stream()
        .filter(argument -> argument.role() == role)
        .map(Argument::mention)
        .filter(mention -> isNone(mention, negative))
        .findFirst()
        .map(mention -> new Absence(mention, listed));
  }

  /** Whether the verb says that something was found or named. */
  public static boolean isListing(Predicate predicate) {
    return predicate.kind() == Predicate.Kind.VERB && LISTING.contains(predicate.lemma());
  }

  /** Whether the one claim says that there was none of what the other speaks of. */
  static boolean meets(Frame a, Frame b) {
    return a.negative() != b.negative() && (isMissed(a, b) || isMissed(b, a));
  }

  private static boolean isMissed(Frame denial, Frame report) {
    return denial.negative()
        && of(denial.claim()).map(Absence::thing).filter(t -> speaksOf(report, t)).isPresent();
  }

  private static boolean speaksOf(Frame frame, Mention thing) {
    return frame.claim().proposition().arguments().stream()
        .anyMatch(argument -> argument.mention().head().equalsIgnoreCase(thing.head()));
  }

  private static boolean isNone(Mention mention, boolean negative) {
    return mention.entity().filter(MentionComparer::isNamed).isEmpty()
        && mention.quantity().isEmpty()
        && (mention.quantifier() == Quantifier.NO
            || (negative
                && (mention.quantifier() == Quantifier.ANY
                    || mention.quantifier() == Quantifier.INDEFINITE
                    || mention.quantifier() == Quantifier.PLAIN)));
  }
}
