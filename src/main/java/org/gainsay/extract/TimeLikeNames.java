package org.gainsay.extract;

import com.google.common.base.Ascii;
import java.util.regex.Pattern;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * Words that look like a month or a season and are none: "Alder Falls", "April Jones", "May said",
 * "the march ended in Portmoor".
 */
final class TimeLikeNames {
  private static final Pattern MONTH_OR_SEASON =
      Pattern.compile(
          "january|february|march|april|may|june|july|august|september|october|november|december"
              + "|springs?|summers?|autumn|falls?|winters?");

  private static final Pattern WEEKDAY =
      Pattern.compile("(mon|tues|wednes|thurs|fri|satur|sun)day");

  /** Only a time follows these without an article: "in May", "late April". */
  private static final Pattern OF_TIME =
      Pattern.compile("in|since|until|till|during|throughout|late|early|mid|mid-|last|this|next");

  /** "in march", but "the next march". */
  private static final Pattern OF_LOWER_CASE_MONTH =
      Pattern.compile("in|since|until|till|by|during|late|early|mid|mid-");

  /** "March 3", "3rd May", "May 2016", "the 3rd of May 2016". */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(st|nd|rd|th)?|(19|20)[0-9]{2}");

  private TimeLikeNames() {}

  /** Whether a word names somebody or something, though it is written like a month or season. */
  static boolean isName(ParsedSentence s, int i) {
    String text = s.word(i).text();
    String lower = Ascii.toLowerCase(text);
    if (!MONTH_OR_SEASON.matcher(lower).matches() || isNumbered(s, i)) {
      return false;
    }
    String before = i > 0 ? Ascii.toLowerCase(s.word(i - 1).text()) : "";
    if (text.equals(lower)) {
      return Regex.matches(lower, "march|may") && !OF_LOWER_CASE_MONTH.matcher(before).matches();
    }
    return !OF_TIME.matcher(before).matches()
        && (!s.word(i).ner().equals("O") || isPartOfName(s, i) || isParticipant(s, i));
  }

  /** Whether a day or a year stands beside the word. */
  static boolean isNumbered(ParsedSentence s, int i) {
    return (i > 0 && NUMBER.matcher(s.word(i - 1).text()).matches())
        || (i + 1 < s.size() && NUMBER.matcher(s.word(i + 1).text()).matches());
  }

  /** "Alder Falls", "April Jones", "May Day". */
  private static boolean isPartOfName(ParsedSentence s, int i) {
    return isOneNameWith(s, i - 1, i) || isOneNameWith(s, i, i + 1);
  }

  private static boolean isOneNameWith(ParsedSentence s, int first, int second) {
    if (first < 0 || second >= s.size()) {
      return false;
    }
    return s.is(first, "compound", "flat")
        && s.word(first).head() == second
        && isProper(s.word(first))
        && isProper(s.word(second));
  }

  private static boolean isProper(Word word) {
    String text = word.text();
    return word.tag().startsWith("NNP")
        && Ascii.isUpperCase(text.charAt(0))
        && !WEEKDAY.matcher(Ascii.toLowerCase(text)).matches();
  }

  /** "May said", "told April": no time of what they do. A season may be written large. */
  private static boolean isParticipant(ParsedSentence s, int i) {
    return s.word(i).tag().startsWith("NNP") && s.is(i, "nsubj", "obj", "iobj");
  }
}
