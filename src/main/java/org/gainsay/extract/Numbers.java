package org.gainsay.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Doubles;
import edu.stanford.nlp.ie.NumberNormalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.extract.ParsedSentence.Word;

/**
 * A number as written: "41 million", "fifty-five", "a dozen", "2.5bn".
 *
 * @param from its first word
 * @param to its last word
 */
record Numbers(int from, int to, double value) {
  private static final Pattern DIGITS =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]*\\.?[0-9]+)(k|m|mn|bn|b|tn)?");

  private static final ImmutableMap<String, Double> SCALES =
      ImmutableMap.<String, Double>builder()
          .put("hundred", 100.0)
          .put("thousand", 1e3)
          .put("million", 1e6)
          .put("billion", 1e9)
          .put("trillion", 1e12)
          .put("dozen", 12.0)
          .put("k", 1e3)
          .put("m", 1e6)
          .put("mn", 1e6)
          .put("b", 1e9)
          .put("bn", 1e9)
          .put("tn", 1e12)
          .buildOrThrow();

  /** The number that a word is part of. */
  static Optional<Numbers> at(ParsedSentence s, int word) {
    if (!isNumeral(s, word)) {
      return Optional.empty();
    }
    int from = word;
    while (from > 0 && (joined(s, from - 1, from) || bridged(s, from - 2, from))) {
      from -= joined(s, from - 1, from) ? 1 : 2;
    }
    int to = word;
    while (to + 1 < s.size() && (joined(s, to, to + 1) || bridged(s, to, to + 2))) {
      to += joined(s, to, to + 1) ? 1 : 2;
    }
    int start = from;
    String text = Ascii.toLowerCase(s.text(from, to));
    if (from > 0 && SCALES.containsKey(Ascii.toLowerCase(s.word(from).text()))) {
      // "a dozen", "half a million": the scale alone is no number.
      String before = Ascii.toLowerCase(s.word(from - 1).text());
      boolean half = from > 1 && Ascii.equalsIgnoreCase(s.word(from - 2).text(), "half");
      if (before.equals("a") || before.equals("one")) {
        start = half ? from - 2 : from - 1;
        text = (half ? "0.5 " : "1 ") + text;
      }
    }
    int first = start;
    return value(text).map(v -> new Numbers(first, last(s, word, first), v));
  }

  private static int last(ParsedSentence s, int word, int from) {
    int to = Math.max(word, from);
    while (to + 1 < s.size() && (joined(s, to, to + 1) || bridged(s, to, to + 2))) {
      to += joined(s, to, to + 1) ? 1 : 2;
    }
    return to;
  }

  /** Whether a word is a number or part of one. */
  static boolean isNumeral(ParsedSentence s, int i) {
    Word word = s.word(i);
    String lower = Ascii.toLowerCase(word.text());
    return (word.tag().equals("CD") && !lower.equals("’") && !lower.equals("'"))
        || (SCALES.containsKey(lower) && lower.length() > 2)
        || (isScale(s, i) && i > 0 && s.word(i - 1).tag().equals("CD"));
  }

  private static boolean isScale(ParsedSentence s, int i) {
    String lower = Ascii.toLowerCase(s.word(i).text());
    return lower.length() > 1 && SCALES.containsKey(lower);
  }

  private static boolean inDigits(ParsedSentence s, int i) {
    return Character.isDigit(s.word(i).text().charAt(0));
  }

  /** "41 million", "two hundred": not two numbers side by side ("in 2016 12 men"). */
  private static boolean joined(ParsedSentence s, int left, int right) {
    if (left < 0 || !isNumeral(s, left) || !isNumeral(s, right)) {
      return false;
    }
    return isScale(s, right) || (!inDigits(s, left) && !inDigits(s, right));
  }

  /** "fifty-five", "two hundred and five". */
  private static boolean bridged(ParsedSentence s, int left, int right) {
    if (left < 0 || right >= s.size() || !isNumeral(s, left) || !isNumeral(s, right)) {
      return false;
    }
    String link = s.word(left + 1).text();
    boolean words = !inDigits(s, left) && !inDigits(s, right);
    if (link.equals("and")) {
      return words && isScale(s, left) && !isScale(s, right);
    }
    return link.equals("-") && words && tens(s.word(left).text());
  }

  private static boolean tens(String text) {
    return Ascii.toLowerCase(text).endsWith("ty");
  }

  /** The value of a numeral; empty if it is none, or beyond all that a report can hold. */
  static Optional<Double> value(String text) {
    return read(text).filter(Double::isFinite);
  }

  private static Optional<Double> read(String text) {
    String plain = Ascii.toLowerCase(text).replace('–', '-').trim();
    double value = 1;
    String rest = plain;
    Matcher digits = DIGITS.matcher(plain);
    if (digits.lookingAt()) {
      Double number = Doubles.tryParse(digits.group(1).replace(",", ""));
      if (number == null) {
        return Optional.empty();
      }
      String suffix = digits.group(2);
      value = number * (suffix == null ? 1 : SCALES.getOrDefault(suffix, 1.0));
      rest = plain.substring(digits.end()).trim();
      for (String scale : rest.isEmpty() ? new String[0] : rest.split("[ -]+")) {
        Double factor = SCALES.get(scale);
        if (factor == null) {
          return Optional.empty();
        }
        value *= factor;
      }
      return Optional.of(value);
    }
    if (rest.endsWith(" dozen")) {
      return read(rest.substring(0, rest.length() - 6)).map(n -> n * 12);
    }
    return spelled(rest);
  }

  private static Optional<Double> spelled(String text) {
    try {
      Number number = NumberNormalizer.wordToNumber(text);
      return number == null ? Optional.empty() : Optional.of(number.doubleValue());
    } catch (RuntimeException e) {
      // It throws on words that are no number, of several kinds.
      return Optional.empty();
    }
  }
}
