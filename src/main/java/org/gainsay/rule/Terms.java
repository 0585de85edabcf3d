package org.gainsay.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.claim.Mention;
import org.gainsay.conflict.ParticipantMatch;

/** The words of a text that say what it is about, without endings. */
final class Terms {
  private static final Splitter WORDS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}]+")).omitEmptyStrings();

  private static final Pattern NUMBER = Pattern.compile(".*\\d.*");

  private static final ImmutableSet<String> EMPTY =
      ImmutableSet.copyOf(
          Tables.lines("empty-words.txt").stream()
              .flatMap(l -> Splitter.on(' ').splitToList(l).stream())
              .toList());

  private Terms() {}

  static ImmutableSet<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String word : WORDS.split(text.replaceAll("['’]s?\\b", " "))) {
      String lower = word.toLowerCase(Locale.ROOT);
      String stem = stem(lower);
      if (!EMPTY.contains(lower)
          && !EMPTY.contains(stem)
          && stem.length() > 2
          && !NUMBER.matcher(lower).matches()) {
        terms.add(stem.equals("aboard") ? "board" : stem);
      }
    }
    return ImmutableSet.copyOf(terms);
  }

  /** The word without the endings of number and tense. */
  static String stem(String word) {
    int n = word.length();
    if (n == 4 && (word.endsWith("ied") || word.endsWith("ies"))) {
      return word.substring(0, 3); // died, dies, tied
    }
    if (n > 5 && word.endsWith("ing")) {
      return undouble(word.substring(0, n - 3));
    }
    if (n > 4 && word.endsWith("ed")) {
      return undouble(word.substring(0, n - 2));
    }
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + 'y';
    }
    if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return undouble(word.endsWith("es") ? word.substring(0, n - 2) : word.substring(0, n - 1));
    }
    return undouble(word);
  }

  private static String undouble(String word) {
    return word.length() > 3 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  /** "Building the bridge", "the bridge": what is done, and what with. */
  static boolean inside(ParticipantMatch match) {
    return inside(match.a().mention(), match.b().mention())
        || inside(match.b().mention(), match.a().mention());
  }

  private static boolean inside(Mention longer, Mention shorter) {
    int end = longer.text().indexOf(' ');
    return end > 0
        && longer.text().substring(0, end).endsWith("ing")
        && of(longer.text()).containsAll(of(shorter.text()));
  }
}
