package org.gainsay.document;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who speaks under the labels of a transcript that are no names, as the lines above it say: "Host:
 * Rhona Gair" for {@code HOST:}, "Dame Ada Finch (Chair)" for {@code Chair:}, "Ivo Feld has run the
 * port since 2003" for {@code IF:}. Immutable.
 */
final class Cast {
  /** "Host: Rhona Gair", "In the chair: Cllr Ash". */
  private static final Pattern ROLE_AND_NAME =
      Pattern.compile(
          "(?:^|[;,.] )(?i:in )?(?:[Tt]he )?(\\p{L}[\\p{L} ]{2,20}?)\\s?: (" + Names.PERSON + ")");

  /** "The Speaker (Hon. I. M. Crane) took the chair". */
  private static final Pattern ROLE_AND_HOLDER =
      Pattern.compile("\\b[Tt]he (\\p{L}{4,15}) \\((?:Hon\\. )?(" + Names.PERSON + ")\\)");

  /** "Dame Ada Finch (Chair)". */
  private static final Pattern NAME_AND_ROLE =
      Pattern.compile("(" + Names.PERSON + ") \\((?:[Tt]he )?(\\p{L}+(?: \\p{L}+)?)\\)");

  private static final Pattern PART =
      Pattern.compile(
          "^(?i:(?:the )?(?:hosts?|guests?|interviewers?|respondents?|moderators?|presenters?|speakers?"
              + "|chair(?:man|woman|person)?|facilitators?|panell?ists?)(?: \\d{1,2})?)\\s?: (?:"
              + Names.PERSON
              + ")(?:, [^?!]{2,100}?| \\([^()]{1,60}\\))?$");

  private static final int LONGEST = 160;

  private static final Pattern PERSON = Pattern.compile("(?<![\\p{L}’'-])" + Names.PERSON);

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.?\\p{Lu}\\.?(?:\\p{Lu}\\.?)?");

  private final Map<String, MappedText> roles;
  private final List<MappedText> introduction;

  private Cast(Map<String, MappedText> roles, List<MappedText> introduction) {
    this.roles = roles;
    this.introduction = introduction;
  }

  /** The people of whom the lines above the first turn tell. */
  static Cast of(List<MappedText> introduction) {
    Map<String, MappedText> roles = new HashMap<>();
    for (MappedText line : introduction) {
      for (Pattern pattern : new Pattern[] {ROLE_AND_NAME, ROLE_AND_HOLDER}) {
        for (Matcher m = pattern.matcher(line.text()); m.find(); ) {
          roles.putIfAbsent(role(m.group(1)), line.slice(m.start(2), m.end(2)));
        }
      }
      for (Matcher m = NAME_AND_ROLE.matcher(line.text()); m.find(); ) {
        roles.putIfAbsent(role(m.group(2)), line.slice(m.start(1), m.end(1)));
      }
    }
    return new Cast(roles, introduction);
  }

  /** "Guest: Ivo Feld, pilot": who it is that speaks under a label below, and no turn. */
  static boolean isPart(MappedText line) {
    return line.length() <= LONGEST && PART.matcher(line.text()).matches();
  }

  /** Whom a label means; empty if the lines above do not say. */
  Optional<MappedText> name(String label) {
    return Optional.ofNullable(roles.get(role(label))).or(() -> withInitials(label));
  }

  private static String role(String label) {
    String small = Ascii.toLowerCase(label);
    return small.startsWith("the ") ? small.substring(4) : small;
  }

  /** The only one whose initials these are. */
  private Optional<MappedText> withInitials(String label) {
    if (!INITIALS.matcher(label).matches()) {
      return Optional.empty();
    }
    String letters = label.replace(".", "");
    Optional<MappedText> found = Optional.empty();
    for (MappedText line : introduction) {
      if (Sentences.isCapitals(line.text())) {
        continue;
      }
      for (Matcher m = PERSON.matcher(line.text()); m.find(); ) {
        if (!initials(m.group()).equals(letters)) {
          continue;
        }
        if (found.isPresent() && !found.get().text().equals(m.group())) {
          return Optional.empty();
        }
        found = Optional.of(line.slice(m.start(), m.end()));
      }
    }
    return found;
  }

  private static String initials(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && (i == 0 || name.charAt(i - 1) == ' ')) {
        letters.append(name.charAt(i));
      }
    }
    return letters.toString();
  }
}
