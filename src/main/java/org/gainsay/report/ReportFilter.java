package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;

/**
 * Which findings of a report a reader wants to see. Immutable. How many are left out, and why, is
 * told in notes.
 *
 * @param speaker somebody whose claim must be on one of the sides: a full name, or the end of one
 * @param sameSpeakerOnly whether both sides must be by one speaker
 * @param since the day on or after which one of the sides must have been said
 * @param top how many findings there are at most, the surest first
 */
public record ReportFilter(
    Optional<String> speaker,
    boolean sameSpeakerOnly,
    Optional<LocalDate> since,
    Optional<Integer> top) {

  private static final String ALL = "all documents";

  /** The report with the findings that are wanted, however many, and notes on the others. */
  public Report applyTo(Report report) {
    ShownClaims claims = new ShownClaims(report);
    Report left = report;
    if (speaker.isPresent()) {
      String name = speaker.get();
      left = bySpeaker(left, name);
    }
    if (sameSpeakerOnly) {
      left =
          leaveOut(
              left,
              conflict -> !sameSpeaker(conflict),
              "in which nobody is known to contradict himself left out");
    }
    if (since.isPresent()) {
      LocalDate day = since.get();
      left =
          leaveOut(
              left,
              conflict -> !anySide(conflict, claim -> claims.date(claim).isPresent()),
              "without a date left out: nobody can tell whether said since " + day);
      left =
          leaveOut(
              left, conflict -> !isLate(conflict, claims, day), "of before " + day + " left out");
    }
    return left;
  }

  private static Report bySpeaker(Report report, String name) {
    Report kept =
        leaveOut(
            report,
            conflict -> !anySide(conflict, claim -> isBy(name, claim)),
            "without a claim by “" + name.strip() + "” left out");
    boolean known =
        !kept.conflicts().isEmpty()
            || report.claims().stream().anyMatch(claim -> isBy(name, claim));
    return known ? kept : kept.withProblems(note("no claim is by “" + name.strip() + "”"));
  }

  private static Report leaveOut(Report report, Predicate<Conflict> unasked, String why) {
    Report kept = report.leavingOut(unasked);
    long count = kept.leftOut() - report.leftOut();
    return count == 0 ? kept : kept.withProblems(note(Summary.count(count, "finding") + " " + why));
  }

  private static ImmutableList<Problem> note(String message) {
    return ImmutableList.of(Problem.note(ALL, message));
  }

  /** The surest of the findings, where there is to be a limit. */
  public Report limit(Report report) {
    int most = top.orElse(Integer.MAX_VALUE);
    int more = report.conflicts().size() - most;
    if (more <= 0) {
      return report;
    }
    ImmutableSet<String> kept =
        report.conflicts().stream()
            .limit(most)
            .map(Conflict::id)
            .collect(ImmutableSet.toImmutableSet());
    return leaveOut(
        report,
        conflict -> !kept.contains(conflict.id()),
        "beyond the surest " + most + " left out");
  }

  private static boolean isLate(Conflict conflict, ShownClaims claims, LocalDate day) {
    return anySide(
        conflict, claim -> claims.date(claim).filter(date -> !date.isBefore(day)).isPresent());
  }

  private static boolean anySide(Conflict conflict, Predicate<Claim> test) {
    return test.test(conflict.pair().a()) || test.test(conflict.pair().b());
  }

  private static boolean sameSpeaker(Conflict conflict) {
    Optional<String> a = Speakers.speaker(conflict.pair().a());
    return a.isPresent() && a.equals(Speakers.speaker(conflict.pair().b()));
  }

  /** Whether the claim is by somebody whose name ends in these words. */
  private static boolean isBy(String name, Claim claim) {
    String wanted = " " + name.strip().toLowerCase(Locale.ROOT);
    return Speakers.speaker(claim)
        .map(speaker -> (" " + speaker.toLowerCase(Locale.ROOT)).endsWith(wanted))
        .orElse(false);
  }
}
