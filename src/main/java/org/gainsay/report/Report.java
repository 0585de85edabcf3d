package org.gainsay.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gainsay.claim.Claim;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.Verdict;
import org.gainsay.document.Document;

/**
 * What a run came to. Immutable; everything stands in a fixed order that depends on the input only.
 *
 * @param documents in the order in which they were given
 * @param claims in the order of documents and text
 * @param conflicts the surest first
 * @param problems in the order of the input
 * @param setAside findings that somebody has looked at and that count no more, in the order in
 *     which they were set aside
 * @param leftOut how many findings there were besides, which the reader did not ask for
 */
public record Report(
    ImmutableList<Document> documents,
    ImmutableList<Claim> claims,
    ImmutableList<Conflict> conflicts,
    ImmutableList<Problem> problems,
    ImmutableList<SetAside> setAside,
    long leftOut) {

  /** A report with nothing left out. */
  public Report(
      ImmutableList<Document> documents,
      ImmutableList<Claim> claims,
      ImmutableList<Conflict> conflicts,
      ImmutableList<Problem> problems,
      ImmutableList<SetAside> setAside) {
    this(documents, claims, conflicts, problems, setAside, 0);
  }

  /** A report with nothing set aside. */
  public Report(
      ImmutableList<Document> documents,
      ImmutableList<Claim> claims,
      ImmutableList<Conflict> conflicts,
      ImmutableList<Problem> problems) {
    this(documents, claims, conflicts, problems, ImmutableList.of());
  }

  /** The findings with a verdict. */
  public long count(Verdict verdict) {
    return conflicts.stream().filter(c -> c.judgement().verdict() == verdict).count();
  }

  /** Whether some input, or part of it, was not read. */
  public boolean incomplete() {
    return problems.stream().anyMatch(p -> p.kind() == Problem.Kind.UNREAD);
  }

  /** Where a problem is, as its reader knows the place: the path of a document that was read. */
  public String placeOf(Problem problem) {
    return documents.stream()
        .filter(document -> document.id().equals(problem.document()))
        .findFirst()
        .flatMap(Document::source)
        .orElse(problem.document());
  }

  /** The same without findings, for a list of claims. */
  public Report withoutConflicts() {
    return new Report(documents, claims, ImmutableList.of(), problems);
  }

  /** The same with those of its findings that are wanted. */
  public Report onlyConflicts(Predicate<Conflict> wanted) {
    return new Report(
        documents,
        claims,
        conflicts.stream().filter(wanted).collect(ImmutableList.toImmutableList()),
        problems,
        setAside,
        leftOut);
  }

  /** The same without those of its findings that a reader does not ask for, which are counted. */
  Report leavingOut(Predicate<Conflict> unasked) {
    Report kept = onlyConflicts(unasked.negate());
    int more = conflicts.size() - kept.conflicts.size();
    return new Report(documents, claims, kept.conflicts, problems, setAside, leftOut + more);
  }

  /** The same with each of its findings changed. */
  Report mapConflicts(UnaryOperator<Conflict> change) {
    return new Report(
        documents,
        claims,
        conflicts.stream().map(change).collect(ImmutableList.toImmutableList()),
        problems,
        setAside,
        leftOut);
  }

  /** The same with further problems at the end. */
  public Report withProblems(Iterable<Problem> more) {
    ImmutableList<Problem> all =
        ImmutableList.<Problem>builder().addAll(problems).addAll(more).build();
    return new Report(documents, claims, conflicts, all, setAside, leftOut);
  }

  /** The same with some of its findings set aside, beside those that are so already. */
  Report settingAside(Function<Conflict, Optional<SetAside>> verdict) {
    ImmutableList.Builder<Conflict> kept = ImmutableList.builder();
    ImmutableList.Builder<SetAside> aside = ImmutableList.<SetAside>builder().addAll(setAside);
    for (Conflict conflict : conflicts) {
      Optional<SetAside> set = verdict.apply(conflict);
      set.ifPresentOrElse(aside::add, () -> kept.add(conflict));
    }
    return new Report(documents, claims, kept.build(), problems, aside.build(), leftOut);
  }
}
