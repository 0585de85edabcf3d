package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.gainsay.ProgressListener.Stage;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders.Entry;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.ReadProblem;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.ClaimExtractor.ExtractedClaims;
import org.gainsay.extract.UnusableParserException;
import org.gainsay.report.Problem;

/**
 * Reads many documents at once and pulls the claims out of them, over one shared extractor. What
 * comes of it stands in the order of the input, however many threads there are. One document's
 * failure is its own, also when it runs out of memory or of stack.
 */
final class Extraction {
  /** So many documents that the order in which they are begun no longer matters. */
  private static final int FEW = 100;

  private static final ImmutableList<ReadProblem> NO_PROBLEMS = ImmutableList.of();

  private final ClaimExtractor extractor;
  private final ThreadPoolExecutor threads;
  private final ProgressListener listener;
  private final Limits limits;
  private final Predicate<Document> known;
  private boolean interrupted;
  private boolean loaded;
  private int started;
  private int done;

  /**
   * An extraction; for one call of {@link #extract}.
   *
   * @param known documents that are only read: their claims are not wanted
   */
  Extraction(
      ClaimExtractor extractor,
      ThreadPoolExecutor threads,
      ProgressListener listener,
      Limits limits,
      Predicate<Document> known) {
    this.extractor = extractor;
    this.threads = threads;
    this.listener = listener;
    this.limits = limits;
    this.known = known;
  }

  /** What was pulled out of all documents. */
  record Extracted(
      ImmutableList<Document> documents,
      ImmutableList<Claim> claims,
      ImmutableList<Problem> problems,
      boolean interrupted) {

    /** The same with notes on the comparison of all documents. */
    Extracted withNotes(ImmutableList<String> notes) {
      ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
      notes.forEach(note -> all.add(Problem.note("all documents", note)));
      return new Extracted(documents, claims, all.build(), interrupted);
    }

    Extracted withProblems(ImmutableList<Problem> more) {
      ImmutableList<Problem> all =
          ImmutableList.<Problem>builder().addAll(problems).addAll(more).build();
      return new Extracted(documents, claims, all, interrupted);
    }

    /** The same, where the interrupt came later. */
    Extracted afterInterrupt() {
      return new Extracted(documents, claims, problems, true);
    }

    Extracted withDocuments(UnaryOperator<Document> change) {
      return new Extracted(
          documents.stream().map(change).collect(ImmutableList.toImmutableList()),
          claims,
          problems,
          interrupted);
    }

    Extracted withClaims(ImmutableList<Claim> others) {
      return new Extracted(documents, others, problems, interrupted);
    }
  }

  /** The work on an entry, and what is to come of it, at the latest at the time limit. */
  private record Pending(
      Entry entry,
      CompletableFuture<Input> input,
      CompletableFuture<ExtractedClaims> claims,
      Future<?> work) {}

  /** What came of an entry: claims, or why there are none. */
  private record Result(
      Entry entry,
      Optional<Input> input,
      Optional<ExtractedClaims> claims,
      Optional<Throwable> failure) {
    static Result notBegun(Entry entry) {
      return new Result(
          entry, entry.atHand(), Optional.empty(), Optional.of(new CancellationException()));
    }

    boolean lacksMemory() {
      return failure
          .filter(e -> e instanceof OutOfMemoryError || e instanceof MemoryLimit.ExceededException)
          .isPresent();
    }
  }

