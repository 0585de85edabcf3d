package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.claim.Argument;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.conflict.Frame;

/**
 * Where a claim says that something is: the words of the places it names, in its participants and
 * in what stands behind the thing's own noun ("the snow on the pass").
 *
 * @param terms the words; none if no place is named
 */
record Whereabouts(ImmutableSet<String> terms) {
  private static final ImmutableSet<String> MARKERS =
      ImmutableSet.of(
          "in", "at", "on", "inside", "within", "aboard", "under", "behind", "near", "outside");

  private static final ImmutableSet<String> TIMES =
      Tables.set(
          """
          day, night, morning, afternoon, evening, week, weekend, month, year, decade, century, hour, minute, moment,
          time, season, spring, summer, autumn, winter, past, future, end, beginning, noon, midnight, age, occasion
          """);

  private static final Pattern BEHIND =
      Pattern.compile(
          " (?:in|at|on|inside|within|aboard|behind|near|outside) (?!(?:case|fact|turn|part|time|force|effect|duty|hand)\\b)(.+)$");

  /** Whether nothing says where. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether both say where, and no word of it is common to them. */
  boolean areApart(Whereabouts other) {
    return !isEmpty() && !other.isEmpty() && Sets.intersection(terms, other.terms).isEmpty();
  }

  /** Where the claim has the thing. */
  static Whereabouts of(Frame frame, Mention thing) {
    ImmutableSet.Builder<String> terms = ImmutableSet.builder();
    String time = frame.claim().qualifiers().time().map(EventTime::text).orElse("");
    for (Argument participant : frame.claim().proposition().arguments()) {
      boolean place =
          participant.role() == Role.OBLIQUE
              && MARKERS.contains(participant.marker())
              && !isTime(participant.mention(), time);
      if (place && !participant.mention().equals(thing)) {
        terms.addAll(Terms.of(participant.mention().text()));
      }
    }
    frame.claim().qualifiers().place().ifPresent(place -> terms.addAll(Terms.of(place.text())));
    Matcher behind = BEHIND.matcher(thing.text());
    if (behind.find()) {
      terms.addAll(Terms.of(behind.group(1)));
    }
    return new Whereabouts(terms.build());
  }

  /** "In May", "on the night of the vote", which is a time by its noun. */
  private static boolean isTime(Mention mention, String time) {
    return (!time.isEmpty() && (time.contains(mention.head()) || mention.text().contains(time)))
        || TIMES.contains(mention.head().toLowerCase(Locale.ROOT))
        || !TimeText.parse(mention.text()).equals(TimeText.parse(""));
  }
}
