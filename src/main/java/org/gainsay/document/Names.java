package org.gainsay.document;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;

/** How names are written. */
final class Names {
  private static final String TITLE =
      "(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sen|Senator|Rep|Gov|Governor|Gen|Rev|Fr|Sir|Dame|Lord|Lady"
          + "|Cllr|Capt|Captain|Maj|Col|DR|MR|MRS|MS|MISS|PROF|SIR|DAME|LORD|LADY|REV|CLLR|CAPT|MAJ|COL)\\.? ){0,2}";
  private static final String INITIALS = "(?:\\p{Lu}\\.? ?){1,3}";
  private static final String WORD = "\\p{Lu}[\\p{L}’'-]+";

  /** "Ida Crane", "Dr Ida M. van Crane", "I. M. CRANE", "Mrs Crane": somebody, not a title. */
  static final String PERSON =
      "(?:"
          + TITLE
          + "(?:"
          + WORD
          + "|"
          + INITIALS
          + ")(?: ?\\p{Lu}\\.)?(?: (?:(?:de|van|von|of|St|la|al|bin) ){0,2}"
          + WORD
          + "){1,3}"
          + "|(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Sister|Brother|Father|Rev)\\.? "
          + WORD
          + ")";

  private static final Pattern SMALL_INITIALS =
      Pattern.compile("(?!LTD|MRS?|DR|ST)[B-DF-HJ-NP-TV-Z]{2,4}");

  private static final ImmutableSet<String> SMALL_WORDS =
      ImmutableSet.of("of", "the", "and", "for", "in", "on", "at", "de", "la", "to");

  private Names() {}

  /** A name in capitals as the text itself spells it, or else in small letters. */
  static String spelled(String name, Page page) {
    if (!Sentences.isCapitals(name)) {
      return name;
    }
    for (Passage p : page.prose()) {
      int at = Ascii.toLowerCase(p.text()).indexOf(Ascii.toLowerCase(name));
      if (at >= 0 && !Sentences.isCapitals(p.text().substring(at, at + name.length()))) {
        return p.text().substring(at, at + name.length());
      }
    }
    if (name.length() <= 4 || page.prose().stream().anyMatch(p -> p.text().contains(name))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : Splitter.on(' ').split(name)) {
      String small = Ascii.toLowerCase(word);
      boolean keeps = out.length() > 0 && SMALL_WORDS.contains(small);
      out.append(out.length() > 0 ? " " : "").append(keeps ? small : capitalised(word));
    }
    return out.toString();
  }

  /** "TRI-BASIN" is Tri-Basin; "FC" stays. */
  private static String capitalised(String word) {
    if (SMALL_INITIALS.matcher(word).matches()) {
      return word;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean first = i == 0 || word.charAt(i - 1) == '-';
      out.append(first ? word.charAt(i) : Character.toLowerCase(word.charAt(i)));
    }
    return out.toString();
  }
}
