package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gainsay.ContradictionChecker.Statements;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Comparison;
import org.gainsay.report.JudgedPair;

/** Compares pairs of statements: every claim of the one with every claim of the other. */
final class StatementComparison {
  private final Stages stages;
  private final ExecutorService threads;

  StatementComparison(Stages stages, ExecutorService threads) {
    this.stages = stages;
    this.threads = threads;
  }

  ImmutableList<Comparison> compare(List<Statements> pairs) {
    List<Future<Comparison>> pending = new ArrayList<>();
    for (Statements pair : pairs) {
      pending.add(threads.submit(() -> compare(pair)));
    }
    ImmutableList<Optional<Scores>> scores = score(pairs);
    ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
    for (int i = 0; i < pairs.size(); i++) {
      comparisons.add(result(pending.get(i), pending).withScores(scores.get(i)));
    }
    return comparisons.build();
  }

  private static Comparison result(Future<Comparison> future, List<Future<Comparison>> all) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      all.forEach(f -> f.cancel(true));
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      all.forEach(f -> f.cancel(true));
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a statement could not be read: " + e.getCause(), e);
    }
  }

  private ImmutableList<Optional<Scores>> score(List<Statements> pairs) {
    if (stages.model().isEmpty()) {
      return pairs.stream()
          .map(p -> Optional.<Scores>empty())
          .collect(ImmutableList.toImmutableList());
    }
    return stages
        .model()
        .get()
        .score(
            pairs.stream()
                .map(p -> new EntailmentModel.SentencePair(p.a().strip(), p.b().strip()))
                .collect(ImmutableList.toImmutableList()))
        .stream()
        .map(Optional::of)
        .collect(ImmutableList.toImmutableList());
  }

  private Comparison compare(Statements statements) {
    Document a = read("a", statements.a());
    Document b = read("b", statements.b());
    ImmutableList<Claim> claims =
        stages
            .linker()
            .apply(
                ImmutableList.<Claim>builder()
                    .addAll(stages.extractor().extract(a).claims())
                    .addAll(stages.extractor().extract(b).claims())
                    .build());
    ImmutableList<Claim> claimsA = of(a, claims);
    ImmutableList<Claim> claimsB = of(b, claims);
    ImmutableList.Builder<JudgedPair> pairs = ImmutableList.builder();
    for (Claim claimA : claimsA) {
      for (Claim claimB : claimsB) {
        ClaimPair pair = new ClaimPair(claimA, claimB, ImmutableSortedSet.of());
        pairs.add(new JudgedPair(pair, stages.matcher().judge(pair)));
      }
    }
    return new Comparison(a, b, claimsA, claimsB, pairs.build(), Optional.empty());
  }

  private static ImmutableList<Claim> of(Document document, ImmutableList<Claim> claims) {
    return claims.stream()
        .filter(c -> c.document().equals(document.id()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Document read(String id, String text) {
    try {
      return DocumentReaders.readText(id, text);
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
