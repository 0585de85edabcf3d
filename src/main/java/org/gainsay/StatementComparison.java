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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gainsay.ContradictionChecker.Statements;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.EntailmentModel.Reading;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
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
  private record Opinion(Optional<Reading> reading, ImmutableList<String> notes) {
    static final Opinion NONE = new Opinion(Optional.empty(), NO_NOTES);

    static Opinion of(NliScores forward, NliScores backward) {
      return new Opinion(
          Optional.of(new Reading(ModelRun.scores(forward), ModelRun.scores(backward))),
          forward.cut() || backward.cut()
              ? ImmutableList.of("the statements are " + ModelRun.CUT)
              : NO_NOTES);
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
      comparisons.add(weighed(result(pending.get(i), pending), pairs.get(i), opinion));
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
    ImmutableList.Builder<SentencePair> sentences = ImmutableList.builder();
    for (Statements pair : pairs) {
      String a = pair.a().strip();
      String b = pair.b().strip();
      sentences.add(new SentencePair(a, b), new SentencePair(b, a));
    }
    if (givenModel.isPresent()) {
      ImmutableList<Scores> scores = givenModel.get().score(sentences.build());
      return each(
          pairs,
          i ->
              new Opinion(
                  Optional.of(new Reading(scores.get(2 * i), scores.get(2 * i + 1))), NO_NOTES));
    }
    if (ownModel.isPresent()) {
      ImmutableList<NliScores> scores = ownModel.get().read(sentences.build());
      return each(pairs, i -> Opinion.of(scores.get(2 * i), scores.get(2 * i + 1)));
    }
    return each(pairs, i -> Opinion.NONE);
  }

  private static ImmutableList<Opinion> each(List<Statements> pairs, IntFunction<Opinion> opinion) {
    return IntStream.range(0, pairs.size())
        .mapToObj(opinion)
        .collect(ImmutableList.toImmutableList());
  }

  private Comparison weighed(Comparison comparison, Statements pair, Opinion opinion) {
    return comparison.with(
        opinion
            .reading()
            .map(r -> stages.statements().weigh(comparison.rules(), r, pair.a(), pair.b())),
        opinion.notes());
  }

  private Comparison compare(Statements statements) {
    Document a = read("a", statements.a());
    Document b = read("b", statements.b());
    ImmutableList<Claim> claims =
        stages
            .linker()
            .link(
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
