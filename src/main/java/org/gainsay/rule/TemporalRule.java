package org.gainsay.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.claim.Argument.Role;
import org.gainsay.claim.EventTime;
import org.gainsay.claim.Mention;
import org.gainsay.claim.Mention.Quantifier;
import org.gainsay.claim.Qualifiers.Tense;
import org.gainsay.conflict.Alignment;
import org.gainsay.conflict.Alignment.TimeRelation;
import org.gainsay.conflict.ConflictRule;
import org.gainsay.conflict.ConflictType;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Frame;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.ParticipantMatch;
import org.gainsay.conflict.Verdict;

/**
 * Two times for what happens once: "The first patient was enrolled in March", "The first patient
 * was enrolled in September"; "He came in at twenty to ten", "He came in at a quarter past ten" of
 * one evening. Not: "They met in March", "They met in September".
 */
public final class TemporalRule implements ConflictRule {
  /** Times of day that are nearer to each other are the same, as people look at clocks. */
  private static final int MINUTES = 10;

  /** What happens once to one particular thing, if not to things in general. */
  private static final ImmutableSet<String> ONCE_TO_ONE =
      ImmutableSet.of(
          "find",
          "discover",
          "recover",
          "begin",
          "start",
          "end",
          "finish",
          "sell",
          "buy",
          "hire",
          "arrest",
          "shoot",
          "rob",
          "burn",
          "destroy",
          "collapse",
          "sink",
          "give birth",
          "deliver",
          "come across",
          "purchase",
          "steal",
          "break",
          "free",
          "release",
          "suspend");

  /** Verbs that only say when or where something is. */
  private static final ImmutableSet<String> TAKING_PLACE =
      ImmutableSet.of("be", "take place", "happen", "occur", "hold");

  /** What takes place on one day, if it is one in particular. */
  private static final ImmutableSet<String> EVENTS =
      Tables.set(
          """
          vote, ballot, election, referendum, funeral, wedding, trial, hearing, ceremony, inauguration,
          premiere, crash, accident, attack, fire, explosion, robbery, burglary, murder, killing, shooting,
          arrest, raid, launch, opening, concert, match, final, race, interview, summit, verdict, sentencing,
          operation, surgery, execution, parade, rally, derailment, collision, burial, inquest, handover,
          blaze, outbreak, leak, spill, blast, collapse, flood, landslide, eruption, earthquake, quake, sinking,
          shipwreck, stabbing, kidnapping, abduction, theft, break-in, ambush, assault, riot, blackout, outage,
          breakdown, evacuation, incident
          """);

  /** How an event begins. */
  private static final ImmutableSet<String> BEGINNING =
      ImmutableSet.of("begin", "start", "commence", "break out");

  /** What cannot happen to a thing, or to somebody, a second time on the same day. */
  private static final ImmutableSet<String> ONCE_FOR_ALL =
      Tables.set(
          """
          collapse, crash, sink, explode, derail, capsize, overturn, founder, run aground, give way, cave in,
          burn down, blow up, detonate, burst, snap, part, break apart, die, pass away, drown, perish, bear, be born,
          kill, murder, assassinate, execute
          """);

  /** What one does once on a day, if it is told of with an hour. */
  private static final ImmutableSet<String> ONCE_A_DAY =
      ImmutableSet.of(
          "enter",
          "come in",
          "walk in",
          "arrive",
          "leave",
          "depart",
          "land",
          "take off",
          "go to bed");

  /** "Shortly after nine": near enough to nine to tell it from half past. */
  private static final Pattern NEAR =
      Pattern.compile("(?i)\\b(?:shortly|just|soon|right) (?:after|before|past)\\b");

  private static final int NEARLY = 30;

