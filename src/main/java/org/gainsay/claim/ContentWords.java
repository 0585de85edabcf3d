package org.gainsay.claim;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a sentence that say what it is about, numbers among them, cut to a stem: words
 * longer than five letters to their first five ("inspection" and "inspected" are one), as in
 * truncation stemming.
 */
public final class ContentWords {
  private static final int STEM = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*");

  private static final ImmutableSet<String> EMPTY =
      ImmutableSet.copyOf(
          Splitter.on(',')
              .trimResults()
              .split(
                  """
          the, a, an, of, to, in, and, that, was, were, is, are, be, been, had, has, have, having,
          did, do, does, not, no, never, it, he, she, they, we, you, i, his, her, their, its, our,
          my, your, this, these, those, with, for, on, at, by, from, as, said, say, says, who,
          which, what, when, where, how, would, could, should, may, might, must, can, will, any,
          all, some, or, but, about, into, over, after, before, than, more, most, also, just, only,
          so, there, here, him, them, us, me, if, because, while, one, own, such, very, then, s, t
          """));

  private ContentWords() {}

  /** The stems, sorted. */
  public static ImmutableSortedSet<String> stems(String sentence) {
    Set<String> stems = new TreeSet<>();
    WORD.matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
        .filter(word -> !EMPTY.contains(word))
        .forEach(word -> stems.add(stem(word)));
    return ImmutableSortedSet.copyOf(stems);
  }

  /** The words themselves, in lower case. */
  public static ImmutableSet<String> words(String sentence) {
    return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 2 && !EMPTY.contains(word))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The capitalised words, in lower case: names, and what begins a sentence with content. */
  public static ImmutableSet<String> names(String sentence) {
    return WORD.matcher(sentence)
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !EMPTY.contains(word))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Whether a stem is a number. */
  public static boolean isNumber(String stem) {
    return Character.isDigit(stem.charAt(0));
  }

  private static String stem(String word) {
    return isNumber(word) || word.length() <= STEM ? word : word.substring(0, STEM);
  }
}
