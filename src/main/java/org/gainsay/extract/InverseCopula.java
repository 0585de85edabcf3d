package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;

/**
 * "The director of the museum is Tom Ruiz" says of Tom Ruiz that he is the director of the museum,
 * as "Tom Ruiz is the director of the museum" does: a specificational copular clause, whose subject
 * is the predicate (Higgins 1973; Moro 1997).
 *
 * @param predicate the role
 * @param arguments its holder as the subject, and what the role is of
 */
record InverseCopula(Predicate predicate, ImmutableList<Argument> arguments) {

  /** The clause the other way round, if it names the holder of a role. */
  static Optional<InverseCopula> of(
      Clause clause, ImmutableList<Argument> arguments, Phrases phrases, Voices voices) {
    if (clause.predicate().kind() != Predicate.Kind.NOUN) {
      return Optional.empty();
    }
    Optional<Clause.Participant> role =
        clause.participants().stream().filter(p -> p.role() == Role.SUBJECT).findFirst();
    Optional<Argument> subject = only(arguments, Role.SUBJECT);
    Optional<Argument> name = only(arguments, Role.ATTRIBUTE);
    if (role.isEmpty()
        || subject.filter(s -> isRole(s.mention())).isEmpty()
        || name.filter(n -> isPersonsName(n.mention())).isEmpty()) {
      return Optional.empty();
    }
    ImmutableList.Builder<Argument> turned = ImmutableList.builder();
    turned.add(new Argument(Role.SUBJECT, "", name.get().mention()));
    turned.add(new Argument(Role.ATTRIBUTE, "", subject.get().mention()));
    ParsedSentence s = clause.sentence();
    for (int of : s.children(role.get().word(), "nmod", "nmod:poss")) {
      String marker = ClauseFinder.marker(s, of); // a possessor has none
      turned.add(
          new Argument(
              Role.OBLIQUE, marker.isEmpty() ? "of" : marker, phrases.mention(s, of, voices)));
    }
    arguments.stream()
        .filter(a -> a.role() != Role.SUBJECT && a.role() != Role.ATTRIBUTE)
        .forEach(turned::add);
    return Optional.of(
        new InverseCopula(
            new Predicate(
                subject.get().mention().head().toLowerCase(Locale.ROOT), Predicate.Kind.NOUN),
            turned.build()));
  }

  private static Optional<Argument> only(ImmutableList<Argument> arguments, Role role) {
    ImmutableList<Argument> found =
        arguments.stream().filter(a -> a.role() == role).collect(ImmutableList.toImmutableList());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isRole(Mention mention) {
    return !mention.head().isEmpty()
        && Character.isLowerCase(mention.head().charAt(0))
        && mention.quantifier() == Quantifier.DEFINITE
        && RoleNouns.isPerson(mention.head());
  }

  private static boolean isPersonsName(Mention mention) {
    return !mention.head().isEmpty()
        && Character.isUpperCase(mention.head().charAt(0))
        && mention.entity().map(e -> e.kind() == Entity.Kind.PERSON).orElse(false);
  }
}
