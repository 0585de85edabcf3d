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
import java.util.stream.Stream;
import org.gainsay.ContradictionChecker.Statements;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Comparison;
import org.gainsay.report.JudgedPair;
import org.gainsay.score.NliScores;

/** Compares pairs of statements: every claim of the one with every claim of the other. */
final class StatementComparison {
  private static final ImmutableList<String> NO_NOTES = ImmutableList.of();

  private final Stages stages;
  private final ConflictMatcher matcher;
  private final Optional<EntailmentModel> givenModel;
  private final Optional<ModelRun> ownModel;
  private final ExecutorService threads;

  StatementComparison(
      Stages stages,
      Optional<EntailmentModel> givenModel,
      Optional<ModelRun> ownModel,
      ExecutorService threads) {
    this.stages = stages;
    this.matcher = stages.matchers().apply(givenModel.or(() -> ownModel));
    this.givenModel = givenModel;
    this.ownModel = ownModel;
    this.threads = threads;
  }

  /** What the model says of two whole statements. */
  private record Opinion(Optional<Scores> scores, ImmutableList<String> notes) {
    static final Opinion NONE = new Opinion(Optional.empty(), NO_NOTES);

    static Opinion of(NliScores scores) {
      return new Opinion(
          Optional.of(ModelRun.scores(scores)),
          scores.cut()
              ? ImmutableList.of("the statements are " + ModelRun.CUT)
              : ImmutableList.of());
    }
  }

  ImmutableList<Comparison> compare(List<Statements> pairs) {
    List<Future<Comparison>> pending = new ArrayList<>();
    for (Statements pair : pairs) {
      pending.add(threads.submit(() -> compare(pair)));
    }
    ImmutableList<Opinion> opinions;
    try {
      opinions = opinions(pairs);
    } catch (RuntimeException e) {
      pending.forEach(f -> f.cancel(true));
      throw e;
    }
    ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
    for (int i = 0; i < pairs.size(); i++) {
      Opinion opinion = opinions.get(i);
      comparisons.add(
          result(pending.get(i), pending).withScores(opinion.scores(), opinion.notes()));
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

  private ImmutableList<Opinion> opinions(List<Statements> pairs) {
    ImmutableList<EntailmentModel.SentencePair> sentences =
        pairs.stream()
            .map(p -> new EntailmentModel.SentencePair(p.a().strip(), p.b().strip()))
            .collect(ImmutableList.toImmutableList());
    Stream<Opinion> opinions =
        givenModel
            .map(m -> m.score(sentences).stream().map(s -> new Opinion(Optional.of(s), NO_NOTES)))
            .or(() -> ownModel.map(m -> m.read(sentences).stream().map(Opinion::of)))
            .orElseGet(() -> pairs.stream().map(p -> Opinion.NONE));
    return opinions.collect(ImmutableList.toImmutableList());
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
        pairs.add(new JudgedPair(pair, matcher.judge(pair)));
      }
    }
    return new Comparison(a, b, claimsA, claimsB, pairs.build(), Optional.empty(), NO_NOTES);
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
