package org.gainsay.extract;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gainsay.claim.Entity;

/**
 * Whose a name is. Full names come first, so that "Sessions" finds Jeff Sessions wherever in the
 * document he is named in full; two people of one surname stay two.
 */
final class NameBook {
  private static final ImmutableSet<String> OFFICES =
      ImmutableSet.of("agency", "bureau", "authority", "administration", "service", "office");

  private static final ImmutableSet<String> SUFFIXES =
      ImmutableSet.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "esq");

  private final List<Referent> referents = new ArrayList<>();
  private final Map<Referent, Integer> lastMention = new HashMap<>();

  /** Where each was last the subject of a clause. */
  private final Map<Referent, Integer> lastSubject = new HashMap<>();

  /** Who has the headline or the first sentence. */
  private final Set<Referent> leading = new HashSet<>();

  /** Who was first called by a surname alone, of several who have it. */
  private final Map<String, Referent> bearers = new HashMap<>();

  /** Titles that speaker labels put before each surname. */
  private final Map<String, Set<String>> labelTitles = new HashMap<>();

  List<Referent> referents() {
    return referents;
  }

  /** A name of several words; makes a new entity unless one fits. */
  Referent full(ImmutableList<String> written, String text, Entity.Kind kind, Title title) {
    return full(written, text, kind, title, false);
  }

  /**
   * The same.
   *
   * @param inWork whether it stands in the title of a work, which may add words to it
   */
  Referent full(
      ImmutableList<String> written, String text, Entity.Kind kind, Title title, boolean inWork) {
    ImmutableList<String> tokens =
        kind == Entity.Kind.PERSON && isShouted(text)
            ? written.stream().map(NameBook::capitalised).collect(ImmutableList.toImmutableList())
            : written;
    Optional<Referent> known =
        kind == Entity.Kind.PERSON ? fullPerson(tokens) : thing(tokens, kind);
    Referent referent = known.orElseGet(() -> added(new Referent(kind, text)));
    referent.named(tokens, text, inWork);
    title.base().ifPresent(referent::titled);
    referent.gender(title.gender());
    if (kind == Entity.Kind.PERSON) {
      referent.gender(GivenNames.gender(tokens.get(0)));
    }
    return referent;
  }

  /** A single word, or a title and a surname. */
  Referent shortName(
      ImmutableList<String> tokens, String text, Entity.Kind kind, Title title, int position) {
    Optional<Referent> known =
        kind == Entity.Kind.PERSON
            ? surname(tokens.get(tokens.size() - 1), title, position)
            : thing(tokens, kind);
    Referent referent = known.orElseGet(() -> added(new Referent(kind, text)));
    referent.named(tokens, text);
    title.base().ifPresent(referent::titled);
    referent.gender(title.gender());
    if (kind == Entity.Kind.PERSON) {
      referent.gender(GivenNames.gender(tokens.get(0)));
    }
    return referent;
  }

  /** A title before a name: its role, if it is one, and the gender it tells. */
  record Title(Optional<String> base, Gender gender) {
    static final Title NONE = new Title(Optional.empty(), Gender.UNKNOWN);

    static Title of(String word) {
      return RoleNouns.of(Ascii.toLowerCase(word))
          .map(
              n ->
                  new Title(
                      n.kind() == RoleNouns.Kind.PERSON ? Optional.of(n.base()) : Optional.empty(),
                      n.gender()))
          .orElse(NONE);
    }
  }

  /** Notes who is spoken of in the place that says what a text is about, or what a clause is. */
  void stands(Referent referent, int position, boolean subject, boolean leads) {
    if (subject) {
      lastSubject.put(referent, position);
    }
    if (leads) {
      leading.add(referent);
    }
  }

  /** Keeps the order of mentions. */
  void mentioned(Referent referent, int position) {
    lastMention.put(referent, position);
    referent.seen(position);
  }

  /** Forgets what was mentioned when, before the text is read again. */
  void readAgain() {
    lastMention.clear();
  }

  int lastMention(Referent referent) {
    return lastMention.getOrDefault(referent, Integer.MIN_VALUE);
  }

  /** The speaker of a turn: "MAYOR PRYCE", "Senator Leahy", "Nancy Pelosi", "The CHAIRMAN". */
  Referent label(String label, Entity.Kind kind) {
    List<String> words = labelWords(label);
    Title title = Title.NONE;
    int from = 0;
    while (from < words.size() && RoleNouns.isPerson(Ascii.toLowerCase(words.get(from)))) {
      Title next = Title.of(words.get(from));
      title = new Title(next.base().or(title::base), next.gender());
      from++;
    }
    ImmutableList<String> name = ImmutableList.copyOf(words.subList(from, words.size()));
    if (name.isEmpty()) {
      Optional<Referent> holder = title.base().flatMap(this::holder);
      Referent found =
          holder.orElseGet(() -> added(new Referent(Entity.Kind.PERSON, String.join(" ", words))));
      title.base().ifPresent(found::titled);
      found.alsoNamed(label);
      return found;
    }
    String text = String.join(" ", name);
    Referent referent;
    if (name.size() > 1 || kind != Entity.Kind.PERSON) {
      referent = full(name, text, kind, title);
    } else {
      referent = shortName(name, text, kind, title, Integer.MAX_VALUE);
    }
    referent.alsoNamed(label);
    return referent;
  }

  /** Notes a label of a title and a surname: two titles with one surname are two speakers. */
  void announce(String label) {
    List<String> words = labelWords(label);
    if (words.size() == 2) {
      Title.of(words.get(0))
          .base()
          .ifPresent(b -> labelTitles.computeIfAbsent(words.get(1), k -> new TreeSet<>()).add(b));
    }
  }

  /** Whether a title tells apart speakers of one surname in this document. */
  private boolean tellsApart(String surname, Title title) {
    Set<String> titles = labelTitles.getOrDefault(surname, new TreeSet<>());
    return titles.size() > 1 && title.base().filter(titles::contains).isPresent();
  }

  /** Words of a label in the capitals of a name: "MAYOR PRYCE" is Mayor Pryce. */
  static List<String> labelWords(String label) {
    String plain = CharMatcher.anyOf(":,").removeFrom(label).trim();
    boolean allShouted = isShouted(plain) || plain.startsWith("The ") || isTitledInCapitals(plain);
    List<String> words = new ArrayList<>();
    for (String word : Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(plain)) {
      boolean shouted = allShouted && word.length() > 1 && isShouted(word);
      boolean article = words.isEmpty() && Ascii.equalsIgnoreCase(word, "the");
      if (!article) {
        words.add(shouted ? capitalised(word) : word);
      }
    }
    return words;
  }

  /** "Mr. PRYCE", "Dr ADA PRYCE". */
  private static boolean isTitledInCapitals(String label) {
    int space = label.indexOf(' ');
    return space > 0
        && !isShouted(label.substring(0, space))
        && isShouted(label.substring(space + 1))
        && Regex.matches(
            label.substring(0, space),
            "(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Fr|Cllr|Hon|Sir|Dame|Lord|Lady"
                + "|Senator|Judge|Justice|Professor|Mayor|Councillor|Captain|Commissioner)\\.?");
  }

  /** A person's name as it is written in running text: "DALE R. KELLER" is Dale R. Keller. */
  static String unshouted(String name) {
    return isShouted(name)
        ? Splitter.on(' ').splitToStream(name).map(NameBook::capitalised).collect(joining(" "))
        : name;
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String capitalised(String word) {
    StringBuilder result = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      result.append(start ? c : Character.toLowerCase(c)); // "BAŠIĆ" too
      start = !Character.isLetter(c) || result.toString().equals("Mc");
    }
    return result.toString();
  }

  /** Whether a thing of that name is known; "the Company" alone is none. */
  boolean knows(ImmutableList<String> tokens, Entity.Kind kind) {
    return thing(tokens, kind).isPresent();
  }

  /** The one person who is said to hold a role, if there is exactly one. */
  Optional<Referent> holder(String base) {
    return onlyHolder(base, r -> true);
  }

  private Optional<Referent> onlyHolder(String base, Predicate<Referent> wanted) {
    List<Referent> holders =
        referents.stream()
            .filter(r -> r.kind == Entity.Kind.PERSON && r.holds(base) && wanted.test(r))
            .limit(2)
            .toList();
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }

  /** The one named person besides another who is said to hold a role, if there is exactly one. */
  Optional<Referent> otherHolder(String base, Referent other) {
    return onlyHolder(base, r -> r != other && r.isNamed());
  }

  /** Takes out one who turned out to be another. */
  void forget(Referent referent) {
    referents.remove(referent);
    lastMention.remove(referent);
  }

  private Referent added(Referent referent) {
    referents.add(referent);
    return referent;
  }

  private Optional<Referent> fullPerson(ImmutableList<String> tokens) {
    ImmutableList<String> name = core(tokens);
    for (Referent r : referents) {
      if (r.kind == Entity.Kind.PERSON && r.isNamed() && same(core(r.fullest()), name)) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  /** Whether two names of several words can be one person's. */
  private static boolean same(ImmutableList<String> a, ImmutableList<String> b) {
    if (a.size() < 2 || b.size() < 2) {
      return false;
    }
    if (!last(a).equals(last(b))) {
      return false;
    }
    String first = a.get(0);
    String second = b.get(0);
    if (first.equals(second)) {
      return true;
    }
    if (initial(first) || initial(second)) {
      return first.charAt(0) == second.charAt(0);
    }
    // "Isgur Flores" after "Sarah Isgur Flores", "Charles Schumer" after "J. Charles Schumer".
    ImmutableList<String> longer = a.size() >= b.size() ? a : b;
    ImmutableList<String> shorter = a.size() >= b.size() ? b : a;
    return longer.size() > shorter.size()
        && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  private static boolean initial(String token) {
    return CharMatcher.is('.').removeFrom(token).length() == 1;
  }

  private static String last(ImmutableList<String> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private static ImmutableList<String> core(ImmutableList<String> tokens) {
    ImmutableList<String> core =
        tokens.stream()
            .filter(t -> !SUFFIXES.contains(Ascii.toLowerCase(CharMatcher.is('.').removeFrom(t))))
            .collect(ImmutableList.toImmutableList());
    return core.isEmpty() ? tokens : core;
  }

  private Optional<Referent> surname(String surname, Title title, int position) {
    List<Referent> fitting = new ArrayList<>();
    for (Referent r : referents) {
      if (r.kind == Entity.Kind.PERSON
          && r.isNamed()
          && last(core(r.fullest())).equals(surname)
          && r.gender().agrees(title.gender())) {
        fitting.add(r);
      }
    }
    if (fitting.isEmpty()) {
      return title.base().isEmpty() ? givenName(surname) : Optional.empty();
    }
    List<Referent> holders =
        title.base().map(b -> fitting.stream().filter(r -> r.holds(b)).toList()).orElse(List.of());
    if (holders.isEmpty() && tellsApart(surname, title)) {
      // One who is not yet said to be anything else can still be the one.
      return mostRecent(fitting.stream().filter(r -> r.titles().isEmpty()).toList());
    }
    return title.base().isEmpty()
        ? bearer(surname, title, fitting, position)
        : mostRecent(holders.isEmpty() ? fitting : holders);
  }

  /**
   * Whom a surname alone means: of two the one who was called so first or leads the text, and not
   * whoever was named last in passing ("her husband, Paul Castor"). Only the one whom the text has
   * just turned to, as a subject, comes before.
   */
  private Optional<Referent> bearer(
      String surname, Title title, List<Referent> fitting, int position) {
    String called = surname + ' ' + title.gender();
    Optional<Referent> latest = mostRecent(fitting);
    boolean turnedTo =
        latest
            .filter(r -> lastSubject.containsKey(r) && isNear(lastSubject.get(r), position))
            .isPresent();
    Optional<Referent> known =
        Optional.ofNullable(bearers.get(called))
            .or(() -> fitting.stream().filter(leading::contains).findFirst())
            .filter(fitting::contains);
    Optional<Referent> meant = turnedTo ? latest : known.or(() -> latest);
    meant.ifPresent(r -> bearers.putIfAbsent(called, r));
    return meant;
  }

  /** Whether a position lies in the same sentence or in the one before. */
  private static boolean isNear(int earlier, int position) {
    return position / RegisterBuilder.SENTENCE - earlier / RegisterBuilder.SENTENCE <= 1;
  }

  private Optional<Referent> givenName(String given) {
    List<Referent> fitting =
        referents.stream()
            .filter(
                r ->
                    r.kind == Entity.Kind.PERSON
                        && r.fullest().size() > 1
                        && r.fullest().get(0).equals(given))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The one mentioned last before now; if none was, the first that will be. */
  private Optional<Referent> mostRecent(List<Referent> fitting) {
    Referent best = null;
    for (Referent r : fitting) {
      if (best == null || lastMention(r) > lastMention(best)) {
        best = r;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Referent> thing(ImmutableList<String> tokens, Entity.Kind kind) {
    String key = key(tokens, kind);
    Referent shorter = null;
    for (Referent r : referents) {
      if (r.kind != kind || !r.isNamed()) {
        continue;
      }
      if (key(r.fullest(), kind).equals(key)
          || (kind == Entity.Kind.ORGANIZATION && abbreviates(tokens, r.fullest()))) {
        return Optional.of(r);
      }
      if (kind == Entity.Kind.ORGANIZATION && partOf(tokens, r.fullest())) {
        shorter = shorter == null || lastMention(r) > lastMention(shorter) ? r : shorter;
      }
    }
    return Optional.ofNullable(shorter);
  }

  private static String key(ImmutableList<String> tokens, Entity.Kind kind) {
    String text = String.join(" ", tokens);
    if (kind == Entity.Kind.PLACE || kind == Entity.Kind.GROUP) {
      return Countries.of(text).orElse(text);
    }
    // "Department of Justice" is the Justice Department.
    int of = tokens.indexOf("of");
    if (of > 0 && of < tokens.size() - 1) {
      List<String> turned = new ArrayList<>(tokens.subList(of + 1, tokens.size()));
      turned.addAll(tokens.subList(0, of));
      text = String.join(" ", turned);
    }
    return Ascii.toLowerCase(CharMatcher.is('.').removeFrom(text));
  }

  /** "FBI" and "Federal Bureau of Investigation", either way round. */
  private static boolean abbreviates(ImmutableList<String> a, ImmutableList<String> b) {
    ImmutableList<String> abbreviation = a.size() == 1 ? a : b;
    ImmutableList<String> full = a.size() == 1 ? b : a;
    if (abbreviation.size() != 1 || full.size() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String token : full) {
      if (Character.isUpperCase(token.charAt(0))) {
        initials.append(token.charAt(0));
      }
    }
    return CharMatcher.is('.').removeFrom(abbreviation.get(0)).contentEquals(initials);
  }

  /** Whether an organisation of that name may be called "the company" or "the agency". */
  static boolean isKindOf(ImmutableList<String> name, String noun) {
    boolean shortForm = name.size() == 1 && name.get(0).equals(Ascii.toUpperCase(name.get(0)));
    boolean office =
        name.stream().anyMatch(t -> OFFICES.contains(RoleNouns.base(Ascii.toLowerCase(t))));
    boolean body = name.stream().anyMatch(t -> RoleNouns.isOrganization(Ascii.toLowerCase(t)));
    return switch (noun) {
      case "company" -> !shortForm && (!body || isFirm(name));
      case "agency" -> shortForm || office;
      default -> false;
    };
  }

  private static boolean isFirm(ImmutableList<String> name) {
    return RoleNouns.base(Ascii.toLowerCase(last(name))).equals("company");
  }

  /** "the Post" or "Brannock" of a longer name: its own noun, or all but "Holdings". */
  private static boolean partOf(ImmutableList<String> part, ImmutableList<String> whole) {
    int n = part.size();
    if (n >= whole.size()) {
      return false;
    }
    boolean noun = RoleNouns.isOrganization(Ascii.toLowerCase(part.get(n - 1)));
    if (whole.subList(whole.size() - n, whole.size()).equals(part)) {
      return n > 1 || noun;
    }
    return whole.subList(0, n).equals(part) && !noun && isKindOf(whole, "company");
  }
}
