package org.gainsay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.gainsay.Extraction.Extracted;
import org.gainsay.ProgressListener.Stage;
import org.gainsay.claim.Claim;
import org.gainsay.claim.ClaimPair;
import org.gainsay.conflict.Conflict;
import org.gainsay.conflict.ConflictMatcher;
import org.gainsay.conflict.EntailmentModel;
import org.gainsay.conflict.Explanation;
import org.gainsay.conflict.Judgement;
import org.gainsay.conflict.PairEvidence;
import org.gainsay.document.Document;
import org.gainsay.document.DocumentReaders;
import org.gainsay.document.DocumentReaders.Input;
import org.gainsay.extract.ClaimExtractor;
import org.gainsay.graph.CandidatePairs.Candidates;
import org.gainsay.report.Comparison;
import org.gainsay.report.Problem;
import org.gainsay.report.Report;

/**
 * Finds contradictions among documents: the entry point of the library.
 *
 * <pre>{@code
 * try (ContradictionChecker checker = ContradictionChecker.create()) {
 *   Report report = checker.checkFiles(List.of(Path.of("articles")));
 *   report.conflicts().forEach(c -> System.out.println(c.judgement().explanation()));
 * }
 * }</pre>
 *
 * <p>Thread-safe: one instance serves a whole application. CoreNLP's models start loading in the
 * background when it is built, and the first check waits for them; so keep it. What a check comes
 * to does not depend on the number of threads.
 *
 * <p>A thread that is interrupted while it checks documents gets a report of what was done by then,
 * in which every document that was not read is a problem, and stays interrupted.
 */
public final class ContradictionChecker implements AutoCloseable {
  /** Findings with a lower score are left out unless asked for. */
  public static final double DEFAULT_THRESHOLD = ConflictMatcher.DEFAULT_THRESHOLD;

  private static final String MODEL = "language model";

  private final Stages stages;
  private final Optional<EntailmentModel> givenModel;
  private final Optional<LazyModel> ownModel;
  private final ProgressListener listener;
  private final ExecutorService threads;

  private ContradictionChecker(
      Stages stages,
      Optional<EntailmentModel> givenModel,
      Optional<LazyModel> ownModel,
      ProgressListener listener,
      int threads) {
    this.stages = stages;
    this.givenModel = givenModel;
    this.ownModel = ownModel;
    this.listener = listener;
    this.threads = WorkerThreads.pool(threads);
  }

  /** A checker with the rules, guards and models that come with the library. */
  public static ContradictionChecker create() {
    return builder().build();
  }

  /** A builder, for a checker with other options. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Checks files, and folders with all that is in them. What cannot be read becomes a problem of
   * the report, and the rest is checked.
   */
  public Report checkFiles(List<Path> paths) {
    return report(DocumentReaders.standard().readAll(paths));
  }

  /** Checks documents against themselves and each other; their ids must differ. */
  public Report check(Collection<Document> documents) {
    return report(inputs(documents));
  }

  /** Checks documents against themselves and each other; their ids must differ. */
  public Report check(Document... documents) {
    return check(ImmutableList.copyOf(documents));
  }

  /** The claims in files and folders, without comparing them. */
  public Report claimsInFiles(List<Path> paths) {
    return finished(extract(DocumentReaders.standard().readAll(paths)), ImmutableList.of());
  }

  /** The graph of a report's claims: who says what about whom, and what that conflicts with. */
  public String graph(Report report, GraphFormat format) {
    return format.export(report, stages.rulesAlone());
  }

  /**
   * Compares two statements.
   *
   * @throws IllegalArgumentException if one is blank
   * @throws UnusableModelException if there is to be a language model, but it cannot be used
   * @throws CancellationException if the thread was interrupted
   */
  public Comparison check(String a, String b) {
    return checkAll(ImmutableList.of(new Statements(a, b))).get(0);
  }

  /**
   * Compares many pairs of statements, faster than one by one.
   *
   * @return one comparison for each pair, in order
   * @throws UnusableModelException if there is to be a language model, but it cannot be used
   * @throws CancellationException if the thread was interrupted; it stays so
   */
  public ImmutableList<Comparison> checkAll(List<Statements> pairs) {
    return new StatementComparison(stages, givenModel, ownModel.map(ModelRun::new), threads)
        .compare(pairs);
  }

  /** Two statements to compare. */
  public record Statements(String a, String b) {
    public Statements {
      if (a.isBlank() || b.isBlank()) {
        throw new IllegalArgumentException("a statement is blank");
      }
    }
  }

  private static Stream<Input> inputs(Collection<Document> documents) {
    long different = documents.stream().map(Document::id).distinct().count();
    if (different < documents.size()) {
      throw new IllegalArgumentException("two documents have the same id");
    }
    return documents.stream()
        .map(d -> new Input(d.id(), Path.of("."), Optional.of(d), ImmutableList.of()));
  }

  private Report report(Stream<Input> inputs) {
    Extracted extracted = extract(inputs);
    Candidates candidates = stages.blocking().apply(extracted.claims());
    int pairs = candidates.pairs().size();
    listener.progress(Stage.COMPARING, 0, pairs);
    Matched matched = match(candidates.pairs());
    listener.progress(Stage.COMPARING, pairs, pairs);
    return finished(
        extracted.withNotes(candidates.notes()).withProblems(matched.problems()),
        matched.conflicts());
  }