  /** "About four", but not "about fourteen kilometres away". */
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?i)\\b(?:every|each|(?:about|around|until|till|by|between|from) (?:\\p{L}+ )?"
              + "(?:\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m|half|(?:a )?quarter|noon|midnight|midday"
              + "|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\\d{1,2})"
              + "(?= (?:o['’]clock|to|past|in the|this|at night|on|when)\\b|$|[.,])))\\b");

  private static final ImmutableSet<String> BOUNDS =
      ImmutableSet.of("before", "after", "since", "until", "till", "by", "within", "between");

  private final FunctionalTable functional = FunctionalTable.load();

  @Override
  public String id() {
    return "temporal";
  }

  @Override
  public Optional<Judgement> judge(Alignment alignment) {
    if (isBound(alignment.a()) || isBound(alignment.b())) {
      return Optional.empty();
    }
    return Sameness.of(alignment).flatMap(same -> judge(alignment, same));
  }

  private Optional<Judgement> judge(Alignment alignment, Sameness same) {
    TimeText a = TimeText.of(alignment.a().claim());
    TimeText b = TimeText.of(alignment.b().claim());
    boolean day = alignment.time() == TimeRelation.DISJOINT || a.otherDay(b);
    boolean clock =
        !day
            && alignment.time() != TimeRelation.OVERLAP
            && a.minutesApart(b).filter(m -> m >= minutes(alignment)).isPresent()
            && isPast(alignment.a())
            && isPast(alignment.b());
    boolean oneEvent = isOneEvent(alignment) || isOfOneDay(alignment);
    if (!(day && isOnce(alignment)) && !(clock && oneEvent)) {
      return Optional.empty();
    }
    return Optional.of(
        Judgement.finding(
            Verdict.CONTRADICTION,
            ConflictType.TEMPORAL,
            same.score() * (clock ? 0.9 : 1),
            new Explanation(
                id()
                    + ": “"
                    + time(alignment.a())
                    + "” and “"
                    + time(alignment.b())
                    + "” for what happens once",
                same.steps())));
  }

  private static String time(Frame frame) {
    return frame.claim().qualifiers().time().map(EventTime::text).orElse("a time of day");
  }

  /** "Before midnight", "since May": no single time. */
  private static boolean isBound(Frame frame) {
    String text = frame.claim().qualifiers().time().map(EventTime::text).orElse("");
    int space = text.indexOf(' ');
    return frame.claim().qualifiers().time().map(EventTime::whole).orElse(false)
        || (space > 0
            && !NEAR.matcher(frame.claim().proposition().sentence()).find()
            && BOUNDS.contains(text.substring(0, space).toLowerCase(java.util.Locale.ROOT)));
  }

  private static int minutes(Alignment alignment) {
    return Stream.of(alignment.a(), alignment.b())
            .anyMatch(f -> NEAR.matcher(f.claim().proposition().sentence()).find())
        ? NEARLY
        : MINUTES;
  }

  private static boolean isPast(Frame frame) {
    return frame.claim().qualifiers().tense() == Tense.PAST;
  }

  private boolean isOnce(Alignment alignment) {
    return isOnce(alignment.a(), alignment)
        || isOnce(alignment.b(), alignment)
        || alignment.participants().stream()
            .filter(m -> undergoes(alignment, m))
            .anyMatch(m -> isSingledOut(m.a().mention()) && isSingledOut(m.b().mention()));
  }

  private boolean isOnce(Frame frame, Alignment alignment) {
    return ((functional.isOnce(frame.predicate()) && !isDaily(frame))
            || ONCE_TO_ONE.contains(frame.predicate())
            || takesPlace(frame))
        && happensToOne(alignment);
  }

  /** "The vote was on Monday", "the funeral was held on Monday". */
  private static boolean takesPlace(Frame frame) {
    return (TAKING_PLACE.contains(frame.predicate()) || BEGINNING.contains(frame.predicate()))
        && isPast(frame)
        && frame
            .first(frame.first(Role.OBJECT).isPresent() ? Role.OBJECT : Role.SUBJECT)
            .filter(event -> EVENTS.contains(event.head()))
            .isPresent();
  }

  /** "Signed the bill", not "signed a bill": what happens once happens so to one in particular. */
  private static boolean happensToOne(Alignment alignment) {
    return alignment.participants().stream()
        .filter(m -> m.relation() == ParticipantMatch.Relation.SAME)
        .filter(m -> undergoes(alignment, m))
        .anyMatch(m -> isOne(m.a().mention()) && isOne(m.b().mention()));
  }

  /** Shops open and close day by day. */
  private static boolean isDaily(Frame frame) {
    return (frame.predicate().equals("open") || frame.predicate().equals("close"))
        && TimeText.of(frame.claim()).weekday().isPresent();
  }

  /** Whether it is the one that it happens to. */
  private static boolean undergoes(Alignment alignment, ParticipantMatch match) {
    return match.a().role() == Role.OBJECT
        || match.b().role() == Role.OBJECT
        || (match.a().role() == Role.SUBJECT
            && match.b().role() == Role.SUBJECT
            && alignment.a().first(Role.OBJECT).isEmpty()
            && alignment.b().first(Role.OBJECT).isEmpty());
  }

  /** The hiker's body, the store: one in particular. */
  private static boolean isOne(Mention mention) {
    return (mention.quantifier() == Quantifier.DEFINITE || mention.entity().isPresent())
        && mention.quantity().isEmpty();
  }

  /** Whether it is told of the same occasion: all that takes part is the same. */
  private static boolean isOneEvent(Alignment alignment) {
    return alignment.participants().size() > 1
        && alignment.participants().stream()
            .allMatch(m -> isOne(m.a().mention()) || isOne(m.b().mention()));
  }

  /**
   * "The man came in at 9:40 on Tuesday", "the accident happened at 3.12": what happens to one in
   * particular, or what one does once a day, on the day that both name.
   */
  private static boolean isOfOneDay(Alignment alignment) {
    if (isLoose(alignment.a()) || isLoose(alignment.b())) {
      return false;
    }
    TimeText dayA = TimeText.parse(alignment.a().claim().proposition().sentence());
    TimeText dayB = TimeText.parse(alignment.b().claim().proposition().sentence());
    boolean dated =
        alignment.time() == TimeRelation.SAME
            || (!dayA.otherDay(dayB)
                && (dayA.weekday().isPresent() || dayA.day().isPresent())
                && dayA.weekday().equals(dayB.weekday())
                && dayA.day().equals(dayB.day()));
    boolean done =
        ONCE_A_DAY.contains(alignment.a().predicate())
            && ONCE_A_DAY.contains(alignment.b().predicate());
    boolean forAll =
        ONCE_FOR_ALL.contains(alignment.a().predicate())
            && ONCE_FOR_ALL.contains(alignment.b().predicate());
    boolean event = takesPlace(alignment.a()) && takesPlace(alignment.b());
    return ((event || forAll) && happensToOne(alignment))
        || (dated
            && done
            && alignment.participants().stream()
                .filter(m -> m.relation() == ParticipantMatch.Relation.SAME)
                .filter(m -> m.a().role() == Role.SUBJECT && m.b().role() == Role.SUBJECT)
                .anyMatch(m -> isOne(m.a().mention()) || isOne(m.b().mention())));
  }

  /** "Shortly after nine", "at about ten": a quarter of an hour is nothing there. */
  private static boolean isLoose(Frame frame) {
    return LOOSE.matcher(frame.claim().proposition().sentence()).find();
  }

  private static boolean isSingledOut(Mention mention) {
    return mention.modifiers().contains("first")
        || mention.modifiers().contains("last")
        || mention.modifiers().contains("only")
        || mention.modifiers().contains("final");
  }
}
