package org.gainsay.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Nouns that say what a person or a body is, with those that stand for the same role. */
final class RoleNouns {
  /** What a noun names. */
  enum Kind {
    PERSON,
    /** A form of address, no role. */
    TITLE,
    ORGANIZATION,
    /** A body only where it is said whose: "the Trump campaign", not "during the campaign". */
    LOOSE
  }

  /**
   * A noun.
   *
   * @param base the word for the role that all its synonyms share
   */
  record RoleNoun(Kind kind, String base, Gender gender) {}

  private static final ImmutableMap<String, RoleNoun> NOUNS;

  static {
    Map<String, RoleNoun> nouns = new HashMap<>();
    for (String line : TextResource.lines("nouns.tsv")) {
      List<String> columns = Splitter.on('\t').splitToList(line);
      Kind kind = Kind.valueOf(columns.get(0).toUpperCase(Locale.ROOT));
      String base = "";
      for (String entry : Splitter.on(',').trimResults().split(columns.get(2))) {
        boolean gendered = entry.endsWith(" m") || entry.endsWith(" f");
        String noun = gendered ? entry.substring(0, entry.length() - 2) : entry;
        Gender gender = Gender.of(gendered ? entry.substring(entry.length() - 1) : columns.get(1));
        base = base.isEmpty() ? noun : base;
        nouns.putIfAbsent(noun, new RoleNoun(kind, base, gender));
      }
    }
    NOUNS = ImmutableMap.copyOf(nouns);
  }

  private RoleNouns() {}

  /** What the noun or compound names; lower case, singular. */
  static Optional<RoleNoun> of(String noun) {
    return Optional.ofNullable(NOUNS.get(noun));
  }

  static boolean isPerson(String noun) {
    RoleNoun found = NOUNS.get(noun);
    return found != null && (found.kind() == Kind.PERSON || found.kind() == Kind.TITLE);
  }

  static boolean isOrganization(String noun) {
    RoleNoun found = NOUNS.get(noun);
    return found != null && (found.kind() == Kind.ORGANIZATION || found.kind() == Kind.LOOSE);
  }

  /** The role in the form all its synonyms share, the longest known ending replaced. */
  static String base(String role) {
    for (int at = 0; at >= 0; at = role.indexOf(' ', at) + 1) {
      RoleNoun found = NOUNS.get(role.substring(at));
      if (found != null) {
        return role.substring(0, at) + found.base();
      }
      if (role.indexOf(' ', at) < 0) {
        break;
      }
    }
    return role;
  }
}
