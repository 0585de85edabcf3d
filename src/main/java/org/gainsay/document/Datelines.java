package org.gainsay.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes the place, day and agency that open a news story: {@code PORT ALDER, Monday (Wire) —
 * }.
 */
final class Datelines {
  private static final String PLACE =
      "\\p{Lu}[\\p{Lu}.’'-]{1,24}(?: \\p{Lu}[\\p{Lu}.’'-]{0,24}){0,4}";
  private static final String MORE = "(?:, (?:[\\p{Lu}\\d][\\p{L}\\d.’']{0,14} ?){1,4}){0,4}";
  private static final String AGENCY = "(?: ?\\([^()]{1,40}\\)| ?/[^/]{1,30}/)";
  private static final String DASH = "\\s?(?:[—–―]|--?)\\s";
  private static final Pattern CAPITALS = Pattern.compile("^" + PLACE + MORE + AGENCY + "?" + DASH);
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}[\\p{L}.’'-]{1,24}(?: \\p{Lu}[\\p{L}.’'-]{0,24}){0,3}"
              + MORE
              + " \\(\\p{Lu}[\\p{L}.& ]{1,24}\\)"
              + DASH);
  private static final int LONGEST = 140;
  private static final int SHORTEST_STORY = 30;

  private Datelines() {}

  /** Where the text proper begins: after the dateline, or at 0 if there is none. */
  static int end(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    for (Pattern pattern : new Pattern[] {CAPITALS, WITH_AGENCY}) {
      Matcher m = pattern.matcher(head);
      // "HALVER LINES – STATEMENT No. 3" is a heading: what follows a dateline is a sentence.
      if (m.find() && text.length() - m.end() >= SHORTEST_STORY && Sentences.isClosed(text)) {
        return m.end();
      }
    }
    return 0;
  }
}
