package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;

/** An entity while a document's register is being built. */
final class Referent {
  /** What a firm's name ends in on paper and nobody says. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          ",? (?:Inc|Ltd|Corp|Co|LLC|L\\.L\\.C|LLP|PLC|plc|GmbH|AG|S\\.A|Limited|Incorporated)\\.?$");

  final Entity.Kind kind;
  private Gender gender = Gender.UNKNOWN;

  /** The fullest name so far, split; empty for one that is only described. */
  private ImmutableList<String> fullest = ImmutableList.of();

  /** Whether the fullest name is from the title of a work. */
  private boolean fromWork;

  private String name;
  private int asThing;
  private int asPerson;
  private boolean ship;
  private boolean collective;
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<Description> descriptions = new TreeSet<>();

  /** Titles used before the bare surname, in base form: they keep apart two of one surname. */
  private final Set<String> titles = new HashSet<>();

  /** Position of the first mention; see {@link #seen}. */
  private int first = Integer.MAX_VALUE;

  Referent(Entity.Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  void named(ImmutableList<String> tokens, String text) {
    named(tokens, text, false);
  }

  /**
   * Notes a name form.
   *
   * @param inWork whether it stands in the title of a work: "The Real Ann Lee"
   */
  void named(ImmutableList<String> tokens, String text, boolean inWork) {
    names.add(text);
    boolean worse = inWork && !fromWork && fullest.size() > 1;
    boolean better = !inWork && fromWork && tokens.size() > 1;
    if ((tokens.size() > fullest.size() && !worse) || better) {
      fullest = tokens;
      fromWork = inWork;
      name = kind == Entity.Kind.PERSON && tokens.size() > 1 ? NameBook.unshouted(text) : text;
    }
  }

  /** A name form that is not the one to show: with a title, or an abbreviation. */
  void alsoNamed(String text) {
    names.add(text);
  }

  /** Adds what it is said to be; the fuller of two descriptions of one role stays. */
  void described(Description description) {
    boolean known =
        description.of().isEmpty()
            && descriptions.stream().anyMatch(d -> d.role().equals(description.role()));
    if (!known) {
      descriptions.removeIf(d -> d.role().equals(description.role()) && d.of().isEmpty());
      descriptions.add(description);
    }
  }

  void titled(String base) {
    titles.add(base);
  }

  void gender(Gender known) {
    if (gender == Gender.UNKNOWN) {
      gender = known;
    }
  }

  void seen(int position) {
    first = Math.min(first, position);
  }

  Gender gender() {
    return gender;
  }

  ImmutableList<String> fullest() {
    return fullest;
  }

  boolean isNamed() {
    return !fullest.isEmpty();
  }

  String name() {
    return name;
  }

  Set<String> titles() {
    return titles;
  }

  Set<Description> descriptions() {
    return descriptions;
  }

  int first() {
    return first;
  }

  /** Notes whether a mention looks like that of a thing or a place: "the Corra", "off Stennay". */
  void looksLikeThing(boolean so) {
    asThing += so ? 1 : 0;
    asPerson += so ? 0 : 1;
  }

  /** Whether what was taken for a person may be a ship, a firm or a place. */
  boolean isDoubtful() {
    return kind == Entity.Kind.PERSON
        && isNamed()
        && gender == Gender.UNKNOWN
        && titles.isEmpty()
        && descriptions.isEmpty()
        && asThing > 0
        && asThing >= asPerson;
  }

  void ship(boolean is) {
    ship |= is;
  }

  /** Whether it is a ship, which may be "she". */
  boolean isShip() {
    return ship;
  }

  void collective(boolean is) {
    collective |= is;
  }

  /** Whether it is said of several in the singular: "the crew". */
  boolean isCollective() {
    return collective;
  }

  boolean plural() {
    return kind == Entity.Kind.GROUP;
  }

  /** Whether it is said to hold the role, whatever synonym was used. */
  boolean holds(String base) {
    return titles.contains(base)
        || descriptions.stream().anyMatch(d -> RoleNouns.base(d.role()).equals(base));
  }

  Entity freeze(String id) {
    TreeSet<String> forms = new TreeSet<>(names);
    forms.add(name);
    String shown =
        kind == Entity.Kind.PLACE
            ? Countries.of(name).orElse(name)
            : LEGAL_FORM.matcher(name).replaceFirst("");
    forms.add(shown);
    return new Entity(
        id, shown, kind, ImmutableList.copyOf(forms), ImmutableList.copyOf(descriptions));
  }
}
