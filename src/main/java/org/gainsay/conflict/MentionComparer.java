package org.gainsay.conflict;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.conflict.ParticipantMatch.Relation;

/** Says how what two mentions refer to relates. Immutable. */
final class MentionComparer {
  private static final ImmutableSet<String> PRONOUNS =
      WordSet.of(
          """
          he, she, it, they, we, you, i, him, her, them, us, me, this, that, these, those, who,
          which, one, himself, herself, itself, themselves, myself, there, other, others,
          its, his, her, their, my, our, your, hers, theirs, what, whatever, whoever, someone, somebody
          """);

  /** Heads that name people or things in general. */
  private static final ImmutableSet<String> ANYBODY =
      WordSet.of(
          """
          anyone, anybody, no one, nobody, someone, somebody, everyone, everybody, person,
          people, none, no-one
          """);

  private static final ImmutableSet<String> ANYTHING =
      ImmutableSet.of("anything", "nothing", "something", "everything", "thing");

  /**
   * Those of them that are nobody in particular, but not everybody, unless a determiner says so.
   */
  static final ImmutableSet<String> BARE =
      ImmutableSet.of("person", "people", "thing", "someone", "somebody", "something");

  /** Those who act for the body that they belong to. */
  private static final ImmutableSet<String> ORGANS =
      WordSet.of(
          """
          delegation, negotiator, team, side, leadership, management, board, representative, executive
          """);

  private static final ImmutableSet<String> GOVERNMENTS =
      ImmutableSet.of("government", "administration", "regime", "state", "embassy", "authority");

  /** Adjectives that add nothing to what is meant. */
  private static final ImmutableSet<String> VAGUE =
      WordSet.of(
          """
          own, such, same, very, single, certain, particular, whole, entire, other, more, many,
          several, few, any, no, all, some, every, each, his, her, its, their, our, my, your,
          the, a, an, this, that, kind, sort
          """);

