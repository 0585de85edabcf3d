package org.gainsay.rule;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.Claim;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Scope;

/**
 * The hours of the day that a claim speaks of: "before nine", "at five past nine". Minutes since
 * noon or midnight, since texts mostly leave open which.
 *
 * @param from first minute
 * @param to last minute
 */
record Hours(int from, int to) {
  private static final int HALF_DAY = 12 * 60;

  private static final Pattern MARKED =
      Pattern.compile("^(before|until|till|by|after|since|from|at|around|about) (.{1,30})$");

  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** The hours as far as the claim gives them with a preposition. */
  static Optional<Hours> of(Claim claim) {
    return Stream.concat(
            claim.qualifiers().scopes().stream().map(Scope::text),
            claim.qualifiers().time().map(EventTime::text).stream())
        .flatMap(text -> parse(text).stream())
        .findFirst();
  }

  static Optional<Hours> parse(String words) {
    Matcher m = MARKED.matcher(words.toLowerCase(Locale.ROOT));
    return m.matches() ? minute(m.group(2)).map(t -> around(m.group(1), t)) : Optional.empty();
  }

  private static Optional<Integer> minute(String clock) {
    int hour = NUMBERS.indexOf(clock) + 1;
    return (hour > 0 ? Optional.of(hour * 60) : TimeText.parse("at " + clock).minutes())
        .map(minutes -> minutes % HALF_DAY);
  }

  private static Hours around(String preposition, int minute) {
    return switch (preposition) {
      case "before", "until", "till" -> new Hours(0, minute - 1);
      case "by" -> new Hours(0, minute);
      case "after" -> new Hours(minute + 1, HALF_DAY);
      case "since", "from" -> new Hours(minute, HALF_DAY);
      default -> new Hours(minute, minute);
    };
  }

  /** Whether no minute is in both. */
  boolean isApartFrom(Hours other) {
    return to < other.from || other.to < from;
  }
}