  /** Reads and extracts; after an interrupt, what is done by then, with a problem for the rest. */
  Extracted extract(ImmutableList<Entry> entries) {
    started = entries.size();
    listener.progress(Stage.LOADING, 0, 1);
    CompletableFuture<Void> unused = extractor.ready().thenRun(this::loaded);
    List<Result> results = new ArrayList<>();
    if (Thread.interrupted()) {
      interrupted = true;
      entries.forEach(entry -> results.add(Result.notBegun(entry)));
    } else {
      Deque<Pending> pending = new ArrayDeque<>(start(entries));
      while (!pending.isEmpty()) {
        results.add(await(pending.remove()));
      }
    }
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).lacksMemory() && !interrupted) {
        // Another document may have taken the memory; this time it has all that is left.
        limits.memory().collect();
        boolean ranOut =
            results.get(i).failure().filter(OutOfMemoryError.class::isInstance).isPresent();
        results.set(i, await(start(results.get(i).entry(), /* limited= */ !ranOut)));
      }
    }
    Gathering gathering = new Gathering();
    results.forEach(gathering::add);
    return gathering.finish(interrupted);
  }

  /**
   * Of a few documents the longest go first, so that no thread is left alone with one at the end.
   */
  private List<Pending> start(List<Entry> entries) {
    if (entries.size() > FEW) {
      return entries.stream().map(entry -> start(entry, /* limited= */ true)).toList();
    }
    Pending[] started = new Pending[entries.size()];
    IntStream.range(0, entries.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> entries.get(i).size()).reversed())
        .forEach(i -> started[i] = start(entries.get(i), /* limited= */ true));
    return List.of(started);
  }

  /** Begins a document; unless told otherwise not if the memory is too full. */
  private Pending start(Entry entry, boolean limited) {
    CompletableFuture<Input> input = new CompletableFuture<>();
    CompletableFuture<ExtractedClaims> claims = new CompletableFuture<>();
    return new Pending(
        entry, input, claims, threads.submit(() -> work(entry, limited, input, claims)));
  }

  private Result await(Pending pending) {
    Optional<ExtractedClaims> claims = Optional.empty();
    Optional<Throwable> failure = Optional.empty();
    try {
      claims = Optional.of(claims(pending));
    } catch (CancellationException e) {
      failure = Optional.of(e);
    } catch (ExecutionException e) {
      failure = Optional.of(e.getCause() == null ? e : e.getCause());
    }
    // A document at hand is known, whether or not its turn came.
    boolean known = pending.input.isDone() && !pending.input.isCompletedExceptionally();
    return new Result(
        pending.entry,
        known ? Optional.of(pending.input.join()) : pending.entry.atHand(),
        claims,
        failure);
  }

  private ExtractedClaims claims(Pending pending) throws ExecutionException {
    while (!interrupted) {
      try {
        return pending.claims.get(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (TimeoutException e) {
        if (threads.isShutdown()) {
          throw new IllegalStateException("the checker is closed", e);
        }
      } catch (OutOfMemoryError e) {
        // Waiting takes a little memory too, and a document had taken it all: its own failure ends
        // the wait. This thread has nothing to give back.
      }
    }
    pending.claims.cancel(true); // first, so that the work's end is not taken for its result
    pending.work.cancel(true);
    try {
      return pending.claims.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted twice", e);
    }
  }

  private void work(
      Entry entry,
      boolean limited,
      CompletableFuture<Input> input,
      CompletableFuture<ExtractedClaims> claims) {
    try {
      if (MemoryLimit.isLarge(entry.size())) {
        // What it takes must not be missing while the models load.
        extractor.ready().exceptionally(e -> null).join();
      }
      Duration spent =
          within(
              Duration.ZERO,
              claims,
              () -> {
                if (limited) {
                  limits.memory().require();
                }
                input.complete(entry.read());
              });
      if (!claims.isDone()) {
        input.join().document().filter(this::isWanted).ifPresent(this::awaitModels);
        within(spent, claims, () -> claims.complete(extract(input.join())));
      }
    } catch (OutOfMemoryError e) {
      claims.completeExceptionally(e); // met between the steps, where no watch sees it
    } finally {
      tell(1);
    }
  }

  /** Works until the time is over; tells how long that was. */
  private Duration within(Duration spent, CompletableFuture<?> result, Runnable work) {
    TimeLimit.Watch watch = limits.time().watch(result, spent, threads);
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
    return watch.close();
  }

  private boolean isWanted(Document document) {
    return !known.test(document);
  }

  private ExtractedClaims extract(Input input) {
    return input
        .document()
        .filter(this::isWanted)
        .map(extractor::extract)
        .orElseGet(() -> new ExtractedClaims(ImmutableList.of(), ImmutableList.of()));
  }

  /** The time that models take to load is none of a document's. */
  private void awaitModels(Document document) {
    try {
      extractor.ready(document).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // and the extractor will see it
    } catch (ExecutionException e) {
      // The extractor meets the same failure.
    }
  }

  private synchronized void tell(int moreDone) {
    done += moreDone;
    if (loaded) {
      listener.progress(Stage.READING, Math.min(done, started), started);
    }
  }

  private synchronized void loaded() {
    loaded = true;
    listener.progress(Stage.LOADING, 1, 1);
    listener.progress(Stage.READING, done, started);
  }

  /** Collects results in the order of the input. */
  private static final class Gathering {
    private final ImmutableList.Builder<Document> documents = ImmutableList.builder();
    private final ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    void add(Result result) {
      Optional<Document> document = result.input().flatMap(Input::document);
      boolean named = document.isPresent() || result.entry().atHand().isPresent();
      String place = named ? result.entry().id() : result.entry().path().toString();
      for (ReadProblem problem : result.input().map(Input::problems).orElse(NO_PROBLEMS)) {
        add(place, problem);
      }
      document.ifPresent(documents::add);
      result
          .claims()
          .ifPresent(
              extracted -> {
                claims.addAll(extracted.claims());
                extracted.notes().forEach(note -> problems.add(Problem.note(place, note)));
              });
      result.failure().ifPresent(e -> problems.add(Problem.unread(place, failure(e))));
    }

    private void add(String place, ReadProblem problem) {
      problems.add(
          problem.kind() == ReadProblem.Kind.LOST
              ? Problem.unread(place, problem.message())
              : Problem.note(place, problem.message()));
    }

    Extracted finish(boolean interrupted) {
      return new Extracted(documents.build(), claims.build(), problems.build(), interrupted);
    }
  }

  private static String failure(Throwable e) {
    if (e instanceof CancellationException) {
      return "not read: interrupted";
    }
    if (e instanceof TimeLimit.ExceededException
        || e instanceof MemoryLimit.ExceededException
        || e instanceof UnusableParserException) {
      return "not read: " + e.getMessage();
    }
    if (e instanceof StackOverflowError) {
      return "not read: its sentences are nested too deeply";
    }
    if (e instanceof OutOfMemoryError) {
      return "not read: too large for the memory at hand";
    }
    String message = e.getMessage();
    return "not read, an error of Gainsay: "
        + e.getClass().getSimpleName()
        + (message == null ? "" : ": " + message);
  }
}
