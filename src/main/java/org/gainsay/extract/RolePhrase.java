package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.gainsay.claim.Entity;
import org.gainsay.claim.Entity.Description;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * What a noun phrase says somebody is: "Russia's ambassador", "Justice Department spokeswoman".
 *
 * @param from its first word, determiner included
 * @param head its noun
 * @param role the noun with what narrows it down, lower case: "police chief"
 * @param of what the role belongs to, in its base form; empty if not said
 * @param former whether the role is said to be over
 */
record RolePhrase(int from, int head, String role, String of, boolean former) {
  private static final ImmutableSet<String> CLASSIFYING =
      ImmutableSet.of(
          "foreign",
          "prime",
          "chief",
          "vice",
          "deputy",
          "assistant",
          "associate",
          "national",
          "federal",
          "special",
          "personal",
          "financial",
          "medical",
          "legal",
          "lead",
          "executive",
          "managing",
          "general",
          "first",
          "second",
          "third",
          "public",
          "interim",
          "presidential",
          "congressional",
          "judicial",
          "political",
          "military",
          "naval",
          "royal",
          "rural",
          "criminal",
          "civil",
          "senior",
          "junior",
          "secret",
          "independent");

  /** Officials whose country can be named by its capital: "Moscow's envoy", not its mayor. */
  private static final ImmutableSet<String> OF_A_NATION =
      ImmutableSet.of(
          "ambassador",
          "diplomat",
          "official",
          "foreign minister",
          "minister",
          "president",
          "prime minister",
          "chancellor",
          "negotiator",
          "spy",
          "agent",
          "operative",
          "government",
          "leader",
          "spokesperson");

  /** Whether the noun names a body only where it is said whose. */
  boolean isLoose() {
    return RoleNouns.of(role.substring(role.lastIndexOf(' ') + 1))
        .filter(n -> n.kind() == RoleNouns.Kind.LOOSE)
        .isPresent();
  }

  /** Finds the entity of the name that a word is part of. */
  interface Names {
    Optional<Referent> at(ParsedSentence sentence, int word);
  }

  /** The role noun with its synonyms made one. */
  String base() {
    return RoleNouns.base(role);
  }

  Description description() {
    return new Description(former ? "former " + role : role, of);
  }

  /** The role phrase right before a name: "Russian Ambassador", "Trump lawyer". */
  static Optional<RolePhrase> before(ParsedSentence sentence, int nameFrom, Names names) {
    int head = nameFrom - 1;
    // "President-elect Donald Trump": the role noun stands before the hyphen.
    if (head >= 2 && Regex.matches(sentence.word(head).text(), "elect|designate")) {
      head -= 2;
    }
    if (head < 0 || !isRole(sentence.word(head))) {
      return Optional.empty();
    }
    return Optional.of(parse(sentence, head, nameFrom, names));
  }

  /** The role phrase headed by a noun. */
  static Optional<RolePhrase> at(ParsedSentence sentence, int head, Names names) {
    return isRole(sentence.word(head))
        ? Optional.of(parse(sentence, head, head, names))
        : Optional.empty();
  }

  /** Whether a word is a common noun or title that names a person's or a body's role. */
  static boolean isRole(Word word) {
    if (!word.tag().startsWith("NN")) {
      return false;
    }
    Optional<RoleNouns.RoleNoun> noun = RoleNouns.of(lemma(word));
    return noun.isPresent() && noun.get().kind() != RoleNouns.Kind.TITLE;
  }

  static String lemma(Word word) {
    String lower = Ascii.toLowerCase(word.lemma());
    boolean common = word.tag().equals("NN") || word.tag().equals("NNS");
    return common || RoleNouns.of(lower).isPresent() ? lower : Ascii.toLowerCase(word.text());
  }

  private static RolePhrase parse(ParsedSentence s, int head, int top, Names names) {
    int from = leftmost(s, head, top);
    if (top > head && s.word(head).text().endsWith(".")) {
      from = head; // "Chairman Rep. Crowley": an abbreviated title takes no modifiers
    }
    Reading reading = new Reading(s, names);
    int start = from;
    for (int i = from; i < head; i++) {
      if (s.word(i).tag().equals("POS")) {
        reading.possessor(from, i);
        start = i + 1;
      }
    }
    for (int i = start; i < head; i++) {
      i = reading.modifier(i, head);
    }
    String noun = lemma(s.word(head));
    if (!s.word(head).tag().startsWith("NNP")) {
      noun = Ascii.toLowerCase(s.word(head).lemma());
    }
    boolean abbreviated = noun.endsWith(".") || noun.length() <= 3;
    reading.role.append(abbreviated ? RoleNouns.base(noun) : noun);
    if (head + 1 < s.size() && s.word(head + 1).text().equals("general")) {
      reading.role.append(" general"); // "attorneys general"
    }
    if (top == head) {
      reading.after(head);
    }
    String role = reading.role.toString();
    String of = reading.of;
    if (OF_A_NATION.contains(RoleNouns.base(role))) {
      of = Countries.ofCapital(of).orElse(of);
    }
    return new RolePhrase(from, head, role, of, reading.former);
  }

