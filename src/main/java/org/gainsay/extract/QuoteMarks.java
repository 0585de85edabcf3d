package org.gainsay.extract;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotation marks as the parser sees them. It was trained on straight apostrophes, and marks around
 * a part of a clause (said there was “absolutely nothing misleading” about it) lead it astray: the
 * quoted words are part of the sentence, so it is parsed without those marks.
 */
final class QuoteMarks {
  private static final String OPENING = "“";
  private static final String CLOSING = "”";

  private QuoteMarks() {}

  /**
   * The text with straight apostrophes in place of curly ones; of the same length. A curly mark
   * that closes a quotation in single marks stays.
   */
  static String straightenApostrophes(String text) {
    if (text.indexOf('’') < 0 && text.indexOf('‘') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text);
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean afterWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean beforeWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == '‘') {
        if (afterWord && beforeWord) {
          result.setCharAt(i, '\''); // a slip for an apostrophe: "Trump‘s"
        } else {
          open = true;
        }
      } else if (c == '’') {
        if (open && !beforeWord) {
          open = false;
        } else if (afterWord || beforeWord) {
          result.setCharAt(i, '\'');
        }
      }
    }
    return result.toString();
  }

  /** The numbers of double marks around parts of clauses, both opening and closing. */
  static ImmutableList<Integer> aroundFragments(List<CoreLabel> tokens) {
    List<Integer> marks = new ArrayList<>();
    int open = -1;
    boolean fragment = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      boolean straight = word.equals("\"") || word.equals("``") || word.equals("''");
      if (word.equals(OPENING) || (straight && open < 0)) {
        open = i;
        fragment = i > 0 && Character.isLetterOrDigit(last(tokens.get(i - 1).word()));
      } else if ((word.equals(CLOSING) || straight) && open >= 0) {
        if (fragment) {
          marks.add(open);
          marks.add(i);
        }
        open = -1;
      }
    }
    return ImmutableList.sortedCopyOf(marks);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
