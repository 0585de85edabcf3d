package org.gainsay.rule;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Factuality.Mood;
import org.gainsay.claim.Source;
import org.gainsay.conflict.Alignment;

/** Questions that several rules and guards ask of claims. */
final class Claims {
  private Claims() {}

  /** The first of the two claims that the test holds for. */
  static Optional<Claim> first(Alignment alignment, Predicate<Claim> test) {
    return Stream.of(alignment.a().claim(), alignment.b().claim()).filter(test).findFirst();
  }

  /** Whether exactly one of the two claims has the mood. */
  static boolean oneHas(Alignment alignment, Mood mood) {
    return has(alignment.a().claim(), mood) != has(alignment.b().claim(), mood);
  }

  static boolean bothHave(Alignment alignment, Mood mood) {
    return has(alignment.a().claim(), mood) && has(alignment.b().claim(), mood);
  }

  private static boolean has(Claim claim, Mood mood) {
    return claim.factuality().mood() == mood;
  }

  /** Whether both are put forward by one and the same named source. */
  static boolean sameSource(Claim a, Claim b) {
    Source x = a.attribution().innermost();
    Source y = b.attribution().innermost();
    if (x.kind() == Source.Kind.OWN || y.kind() == Source.Kind.OWN) {
      return x.kind() == y.kind() && a.document().equals(b.document());
    }
    if (x.entity().isPresent() && y.entity().isPresent()) {
      return x.entity().map(Entity::id).equals(y.entity().map(Entity::id));
    }
    return !x.name().isEmpty() && x.name().equals(y.name());
  }

  /** Whether the two stand in one sentence. */
  static boolean sameSentence(Claim a, Claim b) {
    return a.document().equals(b.document())
        && a.evidence().context().overlap(b.evidence().context()) > 0;
  }
}