  /** The first word of the noun phrase, going left from its noun over what can stand in it. */
  private static int leftmost(ParsedSentence s, int head, int top) {
    ImmutableSet<Integer> within =
        ImmutableSet.<Integer>builder()
            .addAll(s.subtree(topHead(s, top)))
            .addAll(s.subtree(head))
            .build();
    int from = head;
    while (from > 0) {
      Word before = s.word(from - 1);
      boolean closes = before.tag().equals("DT") || before.tag().equals("PRP$");
      boolean part =
          before.tag().startsWith("NN")
              || before.tag().startsWith("JJ")
              || before.tag().equals("POS")
              || before.tag().equals("HYPH")
              || before.tag().equals("CD")
              || before.tag().equals("VBG")
              || before.tag().equals("VBN")
              || (before.text().equals("of") && before.ner().equals("ORGANIZATION"))
              || closes;
      if (!part || !within.contains(from - 1)) {
        break;
      }
      from--;
      if (closes) {
        break;
      }
    }
    for (int i = from; i < head; i++) {
      if (Regex.matches(s.word(i).text(), "least|most")
          || (i == from && s.word(i).tag().equals("HYPH"))) {
        from = i + 1; // "at least 12 people"
      }
    }
    return from;
  }

  /** The word that the name after a title hangs on, or the noun itself. */
  private static int topHead(ParsedSentence s, int top) {
    int at = top;
    while (s.word(at).head() > at && s.is(at, "compound", "flat", "amod", "punct", "dep")) {
      at = s.word(at).head();
    }
    return at;
  }

  /** What was gathered from the words around the noun so far. */
  private static final class Reading {
    private final ParsedSentence s;
    private final Names names;
    private final StringBuilder role = new StringBuilder();
    private String of = "";
    private boolean former;

    Reading(ParsedSentence s, Names names) {
      this.s = s;
      this.names = names;
    }

    void possessor(int from, int apostrophe) {
      for (int i = apostrophe - 1; i >= from; i--) {
        String base = baseForm(i);
        if (!base.isEmpty()) {
          of = base;
          return;
        }
      }
    }

    /** Reads one modifier; returns the last word it took. */
    int modifier(int i, int head) {
      Word word = s.word(i);
      String lower = Ascii.toLowerCase(word.text());
      if (i + 2 < head && s.word(i + 1).tag().equals("HYPH")) {
        return i + 2; // "Russia-aligned", "high-level"
      }
      if (lower.equals("former") || lower.equals("ex") || lower.equals("onetime")) {
        former = true;
        return i;
      }
      if (i + 1 < head) {
        Optional<String> country = Countries.of(word.text() + " " + s.word(i + 1).text());
        if (country.isPresent()) {
          of = of.isEmpty() ? country.get() : of;
          return i + 1;
        }
      }
      String base = baseForm(i);
      if (!base.isEmpty()) {
        of = of.isEmpty() ? base : of;
        return i;
      }
      boolean kept =
          word.tag().startsWith("NN")
              || (word.tag().startsWith("JJ") && CLASSIFYING.contains(lower));
      if (kept && !RoleNouns.of(lower).filter(n -> n.kind() == RoleNouns.Kind.TITLE).isPresent()) {
        role.append(lower).append(' ');
      }
      return i;
    }

    /** "mayor of Port Alder", "secretary of state", "spokesman for the Justice Department". */
    void after(int head) {
      for (int c : s.children(head, "nmod")) {
        String preposition =
            s.child(c, "case").map(k -> Ascii.toLowerCase(s.word(k).text())).orElse("");
        if (c < head
            || !(preposition.equals("of")
                || preposition.equals("for")
                || preposition.equals("at"))) {
          continue;
        }
        String base = baseForm(c);
        if (!base.isEmpty()) {
          of = of.isEmpty() ? base : of;
        } else if (preposition.equals("of") && s.word(c).tag().startsWith("NN") && isPlain(c)) {
          role.append(" of ");
          s.children(c, "amod", "compound").stream()
              .filter(m -> m < c)
              .forEach(m -> role.append(Ascii.toLowerCase(s.word(m).text())).append(' '));
          role.append(Ascii.toLowerCase(s.word(c).lemma()));
        }
      }
    }

    /** "of state", "of national intelligence": a field, without a determiner or an owner. */
    private boolean isPlain(int noun) {
      return s.children(noun).stream().allMatch(c -> s.is(c, "case", "amod", "compound"))
          && s.children(noun, "amod", "compound").size() < 3;
    }

    private String baseForm(int i) {
      Word word = s.word(i);
      Optional<String> country = Countries.of(word.text());
      if (country.isPresent()) {
        return country.get();
      }
      return names.at(s, i).map(r -> Countries.of(r.name()).orElse(r.name())).orElse("");
    }
  }

  /** Kind of entity that the role makes of its holder. */
  Entity.Kind kind(boolean plural) {
    Optional<RoleNouns.RoleNoun> noun = RoleNouns.of(base());
    boolean body =
        noun.or(() -> RoleNouns.of(role.substring(role.lastIndexOf(' ') + 1)))
            .filter(n -> n.kind() != RoleNouns.Kind.PERSON)
            .isPresent();
    if (body && !plural) {
      return Entity.Kind.ORGANIZATION;
    }
    return plural ? Entity.Kind.GROUP : Entity.Kind.PERSON;
  }
}