  private static final ImmutableSet<String> NUMERALS =
      WordSet.of(
          """
          zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve,
          dozen, twenty, thirty, forty, fifty, hundred, thousand, million, billion, half, third,
          quarter, $, £, €
          """);

  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}.'’-]+")).omitEmptyStrings();

  private static final Pattern OF_COMMON =
      Pattern.compile(
          " of (?:the |a |an |its |his |her |their |our |this |that )?(\\p{Ll}+(?: \\p{Ll}+){0,3}?)"
              + "(?= (?:in|on|at|to|for|from|by|with|of|and|or|that|which|who|as|during|after|before) "
              + "|,|$)");

  private static final Pattern NAMESAKE =
      Pattern.compile(
          "(?i)\\b(?:of|with|by) the same (?:sur|last |family )?name\\b|\\bnamesake\\b");

  private final LexicalKnowledge words;

  MentionComparer(LexicalKnowledge words) {
    this.words = words;
  }

  /** A relation and why. */
  record Comparison(Relation relation, String because) {
    Comparison flipped() {
      return new Comparison(relation.flipped(), because);
    }
  }

  Comparison compare(Mention a, Mention b) {
    if (isNamesake(a) != isNamesake(b)) {
      return different(a, b);
    }
    if (a.entity().isPresent()
        && b.entity().isPresent()
        && a.entity().get().id().equals(b.entity().get().id())
        && isGeneral(a) == isGeneral(b)) {
      return new Comparison(Relation.SAME, "both are " + a.entity().get().name());
    }
    if (isPronoun(a) || isPronoun(b)) {
      return isPronoun(a) && isPronoun(b) && !a.head().equals(b.head())
          ? different(a, b)
          : new Comparison(Relation.COMPATIBLE, ParticipantMatch.OPEN);
    }
    Optional<Entity> named = named(a);
    Optional<Entity> other = named(b);
    if (named.isPresent() && other.isPresent()) {
      return entities(a, named.get(), b, other.get());
    }
    if (named.isPresent()) {
      return b.entity().isPresent() && isMember(b.entity().get(), a)
          ? new Comparison(Relation.HAS_PART, b.text() + " is one of " + a.text())
          : entityAndNoun(a, named.get(), b);
    }
    if (other.isPresent()) {
      return a.entity().isPresent() && isMember(a.entity().get(), b)
          ? new Comparison(Relation.PART_OF, a.text() + " is one of " + b.text())
          : entityAndNoun(b, other.get(), a).flipped();
    }
    return nouns(a, b);
  }

  /** "A man of the same name": not the one who bears it. */
  private static boolean isNamesake(Mention mention) {
    return NAMESAKE.matcher(mention.text()).find();
  }

  /** The entity of a mention that names it; a description may fit others as well. */
  private static Optional<Entity> named(Mention mention) {
    return isGeneral(mention)
        ? Optional.empty()
        : mention.entity().filter(MentionComparer::isNamed);
  }

  /** Whether it bears a name rather than a description: "Ann Lee", not "lawyer". */
  static boolean isNamed(Entity entity) {
    String name = entity.name();
    int last = name.lastIndexOf(' ') + 1;
    return last < name.length() && !Character.isLowerCase(name.charAt(last));
  }

  private Comparison entities(Mention a, Entity ea, Mention b, Entity eb) {
    if (ea.name().equalsIgnoreCase(eb.name())) {
      return new Comparison(Relation.SAME, "both are " + ea.name());
    }
    if (isMember(ea, b)) {
      return new Comparison(Relation.PART_OF, ea.name() + " is one of " + b.text());
    }
    if (isMember(eb, a)) {
      return new Comparison(Relation.HAS_PART, eb.name() + " is one of " + a.text());
    }
    if (ea.kind() != Entity.Kind.PERSON && eb.kind() != Entity.Kind.PERSON) {
      Optional<String> ca = country(a);
      if (ca.isPresent() && ca.equals(country(b)) && (isGroup(ea) || isGroup(eb))) {
        return new Comparison(Relation.COMPATIBLE, "both are of " + ca.get());
      }
    }
    if (ea.kind() == Entity.Kind.PLACE && eb.kind() == Entity.Kind.PLACE) {
      if (words.liesIn(ea.name(), eb.name())) {
        return new Comparison(Relation.PART_OF, ea.name() + " lies in " + eb.name());
      }
      if (words.liesIn(eb.name(), ea.name())) {
        return new Comparison(Relation.HAS_PART, eb.name() + " lies in " + ea.name());
      }
    }
    return different(a, b);
  }

  private static boolean isGroup(Entity entity) {
    return entity.kind() == Entity.Kind.GROUP || entity.kind() == Entity.Kind.PLACE;
  }

  private Comparison entityAndNoun(Mention named, Entity entity, Mention noun) {
    if (noun.text().equals(entity.name())) { // a name that was not known for one in the other text
      return new Comparison(Relation.SAME, "both are " + entity.name());
    }
    if (isOrganOf(entity, noun)) {
      return new Comparison(Relation.COMPATIBLE, noun.text() + " acts for " + entity.name());
    }
    if (isMember(entity, noun)) {
      if (isPlural(noun) && !isGeneral(noun) && entity.kind() == Entity.Kind.PERSON) {
        return different(named, noun);
      }
      boolean all = isGeneral(noun);
      return new Comparison(
          all ? Relation.PART_OF : Relation.COMPATIBLE,
          all
              ? entity.name() + " is one of " + noun.text()
              : entity.name() + " can be " + noun.text());
    }
    boolean nameInside =
        entity.kind() == Entity.Kind.ORGANIZATION
            && entity.name().toLowerCase(Locale.ROOT).endsWith(noun.head().toLowerCase(Locale.ROOT))
            && noun.quantifier() == Quantifier.DEFINITE
            && content(noun).isEmpty();
    if (nameInside) {
      return new Comparison(Relation.COMPATIBLE, entity.name() + " can be " + noun.text());
    }
    return different(named, noun);
  }

  /** "The union's delegation", of the union. */
  private static boolean isOrganOf(Entity entity, Mention noun) {
    return entity.kind() == Entity.Kind.ORGANIZATION
        && ORGANS.contains(noun.head().toLowerCase(Locale.ROOT))
        && noun.modifiers().stream().anyMatch(entity.name()::equalsIgnoreCase);
  }

  /** Whether the entity is one of those that the mention speaks of. */
  private boolean isMember(Entity entity, Mention all) {
    boolean person = entity.kind() == Entity.Kind.PERSON;
    String head = all.head().toLowerCase(Locale.ROOT);
    if (ANYTHING.contains(head)) {
      boolean thing = !(head.equals("thing") && entity.kind() == Entity.Kind.ORGANIZATION);
      return !person && thing && content(all).isEmpty();
    }
    Optional<String> country = country(all);
    boolean nation = country.isPresent() && words.country(head).isPresent();
    boolean kindFits =
        nation
            || GOVERNMENTS.contains(head)
            || (person && ANYBODY.contains(head))
            // A whip is a part, but the whip is no part of an account.
            || ((!person || words.isKindOf(head, "person"))
                && entity.descriptions().stream().anyMatch(d -> words.isKindOf(d.role(), head)));
    if (!kindFits) {
      return false;
    }
    if (country.isPresent()) {
      return entity.descriptions().stream().anyMatch(d -> words.country(d.of()).equals(country));
    }
    if (ANYBODY.contains(head) && !all.text().equalsIgnoreCase(all.head())) {
      return entity.descriptions().stream().anyMatch(d -> names(all, d))
          || (person && bearsNameOf(entity, all));
    }
    return person || !ANYBODY.contains(head);
  }

  private static boolean names(Mention mention, Description description) {
    return !description.of().isEmpty()
        && mention
            .text()
            .toLowerCase(Locale.ROOT)
            .contains(description.of().toLowerCase(Locale.ROOT));
  }

  /** "Anyone connected to Farrow Holdings", and Ida Farrow. */
  private static boolean bearsNameOf(Entity person, Mention all) {
    String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
    return isCapitalised(surname) && names(all.text()).contains(surname);
  }

  /** "Anyone at Farrow Holdings", and the head of Farrow Holdings. */
  private boolean isOneOfTheirs(Mention all, Mention one) {
    return ANYBODY.contains(all.head().toLowerCase(Locale.ROOT))
        && isGeneral(all)
        && isPerson(one)
        && !names(all.text()).isEmpty()
        && names(one.text()).containsAll(names(all.text()));
  }

  private boolean isPerson(Mention mention) {
    return mention.entity().map(e -> e.kind() == Entity.Kind.PERSON).orElse(false)
        || words.isKindOf(mention.head(), "person");
  }

  private static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (String word : WORDS.split(text)) {
      if (isCapitalised(word) && !ANYBODY.contains(word.toLowerCase(Locale.ROOT))) {
        names.add(word);
      }
    }
    return names;
  }

  private static boolean isCapitalised(String word) {
    return word.length() > 2 && Character.isUpperCase(word.charAt(0));
  }

  private Optional<String> country(Mention mention) {
    Optional<String> named = words.country(mention.head());
    for (String modifier : mention.modifiers()) {
      named = named.isPresent() ? named : words.country(modifier);
    }
    if (named.isEmpty() && mention.entity().isPresent()) {
      Entity entity = mention.entity().get();
      if (entity.kind() != Entity.Kind.PERSON) {
        named = words.country(entity.name());
      }
    }
    if (named.isEmpty() && ANYBODY.contains(mention.head().toLowerCase(Locale.ROOT))) {
      for (String word : WORDS.split(mention.text())) {
        named = named.isPresent() ? named : words.country(word);
      }
    }
    return named;
  }

  private Comparison nouns(Mention a, Mention b) {
    String ha = a.head().toLowerCase(Locale.ROOT);
    String hb = b.head().toLowerCase(Locale.ROOT);
    Set<String> ma = content(a);
    Set<String> mb = content(b);
    boolean sameHead = ha.equals(hb) || words.verb(ha).equals(words.verb(hb));
    if (a.quantity().isPresent()
        && b.quantity().isPresent()
        && !a.quantity().get().unit().isEmpty()
        && a.quantity().get().unit().equals(b.quantity().get().unit())) {
      return clash(ma, mb)
          ? different(a, b)
          : new Comparison(Relation.COMPATIBLE, "both count " + a.quantity().get().unit());
    }
    if (isOneOfTheirs(b, a)) {
      return new Comparison(Relation.PART_OF, a.text() + " is one of " + b.text());
    }
    if (isOneOfTheirs(a, b)) {
      return new Comparison(Relation.HAS_PART, b.text() + " is one of " + a.text());
    }
    if (sameHead && (clash(ma, mb) || areOfTwoThings(a.text(), b.text()))) {
      return new Comparison(Relation.DIFFERENT, a.text() + " and " + b.text() + " are told apart");
    }
    if (sameHead) {
      return sameHead(a, ma, b, mb);
    }
    if (isGeneral(b) && mb.isEmpty() && (isAny(hb) || words.isKindOf(ha, hb))) {
      return new Comparison(Relation.PART_OF, a.text() + " is one of " + b.text());
    }
    if (isGeneral(a) && ma.isEmpty() && (isAny(ha) || words.isKindOf(hb, ha))) {
      return new Comparison(Relation.HAS_PART, b.text() + " is one of " + a.text());
    }
    boolean akin = words.isKindOf(ha, hb) || words.isKindOf(hb, ha);
    boolean shared = ma.stream().anyMatch(mb::contains);
    if (akin
        && shared
        && a.quantifier() == Quantifier.DEFINITE
        && b.quantifier() == Quantifier.DEFINITE) {
      return new Comparison(Relation.SAME, a.text() + " and " + b.text() + " name the same");
    }
    if (akin) {
      return new Comparison(Relation.COMPATIBLE, ha + " and " + hb + " can name the same");
    }
    LexicalKnowledge.Relation related = words.relate(ha, hb).relation();
    if (related == LexicalKnowledge.Relation.SYNONYM && !clash(ma, mb)) {
      return new Comparison(Relation.COMPATIBLE, ha + " means about the same as " + hb);
    }
    return different(a, b);
  }

  private static Comparison sameHead(Mention a, Set<String> ma, Mention b, Set<String> mb) {
    boolean aCovers = mb.containsAll(ma);
    boolean bCovers = ma.containsAll(mb);
    boolean aGeneral = isGeneral(a) && aCovers;
    boolean bGeneral = isGeneral(b) && bCovers;
    if (aGeneral && !bGeneral) {
      return new Comparison(Relation.HAS_PART, b.text() + " is one of " + a.text());
    }
    if (bGeneral && !aGeneral) {
      return new Comparison(Relation.PART_OF, a.text() + " is one of " + b.text());
    }
    if (aCovers && bCovers) {
      return new Comparison(Relation.SAME, "both speak of " + a.text());
    }
    if (aCovers || bCovers) {
      return new Comparison(
          Relation.COMPATIBLE, a.text() + " and " + b.text() + " can be the same");
    }
    // Each says which one it means, and they do not say the same.
    return new Comparison(Relation.DIFFERENT, a.text() + " and " + b.text() + " are told apart");
  }

  /** "The population of the county", "of the county town". */
  private static boolean areOfTwoThings(String a, String b) {
    if (!a.contains(" of ") || !b.contains(" of ") || a.equals(b)) {
      return false; // asked of very many
    }
    ImmutableList<String> x = complement(a);
    ImmutableList<String> y = complement(b);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    String of = x.get(x.size() - 1);
    String other = y.get(y.size() - 1);
    return !of.equals(other) && (y.contains(of) || x.contains(other));
  }

  /** The common nouns that say what something is of, the head last; empty if there are none. */
  private static ImmutableList<String> complement(String text) {
    Matcher of = OF_COMMON.matcher(text);
    return of.find()
        ? ImmutableList.copyOf(Splitter.on(' ').split(of.group(1)))
        : ImmutableList.of();
  }

  /** Whether modifiers tell two of a kind apart: other numbers, other names, opposites. */
  private boolean clash(Set<String> ma, Set<String> mb) {
    for (String x : ma) {
      if (mb.contains(x)) {
        continue;
      }
      for (String y : mb) {
        if (!ma.contains(y)
            && ((tellsApart(x) && tellsApart(y))
                || words.relate(x, y).relation() == LexicalKnowledge.Relation.ANTONYM)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean tellsApart(String modifier) {
    return Character.isUpperCase(modifier.charAt(0))
        || modifier.chars().anyMatch(Character::isDigit)
        || Ordinals.isOrdinal(modifier);
  }

  private static Set<String> content(Mention mention) {
    Set<String> content = new LinkedHashSet<>();
    boolean date = mention.modifiers().stream().anyMatch(Ordinals::isMonth);
    for (String modifier : mention.modifiers()) {
      String lower = modifier.toLowerCase(Locale.ROOT);
      if (date && !lower.isEmpty() && Character.isDigit(lower.charAt(0))) {
        content.removeIf(Ordinals::isMonth);
        continue;
      }
      boolean number = mention.quantity().isPresent() && isNumber(lower);
      if (!lower.isEmpty() && !number && !VAGUE.contains(lower)) {
        content.add(modifier);
      }
    }
    return content;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) || NUMERALS.contains(word);
  }

  private static boolean isAny(String head) {
    return ANYTHING.contains(head);
  }

  static boolean isGeneral(Mention mention) {
    return switch (mention.quantifier()) {
      case NO, ANY, ALL -> true;
      default ->
          !BARE.contains(mention.head())
              && (ANYBODY.contains(mention.head()) || ANYTHING.contains(mention.head()));
    };
  }

  /** Whether a common noun stands in the plural. */
  static boolean isPlural(Mention mention) {
    String head = mention.head().toLowerCase(Locale.ROOT);
    if (head.isEmpty() || Character.isUpperCase(mention.head().charAt(0))) {
      return false;
    }
    String plural = head.endsWith("y") ? head.substring(0, head.length() - 1) + "ies" : head + "s";
    for (String word : WORDS.split(mention.text().toLowerCase(Locale.ROOT))) {
      if (word.equals(plural) || word.equals(head + "es") || word.equals("people")) {
        return true;
      }
    }
    return false;
  }

  static boolean isPronoun(Mention mention) {
    return mention.entity().isEmpty() && PRONOUNS.contains(mention.head().toLowerCase(Locale.ROOT));
  }

  private static Comparison different(Mention a, Mention b) {
    return new Comparison(Relation.DIFFERENT, a.text() + " is not " + b.text());
  }
}
