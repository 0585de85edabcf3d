package org.gainsay.extract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Matches words against the patterns of the code, each compiled once: {@code String.matches}
 * compiles anew for every word, and took a good part of the time of extraction. Thread-safe.
 */
final class Regex {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private Regex() {}

  /**
   * Whether the whole text matches.
   *
   * @param pattern one of a fixed number of patterns: a literal, never made of text
   */
  static boolean matches(String text, String pattern) {
    Pattern known = PATTERNS.get(pattern);
    if (known == null) {
      known = PATTERNS.computeIfAbsent(pattern, Pattern::compile);
    }
    return known.matcher(text).matches();
  }
}
