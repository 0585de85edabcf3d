package org.gainsay.report;

import com.google.common.collect.ImmutableList;
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
 */
public record Report(
    ImmutableList<Document> documents,
    ImmutableList<Claim> claims,
    ImmutableList<Conflict> conflicts,
    ImmutableList<Problem> problems) {

  /** The findings with a verdict. */
  public long count(Verdict verdict) {
    return conflicts.stream().filter(c -> c.judgement().verdict() == verdict).count();
  }

  /** Whether some input, or part of it, was not read. */
  public boolean incomplete() {
    return problems.stream().anyMatch(p -> p.kind() == Problem.Kind.UNREAD);
  }

  /** The same without findings, for a list of claims. */
  public Report withoutConflicts() {
    return new Report(documents, claims, ImmutableList.of(), problems);
  }
}
