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
 * Which findings of a report a reader wants to see. Immutable. What is left out for another reason
 * than the reader's own words is told as a problem.
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

  /** The report with the findings that are wanted, however many. */
  public Report applyTo(Report report) {
    ShownClaims claims = new ShownClaims(report);
    Report kept = report.onlyConflicts(c -> isWanted(c) && (since.isEmpty() || isLate(c, claims)));
    long undated =
        since.isEmpty()
            ? 0
            : report.conflicts().stream()
                .filter(c -> isWanted(c) && !anySide(c, claim -> claims.date(claim).isPresent()))
                .count();
    return undated == 0
        ? kept
        : kept.withProblems(
            ImmutableList.of(
                Problem.note(
                    ALL,
                    Summary.count(undated, "finding")
                        + " without a date left out: nobody can tell whether said since "
                        + since.get())));
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
    return report
        .onlyConflicts(conflict -> kept.contains(conflict.id()))
        .withProblems(
            ImmutableList.of(
                Problem.note(
                    ALL,
                    Summary.count(more, "finding") + " beyond the surest " + most + " left out")));
  }

  private boolean isWanted(Conflict conflict) {
    return speaker.map(name -> anySide(conflict, claim -> isBy(name, claim))).orElse(true)
        && (!sameSpeakerOnly || sameSpeaker(conflict));
  }

  private boolean isLate(Conflict conflict, ShownClaims claims) {
    return anySide(
        conflict,
        claim ->
            claims.date(claim).filter(date -> !date.isBefore(since.orElseThrow())).isPresent());
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
