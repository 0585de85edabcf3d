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
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Predicate;
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

  private static final ImmutableSet<String> STAYING =
      Tables.set(
          """
          be, have, own, hold, contain, lie, stand, sit, hang, stay, remain, keep, store, live, exist, work, serve, run,
          operate, find
          """);

  private static final ImmutableSet<String> TIMES =
      Tables.set(
          """
          day, night, morning, afternoon, evening, week, weekend, month, year, decade, century, hour, minute, moment,
          time, season, spring, summer, autumn, winter, past, future, end, beginning, noon, midnight, age, occasion
          """);

  private static final Pattern BEHIND =
      Pattern.compile(
          " (?:in|at|on|inside|within|aboard|behind|near|outside) ((?:the|his|her|its|our|their|my) .+|\\p{Lu}.*)$");

  /** Whether nothing says where. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether both say where, and no word of it is common to them. */
  boolean areApart(Whereabouts other) {
    return !isEmpty() && !other.isEmpty() && Sets.intersection(terms, other.terms).isEmpty();
  }

  /** Where the claim has the thing: where something is done with it is another question. */
  static Whereabouts of(Frame frame, Mention thing) {
    Predicate predicate = frame.claim().proposition().predicate();
    boolean being = predicate.kind() != Predicate.Kind.VERB || STAYING.contains(predicate.lemma());
    return being ? ofEvent(frame, thing) : new Whereabouts(behind(thing));
  }

  /** Where the claim has the thing, and where it lets happen what it says. */
  static Whereabouts ofEvent(Frame frame, Mention thing) {
    ImmutableSet.Builder<String> terms = ImmutableSet.builder();
    String time = frame.claim().qualifiers().time().map(EventTime::text).orElse("");
    for (Argument participant : frame.claim().proposition().arguments()) {
      Mention mention = participant.mention();
      boolean place =
          participant.role() == Role.OBLIQUE
              && MARKERS.contains(participant.marker())
              && isParticular(mention)
              && !isTime(mention, time);
      if (place && !mention.equals(thing)) {
        terms.addAll(Terms.of(mention.text()));
      }
    }
    frame.claim().qualifiers().place().ifPresent(place -> terms.addAll(Terms.of(place.text())));
    return new Whereabouts(terms.addAll(behind(thing)).build());
  }

  private static ImmutableSet<String> behind(Mention thing) {
    Matcher behind = BEHIND.matcher(thing.text());
    return behind.find() ? Terms.of(behind.group(1)) : ImmutableSet.of();
  }

  /** "In the safe", "at Hale", but not "in mathematics". */
  private static boolean isParticular(Mention mention) {
    return mention.quantifier() == Quantifier.DEFINITE
        || mention.entity().isPresent()
        || (!mention.head().isEmpty() && Character.isUpperCase(mention.head().charAt(0)));
  }

  /** "In May", "on the night of the vote", which is a time by its noun. */
  private static boolean isTime(Mention mention, String time) {
    return (!time.isEmpty() && (time.contains(mention.head()) || mention.text().contains(time)))
        || TIMES.contains(mention.head().toLowerCase(Locale.ROOT))
        || !TimeText.parse(mention.text()).equals(TimeText.parse(""));
  }
}
