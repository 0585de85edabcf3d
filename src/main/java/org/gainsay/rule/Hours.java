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
 * An hour of the day that a claim is tied to, and how: "before nine", "at five past nine".
 *
 * @param side on which side of the minute it lies
 * @param within whether the minute itself counts: "by nine", "since nine"
 * @param minute since midnight; of twelve hours where the text leaves open which half is meant
 * @param half whether the half of the day is known
 */
record Hours(Side side, boolean within, int minute, boolean half) {
  enum Side {
    BEFORE,
    AT,
    AFTER
  }

  private static final int HALF_DAY = 12 * 60;
  private static final int DAY = 2 * HALF_DAY;

  /** Without a word on the half of the day, an hour is only told from those shortly after it. */
  private static final int SHORTLY = 3 * 60;

  private static final Pattern MARKED =
      Pattern.compile("^(before|until|till|by|after|since|from|at|around|about) (.{1,30})$");

  private static final Pattern HALF =
      Pattern.compile("\\d ?[ap]\\.? ?m\\b|\\b(?:1[3-9]|2[0-3])[:.]\\d{2}");

  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** The hour as far as the claim gives one with a preposition. */
  static Optional<Hours> of(Claim claim) {
    return Stream.concat(
            claim.qualifiers().scopes().stream().map(Scope::text),
            claim.qualifiers().time().map(EventTime::text).stream())
        .flatMap(text -> parse(text).stream())
        .findFirst();
  }

  static Optional<Hours> parse(String words) {
    Matcher m = MARKED.matcher(words.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean half = HALF.matcher(m.group(2)).find();
    return minute(m.group(2)).map(t -> tied(m.group(1), half ? t : t % HALF_DAY, half));
  }

  private static Optional<Integer> minute(String clock) {
    int hour = NUMBERS.indexOf(clock) + 1;
    return hour > 0 ? Optional.of(hour * 60) : TimeText.parse("at " + clock).minutes();
  }

  private static Hours tied(String preposition, int minute, boolean half) {
    return switch (preposition) {
      case "before", "until", "till" -> new Hours(Side.BEFORE, false, minute, half);
      case "by" -> new Hours(Side.BEFORE, true, minute, half);
      case "after" -> new Hours(Side.AFTER, false, minute, half);
      case "since", "from" -> new Hours(Side.AFTER, true, minute, half);
      default -> new Hours(Side.AT, true, minute, half);
    };
  }

  /** Whether what happens at the one cannot be at the other; not, where that is open. */
  boolean isApartFrom(Hours other) {
    if (side == Side.AT && other.side != Side.AT) {
      return other.isApartFrom(this);
    }
    if (other.side != Side.AT) {
      return false;
    }
    boolean known = half && other.half;
    int turn = known ? DAY : HALF_DAY;
    int later = known ? other.minute - minute : Math.floorMod(other.minute - minute, turn);
    int earlier = known ? minute - other.minute : Math.floorMod(minute - other.minute, turn);
    int most = known ? DAY : SHORTLY;
    return switch (side) {
      case AT -> later != 0 && Math.min(Math.abs(later), Math.abs(earlier)) <= most;
      case BEFORE -> later >= (within ? 1 : 0) && later <= most;
      case AFTER -> earlier >= (within ? 1 : 0) && earlier <= most;
    };
  }
}