  /**
   * What two claims of a report come to, whether they are a finding or not, and why.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws UnusableModelException if the model is not usable
   */
  public Judgement why(Report report, Claim a, Claim b) {
    ImmutableSet<String> ids = ImmutableSet.of(a.id(), b.id());
    return evidence(report).stream()
        .filter(e -> ids.equals(ImmutableSet.of(e.pair().a().id(), e.pair().b().id())))
        .map(PairEvidence::outcome)
        .findFirst()
        .orElseGet(() -> notBroughtTogether(a, b));
  }

  private Judgement notBroughtTogether(Claim a, Claim b) {
    Judgement judgement = stages.rulesAlone().judge(new ClaimPair(a, b, ImmutableSortedSet.of()));
    return new Judgement(
        judgement.verdict(),
        judgement.type(),
        judgement.score(),
        judgement.reason(),
        judgement
            .explanation()
            .with(
                Explanation.of(
                    "not compared in the report: they share no key, or are in one sentence, or one"
                        + " is asked or under a condition")));
  }

  /**
   * All that is known of the pairs of a report's claims that were compared: what the matcher's
   * calibration is fitted on, and why a pair is a finding or is none. Without a model only of those
   * in which a rule sees a conflict.
   *
   * @throws CancellationException if the thread is interrupted; it stays so
   * @throws UnusableModelException if the model is not usable
   */
  public ImmutableList<PairEvidence> evidence(Report report) {
    Candidates candidates = stages.blocking().apply(report.claims());
    Optional<EntailmentModel> model = givenModel.or(() -> ownModel.map(ModelRun::new));
    return stages.matchers().apply(model).evidence(candidates.pairs());
  }

  /** What was found among pairs, and what kept more from being found. */
  private record Matched(ImmutableList<Conflict> conflicts, ImmutableList<Problem> problems) {}

  private Matched match(ImmutableList<ClaimPair> pairs) {
    Optional<ModelRun> run = ownModel.map(ModelRun::new);
    Optional<EntailmentModel> model = givenModel.or(() -> run);
    try {
      ImmutableList<Conflict> conflicts = stages.matchers().apply(model).conflicts(pairs);
      Optional<Problem> fault =
          ownModel.flatMap(LazyModel::fault).map(ContradictionChecker::withoutModel);
      Optional<Problem> note = run.flatMap(ModelRun::note).map(n -> Problem.note(MODEL, n));
      return new Matched(
          conflicts,
          Stream.of(fault, note)
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList()));
    } catch (UnusableModelException e) {
      return matchedWithoutModel(pairs, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      boolean interrupted = Thread.interrupted();
      Matched matched = matchedWithoutModel(pairs, "interrupted");
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return matched;
    }
  }

  private Matched matchedWithoutModel(ImmutableList<ClaimPair> pairs, String why) {
    return new Matched(stages.rulesAlone().conflicts(pairs), ImmutableList.of(withoutModel(why)));
  }

  private static Problem withoutModel(String why) {
    return Problem.unread(MODEL, "not used, so these are the findings of the rules alone: " + why);
  }

  private Extracted extract(Stream<Input> inputs) {
    Extracted extracted = new Extraction(stages.extractor(), threads, listener).extract(inputs);
    ImmutableList<Claim> linked = stages.linker().apply(extracted.claims());
    return extracted.withClaims(linked);
  }

  private static Report finished(Extracted extracted, ImmutableList<Conflict> conflicts) {
    if (extracted.interrupted()) {
      Thread.currentThread().interrupt();
    }
    return new Report(extracted.documents(), extracted.claims(), conflicts, extracted.problems());
  }

  /** Ends the threads and frees the models; checks that are under way fail. */
  @Override
  public void close() {
    threads.shutdownNow();
    ownModel.ifPresent(LazyModel::close);
  }

  /** Options of a checker. Not thread-safe. */
  public static final class Builder {
    private double threshold = DEFAULT_THRESHOLD;
    private int threads = WorkerThreads.usual();
    private ProgressListener listener = ProgressListener.NONE;
    private Optional<ClaimExtractor> extractor = Optional.empty();
    private Optional<EntailmentModel> model = Optional.empty();
    private Optional<Path> modelDirectory = Optional.empty();

    private Builder() {}

    /**
     * Leaves out findings with a lower score.
     *
     * @param value from 0 to 1
     */
    public Builder threshold(double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("threshold not in [0, 1]: " + value);
      }
      threshold = value;
      return this;
    }

    /** Reads so many documents at once. */
    public Builder threads(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("not a number of threads: " + value);
      }
      threads = value;
      return this;
    }

    /** Told how far a run has come. */
    public Builder listener(ProgressListener value) {
      listener = value;
      return this;
    }

    /** Pulls claims out in another way than with CoreNLP's models, which are then not loaded. */
    public Builder extractor(ClaimExtractor value) {
      extractor = Optional.of(value);
      return this;
    }

    /** Scores pairs with a language model too. */
    public Builder model(EntailmentModel value) {
      model = Optional.of(value);
      return this;
    }

    /**
     * Scores pairs with the language model of a directory too: an ONNX cross-encoder with its
     * {@code model.json}. It is loaded when the first pair needs it, and closed with the checker.
     * If it cannot be used, a report has a problem that says why, and the findings of the rules.
     */
    public Builder modelDirectory(Path value) {
      modelDirectory = Optional.of(value);
      return this;
    }

    /** The checker, with its models loading in the background. */
    public ContradictionChecker build() {
      Optional<LazyModel> own =
          modelDirectory
              .filter(d -> model.isEmpty())
              .map(directory -> new LazyModel(directory, threads));
      Stages stages = StandardStages.load(extractor, threshold);
      return new ContradictionChecker(stages, model, own, listener, threads);
    }
  }
}
