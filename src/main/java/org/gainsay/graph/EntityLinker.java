package org.gainsay.graph;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /** One order for entities of one id that differ in nothing but what is known of them. */
  private static final Comparator<Entity> STRICT =
      Comparator.comparing(Entity::id)
          .thenComparing(Entity::kind)
          .thenComparing(Entity::name)
          .thenComparing(e -> e.names().toString())
          .thenComparing(e -> e.descriptions().toString());

  /** Begins short forms that are initials. */
  private static final String INITIALS = "initials of ";

  private static final Pattern PLAIN = Pattern.compile("[.,’']+s?$|[.,]");
  private static final Pattern BARE = Pattern.compile("[.,’']");

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
    Links links = links(claims.stream().flatMap(EntityLinker::entities).toList());
    return claims.stream().map(links::apply).collect(ImmutableList.toImmutableList());
  }

  /**
   * Who is who among entities of several documents. Depends neither on their order nor on how often
   * one is given.
   */
  public Links links(Collection<Entity> given) {
    Map<String, Entity> entities = new TreeMap<>();
    given.stream().sorted(STRICT).forEach(e -> entities.merge(e.id(), e, EntityLinker::merge));
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
    return new Links(linked(all, groups));
  }

  /** The entities that a claim speaks of, or that say it. */
  public static Stream<Entity> entities(Claim claim) {
    return Stream.of(
            claim.proposition().arguments().stream().flatMap(a -> a.mention().entity().stream()),
            claim.attribution().chain().stream().flatMap(s -> s.entity().stream()),
            claim.qualifiers().place().stream().flatMap(m -> m.entity().stream()))
        .flatMap(s -> s);
  }

  private static void linkPeople(List<Entity> people, Groups groups) {
    Multimap<String, Entity> byFullName = LinkedHashMultimap.create();
    Bearers<String> bearers = new Bearers<>(groups);
    Bearers<String> inRole = new Bearers<>(groups);
    Bearers<Description> described = new Bearers<>(groups);
    for (Entity person : people) {
      List<String> parts = parts(person.name());
      if (parts.size() >= 2) {
        String surname = parts.get(parts.size() - 1);
        byFullName.put(parts.get(0) + ' ' + surname, person);
        bearers.add(surname, person);
        person.descriptions().stream()
            .map(Description::role)
            .distinct()
            .forEach(role -> inRole.add(surname + '|' + role, person));
      }
      if (isNamed(person)) {
        person.descriptions().stream()
            .filter(d -> !d.of().isEmpty())
            .distinct()
            .forEach(d -> described.add(d, person));
      }
    }
    byFullName.asMap().values().forEach(groups::join);
    Multimap<String, Entity> bySingleName = LinkedHashMultimap.create();
    for (Entity person : people) {
      List<String> parts = parts(person.name());
      if (parts.size() == 1) {
        String surname = parts.get(0);
        if (!bearers.isKnown(surname) && isNamed(person)) {
          bySingleName.put(surname, person);
        } else if (!joinIfOne(person, bearers.of(surname), groups)) {
          Set<String> alike = new TreeSet<>();
          person
              .descriptions()
              .forEach(d -> alike.addAll(inRole.of(surname + '|' + d.role()).keySet()));
          joinIfOne(person, alike, groups);
        }
      }
    }
    // Where nobody gives more than the surname, there is no sign of two.
    bySingleName.asMap().values().forEach(groups::join);
    // Roles last: "the ambassador" may by now be known by name from another document.
    for (Entity person : people) {
      if (!isNamed(person)) {
        bestDescribed(person, described).ifPresent(root -> groups.join(person.id(), root));
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
    SetMultimap<String, String> offices = LinkedHashMultimap.create();
    SetMultimap<String, String> namedIn = LinkedHashMultimap.create();
    for (Entity person : people) {
      String root = groups.find(person.id());
      offices.putAll(root, roles(person));
      if (isNamed(person)) {
        namedIn.put(document(person), root);
      }
    }
    Map<String, String> joined = new LinkedHashMap<>();
    for (Entity person : people) {
      if (isNamed(person)) {
        continue;
      }
      ImmutableSet<String> said = roles(person);
      Map<String, Integer> fit = new TreeMap<>();
      namedIn.get(document(person)).forEach(root -> fit.put(root, fit(said, offices.get(root))));
      mostOf(fit).ifPresent(best -> joined.put(person.id(), best));
    }
    joined.forEach(groups::join);
  }

  /** The one with most votes, if there is one and it has any. */
  private static Optional<String> mostOf(Map<String, Integer> votes) {
    int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
    List<String> best =
        votes.entrySet().stream().filter(v -> v.getValue() == most).map(Map.Entry::getKey).toList();
    return most > 0 && best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
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

  /**
   * The named person that the descriptions fit in most documents, if one fits in more than any
   * other does.
   */
  private static Optional<String> bestDescribed(Entity person, Bearers<Description> described) {
    Map<String, Integer> votes = new TreeMap<>();
    person
        .descriptions()
        .forEach(d -> described.of(d).forEach((root, n) -> votes.merge(root, n, Integer::sum)));
    return mostOf(votes);
  }

  /** Joins the entity with the candidates if these are all one. */
  private static boolean joinIfOne(Entity entity, Map<String, Integer> roots, Groups groups) {
    return joinIfOne(entity, roots.keySet(), groups);
  }

  private static boolean joinIfOne(Entity entity, Set<String> roots, Groups groups) {
    if (roots.size() != 1) {
      return false;
    }
    groups.join(entity.id(), roots.iterator().next());
    return true;
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
    Bearers<String> longer = new Bearers<>(groups);
    for (Entity organization : organizations) {
      ImmutableSet.copyOf(shortForms(organization.name()))
          .forEach(form -> longer.add(form, organization));
    }
    for (Entity organization : organizations) {
      Set<String> full = new TreeSet<>(longer.of(bare(organization.name())).keySet());
      full.addAll(longer.of(initials(organization.name())).keySet());
      joinIfOne(organization, full, groups);
    }
  }

  /** Bodies that each town has its own of, and whose name most texts leave out. */
  private static final ImmutableSet<String> LOCAL = ImmutableSet.of("police", "police department");

  private static final String POLICE = " police";

  private static boolean isLocal(Entity entity) {
    return (entity.kind() == Kind.ORGANIZATION || entity.kind() == Kind.GROUP)
        && !isName(entity.name())
        && entity.descriptions().stream().anyMatch(d -> LOCAL.contains(d.role()));
  }

  /** "Police" in a text on Bellport are the Bellport Police Department, if any text names it. */
  private void linkLocalBodies(List<Entity> all, Groups groups) {
    SetMultimap<String, String> placesIn = LinkedHashMultimap.create();
    Bearers<String> policeOf = new Bearers<>(groups);
    for (Entity e : all) {
      if (e.kind() == Kind.PLACE) {
        placesIn.put(document(e), bare(e.name()));
      } else if (e.kind() == Kind.ORGANIZATION && isName(e.name())) {
        String name = bare(e.name());
        for (int at = name.indexOf(POLICE); at >= 0; at = name.indexOf(POLICE, at + 1)) {
          policeOf.add(name.substring(0, at), e);
        }
      }
    }
    List<Entity> open = new ArrayList<>();
    for (Entity local : all) {
      if (isLocal(local)) {
        Set<String> fitting = new TreeSet<>();
        placesIn.get(document(local)).forEach(p -> fitting.addAll(policeOf.of(p).keySet()));
        if (!joinIfOne(local, fitting, groups)) {
          open.add(local);
        }
      }
    }
    linkByName(open, groups);
  }

  /** What an organisation may be called for short: its first words, its initials. */
  private static List<String> shortForms(String full) {
    List<String> words = WORDS.splitToList(bare(full));
    List<String> forms = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      forms.add(String.join(" ", words.subList(0, i)));
    }
    if (words.size() >= 2) {
      forms.add(
          INITIALS
              + words.stream()
                  .filter(w -> !w.equals("of") && !w.equals("and") && !w.equals("for"))
                  .map(w -> w.substring(0, 1))
                  .collect(Collectors.joining()));
    }
    return forms;
  }

  /** The form under which a name that is initials is found; of no other name is there one. */
  private static String initials(String name) {
    String letters = name.replace(".", "").strip();
    boolean isInitials = letters.length() >= 2 && letters.equals(letters.toUpperCase(Locale.ROOT));
    return isInitials ? INITIALS + letters.toLowerCase(Locale.ROOT) : "";
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
        .map(w -> PLAIN.matcher(w.toLowerCase(Locale.ROOT)).replaceAll(""))
        .filter(w -> !w.isEmpty() && !TITLES.contains(w) && !SUFFIXES.contains(w))
        .toList();
  }

  private static String bare(String name) {
    List<String> words =
        WORDS.splitToList(BARE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""));
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
              Entity one = merged(group);
              group.forEach(e -> linked.put(e.id(), one));
            });
    return ImmutableMap.copyOf(linked);
  }

  private static Entity merge(Entity a, Entity b) {
    return merged(ImmutableList.of(a, b));
  }

  /** All that is known of entities that are one; its kind is that of the first. */
  private static Entity merged(Collection<Entity> group) {
    Entity first = group.iterator().next();
    String id = first.id();
    String name = first.name();
    Set<String> names = new TreeSet<>();
    Set<Description> descriptions = new TreeSet<>();
    for (Entity entity : group) {
      id = id.compareTo(entity.id()) <= 0 ? id : entity.id();
      name = fuller(name, entity.name());
      names.addAll(entity.names());
      descriptions.addAll(entity.descriptions());
    }
    return new Entity(
        id, name, first.kind(), ImmutableList.copyOf(names), ImmutableList.copyOf(descriptions));
  }

  private static String fuller(String a, String b) {
    if (a.equals(b)) {
      return a;
    }
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

  /**
   * Who is who: for the entities of documents, and for names in claims that were not recognized as
   * such. Immutable and thread-safe.
   */
  public static final class Links {
    private static final String ENTITY = "e|";
    private static final String NAME = "n|";

    private final ImmutableMap<String, Entity> linked;
    private final Speakers speakers;

    private Links(ImmutableMap<String, Entity> linked) {
      this.linked = linked;
      this.speakers = new Speakers(entities());
    }

    /** Every entity, once. */
    public ImmutableSet<Entity> entities() {
      return ImmutableSet.copyOf(linked.values());
    }

    /**
     * What the claim's links rest on, the claim being as extracted: where none of it is among
     * {@link #changesSince}, {@link #apply} still gives what it gave.
     */
    public static ImmutableSet<String> groundsOf(Claim claim) {
      ImmutableSet.Builder<String> grounds = ImmutableSet.builder();
      EntityLinker.entities(claim).forEach(e -> grounds.add(ENTITY + e.id()));
      openNames(claim).forEach(name -> grounds.addAll(groundsOf(name)));
      return grounds.build();
    }

    /**
     * Names in a claim, as extracted, that are no entity's of its document but may be one's of
     * another.
     */
    public static ImmutableSet<String> openNames(Claim claim) {
      ImmutableSet.Builder<String> names = ImmutableSet.builder();
      for (Source source : claim.attribution().chain()) {
        if (source.entity().isEmpty() && source.kind() != Source.Kind.OWN) {
          names.add(source.name());
        }
      }
      for (Argument argument : claim.proposition().arguments()) {
        Mention mention = argument.mention();
        if (mention.entity().isEmpty() && isFullName(mention.text())) {
          names.add(mention.text());
        }
      }
      return names.build();
    }

    private static ImmutableSet<String> groundsOf(String name) {
      return ImmutableSet.of(NAME + Speakers.key(name, true), NAME + Speakers.key(name, false));
    }

    /** What of the grounds of claims is another than it was. */
    public ImmutableSet<String> changesSince(Links before) {
      ImmutableSet.Builder<String> changes = ImmutableSet.builder();
      Sets.union(linked.keySet(), before.linked.keySet()).stream()
          .filter(id -> !Objects.equals(linked.get(id), before.linked.get(id)))
          .forEach(id -> changes.add(ENTITY + id));
      SetMultimap<String, Entity> now = speakers.byName;
      SetMultimap<String, Entity> then = before.speakers.byName;
      Sets.union(now.keySet(), then.keySet()).stream()
          .filter(name -> !now.get(name).equals(then.get(name)))
          .forEach(name -> changes.add(NAME + name));
      return changes.build();
    }

    /** The claim with what its entities are across documents. */
    public Claim apply(Claim claim) {
      ImmutableList<Source> chain =
          claim.attribution().chain().stream()
              .map(this::rewrite)
              .collect(ImmutableList.toImmutableList());
      Attribution attribution = new Attribution(chain);
      Source speaker = attribution.innermost();
      ImmutableList<Argument> arguments =
          claim.proposition().arguments().stream()
              .map(
                  a ->
                      new Argument(a.role(), a.marker(), named(own(rewrite(a.mention()), speaker))))
              .collect(ImmutableList.toImmutableList());
      Qualifiers q = claim.qualifiers();
      return new Claim(
          claim.id(),
          claim.document(),
          new Proposition(
              claim.proposition().predicate(), arguments, claim.proposition().sentence()),
          attribution,
          claim.factuality(),
          new Qualifiers(
              q.time(),
              q.tense(),
              q.utterance(),
              q.place().map(this::rewrite),
              q.count(),
              q.scopes()),
          claim.evidence());
    }

    /** A full name that was not recognized as one here, but was elsewhere. */
    private Mention named(Mention mention) {
      return mention.entity().isEmpty() && isFullName(mention.text())
          ? with(mention, speakers.named(mention.text()))
          : mention;
    }

    private Mention rewrite(Mention mention) {
      return with(mention, mention.entity().map(e -> linked.getOrDefault(e.id(), e)));
    }

    private Source rewrite(Source source) {
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
  }

  /** "I" is whoever speaks. */
  private static Mention own(Mention mention, Source speaker) {
    return mention.entity().isEmpty() && FIRST_PERSON.contains(mention.head())
        ? with(mention, speaker.entity())
        : mention;
  }

  private static boolean isFullName(String text) {
    List<String> words = WORDS.splitToList(text);
    return words.size() >= 2 && words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)));
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

  /** Who a speaker's label or signature names: the one entity with that full name. */
  private static final class Speakers {
    private final SetMultimap<String, Entity> byName = LinkedHashMultimap.create();
    private final NavigableSet<String> names;

    Speakers(Collection<Entity> entities) {
      for (Entity entity : entities) {
        boolean person = entity.kind() == Kind.PERSON;
        if (person ? parts(entity.name()).size() >= 2 : entity.kind() == Kind.ORGANIZATION) {
          byName.put(key(entity.name(), person), entity);
        }
      }
      names = new TreeSet<>(byName.keySet());
    }

    Optional<Entity> named(String name) {
      Collection<Entity> found = byName.get(key(name, true));
      if (found.isEmpty()) {
        found = byName.get(key(name, false));
      }
      if (found.isEmpty() && isName(name)) {
        // "Ardent" of Ardent Biosciences
        String start = key(name, false);
        found = new LinkedHashSet<>();
        for (String key : names.subSet(start + ' ', /* the next character */ start + '!')) {
          found.addAll(byName.get(key));
        }
      }
      return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static String key(String name, boolean person) {
      return person ? "person " + String.join(" ", parts(name)) : "organization " + bare(name);
    }
  }

  /**
   * How many entities of each group bear something: a surname, a role, a short form. Holds the
   * groups rather than their members, which are as many as there are documents. Not thread-safe.
   */
  private static final class Bearers<K> {
    private final Map<K, Map<String, Integer>> byKey = new HashMap<>();
    private final Groups groups;

    Bearers(Groups groups) {
      this.groups = groups;
    }

    void add(K key, Entity entity) {
      byKey
          .computeIfAbsent(key, k -> new TreeMap<>())
          .merge(groups.find(entity.id()), 1, Integer::sum);
    }

    boolean isKnown(K key) {
      return byKey.containsKey(key);
    }

    /** The groups as they are now, by their roots, with the number of their entities. */
    Map<String, Integer> of(K key) {
      Map<String, Integer> known = byKey.getOrDefault(key, Map.of());
      if (known.keySet().stream().allMatch(root -> groups.find(root).equals(root))) {
        return known;
      }
      Map<String, Integer> now = new TreeMap<>();
      known.forEach((root, n) -> now.merge(groups.find(root), n, Integer::sum));
      byKey.put(key, now);
      return now;
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
      // Chains are cut short, else they grow with the number of documents.
      for (String at = id; !at.equals(root); ) {
        String up = parent.put(at, root);
        at = up == null ? root : up;
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
