package org.gainsay;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gainsay.ProgressListener.Stage;
import org.gainsay.claim.Claim;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.document.ReadProblem;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.extract.ClaimExtractor.ExtractedClaims;
import org.gainsay.report.Problem;

/**
 * Pulls the claims out of many documents at once over one shared extractor. What comes of it stands
 * in the order of the input, however many threads there are. One document's failure is its own.
 */
final class Extraction {
  private final ClaimExtractor extractor;
  private final ExecutorService threads;
  private final ProgressListener listener;
  private final TimeLimit limit;
  private boolean loaded;
  private int started;
  private int done;

  /** An extraction; for one call of {@link #extract}. */
  Extraction(
      ClaimExtractor extractor,
      ExecutorService threads,
      ProgressListener listener,
      TimeLimit limit) {
    this.extractor = extractor;
    this.threads = threads;
    this.listener = listener;
    this.limit = limit;
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

    Extracted withClaims(ImmutableList<Claim> others) {
      return new Extracted(documents, others, problems, interrupted);
    }
  }

  /** An input, the work on it, and what is to come of it, at the latest at the time limit. */
  private record Pending(Input input, Future<?> work, CompletableFuture<ExtractedClaims> claims) {}

  /** Reads and extracts; after an interrupt, what is done by then, with a problem for the rest. */
  Extracted extract(Stream<Input> inputs) {
    List<Pending> pending = new ArrayList<>();
    listener.progress(Stage.LOADING, 0, 1);
    CompletableFuture<Void> unused = extractor.ready().thenRun(this::loaded);
    inputs.forEachOrdered(input -> pending.add(start(input)));
    Gathering gathering = new Gathering();
    for (Pending next : pending) {
      gathering.add(next);
    }
    return gathering.finish();
  }

  private Pending start(Input input) {
    tell(1, 0);
    CompletableFuture<ExtractedClaims> claims = new CompletableFuture<>();
    return new Pending(input, threads.submit(() -> extract(input, claims)), claims);
  }

  private void extract(Input input, CompletableFuture<ExtractedClaims> claims) {
    input.document().ifPresent(this::awaitModels);
    TimeLimit.Watch watch = limit.watch(claims);
    try {
      claims.complete(
          input
              .document()
              .map(extractor::extract)
              .orElseGet(() -> new ExtractedClaims(ImmutableList.of(), ImmutableList.of())));
    } catch (RuntimeException | Error e) {
      claims.completeExceptionally(e);
    } finally {
      watch.close();
      tell(0, 1);
    }
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

  private synchronized void tell(int moreStarted, int moreDone) {
    started += moreStarted;
    done += moreDone;
    if (loaded) {
      listener.progress(Stage.READING, done, started);
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
    private boolean interrupted;

    void add(Pending next) {
      String place =
          next.input.document().isPresent() ? next.input.id() : next.input.path().toString();
      for (ReadProblem problem : next.input.problems()) {
        problems.add(
            problem.kind() == ReadProblem.Kind.LOST
                ? Problem.unread(place, problem.message())
                : Problem.note(place, problem.message()));
      }
      next.input.document().ifPresent(documents::add);
      try {
        ExtractedClaims extracted = result(next);
        claims.addAll(extracted.claims());
        extracted.notes().forEach(note -> problems.add(Problem.note(place, note)));
      } catch (CancellationException e) {
        problems.add(Problem.unread(place, "not read: interrupted"));
      } catch (ExecutionException e) {
        problems.add(Problem.unread(place, failure(e.getCause() == null ? e : e.getCause())));
      }
    }

    private ExtractedClaims result(Pending pending) throws ExecutionException {
      if (!interrupted) {
        try {
          return pending.claims.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (!pending.claims.isDone()) {
        pending.work.cancel(true);
        pending.claims.cancel(true);
      }
      try {
        return pending.claims.get();
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted twice", e);
      }
    }

    Extracted finish() {
      return new Extracted(documents.build(), claims.build(), problems.build(), interrupted);
    }
  }

  private static String failure(Throwable e) {
    if (e instanceof CancellationException) {
      return "not read: interrupted";
    }
    if (e instanceof TimeLimit.ExceededException) {
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
