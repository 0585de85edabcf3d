package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Iterator;
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
import org.gainsay.conflict.EntailmentModel.Reading;
import org.gainsay.conflict.EntailmentModel.Scores;
import org.gainsay.conflict.EntailmentModel.SentencePair;
import org.gainsay.conflict.SentencesOfStatements;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.UnreadableDocumentException;
import org.gainsay.report.Comparison;
import org.gainsay.report.JudgedPair;

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

  /**
   * An answer of the model.
   *
   * @param cut whether it did not see all that it was asked
   */
  private record Answer(Scores scores, boolean cut) {}

  ImmutableList<Comparison> compare(List<Statements> pairs) {
    List<Future<Comparison>> pending = new ArrayList<>();
    for (Statements pair : pairs) {
      pending.add(threads.submit(() -> compare(pair)));
    }
    try {
      Optional<ImmutableList<Answer>> whole =
          ask(pairs.stream().flatMap(p -> both(p.a().strip(), p.b().strip())));
      ImmutableList<Comparison> read =
          pending.stream()
              .map(StatementComparison::result)
              .collect(ImmutableList.toImmutableList());
      return whole.map(answers -> weighed(read, answers)).orElse(read);
    } catch (RuntimeException e) {
      pending.forEach(f -> f.cancel(true));
      throw e;
    }
  }

  /** The questions about two texts: each as premise. */
  private static Stream<SentencePair> both(String a, String b) {
    return Stream.of(new SentencePair(a, b), new SentencePair(b, a));
  }

  /** The model's answers, if there is a model. */
  private Optional<ImmutableList<Answer>> ask(Stream<SentencePair> questions) {
    ImmutableList<SentencePair> all = questions.collect(ImmutableList.toImmutableList());
    if (all.isEmpty()) {
      return Optional.of(ImmutableList.of());
    }
    if (givenModel.isPresent()) {
      return givenModel.map(
          m ->
              m.score(all).stream()
                  .map(scores -> new Answer(scores, false))
                  .collect(ImmutableList.toImmutableList()));
    }
    return ownModel.map(
        m ->
            m.read(all).stream()
                .map(scores -> new Answer(ModelRun.scores(scores), scores.cut()))
                .collect(ImmutableList.toImmutableList()));
  }

  private ImmutableList<Comparison> weighed(
      List<Comparison> comparisons, List<Answer> wholeAnswers) {
    ImmutableList<SentencesOfStatements> sentences =
        comparisons.stream()
            .map(c -> SentencesOfStatements.of(c.claimsA(), c.claimsB()))
            .collect(ImmutableList.toImmutableList());
    Iterator<Answer> single =
        ask(sentences.stream().flatMap(s -> s.couples().stream()).flatMap(c -> both(c.a(), c.b())))
            .orElseThrow()
            .iterator();
    Iterator<Answer> whole = wholeAnswers.iterator();
    ImmutableList.Builder<Comparison> weighed = ImmutableList.builder();
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      Answer forward = whole.next();
      Answer backward = whole.next();
      ImmutableList<Reading> bySentence =
          sentences.get(i).couples().stream()
              .map(c -> new Reading(single.next().scores(), single.next().scores()))
              .collect(ImmutableList.toImmutableList());
      weighed.add(
          comparison.with(
              Optional.of(
                  stages
                      .statements()
                      .weigh(
                          comparison.rules(),
                          new Reading(forward.scores(), backward.scores()),
                          bySentence,
                          comparison.a().text(),
                          comparison.b().text())),
              forward.cut() || backward.cut()
                  ? ImmutableList.of("the statements are " + ModelRun.CUT)
                  : NO_NOTES));
    }
    return weighed.build();
  }

  private static Comparison result(Future<Comparison> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a statement could not be read: " + e.getCause(), e);
    }
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

  /** A statement as a document: one without passages if it has no words. */
  private static Document read(String id, String text) {
    try {
      return DocumentReaders.readText(id, text);
    } catch (UnreadableDocumentException e) {
      return new Document(
          id,
          text,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of());
    }
  }
}
