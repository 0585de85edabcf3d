package org.gainsay.extract;

import com.google.common.collect.ImmutableMap;

/** Past tense and third person of English verbs, for sentences that claims are put into. */
final class Inflection {
  private final ImmutableMap<String, String> irregular;

  private Inflection(ImmutableMap<String, String> irregular) {
    this.irregular = irregular;
  }

  /** Reads the table that comes with the library. */
  static Inflection load() {
    ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
    for (String line : Resources.lines("irregular-verbs.tsv")) {
      String[] cells = line.split("\t", -1);
      map.put(cells[0], cells[1]);
    }
    return new Inflection(map.buildOrThrow());
  }

  /** "meet" to "met", "deny" to "denied". */
  String past(String lemma) {
    String known = irregular.get(lemma);
    if (known != null) {
      return known;
    }
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    int n = lemma.length();
    if (n > 1 && lemma.endsWith("y") && !isVowel(lemma.charAt(n - 2))) {
      return lemma.substring(0, n - 1) + "ied";
    }
    // "stop", "plan": one vowel, and one consonant after it
    boolean doubled =
        n >= 3
            && "bdgklmnprtv".indexOf(lemma.charAt(n - 1)) >= 0
            && isVowel(lemma.charAt(n - 2))
            && lemma.chars().filter(c -> isVowel((char) c)).count() == 1;
    return doubled ? lemma + lemma.charAt(n - 1) + "ed" : lemma + "ed";
  }

  /** "meet" to "meets", "deny" to "denies". */
  static String third(String lemma) {
    if (Regex.matches(lemma, "be|have|do|go")) {
      return lemma.equals("be") ? "is" : lemma.equals("have") ? "has" : lemma + "es";
    }
    if (Regex.matches(lemma, ".*(s|x|z|ch|sh)")) {
      return lemma + "es";
    }
    int n = lemma.length();
    boolean consonant = n > 1 && lemma.endsWith("y") && !isVowel(lemma.charAt(n - 2));
    return consonant ? lemma.substring(0, n - 1) + "ies" : lemma + "s";
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
