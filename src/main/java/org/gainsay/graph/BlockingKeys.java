package org.gainsay.graph;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.claim.ContentWords;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Predicate;

/**
 * The keys under which a claim is filed so that claims worth comparing meet: who or what takes
 * part, joined with each class of what is said. Immutable and thread-safe.
 */
public final class BlockingKeys {
  /** Verbs that leave it to a noun to say what happened. */
  private static final ImmutableSet<String> LIGHT =
      ImmutableSet.of(
          "be",
          "have",
          "hold",
          "make",
          "take",
          "give",
          "do",
          "conduct",
          "take place",
          "occur",
          "happen",
          "come",
          "get");

  private final Function<String, ? extends Set<String>> classes;
  private final Function<String, Optional<String>> countries;

  /**
   * Keys made with the given knowledge of words.
   *
   * @param classes names of the classes that a predicate belongs to; related predicates share one
   * @param countries the country that a name stands for, if any
   */
  public BlockingKeys(
      Function<String, ? extends Set<String>> classes,
      Function<String, Optional<String>> countries) {
    this.classes = classes;
    this.countries = countries;
  }

  /** Begins the keys that name no participant. */
  static final String GENERAL = "*|";

  /** The claim's keys, sorted; none for a content that nobody asserts. */
  public ImmutableSortedSet<String> of(Claim claim) {
    if (claim.proposition().predicate().kind() == Predicate.Kind.CONTENT) {
      return ImmutableSortedSet.of();
    }
    Set<String> participants = new HashSet<>();
    for (Argument argument : claim.proposition().arguments()) {
      participants.addAll(names(argument.mention()));
    }
    Set<String> predicates = predicates(claim);
    Set<String> keys = new HashSet<>();
    for (String predicate : predicates) {
      keys.add(GENERAL + predicate);
      for (String participant : participants) {
        keys.add(participant + '|' + predicate);
      }
    }
    things(claim).forEach(thing -> keys.add(GENERAL + "thing " + thing));
    for (String stem : ContentWords.stems(claim.proposition().sentence())) {
      keys.add(ClaimPair.WORD_KEY + stem);
    }
    return ImmutableSortedSet.copyOf(keys);
  }

  /** What it speaks of by common nouns, for a claim that there was none of it. */
  private static Set<String> things(Claim claim) {
    Set<String> things = new HashSet<>();
    for (Argument argument : claim.proposition().arguments()) {
      String head = argument.mention().head();
      if (argument.role() != Role.CLAUSE
          && !head.isEmpty()
          && Character.isLowerCase(head.charAt(0))) {
        things.add(head);
      }
    }
    return things;
  }

  private Set<String> names(Mention mention) {
    Set<String> names = new HashSet<>();
    if (mention.entity().isPresent()) {
      Entity entity = mention.entity().get();
      names.add(entity.id());
      countries.apply(entity.name()).ifPresent(names::add);
      entity.descriptions().forEach(d -> countries.apply(d.of()).ifPresent(names::add));
    } else {
      names.add(mention.head().toLowerCase(Locale.ROOT));
      countries.apply(mention.head()).ifPresent(names::add);
      mention.modifiers().forEach(m -> countries.apply(m).ifPresent(names::add));
    }
    return names;
  }

  private Set<String> predicates(Claim claim) {
    Predicate predicate = claim.proposition().predicate();
    Set<String> found = new HashSet<>(classes.apply(predicate.lemma()));
    boolean existence = predicate.kind() == Predicate.Kind.EXISTENCE;
    if (existence || LIGHT.contains(predicate.lemma())) {
      for (Argument argument : claim.proposition().arguments()) {
        Mention mention = argument.mention();
        if (argument.role() != Role.OBLIQUE && mention.entity().isEmpty()) {
          found.addAll(classes.apply(mention.head()));
          mention.modifiers().forEach(m -> found.addAll(classes.apply(m)));
        }
      }
    }
    for (Argument argument : claim.proposition().arguments()) {
      Mention counted = argument.mention();
      if (counted.entity().isEmpty()
          && argument.role() != Role.CLAUSE
          && counted.quantity().filter(quantity -> quantity.low() > 0).isPresent()) {
        found.addAll(classes.apply(counted.head())); // "three arrests were made"
      }
      argument
          .mention()
          .quantity()
          .filter(quantity -> !quantity.unit().isEmpty())
          .ifPresent(quantity -> found.add("number of " + quantity.unit()));
    }
    return found;
  }
}
