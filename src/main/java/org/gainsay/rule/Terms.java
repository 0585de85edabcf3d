package org.gainsay.rule;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.gainsay.claim.Mention;
import org.gainsay.conflict.ParticipantMatch;

/** The words of a text that say what it is about, without endings. */
final class Terms {
  private static final ImmutableSet<String> EMPTY =
      ImmutableSet.copyOf(
          Tables.lines("empty-words.txt").stream()
              .flatMap(l -> Splitter.on(' ').splitToList(l).stream())
              .toList());

  private Terms() {}

  static ImmutableSet<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) {
        add(text.substring(at, end), terms);
        at = end;
      } else {
        at = isGenitive(text, at) ? at + 2 : at + 1;
      }
    }
    return ImmutableSet.copyOf(terms);
  }

  /** Where the run of letters and digits that begins at a place ends. Asked very often. */
  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** "'s" at the end of a word. */
  private static boolean isGenitive(String text, int at) {
    return (text.charAt(at) == '\'' || text.charAt(at) == '’')
        && text.startsWith("s", at + 1)
        && (at + 2 == text.length()
            || !(Character.isLetterOrDigit(text.codePointAt(at + 2))
                || text.charAt(at + 2) == '_'));
  }

  private static void add(String word, Set<String> terms) {
    String lower = word.toLowerCase(Locale.ROOT);
    String stem = stem(lower);
    if (!EMPTY.contains(lower)
        && !EMPTY.contains(stem)
        && stem.length() > 2
        && !CharMatcher.inRange('0', '9').matchesAnyOf(lower)) {
      terms.add(stem.equals("aboard") ? "board" : stem);
    }
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
