package org.gainsay.graph;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Attribution;
import org.gainsay.claim.Claim;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;
import org.gainsay.claim.Entity.Kind;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Proposition;
import org.gainsay.claim.Qualifiers;
import org.gainsay.claim.Source;

/**
 * Links the entities of several documents: the same full name; a surname with the only full name
 * that bears it; a role with the only person so described; an organisation with its short form and
 * its initials. Two people of one surname stay two. Immutable and thread-safe.
 */
public final class EntityLinker {
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[\\s\\u00a0]+")).omitEmptyStrings();

  private static final ImmutableSet<String> TITLES =
      ImmutableSet.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "sir",
          "dame",
          "lord",
          "lady",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "president",
          "mayor",
          "sgt",
          "sergeant",
          "lt",
          "lieutenant",
          "capt",
          "captain",
          "col",
          "colonel",
          "gen",
          "general",
          "judge",
          "justice",
          "councilman",
          "councilwoman",
          "councillor",
          "minister",
          "secretary",
          "ambassador",
          "chief",
          "officer",
          "deputy",
          "sheriff",
          "professor",
          "king",
          "queen",
          "prince",
          "princess",
          "attorney",
          "chairman",
          "chair",
          "director",
          "congressman",
          "congresswoman",
          "former",
          "the",
          "vice",
          "prime",
          "detective",
          "reverend",
          "rev",
          "father",
          "sister");

  private static final ImmutableSet<String> FIRST_PERSON =
      ImmutableSet.of("i", "me", "my", "myself", "mine");

  private static final ImmutableSet<String> SUFFIXES =
      ImmutableSet.of("jr", "sr", "ii", "iii", "iv", "esq", "md", "phd");

  private static final ImmutableSet<String> LEGAL_FORMS =
      ImmutableSet.of(
          "inc",
          "ltd",
          "llc",
          "corp",
          "corporation",
          "company",
          "co",
          "plc",
          "gmbh",
          "ag",
          "sa",
          "limited",
          "incorporated",
          "the",
          "group",
          "holdings");

  private final UnaryOperator<String> country;

  /**
   * A linker.
   *
   * @param countries the country that a name stands for, if any: places that stand for one country
   *     are one entity
   */
  public EntityLinker(Function<String, Optional<String>> countries) {
    this.country = name -> countries.apply(name).orElse(name);
  }

  /** The same claims with entities that are one and the same given one id and name. */
  public ImmutableList<Claim> link(List<Claim> claims) {
    Map<String, Entity> entities = new LinkedHashMap<>();
    claims.stream()
        .flatMap(EntityLinker::entities)
        .forEach(e -> entities.merge(e.id(), e, EntityLinker::merge));
    Groups groups = new Groups(entities.keySet());
    List<Entity> all = ImmutableList.copyOf(entities.values());
    linkPeople(all.stream().filter(e -> e.kind() == Kind.PERSON).toList(), groups);
    linkOrganizations(
        all.stream().filter(e -> e.kind() == Kind.ORGANIZATION && !isLocal(e)).toList(), groups);
    linkLocalBodies(all, groups);
    linkSameNames(all, groups);
    linkByName(all.stream().filter(e -> e.kind() == Kind.PLACE).toList(), groups);
    linkByName(all.stream().filter(e -> e.kind() == Kind.GROUP && !isLocal(e)).toList(), groups);
    linkByName(all.stream().filter(e -> e.kind() == Kind.OTHER).toList(), groups);
    ImmutableMap<String, Entity> linked = linked(all, groups);
    Speakers speakers = new Speakers(linked.values());
    return claims.stream()
        .map(claim -> rewrite(claim, linked, speakers))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Entity> entities(Claim claim) {
    return Stream.of(
            claim.proposition().arguments().stream().flatMap(a -> a.mention().entity().stream()),
            claim.attribution().chain().stream().flatMap(s -> s.entity().stream()),
            claim.qualifiers().place().stream().flatMap(m -> m.entity().stream()))
        .flatMap(s -> s);
  }

  private static void linkPeople(List<Entity> people, Groups groups) {
    Multimap<String, Entity> byFullName = LinkedHashMultimap.create();
    Multimap<String, Entity> bySurname = LinkedHashMultimap.create();
    Multimap<Description, Entity> byDescription = LinkedHashMultimap.create();
    for (Entity person : people) {
      List<String> parts = parts(person.name());
      if (parts.size() >= 2) {
        String full = parts.get(0) + ' ' + parts.get(parts.size() - 1);
        byFullName.put(full, person);
        bySurname.put(parts.get(parts.size() - 1), person);
      }
      person.descriptions().stream()
          .filter(d -> !d.of().isEmpty())
          .forEach(d -> byDescription.put(d, person));
    }
    byFullName.asMap().values().forEach(groups::join);
    Multimap<String, Entity> bySingleName = LinkedHashMultimap.create();
    for (Entity person : people) {
      List<String> parts = parts(person.name());
      if (parts.size() == 1) {
        Collection<Entity> bearers = bySurname.get(parts.get(0));
        if (bearers.isEmpty() && isNamed(person)) {
          bySingleName.put(parts.get(0), person);
        } else if (!joinIfOne(person, bearers, groups)) {
          joinIfOne(person, bearers.stream().filter(b -> sharesRole(person, b)).toList(), groups);
        }
      }
    }
    // Where nobody gives more than the surname, there is no sign of two.
    bySingleName.asMap().values().forEach(groups::join);
    // Roles last: "the ambassador" may by now be known by name from another document.
    for (Entity person : people) {
      if (!isNamed(person)) {
        bestDescribed(person, byDescription, groups)
            .ifPresent(root -> groups.join(person.id(), root));
      }
    }
    linkOffices(people, groups);
    linkOffices(people, groups); // again, with what was said of those linked
  }

  /** Roles that one person at a time holds, so that "the director" can be only one in a text. */
  private static final ImmutableSet<String> OFFICES =
      ImmutableSet.of(
          "ambassador",
          "attorney general",
          "chairman",
          "chairwoman",
          "chancellor",
          "chief",
          "chief executive",
          "commissioner",
          "coroner",
          "director",
          "district attorney",
          "governor",
          "mayor",
          "minister",
          "president",
          "prime minister",
          "principal",
          "provost",
          "secretary",
          "sheriff",
          "superintendent");

  /**
   * "The intelligence director" is the one person whom its document names and who is called a
   * director in any of them.
   */
  private static void linkOffices(List<Entity> people, Groups groups) {
    Multimap<String, String> offices = LinkedHashMultimap.create();
    people.forEach(person -> offices.putAll(groups.find(person.id()), roles(person)));
    Map<String, String> joined = new LinkedHashMap<>();
    for (Entity person : people) {
      if (isNamed(person)) {
        continue;
      }
      Map<String, Integer> fit = new TreeMap<>();
      people.stream()
          .filter(other -> isNamed(other) && document(other).equals(document(person)))
          .map(other -> groups.find(other.id()))
          .forEach(root -> fit.put(root, fit(roles(person), offices.get(root))));
      int most = fit.values().stream().mapToInt(v -> v).max().orElse(0);
      List<String> best =
          fit.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList();
      if (most > 0 && best.size() == 1) {
        joined.put(person.id(), best.get(0));
      }
    }
    joined.forEach(groups::join);
  }

  /** 2 for an office by its full name, 1 for a shorter name of it, 0 for another. */
  private static int fit(Collection<String> said, Collection<String> held) {
    int best = 0;
    for (String a : said) {
      for (String b : held) {
        if (isOffice(turned(a), turned(b))) {
          best = Math.max(best, isShort(turned(a), turned(b)) ? 1 : 2);
        }
      }
    }
    return best;
  }

  /** Whether one says less than the other: "director" of an intelligence director. */
  private static boolean isShort(String a, String b) {
    return (WORDS.splitToList(a).size() == 1) != (WORDS.splitToList(b).size() == 1);
  }

  /** "director of national intelligence" as "national intelligence director". */
  private static String turned(String role) {
    int of = role.indexOf(" of ");
    return of < 0 ? role : role.substring(of + 4) + ' ' + role.substring(0, of);
  }

  private static String document(Entity entity) {
    int slash = entity.id().lastIndexOf('/');
    return slash < 0 ? "" : entity.id().substring(0, slash);
  }

  /** What a person is said to be, and the titles before the name: "DIRECTOR CLAPPER". */
  private static ImmutableSet<String> roles(Entity person) {
    ImmutableSet.Builder<String> roles = ImmutableSet.builder();
    person.descriptions().forEach(d -> roles.add(d.role()));
    for (String name : person.names()) {
      List<String> words = WORDS.splitToList(name.toLowerCase(Locale.ROOT));
      if (words.size() > 1 && OFFICES.contains(words.get(0))) {
        roles.add(words.get(0));
      }
    }
    return roles.build();
  }

  /** Whether one office may be called by both: "director", "intelligence director". */
  private static boolean isOffice(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    boolean office = OFFICES.stream().anyMatch(o -> shorter.equals(o) || shorter.endsWith(' ' + o));
    return office
        && (longer.equals(shorter) || longer.endsWith(' ' + shorter))
        && !longer.matches("(former|deputy|vice|assistant|associate|acting|junior|ex) .*");
  }

  private static boolean sharesRole(Entity a, Entity b) {
    return a.descriptions().stream()
        .anyMatch(x -> b.descriptions().stream().anyMatch(y -> y.role().equals(x.role())));
  }

  /**
   * The named person that the descriptions fit in most documents, if one fits in more than any
   * other does.
   */
  private static Optional<String> bestDescribed(
      Entity person, Multimap<Description, Entity> byDescription, Groups groups) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Description description : person.descriptions()) {
      for (Entity candidate : byDescription.get(description)) {
        if (isNamed(candidate)) {
          votes.merge(groups.find(candidate.id()), 1, Integer::sum);
        }
      }
    }
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<String> best =
        votes.entrySet().stream().filter(v -> v.getValue() == most).map(Map.Entry::getKey).toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  /** Joins the entity with the candidates if these are all one. */
  private static boolean joinIfOne(Entity entity, Collection<Entity> candidates, Groups groups) {
    List<Entity> others = candidates.stream().filter(c -> !c.equals(entity)).toList();
    boolean one =
        !others.isEmpty() && others.stream().map(c -> groups.find(c.id())).distinct().count() == 1;
    if (one) {
      groups.join(entity.id(), others.get(0).id());
    }
    return one;
  }

  private static boolean isNamed(Entity person) {
    return isName(person.name());
  }

  /** Whether the words are a name rather than a description: the last one is a name's. */
  private static boolean isName(String name) {
    List<String> words = WORDS.splitToList(name);
    return !words.isEmpty()
        && Character.isUpperCase(words.get(words.size() - 1).charAt(0))
        && !parts(name).isEmpty()
        && !name.toLowerCase(Locale.ROOT).startsWith("the ");
  }

  private static void linkOrganizations(List<Entity> organizations, Groups groups) {
    Multimap<String, Entity> byName = LinkedHashMultimap.create();
    for (Entity organization : organizations) {
      for (String name : organization.names()) {
        byName.put(bare(name), organization);
      }
      byName.put(bare(organization.name()), organization);
    }
    byName.asMap().values().forEach(groups::join);
    for (Entity organization : organizations) {
      String name = bare(organization.name());
      List<Entity> longer =
          organizations.stream()
              .filter(o -> !o.equals(organization))
              .filter(o -> isShortFor(name, organization.name(), o.name()))
              .toList();
      joinIfOne(organization, longer, groups);
    }
  }

  /** Bodies that each town has its own of, and whose name most texts leave out. */
  private static final ImmutableSet<String> LOCAL = ImmutableSet.of("police", "police department");

  private static boolean isLocal(Entity entity) {
    return (entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.GROUP)
        && !isName(entity.name())
        && entity.descriptions().stream().anyMatch(d -> LOCAL.contains(d.role()));
  }

  /** "Police" in a text on Bellport are the Bellport Police Department, if any text names it. */
  private void linkLocalBodies(List<Entity> all, Groups groups) {
    List<Entity> open = new ArrayList<>();
    for (Entity local : all) {
      if (!isLocal(local)) {
        continue;
      }
      List<String> places =
          all.stream()
              .filter(e -> e.kind() == Kind.PLACE && document(e).equals(document(local)))
              .map(e -> bare(e.name()))
              .distinct()
              .toList();
      List<Entity> fitting =
          all.stream()
              .filter(e -> e.kind() == Kind.ORGANIZATION && isName(e.name()))
              .filter(e -> places.stream().anyMatch(p -> bare(e.name()).startsWith(p + " police")))
              .toList();
      if (!joinIfOne(local, fitting, groups)) {
        open.add(local);
      }
    }
    linkByName(open, groups);
  }

  private static boolean isShortFor(String bare, String name, String full) {
    String longer = bare(full);
    if (bare.isEmpty() || longer.length() <= bare.length()) {
      return false;
    }
    List<String> words = WORDS.splitToList(longer);
    boolean firstWords = longer.startsWith(bare + ' ');
    String initials =
        words.stream()
            .filter(w -> !w.equals("of") && !w.equals("and") && !w.equals("for"))
            .map(w -> w.substring(0, 1))
            .reduce("", String::concat);
    String letters = name.replace(".", "").strip();
    boolean isInitials =
        letters.length() >= 2
            && letters.equals(letters.toUpperCase(Locale.ROOT))
            && letters.toLowerCase(Locale.ROOT).equals(initials);
    return firstWords || isInitials;
  }

  /** One full name is one, whatever it was taken for in each document. */
  private static void linkSameNames(List<Entity> entities, Groups groups) {
    Multimap<String, Entity> byName = LinkedHashMultimap.create();
    entities.stream()
        .filter(e -> isName(e.name()) && WORDS.splitToList(e.name()).size() >= 2)
        .forEach(e -> byName.put(bare(e.name()), e));
    byName.asMap().values().forEach(groups::join);
  }

  private void linkByName(List<Entity> entities, Groups groups) {
    Multimap<String, Entity> byName = LinkedHashMultimap.create();
    entities.forEach(e -> byName.put(bare(country.apply(e.name())), e));
    byName.asMap().values().forEach(groups::join);
  }

  /** The words of a person's name, lower case, titles and suffixes left out. */
  private static List<String> parts(String name) {
    return WORDS.splitToList(name).stream()
        .map(w -> w.toLowerCase(Locale.ROOT).replaceAll("[.,’']+s?$|[.,]", ""))
        .filter(w -> !w.isEmpty() && !TITLES.contains(w) && !SUFFIXES.contains(w))
        .toList();
  }

  private static String bare(String name) {
    List<String> words =
        WORDS.splitToList(name.toLowerCase(Locale.ROOT).replaceAll("[.,’']", "")).stream().toList();
    List<String> kept = words.stream().filter(w -> !LEGAL_FORMS.contains(w)).toList();
    return String.join(" ", kept.isEmpty() ? words : kept);
  }

  private static ImmutableMap<String, Entity> linked(List<Entity> all, Groups groups) {
    Multimap<String, Entity> members = LinkedHashMultimap.create();
    all.forEach(e -> members.put(groups.find(e.id()), e));
    Map<String, Entity> linked = new HashMap<>();
    members
        .asMap()
        .forEach(
            (root, group) -> {
              Entity merged = group.stream().reduce(EntityLinker::merge).orElseThrow();
              String id =
                  group.stream().map(Entity::id).min(Comparator.naturalOrder()).orElseThrow();
              Entity one =
                  new Entity(
                      id, merged.name(), merged.kind(), merged.names(), merged.descriptions());
              group.forEach(e -> linked.put(e.id(), one));
            });
    return ImmutableMap.copyOf(linked);
  }

  private static Entity merge(Entity a, Entity b) {
    TreeSet<String> names = new TreeSet<>(a.names());
    names.addAll(b.names());
    TreeSet<Description> descriptions = new TreeSet<>(a.descriptions());
    descriptions.addAll(b.descriptions());
    String name = fuller(a.name(), b.name());
    return new Entity(
        a.id().compareTo(b.id()) <= 0 ? a.id() : b.id(),
        name,
        a.kind(),
        ImmutableList.copyOf(names),
        ImmutableList.copyOf(descriptions));
  }

  private static String fuller(String a, String b) {
    if (isName(a) != isName(b)) {
      return isName(a) ? a : b;
    }
    int byWords = Integer.compare(parts(a).size(), parts(b).size());
    if (byWords != 0) {
      return byWords > 0 ? a : b;
    }
    int byLength = Integer.compare(a.length(), b.length());
    return byLength < 0 || (byLength == 0 && a.compareTo(b) <= 0) ? a : b;
  }

  private static Claim rewrite(
      Claim claim, ImmutableMap<String, Entity> linked, Speakers speakers) {
    ImmutableList<Source> chain =
        claim.attribution().chain().stream()
            .map(s -> rewrite(s, linked, speakers))
            .collect(ImmutableList.toImmutableList());
    Attribution attribution = new Attribution(chain);
    Source speaker = attribution.innermost();
    ImmutableList<Argument> arguments =
        claim.proposition().arguments().stream()
            .map(
                a ->
                    new Argument(
                        a.role(),
                        a.marker(),
                        named(own(rewrite(a.mention(), linked), speaker), speakers)))
            .collect(ImmutableList.toImmutableList());
    Qualifiers q = claim.qualifiers();
    return new Claim(
        claim.id(),
        claim.document(),
        new Proposition(claim.proposition().predicate(), arguments, claim.proposition().sentence()),
        attribution,
        claim.factuality(),
        new Qualifiers(
            q.time(),
            q.tense(),
            q.utterance(),
            q.place().map(m -> rewrite(m, linked)),
            q.count(),
            q.scopes()),
        claim.evidence());
  }

  /** "I" is whoever speaks. */
  private static Mention own(Mention mention, Source speaker) {
    return mention.entity().isEmpty() && FIRST_PERSON.contains(mention.head())
        ? with(mention, speaker.entity())
        : mention;
  }

  /** A full name that was not recognized as one here, but was elsewhere. */
  private static Mention named(Mention mention, Speakers speakers) {
    return mention.entity().isEmpty() && isFullName(mention.text())
        ? with(mention, speakers.named(mention.text()))
        : mention;
  }

  private static boolean isFullName(String text) {
    List<String> words = WORDS.splitToList(text);
    return words.size() >= 2 && words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)));
  }

  private static Mention rewrite(Mention mention, ImmutableMap<String, Entity> linked) {
    return with(mention, mention.entity().map(e -> linked.getOrDefault(e.id(), e)));
  }

  private static Mention with(Mention mention, Optional<Entity> entity) {
    return new Mention(
        mention.text(),
        mention.head(),
        mention.modifiers(),
        mention.quantifier(),
        entity,
        mention.quantity());
  }

  private static Source rewrite(
      Source source, ImmutableMap<String, Entity> linked, Speakers speakers) {
    Optional<Entity> entity =
        source
            .entity()
            .map(e -> linked.getOrDefault(e.id(), e))
            .or(
                () ->
                    source.kind() == Source.Kind.OWN
                        ? Optional.empty()
                        : speakers.named(source.name()));
    // Whoever is not named keeps the words of the text: "a senior official".
    return new Source(
        entity.map(Entity::name).filter(EntityLinker::isName).orElse(source.name()),
        entity,
        source.kind(),
        source.cue(),
        source.stance(),
        source.span());
  }

  /** Who a speaker's label or signature names: the one entity with that full name. */
  private static final class Speakers {
    private final Multimap<String, Entity> byName = LinkedHashMultimap.create();

    Speakers(Collection<Entity> entities) {
      for (Entity entity : entities) {
        boolean person = entity.kind() == Kind.PERSON;
        if (person ? parts(entity.name()).size() >= 2 : entity.kind() == Kind.ORGANIZATION) {
          byName.put(key(entity.name(), person), entity);
        }
      }
    }

    Optional<Entity> named(String name) {
      Collection<Entity> found = byName.get(key(name, true));
      if (found.isEmpty()) {
        found = byName.get(key(name, false));
      }
      if (found.isEmpty() && isName(name)) {
        // "Ardent" of Ardent Biosciences
        String start = key(name, false) + ' ';
        found =
            byName.entries().stream()
                .filter(e -> e.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
      }
      return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static String key(String name, boolean person) {
      return person ? "person " + String.join(" ", parts(name)) : "organization " + bare(name);
    }
  }

  /** Disjoint sets of entity ids. */
  private static final class Groups {
    private final Map<String, String> parent = new HashMap<>();

    Groups(Collection<String> ids) {
      ids.forEach(id -> parent.put(id, id));
    }

    String find(String id) {
      String root = id;
      for (String up = parent.get(root); up != null && !up.equals(root); up = parent.get(root)) {
        root = up;
      }
      return root;
    }

    void join(Collection<Entity> entities) {
      List<Entity> list = new ArrayList<>(entities);
      for (int i = 1; i < list.size(); i++) {
        join(list.get(0).id(), list.get(i).id());
      }
    }

    void join(String a, String b) {
      String x = find(a);
      String y = find(b);
      // The smaller id stays, so that the outcome does not depend on the order.
      if (x.compareTo(y) <= 0) {
        parent.put(y, x);
      } else {
        parent.put(x, y);
      }
    }
  }
}
